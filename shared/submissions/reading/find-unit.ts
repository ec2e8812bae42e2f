import type { ReadingContext } from '../file-reading.ts'
import type { HeadFacts } from './file-facts.ts'
import { matchUnit, UNIT_ACCEPTED } from './match-unit.ts'
import type { UnitMatch } from './match-unit.ts'
import { beginsWithOrganisation } from './organisation-words.ts'

export interface UnitDecision {
  readonly unit: string | null
  /** Units between which the file leaves it open. */
  readonly rivals: readonly string[]
}

type Units = ReadingContext['units']

/** No letterhead or title has more lines; a sheet of a thousand lines without a list has. */
const HEAD_LINES = 12
/** Sheets whose heads are asked for the unit. */
const HEADS = 24
/** Longer than any path that a system allows a file's name to be. */
const LONGEST_FILE_NAME = 260

const best = (matches: readonly UnitMatch[]): UnitMatch | null => {
  const named = matches.filter(({ score }) => score >= UNIT_ACCEPTED)
  const sorted = named.toSorted((a, b) => b.score - a.score)
  const [first] = sorted
  if (first === undefined) return null
  return sorted.find(({ unit, score }) => unit !== null && score === first.score) ?? first
}

/** "của Trung tâm Văn hóa, Thể thao và Truyền thông, thay thế …": the whole, then cut at commas. */
function senderMatch(sender: string, units: Units): UnitMatch | null {
  const parts = sender.replace(/[\s.;,)]+$/u, '').split(/\s*[,;]\s+/u)
  const texts = parts.map((_, index) => parts.slice(0, parts.length - index).join(', '))
  return best(texts.map((text) => matchUnit(text, units)))
}

const GOVERNMENT = /^(?:ubnd|[uủ][yỷ] ban nhân dân|uỷ ban nhân dân|uy ban nhan dan)\s+/iu

/** "UBND XÃ HÒA MỸ" over "TRẠM Y TẾ" is Trạm Y tế xã Hòa Mỹ. */
function placed(lines: readonly string[], end: number): string {
  const upper = lines[end - 2] ?? ''
  return GOVERNMENT.test(upper) ? `${lines[end - 1] ?? ''} ${upper.replace(GOVERNMENT, '')}` : ''
}

/**
 * The lower line of the letterhead names the unit; it may run over two or three lines. The upper
 * line is the body above it and never the unit, unless it is the only one: a lower line is passed
 * over only if it is no organisation's name.
 */
function letterheadMatch(all: readonly string[], units: Units): UnitMatch | null {
  const lines = all.slice(0, HEAD_LINES)
  for (let end = lines.length; end > 0; end -= 1) {
    const texts = [1, 2, 3]
      .filter((size) => size <= end)
      .map((size) => lines.slice(end - size, end).join(' '))
    // "UBND TP BẮC KẠN - PHÒNG NỘI VỤ" on one line.
    const last = lines[end - 1]?.split(/\s+[-–/|]\s+/u).at(-1)
    if (last !== undefined) texts.push(last)
    // "THÀNH ỦY BẮC KẠN" over "VĂN PHÒNG" is Văn phòng Thành ủy.
    const turned = lines
      .slice(Math.max(0, end - 2), end)
      .toReversed()
      .join(' ')
    const found =
      best(texts.map((text) => matchUnit(text, units))) ??
      best([turned, placed(lines, end)].map((text) => matchUnit(text, units)))
    if (found !== null) return found
    if (beginsWithOrganisation((lines[end - 1] ?? '').toLowerCase())) return null
  }
  return null
}

/** "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG CỦA UBND PHƯỜNG HUYỀN TỤNG". */
function titleMatch(all: readonly string[], units: Units): UnitMatch | null {
  const lines = all.slice(0, HEAD_LINES)
  const title = lines.join(' ')
  const texts = [...title.matchAll(/(?:^|\s)(?:của|cua|đơn vị|don vi)[:\s]\s*/giu)].map((match) =>
    title
      .slice(match.index + match[0].length)
      .replace(
        /\s*(?:năm|đợt|trong|nhân dịp|chào mừng|giai đoạn|quý|tháng|đề nghị|gửi|\().*$/iu,
        '',
      ),
  )
  const bare = lines.map((line) => line.normalize('NFC').replace(ASKED, ''))
  return best(
    [...texts, ...new Set([...lines, ...bare]), ...communesIn(title)].map((text) =>
      matchUnit(text, units),
    ),
  )
}

/** "DS đề nghị khen thưởng Phòng Tư pháp": what stands before the unit. */
const ASKED =
  /^(?:danh sách|ds)\s+(?:(?:các|tập thể|cá nhân|và|được|đề nghị|xét|tặng|khen|thưởng|giấy|bằng|trích ngang|bổ sung|thay thế)[\s,]+)+/iu

/** "… TIÊU BIỂU XÃ CHIẾN THẮNG ĐỀ NGHỊ …": a commune named within a title, its name in two to four words. */
const COMMUNE =
  /(?<=\s)(?:(?<!thị\s)xã|phường|thị trấn)\s+(?<name>\p{L}+(?:\s+\p{L}+){0,3}?)(?=\s+(?:đề nghị|được|năm|có|trong|tham gia|trình|xét|giai đoạn|đợt|gửi)(?:\s|$)|\s*[,;:(–-]|\s*$)/giu

const communesIn = (title: string): readonly string[] =>
  [...title.normalize('NFC').matchAll(COMMUNE)].slice(0, HEAD_LINES).map(([text]) => text)

const NOISE =
  /(?<![\p{L}])(?:danh\s*s[aá]ch|ds|tr[ií]ch\s*ngang|đề\s*nghị|de\s*nghi|khen\s*th[uư][oơở]ng|khen\s*thuong|th[aà]nh\s*t[ií]ch|bi[eể]u\s*(?:mẫu|mau)?|t[oổ]ng\s*h[oợ]p|n[oộ]p\s*mu[oộ]n|thay\s*th[eế]|l[aầ]n\s*\d+|b[oổ]\s*sung|suy\s*t[oô]n|đăng\s*k[ýí]|dang\s*ky|c[aá]c\s*tr[uư][oờ]ng|h[oồ]\s*s[oơ]|t[oờ]\s*tr[iì]nh|g[uử]i|b[aả]n\s*ch[ií]nh|ch[ií]nh\s*th[uứ]c|final|copy|n[aă]m\s*\d{4}|năm|mới|moi|sửa|sua|dot|đợt|kt|tdkt|tđkt|bk|sp|cl|bn|cd)(?![\p{L}])/giu

/** What a file name says besides "danh sách", numbers and dates: often the unit. */
function fileMatch(file: string, units: Units): UnitMatch | null {
  const stem = (file.split(/[/\\]/u).at(-1) ?? file)
    .slice(-LONGEST_FILE_NAME)
    .normalize('NFC')
    .replace(/\.[a-z]{2,5}$/iu, '')
  const words = stem.replace(/[_+]/gu, ' ').replace(/\b[a-z]{2}-\d+\b/giu, ' ')
  const parts = [
    words,
    ...words.split(/\s+[-–]\s+|[()[\]]/u),
    ...stem.split(/_+|\s+[-–]\s+|[()[\]]/u),
  ].map((part) =>
    part
      .replace(NOISE, ' ')
      .replace(/(?<!\p{L})[\d.,:-]+(?!\p{L})/gu, ' ')
      .replace(/[()[\]]/gu, ' ')
      .replace(/^[\s.,–-]+|[\s.,–-]+$/gu, '')
      .replace(/\s+/gu, ' '),
  )
  return best(
    [...new Set(parts)].filter((part) => part.length > 1).map((part) => matchUnit(part, units)),
  )
}

/** The one unit that a column of submitting units names in every row. */
function columnMatch(values: readonly string[], units: Units): UnitMatch | null {
  const matches = [...new Set(values)].slice(0, 50).map((value) => matchUnit(value, units))
  const names = new Set(matches.map(({ unit }) => unit))
  return names.size === 1 ? (matches[0] ?? null) : null
}

/**
 * The unit that sent a file: "(Kèm theo Tờ trình … của …)", the letterhead's lower line, a label
 * on a guide sheet, the title, a column of units, the file name; the first that names one.
 * A source that names several is left to the next; if none decides, the rivals are reported.
 * Source: samples README, `unit`.
 */
export function findUnit(
  all: readonly HeadFacts[],
  column: readonly string[],
  file: string,
  units: Units,
): UnitDecision {
  const heads = all.slice(0, HEADS)
  const sources: (() => UnitMatch | null)[] = [
    () =>
      best(
        heads.flatMap(({ papers }) =>
          papers
            .slice(0, HEAD_LINES)
            .flatMap(({ sender }) => (sender === null ? [] : (senderMatch(sender, units) ?? []))),
        ),
      ),
    () => best(heads.flatMap(({ letterhead }) => letterheadMatch(letterhead, units) ?? [])),
    () =>
      best(
        heads.flatMap(({ labels }) =>
          labels.slice(0, HEAD_LINES).map((label) => matchUnit(label, units)),
        ),
      ),
    () => best(heads.flatMap(({ title }) => titleMatch(title, units) ?? [])),
    () => columnMatch(column, units),
    () => fileMatch(file, units),
  ]
  let rivals: readonly string[] = []
  for (const source of sources) {
    const match = source()
    if (match === null) continue
    if (match.unit !== null && (rivals.length === 0 || rivals.includes(match.unit)))
      return { unit: match.unit, rivals: [] }
    if (match.ambiguous && rivals.length === 0)
      rivals = match.candidates
        .filter(({ score }) => score > match.score - 4)
        .map(({ unit }) => unit)
  }
  return { unit: null, rivals }
}
