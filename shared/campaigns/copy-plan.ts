/**
 * Last year's plan as the beginning of a new one: its days moved by whole years, each of them to be
 * confirmed by a person, and the rules whose words still speak of the old year named.
 */
import type { Day, Month } from '#shared/kernel/day.ts'
import { dayOf, daysInMonth, lastDayOfMonth, partsOf } from '#shared/kernel/day.ts'
import type { CriterionNode } from './criterion.ts'
import { choiceOf, daysOf, deadlineOf } from './deadline-choice.ts'
import { lastGoodDay } from './deadline.ts'
import type { Deadline, Plan } from './plan.ts'

/** A day of the copy that a person has to confirm: the part and rule that it stands in. */
export interface MovedDay {
  readonly part: 'period' | 'milestones' | 'criteria'
  /** The rule's id; "from" and "to" for the period. */
  readonly key: string
  /** What it is the day of, in the plan's words. */
  readonly label: string
  readonly before: string
  readonly after: string
}

/** A clause as it is shown to somebody who looks through a copy. */
export interface Mention {
  readonly place: string
  readonly words: string
}

const FEBRUARY = 2

/** The same day so many years on; 29/02 becomes 28/02 where the year has none. */
export function addYears(day: Day, years: number): Day {
  const [year, month, date] = partsOf(day)
  const last = daysInMonth(year + years, month)
  return dayOf(year + years, month, month === FEBRUARY ? Math.min(date, last) : date) ?? day
}

/** A day or a month so many years on, with the precision kept. */
function addYearsTo(precise: Day | Month, years: number): Day | Month {
  if (precise.length > 'YYYY-MM'.length) return addYears(precise, years)
  return addYears(`${precise}-01`, years).slice(0, 'YYYY-MM'.length)
}

/** A window of whole months ends with its month, also where February has a day more. */
function endOfWindow(from: Day, to: Day, years: number): Day {
  const moved = addYears(to, years)
  const wholeMonths = from.endsWith('-01') && lastDayOfMonth(to.slice(0, 7)) === to
  return wholeMonths ? lastDayOfMonth(moved.slice(0, 7)) : moved
}

/** "năm 2024", "09/8/2024": every mention of the old years, so many years on. */
function movedWords(words: string, old: readonly number[], years: number): string {
  return words.replaceAll(/(?<!\d)\d{4}(?!\d)/gu, (year) =>
    old.includes(Number(year)) ? String(Number(year) + years) : year,
  )
}

function movedDeadline(deadline: Deadline, old: readonly number[], years: number): Deadline {
  switch (deadline.kind) {
    case 'none':
      return deadline
    case 'within': {
      const from = addYears(deadline.from, years)
      const to = endOfWindow(deadline.from, deadline.to, years)
      return { ...deadline, from, to, wording: movedWords(deadline.wording, old, years) }
    }
    case 'on-or-before':
    case 'before': {
      const day = addYears(deadline.day, years)
      // The words name the day: where it could not simply move (29/02) they are made anew.
      const simply = day.slice(5) === deadline.day.slice(5)
      const made = deadlineOf(choiceOf(deadline), { ...daysOf(deadline), day }, deadline.place)
      return simply || made === null
        ? { ...deadline, day, wording: movedWords(deadline.wording, old, years) }
        : made
    }
  }
}

function movedNode(node: CriterionNode, years: number): CriterionNode {
  if ('all' in node) return { all: node.all.map((part) => movedNode(part, years)) }
  if ('any' in node) return { any: node.any.map((part) => movedNode(part, years)) }
  if (node.test === 'item-done') return { ...node, by: addYears(node.by, years) }
  return node.test === 'consecutive-years' ? { ...node, until: node.until + years } : node
}

/** The days (or years) that a criterion names, in the order of its conditions. */
function daysIn(node: CriterionNode): readonly { readonly label: string; readonly day: string }[] {
  if ('all' in node) return node.all.flatMap(daysIn)
  if ('any' in node) return node.any.flatMap(daysIn)
  if (node.test === 'item-done') return [{ label: node.label, day: node.by }]
  return node.test === 'consecutive-years' ? [{ label: node.label, day: String(node.until) }] : []
}

/** The days of a copy beside those they come from; rules are matched by id. */
export function movedDays(old: Plan, plan: Plan): readonly MovedDay[] {
  const period = (key: 'from' | 'to'): MovedDay => ({
    part: 'period',
    key,
    label: plan.period.wording,
    before: old.period[key],
    after: plan.period[key],
  })
  const milestones = plan.milestones.flatMap((milestone): readonly MovedDay[] => {
    const was = old.milestones.find(({ id }) => id === milestone.id)
    const before = was === undefined ? null : lastGoodDay(was.deadline)
    const after = lastGoodDay(milestone.deadline)
    return before === null || after === null
      ? []
      : [{ part: 'milestones', key: milestone.id, label: milestone.artefact, before, after }]
  })
  const criteria = plan.criteria.flatMap(({ id, rule }): readonly MovedDay[] => {
    const was = old.criteria.find((criterion) => criterion.id === id)
    const before = was === undefined ? [] : daysIn(was.rule)
    return daysIn(rule).flatMap(({ label, day }, at) => {
      const first = before[at]
      return first === undefined
        ? []
        : [{ part: 'criteria' as const, key: id, label, before: first.day, after: day }]
    })
  })
  return [period('from'), period('to'), ...milestones, ...criteria]
}

/** Every clause of a plan that a person reads, but for its period and milestones. */
function clausesOf(plan: Plan): readonly Mention[] {
  const worded = [
    ...plan.quotas,
    ...plan.awards,
    ...plan.dossier,
    ...plan.criteria,
    ...(plan.registration === null ? [] : [plan.registration]),
    ...plan.notes,
  ]
  return worded.map(({ wording, place }) => ({ place, words: wording }))
}

const yearsOf = ({ period }: Plan): readonly number[] => [
  ...new Set([period.from, period.to].map((day) => Number(day.slice(0, 4)))),
]

/** Clauses of a copy whose words still name a year of the old plan's period, to be looked through. */
export function oldYearsIn(plan: Plan, old: Plan): readonly Mention[] {
  const years = yearsOf(old).filter((year) => !yearsOf(plan).includes(year))
  const mentioned = (text: string): boolean =>
    years.some((year) => new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(text))
  return clausesOf(plan).filter((clause) => mentioned(clause.words))
}

/**
 * A copy of the plan, `years` on (1: next year's). Days of the period, milestones and conditions
 * move, and the years in their words and in the plan's names with them; number and day of the
 * document are left to be filled in, as the new paper has its own. Legal grounds stay as they are.
 * Every day is for a person to confirm: see `movedDays`, `oldYearsIn`.
 */
export function copyPlan(old: Plan, years: number): Plan {
  const spoken = yearsOf(old)
  const words = (text: string): string => movedWords(text, spoken, years)
  return {
    ...old,
    id: words(old.id),
    name: words(old.name),
    title: words(old.title),
    document: { number: null, day: null, heading: words(old.document.heading) },
    period: {
      ...old.period,
      from: addYearsTo(old.period.from, years),
      to: addYearsTo(old.period.to, years),
      wording: words(old.period.wording),
    },
    milestones: old.milestones.map((milestone) => ({
      ...milestone,
      deadline: movedDeadline(milestone.deadline, spoken, years),
    })),
    criteria: old.criteria.map((criterion) => ({
      ...criterion,
      rule: movedNode(criterion.rule, years),
    })),
  }
}
