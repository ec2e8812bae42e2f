/** An invented meeting of 13 members, its count and its minutes. */
import type { MeetingMinutes, VoteCountMinutes } from '#shared/meetings/minutes-model.ts'
import { LONG_LINES } from './papers-data.ts'

export const COUNCIL_HEAD = {
  superior: 'UBND THÀNH PHỐ BẮC KẠN',
  issuer: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
  number: 'Số:      /BB-HĐTĐKT',
  place: 'Bắc Kạn',
  day: '2024-08-20',
} as const

export const SUBJECT =
  'Xét, đề nghị tặng Giấy khen của Chủ tịch UBND thành phố Bắc Kạn trong Đợt thi đua cao điểm 70 ngày đêm'

export const voteCount = (count: number): VoteCountMinutes => ({
  letterhead: COUNCIL_HEAD,
  subject: SUBJECT,
  members: 13,
  present: 11,
  writtenOpinions: 2,
  papers: [{ title: null, issued: 13, returned: 13, valid: { valid: 12, invalid: 1 } }],
  rule: 'từ 80 % trở lên của tổng số thành viên Hội đồng',
  threshold: '≥ 80 %',
  cases: LONG_LINES.slice(0, count).map((one, index) => ({
    name: one.name,
    position: one.position,
    unit: one.unit,
    award: 'Giấy khen',
    yes: index === 1 ? 10 : 11,
    no: index === 1 ? 2 : 1,
    other: null,
    invalid: 1,
    base: 13,
    passed: index !== 1,
  })),
  tellers: ['Lê Minh Đông', 'Phạm Ngọc Thắng', 'Phạm Phương Xuyến'],
  chairName: 'Hoàng Mạnh Luân',
})

const member = (name: string, role: string, reason: string | null = null) => ({
  name,
  position: 'Trưởng phòng Nội vụ',
  role,
  reason,
})

export const minutes = (count: number): MeetingMinutes => ({
  letterhead: COUNCIL_HEAD,
  subject: 'Về việc xét, đề nghị khen thưởng Đợt thi đua cao điểm 70 ngày đêm',
  openedAt: '08 giờ 00 ngày 20/8/2024',
  closedAt: '10 giờ 30 ngày 20/8/2024',
  venue: 'Phòng họp số 1, trụ sở UBND thành phố',
  chair: member('Đ/c Hoàng Mạnh Luân', 'Chủ tịch Hội đồng'),
  secretary: member('Đ/c Lê Minh Đông', 'Ủy viên, Thư ký'),
  memberCount: 13,
  presentCount: 11,
  present: [
    member('Đ/c Hoàng Mạnh Luân', 'Chủ tịch Hội đồng'),
    ...['An', 'Hương', 'Thưởng', 'Nghĩa', 'Ngữ', 'Phúc', 'Tuyền', 'Ước', 'Đạt'].map((name) =>
      member(`Đ/c Nguyễn Văn ${name}`, 'Ủy viên'),
    ),
    member('Đ/c Lê Minh Đông', 'Ủy viên, Thư ký'),
  ],
  absent: [member('Đ/c Bế Công Chiến', 'Ủy viên', 'đi công tác'), member('Đ/c Ma Quân', 'Ủy viên')],
  writtenOpinions: 2,
  guests: 'lãnh đạo Phòng Tài chính - Kế hoạch',
  quorum: { met: true, rule: 'ít nhất 2/3 tổng số thành viên' },
  grounds: ['Kế hoạch số 98/KH-UBND ngày 12/5/2024 của UBND thành phố Bắc Kạn'],
  appraisal: [
    'Có 29/30 đơn vị nộp hồ sơ; đúng hạn 27, quá hạn 02, chưa nộp 01.',
    'Có 04 đơn vị vượt chỉ tiêu, 03 đơn vị thiếu thành phần hồ sơ.',
  ],
  heldHere: true,
  discussion: ['Các thành viên trao đổi về trường hợp nộp hồ sơ quá hạn.'],
  reserved: [
    { name: 'Đ/c Nguyễn Văn Đạt', opinion: 'đề nghị xem xét lại chỉ tiêu của các phường' },
  ],
  method: 'Bỏ phiếu kín; thông qua khi có từ 80 % trở lên của tổng số thành viên đồng ý',
  tellers: ['Lê Minh Đông', 'Phạm Ngọc Thắng', 'Phạm Phương Xuyến'],
  results: LONG_LINES.slice(0, count).map((one, index) => ({
    name: one.name,
    position: one.position,
    unit: one.unit,
    award: 'Giấy khen',
    yes: index === 1 ? 10 : 11,
    base: 13,
    result: index === 1 ? 'Không đạt' : 'Đạt',
  })),
  conclusion: ['Hội đồng thống nhất trình Chủ tịch UBND thành phố quyết định khen thưởng.'],
})
