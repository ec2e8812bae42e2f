/** Sentences about earlier awards, initiatives, petitions and awards out of season. */
import { formatDay, type Day } from '#shared/kernel/day.ts'

export const REACH_LABELS = {
  'co-so': 'cấp cơ sở (đơn vị)',
  xa: 'cấp xã',
  huyen: 'cấp huyện',
  tinh: 'cấp tỉnh',
  'toan-quoc': 'toàn quốc',
} as const

export const PETITION_KIND_LABELS = {
  'khieu-nai': 'khiếu nại',
  'to-cao': 'tố cáo',
  'phan-anh': 'phản ánh, kiến nghị',
  'bao-chi': 'thông tin báo chí',
} as const

export const PETITION_OUTCOME_LABELS = {
  unfounded: 'không có cơ sở',
  founded: 'có cơ sở',
  withdrawn: 'người gửi rút đơn',
} as const

const decided = (number: string | null, day: Day | null): string =>
  [
    ...(number === null ? [] : [`số ${number}`]),
    ...(day === null ? [] : [`ngày ${formatDay(day)}`]),
  ].join(' ')

/** "2023: Lao động tiên tiến (số 12/QĐ-UBND ngày 20/12/2023)" */
export function pastAwardText(award: {
  readonly year: number
  readonly award: string
  readonly number: string | null
  readonly day: Day | null
}): string {
  const by = decided(award.number, award.day)
  return `${award.year}: ${award.award}${by === '' ? '' : ` (${by})`}`
}

const GAPS = {
  later: 'công nhận sau thời điểm xét',
  'too-old': 'ngoài thời gian xét',
  'year-unknown': 'chưa rõ năm công nhận',
  'reach-unknown': 'chưa rõ cấp công nhận',
  'reach-narrow': 'cấp công nhận chưa đủ',
} as const

/** "“Giải pháp …”, UBND thị xã công nhận, số 5/QĐ-UBND ngày 02/3/2019, cấp huyện: ngoài thời gian xét" */
export function initiativeText(
  initiative: {
    readonly title: string
    readonly recognisedBy: string | null
    readonly number: string | null
    readonly day: Day | null
    readonly year: number | null
    readonly reach: keyof typeof REACH_LABELS | null
  },
  gap: keyof typeof GAPS | null,
): string {
  const { title, recognisedBy, number, day, year, reach } = initiative
  const by = decided(number, day)
  const facts = [
    `“${title}”`,
    ...(recognisedBy === null ? [] : [`${recognisedBy} công nhận`]),
    ...(by === '' ? [] : [by]),
    ...(day === null && year !== null ? [`năm ${year}`] : []),
    ...(reach === null ? [] : [REACH_LABELS[reach]]),
  ].join(', ')
  return gap === null ? facts : `${facts}: ${GAPS[gap]}`
}

/** Same name, and nothing that settles whether it is the same nominee. */
export const perhapsText = (text: string): string => `${text} – trùng tên, chưa chắc cùng đối tượng`

/** "chưa có năm 2019; năm 2018 chưa đạt mức"; '' where all years are there. */
export function wantingYearsText(wanting: {
  readonly missing: readonly number[]
  readonly below: readonly number[]
}): string {
  return [
    ...(wanting.missing.length === 0 ? [] : [`chưa có năm ${wanting.missing.join(', ')}`]),
    ...(wanting.below.length === 0 ? [] : [`năm ${wanting.below.join(', ')} chưa đạt mức`]),
  ].join('; ')
}

/** What is being looked into, for the finding. */
export function petitionText(
  petitions: readonly {
    readonly kind: keyof typeof PETITION_KIND_LABELS
    readonly content: string
    readonly receivedDay: Day
    readonly settledDay: Day | null
    readonly outcome: keyof typeof PETITION_OUTCOME_LABELS | null
  }[],
  at: Day,
): string {
  return petitions
    .map(({ kind, content, receivedDay, settledDay, outcome }) => {
      const settled =
        settledDay === null || settledDay > at || outcome === null
          ? 'đang xác minh'
          : `đã giải quyết ngày ${formatDay(settledDay)}: ${PETITION_OUTCOME_LABELS[outcome]}`
      return `${PETITION_KIND_LABELS[kind]} nhận ngày ${formatDay(receivedDay)} (${content}), ${settled}`
    })
    .join('; ')
}

/** Where the plan says nothing of its own: the principle, named and not quoted. */
export const PETITION_PRINCIPLE = {
  wording: null,
  place:
    'Nguyên tắc không khen thưởng khi có đơn thư, thông tin báo chí đang được xác minh (Nghị định số 152/2025/NĐ-CP); kế hoạch không ghi riêng',
} as const

/** What the simple procedure asks for, named and not quoted. */
export const SUDDEN_CLAUSE = {
  wording: null,
  place:
    'Thủ tục đơn giản: tờ trình và báo cáo tóm tắt thành tích (Điều 85 Luật Thi đua, khen thưởng năm 2022)',
} as const

/** A deed out of season with its day. */
export const suddenText = (day: Day, deed: string): string =>
  `Thành tích đột xuất ngày ${formatDay(day)}: ${deed}`
