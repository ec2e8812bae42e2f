/** Every kind of public frame with the longest Vietnamese texts that offices really send. */
import type { DraftFrame } from '#shared/meetings/projection.ts'

const UNIT =
  'Trung tâm Bồi dưỡng chính trị và Hướng nghiệp, Giáo dục thường xuyên liên huyện Nghĩa Thuận - Phượng Nghiêng'
const NAME = 'Nguyễn Hoàng Phượng Nghiêm Trương Thị Huyền Trường'
const COLLECTIVE =
  'Tổ chuyên môn Khoa học xã hội và Nhân văn, Trường Phổ thông dân tộc nội trú Trung học cơ sở và Trung học phổ thông Nguyễn Bỉnh Khiêm'
const AWARD =
  'Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh về thành tích xuất sắc đột xuất trong phòng, chống thiên tai'
const RULE =
  'Cần 19/20 phiếu: trên 90 % tổng số thành viên Hội đồng Thi đua - Khen thưởng, trong đó Chủ tịch Hội đồng đồng ý'
const SENTENCE =
  'Đã chủ trì tham mưu triển khai quyết liệt, đồng bộ, hiệu quả nhiệm vụ trọng tâm, nghiêng nước nghiêng thành, hoàn thành vượt mức chỉ tiêu được giao 127,5 %. '

const nominee = (person: boolean) => ({
  name: person ? `Nhà giáo Ưu tú, Tiến sĩ ${NAME}` : COLLECTIVE,
  kind: person ? ('individual' as const) : ('collective' as const),
  unit: UNIT,
  position: person ? 'Phó Trưởng phòng phụ trách, Uỷ viên Ban Thường vụ Đảng uỷ cơ sở' : null,
})

const nomineeFrame = (person: boolean, achievement: string): DraftFrame => ({
  kind: 'nominee',
  nominee: nominee(person),
  award: AWARD,
  achievement,
  dossier: [
    { name: 'Tờ trình kèm theo danh sách trích ngang thành tích', present: true },
    { name: 'Biên bản họp Hội đồng Thi đua - Khen thưởng cơ sở', present: false },
    { name: 'Báo cáo thành tích có xác nhận của cấp trình', present: true },
  ],
  quotaLine: '01 tập thể, 02 cá nhân; đơn vị đã đề nghị 05 (vượt 02)',
  ruleLine: RULE,
})

const lineOf = (person: boolean, passed: boolean) => ({
  nominee: nominee(person),
  award: AWARD,
  yes: 18,
  base: 20,
  neededYes: 19,
  passed,
  verdict: passed ? 'Đạt' : 'Không đạt, còn thiếu 1 phiếu',
})

const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index))

/** By name. `published` and `open` are the ids of ballots in those states. */
export const longestFrames = (ballots: {
  readonly published: string
  readonly open: string
}): Readonly<Record<string, DraftFrame>> => {
  const result = (lines: readonly ReturnType<typeof lineOf>[]): DraftFrame => ({
    kind: 'result',
    ballotId: ballots.published,
    state: 'published',
    heading: `Kết quả: ${AWARD}`,
    ruleLine: RULE,
    lines: [...lines],
  })
  const voting = (voted: number | null, until: string | null): DraftFrame => ({
    kind: 'voting',
    ballotId: ballots.open,
    heading: `${AWARD}: ${COLLECTIVE}`,
    secret: voted === null,
    nominees: Array.from({ length: 20 }, () => ({ name: COLLECTIVE, unit: UNIT })),
    voted,
    expected: 25,
    until,
  })
  return {
    blank: { kind: 'blank' },
    title: {
      kind: 'title',
      heading: `Họp Hội đồng Thi đua - Khen thưởng ${UNIT}`,
      lines: [AWARD, '08 giờ 00 ngày 20/8/2024, Phòng họp số 2, trụ sở Uỷ ban nhân dân'],
      until: '2099-01-01T08:00:00',
    },
    agenda: {
      kind: 'agenda',
      heading: 'Chương trình xét khen thưởng',
      items: many(14, (index) => ({
        title: `${AWARD}: ${index % 2 === 0 ? 'tập thể' : 'cá nhân'}`,
        count: 100 + index,
        now: index === 3,
      })),
    },
    person: nomineeFrame(true, SENTENCE.repeat(3)),
    collective: nomineeFrame(false, SENTENCE),
    'long achievement': nomineeFrame(true, SENTENCE.repeat(20)),
    'one long word': nomineeFrame(false, 'Nghiêngnghiêng'.repeat(30)),
    'voting in secret': voting(null, '2099-01-01T08:00:00'),
    'voting by name': voting(24, null),
    'one result': result([lineOf(true, true)]),
    'one result that failed': result([lineOf(false, false)]),
    'many results': result(many(30, (index) => lineOf(index % 2 === 0, index % 3 === 0))),
    ranking: {
      kind: 'ranking',
      heading: 'Kết quả chấm điểm các tập thể, cá nhân trong khối thi đua',
      rows: many(40, (index) => ({
        rank: index < 38 ? index + 1 : null,
        name: index % 2 === 0 ? COLLECTIVE : NAME,
        unit: UNIT,
        total: '1.000,25',
      })),
    },
    roll: {
      kind: 'roll',
      heading: 'Danh sách khen thưởng',
      groups: [
        { heading: AWARD, nominees: many(20, () => ({ name: COLLECTIVE, unit: UNIT })) },
        { heading: `Đề nghị tặng ${AWARD}`, nominees: many(9, () => ({ name: NAME, unit: UNIT })) },
      ],
    },
  }
}
