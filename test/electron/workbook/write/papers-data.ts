/** Invented people and units for the papers: short lists as in the plans' cities, and long ones. */
import type { AnnexInput, AnnexLine } from '#shared/decisions/annex.ts'
import type { PaperStamp, Signer } from '#shared/kernel/paper-blocks.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import type { ReportedNomination, SummaryInput } from '#shared/reports/summary-report.ts'
import type { TrackedUnit } from '#shared/reports/tracking-table.ts'

export const STAMP: PaperStamp = { creator: 'Phòng Nội vụ', at: '2024-08-21T08:00' }

export const CITY_AWARD = 'Giấy khen của Chủ tịch UBND thành phố Bắc Kạn'

export const VICE_CHAIR: Signer = {
  onBehalfOf: 'ỦY BAN NHÂN DÂN',
  inPlaceOf: { form: 'KT', title: 'CHỦ TỊCH' },
  title: 'PHÓ CHỦ TỊCH',
  name: 'Nguyễn Thị Hồng Nhung',
}

export const line = (
  kind: NomineeKind,
  name: string,
  more: Partial<AnnexLine> = {},
): AnnexLine => ({
  kind,
  honorific: kind === 'individual' ? 'Ông' : null,
  name,
  position: kind === 'individual' ? 'Trưởng khoa' : null,
  workplace: null,
  unit: 'Trung tâm Y tế thành phố Bắc Kạn',
  award: CITY_AWARD,
  money: kind === 'individual' ? 700_000 : 1_400_000,
  ...more,
})

export const annexInput = (
  lines: readonly AnnexLine[],
  more: Partial<AnnexInput> = {},
): AnnexInput => ({
  heading: { kind: 'list' },
  title: null,
  reference: {
    paper: 'Quyết định',
    number: null,
    symbol: '/QĐ-UBND',
    day: '2024-08',
    by: 'Chủ tịch UBND thành phố Bắc Kạn',
  },
  lines,
  layout: 'table',
  purpose: 'award',
  showMoney: true,
  place: 'unit',
  signer: VICE_CHAIR,
  recipients: [],
  ...more,
})

/** 02 collectives and 09 individuals. */
export const SHORT_LINES: readonly AnnexLine[] = [
  line('collective', 'Khoa Nội - Nhi'),
  line('collective', 'Ban Công tác Mặt trận Tổ dân phố số 7', {
    unit: 'Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Bắc Kạn',
  }),
  ...[
    'Nguyễn Văn An',
    'Hoàng Việt Phúc',
    'Lường Thanh Huế',
    'Bế Công Chiến',
    'Trần Hồng Huế',
    'Ma Tiến Quân',
    'Nông Thị Thúy Hòa',
    'Đỗ Quỳnh Ngữ',
    'Vương Đức Thưởng',
  ].map((name, index) => line('individual', name, { honorific: index % 2 === 0 ? 'Ông' : 'Bà' })),
]

const FAMILY = ['Nguyễn', 'Hoàng', 'Lường', 'Đàm', 'Triệu', 'Bế', 'Vương', 'Nông']
const MIDDLE = ['Thị Thúy', 'Văn', 'Đức Trường', 'Hồng Phượng', 'Quỳnh', 'Mạnh Cường']
const GIVEN = ['Hương', 'Thưởng', 'Nghĩa', 'Ngữ', 'Phúc', 'Tuyền', 'Ước', 'Quỳnh', 'Đạt']
const POSTS = [
  'Trưởng khoa',
  'Phó Trưởng phòng phụ trách công tác cải cách hành chính và chuyển đổi số',
  'Chuyên viên',
  'Ủy viên Ban Thường vụ, Phó Chủ nhiệm Ủy ban Kiểm tra',
]
const UNITS = [
  'Trung tâm Y tế thành phố Bắc Kạn',
  'Phòng Lao động - Thương binh và Xã hội thành phố Bắc Kạn',
  'Ủy ban nhân dân phường Nguyễn Thị Minh Khai',
  'Công an thành phố Bắc Kạn',
]

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? ''

/** 120 lines of all four kinds with long names, posts and units. */
export const LONG_LINES: readonly AnnexLine[] = [
  ...Array.from({ length: 30 }, (_, index) =>
    line(
      'collective',
      index % 3 === 0
        ? `Tổ công tác triển khai Đề án phát triển ứng dụng dữ liệu về dân cư, định danh và xác thực điện tử số ${index + 1}`
        : `Tổ dân phố số ${index + 1}`,
      { unit: pick(UNITS, index) },
    ),
  ),
  ...Array.from({ length: 80 }, (_, index) =>
    line('individual', `${pick(FAMILY, index)} ${pick(MIDDLE, index)} ${pick(GIVEN, index)}`, {
      honorific: index % 9 === 0 ? 'Thượng tá' : index % 2 === 0 ? 'Ông' : 'Bà',
      position: pick(POSTS, index),
      unit: pick(UNITS, index + 1),
    }),
  ),
  ...Array.from({ length: 6 }, (_, index) =>
    line('household', `Hộ gia đình ông Triệu Văn ${pick(GIVEN, index)}`, {
      unit: pick(UNITS, 2),
      workplace: `Tổ dân phố số ${index + 1}`,
    }),
  ),
  ...Array.from({ length: 4 }, (_, index) =>
    line('enterprise', `Công ty trách nhiệm hữu hạn một thành viên Thưởng Phúc số ${index + 1}`, {
      unit: 'Hội Doanh nghiệp thành phố Bắc Kạn',
    }),
  ),
]

export const trackedUnit = (unit: string, more: Partial<TrackedUnit> = {}): TrackedUnit => ({
  unit,
  group: 'phòng, ban',
  quota: 1,
  used: { collective: 1, individual: 0, total: 1 },
  over: 0,
  receivedAt: '2024-08-08T09:00',
  timeliness: 'on-time',
  lateDays: 0,
  dossier: { label: '3/3', missing: [], missingReportOf: [], supplements: [] },
  duplicateRowsInFile: 0,
  ownAuthorityRows: 0,
  samePersonInOtherUnit: [],
  ...more,
})

export const TRACKED: readonly TrackedUnit[] = [
  trackedUnit('Phòng Tư pháp', { used: { collective: 1, individual: 1, total: 2 }, over: 1 }),
  trackedUnit('Công an thành phố Bắc Kạn', {
    group: 'LLVT',
    quota: 3,
    used: { collective: 1, individual: 2, total: 3 },
    receivedAt: '2024-08-10T00:00',
    timeliness: 'late',
    lateDays: 1,
    dossier: { label: '2/3', missing: ['Biên bản'], missingReportOf: [], supplements: [] },
  }),
  trackedUnit('UBND phường Nguyễn Thị Minh Khai', {
    group: 'xã, phường',
    quota: 'unset',
    used: { collective: 2, individual: 5, total: 7 },
    ownAuthorityRows: 4,
  }),
  trackedUnit('Phòng Lao động - Thương binh và Xã hội', {
    used: { individual: 1, total: 1 },
    dossier: {
      label: '3/3',
      missing: [],
      missingReportOf: [],
      supplements: [
        {
          component: 'Biên bản',
          receivedAt: '2024-08-12T08:20',
          label: 'bổ sung sau hạn 03 ngày',
        },
      ],
    },
    otherMilestones: [{ artefact: 'Báo cáo kết quả Đợt thi đua', timeliness: 'late', lateDays: 3 }],
  }),
  trackedUnit('Hội Cựu chiến binh thành phố Bắc Kạn', {
    used: { total: 0 },
    receivedAt: null,
    timeliness: 'not-submitted',
    lateDays: null,
    dossier: null,
  }),
]

export const reported = (more: Partial<ReportedNomination> = {}): ReportedNomination => ({
  unit: 'Phòng Tư pháp',
  kind: 'individual',
  eligible: true,
  passed: true,
  outcome: 'decided',
  award: CITY_AWARD,
  decision: 'Quyết định số 1234/QĐ-UBND ngày 20/8/2024',
  money: 700_000,
  post: 'direct-worker',
  gender: 'female',
  smallCollective: null,
  ...more,
})

export const SUMMARY: SummaryInput = {
  title: 'BÁO CÁO TỔNG KẾT ĐỢT THI ĐUA CAO ĐIỂM 70 NGÀY ĐÊM',
  asOf: '2024-08-31',
  units: ['Phòng Tư pháp', 'Công an thành phố Bắc Kạn', 'Hội Cựu chiến binh thành phố Bắc Kạn'],
  nominations: [
    reported(),
    reported({ post: 'leader', gender: 'male' }),
    reported({ post: null, gender: null, unit: 'Công an thành phố Bắc Kạn' }),
    reported({
      kind: 'collective',
      money: 1_400_000,
      smallCollective: true,
      post: null,
      gender: null,
    }),
    reported({
      outcome: 'forwarded',
      award: 'Bằng khen của Chủ tịch UBND tỉnh Bắc Kạn',
      decision: null,
      money: 0,
    }),
    reported({ passed: false, outcome: null, award: null, decision: null, money: 0 }),
    reported({
      eligible: false,
      passed: false,
      outcome: null,
      award: null,
      decision: null,
      money: 0,
    }),
  ],
  deadlines: [
    {
      artefact: 'Hồ sơ đề nghị khen thưởng',
      wording: 'chậm nhất ngày 09/8/2024',
      lastGoodDay: '2024-08-09',
      onTime: 27,
      late: 2,
      missing: 1,
    },
    {
      artefact: 'Báo cáo kết quả Đợt thi đua',
      wording: null,
      lastGoodDay: null,
      onTime: 0,
      late: 0,
      missing: 0,
    },
  ],
}
