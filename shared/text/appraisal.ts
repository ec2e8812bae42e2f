/** Sentences about dossiers, criteria and eligibility. */
import type { CriterionLeaf } from '#shared/campaigns/criterion.ts'
import { formatDay, formatMoment, type Day } from '#shared/kernel/day.ts'
import { formatDong, padCount } from '#shared/kernel/money.ts'
import { lastGoodDayLabel, overLabel, quotaLabel, timelinessLabel, usedLabel } from './campaigns.ts'

/** "2/3": components present of those required. */
export const dossierLabel = (present: number, required: number): string => `${present}/${required}`

/** "thiếu 01 thành phần"; null where nothing is missing. */
export const missingLabel = (missing: number): string | null =>
  missing > 0 ? `thiếu ${padCount(missing)} thành phần` : null

const REASON_LABELS = {
  late: 'Hồ sơ nộp quá hạn',
  'dossier-incomplete': 'Hồ sơ của đơn vị còn thiếu thành phần',
  'report-missing': 'Thiếu báo cáo của tập thể, cá nhân này',
  'over-quota-not-kept': 'Vượt chỉ tiêu và không được đơn vị chọn giữ',
  'same-person-in-other-unit': 'Cùng người đã được đơn vị khác đề nghị trước',
  'not-registered': 'Đơn vị chưa đăng ký công việc, công trình, mô hình',
  'registered-late': 'Đơn vị đăng ký muộn',
  'not-endorsed': 'Chưa có suy tôn của cụm, khối thi đua',
  'criterion-not-met': 'Không đạt tiêu chuẩn',
  'needs-decision': 'Dòng nhập còn chờ quyết định',
  'petition-open': 'Có đơn thư, phản ánh đang được xác minh',
  'petition-founded': 'Đơn thư, phản ánh đã kết luận là có cơ sở',
} as const

/** Why a nomination cannot be put to the vote, in words. */
export const reasonLabel = (reason: keyof typeof REASON_LABELS): string => REASON_LABELS[reason]

const VERDICT_LABELS = {
  met: 'đạt',
  'not-met': 'không đạt',
  unknown: 'chưa có căn cứ',
  'not-applicable': 'không áp dụng',
} as const

/** "đạt", "không đạt", "chưa có căn cứ", "không áp dụng". */
export const verdictLabel = (verdict: keyof typeof VERDICT_LABELS): string =>
  VERDICT_LABELS[verdict]

const GRADE_LABELS = {
  'khong-hoan-thanh': 'không hoàn thành nhiệm vụ',
  'hoan-thanh': 'hoàn thành nhiệm vụ',
  'hoan-thanh-tot': 'hoàn thành tốt nhiệm vụ',
  'hoan-thanh-xuat-sac': 'hoàn thành xuất sắc nhiệm vụ',
} as const
/** A yearly grade in words: "hoàn thành tốt nhiệm vụ". */
export const gradeLabel = (grade: keyof typeof GRADE_LABELS): string => GRADE_LABELS[grade]

const DISCIPLINE_LABELS = {
  none: 'không có kỷ luật',
  'khien-trach': 'khiển trách',
  'canh-cao': 'cảnh cáo',
  'cach-chuc': 'cách chức',
  'buoc-thoi-viec': 'buộc thôi việc',
} as const
/** A measure of discipline in words. */
export const disciplineLabel = (measure: keyof typeof DISCIPLINE_LABELS): string =>
  DISCIPLINE_LABELS[measure]

const CATEGORY_LABELS: ReadonlyMap<string, string> = new Map([
  ['can-bo-cong-chuc', 'cán bộ, công chức'],
  ['vien-chuc', 'viên chức'],
  ['luc-luong-vu-trang', 'cán bộ, chiến sĩ lực lượng vũ trang'],
  ['dang-vien', 'đảng viên'],
  ['nong-dan', 'nông dân'],
  ['nhan-dan', 'nhân dân'],
  ['nguoi-lao-dong', 'người lao động'],
  ['doanh-nhan', 'doanh nhân'],
  ['gia-dinh', 'gia đình'],
  ['doanh-nghiep', 'doanh nghiệp'],
  ['thon-to-dan-pho', 'thôn, tổ dân phố'],
  ['ubnd-xa', 'UBND xã, phường'],
  ['co-quan-don-vi', 'cơ quan, đơn vị'],
])

/** A category of nominee in words; the code itself for one that an office added. */
export const categoryLabel = (category: string): string => CATEGORY_LABELS.get(category) ?? category

/** Every category the built-in plans know, to choose from. */
export const KNOWN_CATEGORIES: readonly string[] = [...CATEGORY_LABELS.keys()]

/** What a condition asks for: "từ 120.000.000 đồng/năm". */
export function expectedText(leaf: CriterionLeaf): string {
  switch (leaf.test) {
    case 'attested':
      return 'có xác nhận'
    case 'at-least':
      return `từ ${amount(leaf.value)} ${leaf.unit}`
    case 'consecutive-years':
      return `${padCount(leaf.years)} năm liên tục đến năm ${leaf.until}, từ mức ${gradeLabel(leaf.grade)} trở lên`
    case 'none-disciplined':
      return `không bị kỷ luật từ ${disciplineLabel(leaf.from)} trở lên`
    case 'registered':
      return `đăng ký từ ${padCount(leaf.value)} trong hạn`
    case 'item-done':
      return `hoàn thành từ ${padCount(leaf.value)} đến hết ngày ${formatDay(leaf.by)}`
    case 'endorsed':
      return 'có biên bản suy tôn của cụm, khối thi đua'
  }
}

/** Counts padded, amounts of money with dots. */
export const amount = (value: number): string =>
  value < 1000 ? padCount(value) : formatDong(value)

/** "120.000.000 đồng/năm", "03 hộ"; only the number where no unit is named. */
export const amountText = (value: number, unit: string | null): string =>
  unit === null ? amount(value) : `${amount(value)} ${unit}`

/** "có" or "không". */
export const attestedText = (attested: boolean): string => (attested ? 'có' : 'không')

/** "2018: hoàn thành tốt nhiệm vụ; 2019: …", in the order of the years. */
export const gradesText = (
  grades: readonly { readonly year: number; readonly grade: keyof typeof GRADE_LABELS }[],
): string =>
  grades
    .toSorted((left, right) => left.year - right.year)
    .map(({ year, grade }) => `${year}: ${gradeLabel(grade)}`)
    .join('; ')

/** What is known of an endorsement (suy tôn), with its minutes. */
export const endorsementText = (endorsed: boolean, minutes: string | null): string =>
  endorsed ? `có suy tôn (${minutes ?? ''})` : 'chưa có biên bản suy tôn'

/** What was found, where nothing was entered. */
export const NOT_ENTERED = 'chưa có số liệu'

/** "nhận 23 giờ 59 ngày 09/8/2024; nhận đến hết ngày 09/8/2024" */
export function receivedText(receivedAt: string | null, lastGoodDay: Day | null): string {
  const received = receivedAt === null ? 'chưa rõ ngày nhận' : `nhận ${formatMoment(receivedAt)}`
  const limit = lastGoodDayLabel(lastGoodDay) ?? timelinessLabel('no-deadline', null)
  return `${received}; ${limit}`
}

/** "thiếu Biên bản, Tờ trình", or "đủ". */
export const missingText = (names: readonly string[]): string =>
  names.length === 0 ? 'đủ' : `thiếu ${names.join(', ')}`

/** "02/01; vượt 01; đơn vị chưa chọn giữ" */
export function quotaText(
  standing: {
    readonly limit: number | 'unset' | null
    readonly used: number
    readonly over: number
  },
  kept: boolean,
): string {
  if (typeof standing.limit !== 'number') return quotaLabel(standing.limit)
  const over = overLabel(standing.over)
  const choice = kept ? 'đơn vị chọn giữ' : 'đơn vị chưa chọn giữ'
  return [usedLabel(standing.used, standing.limit), ...(over === null ? [] : [over, choice])].join(
    '; ',
  )
}

/** What is said of a person whom other units put forward too. */
export function samePersonText(
  state: 'perhaps' | 'later' | 'earlier',
  units: readonly string[],
): string {
  const named = units.join(', ')
  if (state === 'later') return `${named} đã đề nghị trước`
  return state === 'earlier'
    ? `${named} cũng đề nghị, nhận sau`
    : `trùng họ tên với người do ${named} đề nghị, chưa đủ căn cứ để coi là một người`
}

const FINDING_TITLES = {
  deadline: 'Thời hạn nộp hồ sơ',
  dossier: 'Thành phần hồ sơ của đơn vị',
  report: 'Báo cáo của tập thể, cá nhân',
  quota: 'Chỉ tiêu đề nghị',
  'same-person': 'Trùng người giữa các đơn vị',
  petition: 'Đơn thư, phản ánh',
  sudden: 'Khen thưởng đột xuất',
} as const

/** Titles of the findings that every campaign has. */
export const findingTitle = (rule: keyof typeof FINDING_TITLES): string => FINDING_TITLES[rule]
