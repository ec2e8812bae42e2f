/**
 * The parts that every paper of the office has: letterhead, reference line, signature block.
 * Meetings, decisions and reports all print them, so they stand here. Layout: NĐ 30/2020/NĐ-CP.
 */
import { formatDayInWords } from './day.ts'
import type { Day, LocalDateTime, Month } from './day.ts'

/**
 * The day of a paper: a day, a month whose day is left to be written by hand, or null where even
 * the month is not known yet.
 */
export type PaperDay = Day | Month | null

/** Who made the file and when: written into the document properties, so that output is repeatable. */
export interface PaperStamp {
  readonly creator: string
  readonly at: LocalDateTime
}

/** The two-sided head of a paper: who issues it on the left, the state's name on the right. */
export interface Letterhead {
  /** "THÀNH PHỐ BẮC KẠN"; null where the issuer has nobody above it on paper. */
  readonly superior: string | null
  /** "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG" */
  readonly issuer: string
  /** "Số:      /BB-HĐTĐKT" as printed; null for papers without a number, such as a ballot paper. */
  readonly number: string | null
  /** Địa danh: "Bắc Kạn". */
  readonly place: string
  readonly day: PaperDay
}

/** A paper that another one goes with: "Quyết định số … /QĐ-UBND ngày … của …". */
export interface PaperReference {
  /** "Quyết định", "Tờ trình" */
  readonly paper: string
  /** The number alone ("1234"); null leaves room for writing it by hand. */
  readonly number: string | null
  /** "/QĐ-UBND" */
  readonly symbol: string
  readonly day: PaperDay
  /** "Chủ tịch UBND thành phố Bắc Kạn" */
  readonly by: string
}

/** Who signs, and in what right (NĐ 30/2020: TM., KT., TL., TUQ.). */
export interface Signer {
  /** The body signed for: "ỦY BAN NHÂN DÂN" gives "TM. ỦY BAN NHÂN DÂN"; null: signs in his own right. */
  readonly onBehalfOf: string | null
  /** The office-holder signed for: "KT. CHỦ TỊCH", "TUQ. CHỦ TỊCH"; null: nobody. */
  readonly inPlaceOf: { readonly form: 'KT' | 'TL' | 'TUQ'; readonly title: string } | null
  /** "CHỦ TỊCH", "PHÓ CHỦ TỊCH", "TRƯỞNG PHÒNG NỘI VỤ" */
  readonly title: string
  /** null leaves the line for the name empty. */
  readonly name: string | null
}

/** A signature block as printed: the lines above the signature, then the name below it. */
export interface SignatureBlock {
  readonly lines: readonly string[]
  readonly name: string | null
}

/** What fits in one line of the left half of a letterhead, in capitals of 12 points. */
const HEAD_LINE = 24
const BEFORE_PLACE =
  /(?<!THỊ)\s(?=(?:THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|HUYỆN|QUẬN|TỈNH|XÃ|PHƯỜNG|ĐẶC KHU)\s\S)/u

/**
 * A long name over lines as an office breaks it, never inside a word: "ỦY BAN NHÂN DÂN" over "THÀNH PHỐ
 * BẮC KẠN", "HỘI ĐỒNG" over "THI ĐUA - KHEN THƯỞNG".
 */
export function letterheadLines(name: string): readonly string[] {
  if (name.length <= HEAD_LINE) return [name]
  return name
    .split(BEFORE_PLACE)
    .flatMap((part) => (part.length <= HEAD_LINE ? [part] : part.split(/(?<=^HỘI ĐỒNG)\s(?=\S)/u)))
}

/** "Phòng Nội vụ" → "PNV", as a paper's number names who drew it up (NĐ 30/2020, PL I mục II.3). */
export const officeInitials = (office: string): string =>
  office
    .split(/[\s-]+/u)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => word.slice(0, 1).toLocaleUpperCase('vi'))
    .join('')

/** Room for a number or a day that is written in by hand. */
export const BLANK = '      '

const MONTH_LENGTH = '2024-08'.length

/** "ngày 20 tháng 8 năm 2024", with room for what is not known yet. */
export function writePaperDay(day: PaperDay): string {
  if (day === null) return `ngày${BLANK}tháng${BLANK}năm${BLANK}`
  if (day.length > MONTH_LENGTH) return formatDayInWords(day)
  return formatDayInWords(`${day}-01`).replace(/^ngày 01 /u, `ngày${BLANK}`)
}

/** "Bắc Kạn, ngày      tháng 8 năm 2024" */
export const writePlaceAndDay = (head: Pick<Letterhead, 'place' | 'day'>): string =>
  `${head.place}, ${writePaperDay(head.day)}`

/** "(Kèm theo Quyết định số      /QĐ-UBND ngày      tháng 8 năm 2024 của Chủ tịch UBND …)" */
export function writeReference(reference: PaperReference): string {
  const number = `${reference.number === null ? BLANK : ` ${reference.number}`}${reference.symbol}`
  const day = writePaperDay(reference.day)
  return `(Kèm theo ${reference.paper} số${number} ${day} của ${reference.by})`
}

/** The lines of a signature block, in the order of NĐ 30/2020: TM., then KT./TL./TUQ., then the title. */
export function signatureBlock(signer: Signer): SignatureBlock {
  const lines = [
    ...(signer.onBehalfOf === null ? [] : [`TM. ${signer.onBehalfOf}`]),
    ...(signer.inPlaceOf === null ? [] : [`${signer.inPlaceOf.form}. ${signer.inPlaceOf.title}`]),
    signer.title,
  ]
  return { lines, name: signer.name }
}

/** A signature has the name alone: "Đ/c Nguyễn Văn A" → "Nguyễn Văn A". */
export const bareName = (name: string): string => name.replace(/^(Đ\/c|Đồng chí)\s+/iu, '')

/** "Ông Nguyễn Văn A": honorific or rank before the name, where there is one. */
export const withHonorific = (honorific: string | null, name: string): string =>
  honorific === null || honorific === '' ? name : `${honorific} ${name}`
