/**
 * The wordings a plan uses for a deadline, as choices: choosing one sets the kind, and the sentence
 * that goes with the days is made from it. `recogniseWording` reads each of them back.
 */
import type { Day } from '#shared/kernel/day.ts'
import { dayOf, formatDay, lastDayOfMonth, partsOf } from '#shared/kernel/day.ts'
import { recogniseWording } from './deadline-wording.ts'
import type { Deadline } from './plan.ts'

/** chậm nhất ngày · đến hết ngày · trước ngày · trong tháng · từ ngày … đến hết ngày · không quy định */
export const DEADLINE_CHOICES = [
  'at-latest',
  'to-the-end-of',
  'before',
  'in-month',
  'from-to',
  'none',
] as const
export type DeadlineChoice = (typeof DEADLINE_CHOICES)[number]

/** The days a choice asks for. A month is named by any day of it, in `from`. */
export interface ChosenDays {
  readonly day: Day | null
  readonly from: Day | null
  readonly to: Day | null
}

/** The days that a deadline names, to start a form with. */
export function daysOf(deadline: Deadline): ChosenDays {
  switch (deadline.kind) {
    case 'none':
      return { day: null, from: null, to: null }
    case 'within':
      return { day: deadline.to, from: deadline.from, to: deadline.to }
    case 'on-or-before':
    case 'before':
      return { day: deadline.day, from: null, to: null }
  }
}

const isWholeMonth = (from: Day, to: Day): boolean =>
  from.endsWith('-01') && lastDayOfMonth(from.slice(0, 7)) === to

/** Which of the choices a deadline is, by its kind and its words. */
export function choiceOf(deadline: Deadline): DeadlineChoice {
  switch (deadline.kind) {
    case 'none':
      return 'none'
    case 'before':
      return 'before'
    case 'on-or-before':
      return /(?:đến|tới)\s+hết|^\s*hết/iu.test(deadline.wording) ? 'to-the-end-of' : 'at-latest'
    case 'within':
      return isWholeMonth(deadline.from, deadline.to) ? 'in-month' : 'from-to'
  }
}

/** Any day as the whole month that it lies in. */
function monthOf(day: Day): { readonly from: Day; readonly to: Day; readonly words: string } {
  const [year, month] = partsOf(day)
  const from = dayOf(year, month, 1) ?? day
  const words = `tháng ${month <= 2 ? `0${month}` : month}/${year}`
  return { from, to: lastDayOfMonth(day.slice(0, 7)), words }
}

/**
 * The deadline of a choice with its days, worded as plans word it; null as long as a day that the
 * choice asks for is missing, or the window ends before it begins.
 */
export function deadlineOf(
  choice: DeadlineChoice,
  { day, from, to }: ChosenDays,
  place: string,
): Deadline | null {
  switch (choice) {
    case 'none':
      return { kind: 'none', wording: null, place }
    case 'at-latest':
    case 'to-the-end-of': {
      if (day === null) return null
      const words = choice === 'at-latest' ? 'chậm nhất ngày' : 'đến hết ngày'
      return { kind: 'on-or-before', day, wording: `${words} ${formatDay(day)}`, place }
    }
    case 'before':
      return day === null
        ? null
        : { kind: 'before', day, wording: `trước ngày ${formatDay(day)}`, place }
    case 'in-month': {
      const named = from ?? day
      if (named === null) return null
      const { words, ...window } = monthOf(named)
      return { kind: 'within', ...window, wording: `trong ${words}`, place }
    }
    case 'from-to':
      return from === null || to === null || from > to
        ? null
        : {
            kind: 'within',
            from,
            to,
            wording: `từ ngày ${formatDay(from)} đến hết ngày ${formatDay(to)}`,
            place,
          }
  }
}

/**
 * The deadline that typed words say, with those words whole; null where they say none or several.
 * `year` stands in where the words name none.
 */
export function deadlineSaid(wording: string, year: number | null, place: string): Deadline | null {
  const [only, ...others] = recogniseWording(wording, year)
  if (only === undefined || others.length > 0) return null
  return { ...only, wording, place }
}
