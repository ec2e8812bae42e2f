/**
 * Proposing a deadline from a plan's own words. It only proposes: whoever enters the plan sees the
 * recognised words and the computed day side by side and decides.
 */
import type { Day, Month } from '#shared/kernel/day.ts'
import { dayOf, lastDayOfMonth } from '#shared/kernel/day.ts'
import { cleanText } from '#shared/kernel/fold.ts'

/** A deadline as recognised; `wording` is the recognised stretch of the text, verbatim. */
export type DeadlineProposal =
  | { readonly kind: 'on-or-before' | 'before'; readonly day: Day; readonly wording: string }
  | { readonly kind: 'within'; readonly from: Day; readonly to: Day; readonly wording: string }

const DAY_NUMBERS = String.raw`(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?`
const DAY_WORDS = String.raw`(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?`
const DATE = `(?:${DAY_WORDS}|${DAY_NUMBERS})`
const MONTH = String.raw`(?:tháng\s+)?(\d{1,2})(?:\s*[/.-]\s*(\d{4})|\s+năm\s+(\d{4}))?`
const END = String.raw`(?![\d/])`
const WITH_YEAR = String.raw`(?:(?:\s*[/.-]|\s+năm)\s*(\d{4}))?`

const DAY_WINDOW = new RegExp(`từ\\s+${DATE}\\s+đến\\s+(?:hết\\s+)?${DATE}${END}`, 'giu')
const MONTH_WINDOW = new RegExp(
  `từ\\s+tháng\\s+${MONTH}\\s+đến\\s+(?:hết\\s+)?tháng\\s+${MONTH}${END}`,
  'giu',
)
const IN_MONTHS = new RegExp(
  String.raw`trong\s+((?:tháng\s+\d{1,2}(?:\s*,\s*|\s+và\s+)?)+)${WITH_YEAR}${END}`,
  'giu',
)
/** An hour ("trước 17 giờ 00 ngày 09/8") leaves the day itself good. */
const HOUR = String.raw`(\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{1,2}(?:\s*phút)?)?\s*,?\s*)?`
const UNTIL = String.raw`(?:chậm\s+nhất(?:\s+là)?(?:\s+(?:đến|vào))?(?:\s+hết)?|muộn\s+nhất(?:\s+là)?|không\s+quá|(?:đến|tới|hết|đến\s+hết)(?=\s+ngày))`
const SINGLE = new RegExp(`(${UNTIL}|trước)\\s+${HOUR}${DATE}${END}`, 'giu')

type Groups = readonly (string | undefined)[]

/** The six groups of DATE (in words, in figures) as a day; `year` where the text names none. */
function dayFrom(groups: Groups, year: number | null): Day | null {
  const [wordDay, wordMonth, wordYear, day, month, numberYear] = groups
  const stated = wordYear ?? numberYear
  const inYear = stated === undefined ? year : Number(stated)
  return inYear === null ? null : dayOf(inYear, Number(wordMonth ?? month), Number(wordDay ?? day))
}

const yearIn = (groups: Groups): number | null => {
  const stated = groups[2] ?? groups[5]
  return stated === undefined ? null : Number(stated)
}

const monthText = (month: number, year: number): Month | null => {
  const first = dayOf(year, month, 1)
  return first === null ? null : first.slice(0, 7)
}

function windowOf(from: Day | null, to: Day | null, wording: string): readonly DeadlineProposal[] {
  return from === null || to === null || from > to ? [] : [{ kind: 'within', from, to, wording }]
}

function dayWindow(match: Groups, year: number | null): readonly DeadlineProposal[] {
  const [whole = '', ...groups] = match
  const end = groups.slice(6, 12)
  const to = dayFrom(end, year)
  return windowOf(dayFrom(groups.slice(0, 6), yearIn(end) ?? year), to, whole)
}

function monthWindow(match: Groups, year: number | null): readonly DeadlineProposal[] {
  const [whole = '', fromMonth, fromYear, fromYearWord, toMonth, toYear, toYearWord] = match
  const end = Number(toYear ?? toYearWord ?? year ?? Number.NaN)
  const begin = Number(fromYear ?? fromYearWord ?? end)
  if (Number.isNaN(end)) return []
  const from = monthText(Number(fromMonth), begin)
  const to = monthText(Number(toMonth), end)
  return windowOf(
    from === null ? null : `${from}-01`,
    to === null ? null : lastDayOfMonth(to),
    whole,
  )
}

function inMonths(match: Groups, year: number | null): readonly DeadlineProposal[] {
  const [whole = '', months = '', stated] = match
  const inYear = stated === undefined ? year : Number(stated)
  if (inYear === null) return []
  return [...months.matchAll(/\d{1,2}/gu)].flatMap(([number]) => {
    const month = monthText(Number(number), inYear)
    return month === null ? [] : windowOf(`${month}-01`, lastDayOfMonth(month), whole)
  })
}

function single(match: Groups, year: number | null): readonly DeadlineProposal[] {
  const [whole = '', word = '', hour, ...groups] = match
  const day = dayFrom(groups, year)
  if (day === null) return []
  const before = word.toLocaleLowerCase('vi') === 'trước' && hour === undefined
  return [{ kind: before ? 'before' : 'on-or-before', day, wording: whole }]
}

const PATTERNS = [
  [DAY_WINDOW, dayWindow],
  [MONTH_WINDOW, monthWindow],
  [IN_MONTHS, inMonths],
  [SINGLE, single],
] as const

/**
 * What a clause says about time, in the order of the text: "chậm nhất ngày", "đến hết ngày" →
 * on-or-before; "trước ngày" → before; "trong tháng 7", "từ … đến hết …" → a window (one for every
 * month named). A text without a deadline, and a day that the calendar lacks, give nothing.
 * `year` stands in where the text names no year; without it such a day is not proposed.
 */
export function recogniseWording(
  text: string,
  year: number | null = null,
): readonly DeadlineProposal[] {
  let rest = cleanText(text.replaceAll('*', ''))
  const found: { readonly at: number; readonly proposals: readonly DeadlineProposal[] }[] = []
  for (const [pattern, read] of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      found.push({ at: match.index, proposals: read(match, year) })
      // A stretch once read is blanked, so that "đến hết ngày" inside a window is not read twice.
      rest =
        rest.slice(0, match.index) +
        ' '.repeat(match[0].length) +
        rest.slice(match.index + match[0].length)
    }
  }
  return found.toSorted((left, right) => left.at - right.at).flatMap(({ proposals }) => proposals)
}
