/**
 * Last year's plan as the beginning of a new one: its days moved by whole years, each of them to be
 * confirmed by a person, and the rules whose words still speak of the old year named.
 */
import type { Day, Month } from '#shared/kernel/day.ts'
import { dayOf, daysInMonth, lastDayOfMonth, partsOf } from '#shared/kernel/day.ts'
import type { CriterionNode } from './criterion.ts'
import { choiceOf, daysOf, deadlineOf } from './deadline-choice.ts'
import { lastGoodDay } from './deadline.ts'
import type { Deadline, Milestone, Plan } from './plan.ts'

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

export interface CopiedPlan {
  readonly plan: Plan
  readonly moved: readonly MovedDay[]
  /** Words of the copy that still name a year of the old plan, to be looked through. */
  readonly mentions: readonly { readonly place: string; readonly words: string }[]
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

const milestoneDay = ({ deadline }: Milestone): Day | null => lastGoodDay(deadline)

function movedDays(old: Plan, plan: Plan): readonly MovedDay[] {
  const days: MovedDay[] = [
    {
      part: 'period',
      key: 'from',
      label: old.period.wording,
      before: old.period.from,
      after: plan.period.from,
    },
    {
      part: 'period',
      key: 'to',
      label: old.period.wording,
      before: old.period.to,
      after: plan.period.to,
    },
  ]
  old.milestones.forEach((milestone, index) => {
    const now = plan.milestones[index]
    const [before, after] = [milestoneDay(milestone), now === undefined ? null : milestoneDay(now)]
    if (before !== null && after !== null)
      days.push({ part: 'milestones', key: milestone.id, label: milestone.artefact, before, after })
  })
  old.criteria.forEach((criterion, index) => {
    const now = plan.criteria[index]
    const after = now === undefined ? [] : daysIn(now.rule)
    daysIn(criterion.rule).forEach(({ label, day }, at) => {
      days.push({
        part: 'criteria',
        key: criterion.id,
        label,
        before: day,
        after: after[at]?.day ?? day,
      })
    })
  })
  return days
}

/** Every clause of a plan that a person reads, but for its period and milestones. */
function clausesOf(plan: Plan): readonly { readonly place: string; readonly words: string }[] {
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

/**
 * A copy of the plan, `years` on (1: next year's). Days of the period, milestones and conditions
 * move, and the years in their words and in the plan's names with them; number and day of the
 * document are left to be filled in, as the new paper has its own. Legal grounds stay as they are.
 */
export function copyPlan(
  old: Plan,
  { id, years }: { readonly id: string; readonly years: number },
): CopiedPlan {
  const spoken = yearsOf(old)
  const words = (text: string): string => movedWords(text, spoken, years)
  const plan: Plan = {
    ...old,
    id,
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
  const mentioned = (text: string): boolean =>
    spoken.some((year) => new RegExp(`(?<!\\d)${year}(?!\\d)`, 'u').test(text))
  return {
    plan,
    moved: movedDays(old, plan),
    mentions: clausesOf(plan).filter((clause) => mentioned(clause.words)),
  }
}
