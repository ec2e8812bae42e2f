import { bareKey } from './word-keys.ts'
import { dayOf } from '#shared/kernel/day.ts'

/** What a line says of the paper that the list goes with. */
export interface PaperReading {
  readonly number: string | null
  readonly date: string | null
  /** "… của UBND xã Tả Van": who sent the paper, as written. */
  readonly sender: string | null
}

const PAPERS =
  /(?<![\p{L}\d&.]|[/-]\s*)(?:tờ\s*trình|to\s*trinh|công\s*văn|cong\s*van|báo\s*cáo|bao\s*cao|văn\s*bản|van\s*ban|ttr|cv)(?![\p{L}])/giu
const SYMBOL = String.raw`[\p{L}\d&.]+`
const NUMBER = new RegExp(
  String.raw`^\s*(?:đề\s*nghị\s*)?(?:số|so|số\s*hiệu)?\s*[:.]?\s*(?<number>\d{1,5}[a-zA-Z]?\s*(?:[/-]\s*${SYMBOL}\s*)(?:[/&.-]\s*${SYMBOL}\s*)*)`,
  'iu',
)
const BARE_NUMBER = /^\s*(?:số|so)\s*[:.]?\s*(?<number>\d{1,5})(?=\s+ngày|\s+ngay|\s*,|\s*\))/iu
const DATE =
  /(?:ngày|ngay)\s*(?:(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})\s*[/.-]\s*(?<y>\d{4})|(?<dw>\d{1,2})\s*(?:tháng|thang)\s*(?<mw>\d{1,2})\s*(?:năm|nam)\s*(?<yw>\d{4}))/iu
const OF = /(?:^|\s)(?:của|cua)\s+(?<sender>.+)$/iu
const REPLACES = /thay\s*thế|thay\s*the|thay\s*cho|đính\s*chính|dinh\s*chinh/iu

function dateIn(text: string): string | null {
  const parts = DATE.exec(text)?.groups
  if (parts === undefined) return null
  const year = Number(parts['y'] ?? parts['yw'])
  return dayOf(year, Number(parts['m'] ?? parts['mw']), Number(parts['d'] ?? parts['dw']))
}

const closeNumber = (text: string): string => text.replace(/\s+/gu, '').replace(/[-/&.]+$/u, '')

function senderIn(text: string): string | null {
  const afterDate = text.slice((DATE.exec(text)?.index ?? 0) + (DATE.exec(text)?.[0].length ?? 0))
  const sender = OF.exec(afterDate.split(/[)]/u)[0] ?? '')?.groups?.['sender']
  return sender === undefined ? null : sender.trim()
}

/** A number may run on into "ngày" when the words are not spaced: cut at the word. */
const cutAtWords = (text: string): string => text.replace(/\s*(?:ngày|ngay)\b.*$/iu, '')

const DASHES = /[\u2010-\u2015\u2212]/gu

function numberAfter(whole: string): string | null {
  const text = whole.replace(DASHES, '-')
  const number = (NUMBER.exec(text) ?? BARE_NUMBER.exec(text))?.groups?.['number']
  return number === undefined ? null : closeNumber(cutAtWords(number))
}

/**
 * The paper a line names: "(Kèm theo Tờ trình số 45/TTr-TTYT ngày 07/8/2024 của TTYT)". Spaces in
 * a number are dropped; a number left blank is null. Of a list that replaces another the new paper
 * counts: what follows "thay thế" is the old one. Null where the line names no paper.
 */
export function readPaper(line: string): PaperReading | null {
  const found = [...line.matchAll(PAPERS)]
  const readings = found.map((match, index) => {
    const start = match.index + match[0].length
    const before = line.slice(found[index - 1]?.index ?? 0, match.index)
    const text = line.slice(start, found[index + 1]?.index ?? line.length)
    return {
      old: REPLACES.test(before),
      number: numberAfter(text),
      date: dateIn(text),
      sender: senderIn(text.replace(REPLACES, ')')),
      stated: /^\s*(?:đề\s*nghị\s*)?(?:số|so|ngày|ngay)(?![\p{L}])/iu.test(text),
    }
  })
  const real = readings.filter(
    ({ number, date, stated }) => number !== null || date !== null || stated,
  )
  return real.find(({ old }) => !old) ?? null
}

/** "Số: 40/TTr-VP" of a letterhead. */
export function readLetterheadNumber(line: string): string | null {
  return /^\s*(?:số|so)\s*[:.]?\s*\d/iu.test(line) ? numberAfter(line) : null
}

/** "Bắc Kạn, ngày 06 tháng 8 năm 2024" of a letterhead, alone or on the line of the number. */
export const readLetterheadDate = (line: string): string | null =>
  /^(?:\s*(?:số|so)\s*[:.]?\s*\d\S*\s+)?[\p{L}\s.]{2,40},\s*(?:ngày|ngay)\s/iu.test(line)
    ? dateIn(line)
    : null

const GOES_WITH =
  /\b(?:kem theo|dinh kem|ban hanh kem|gui kem|kem (?:to trinh|ttr|cong van|cv|bao cao|van ban)(?! \p{L}* ?nay))\b/u

/** Whether a line says that the list goes with a paper: "(Kèm theo …)", "Danh sách kèm Tờ trình …". */
export const goesWithPaper = (line: string): boolean =>
  GOES_WITH.test(bareKey(line)) || /^\(?\s*(?:tờ|to)\s*tr[ìi]nh\s*(?:số|so|ngày|ngay)/iu.test(line)

/** Whether a line says that the list takes the place of an earlier one. */
export const saysReplaces = (line: string): boolean => REPLACES.test(line)
