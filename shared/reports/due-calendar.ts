/**
 * What is due when: every milestone with its computed last good day and the plan's own words, the
 * days granted to single units, dossiers sent back, papers still missing, meetings. Each entry says
 * who is still behind with it. Nothing is moved for a weekend: no plan says so.
 */
import { firstGoodDay, lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Deadline, Milestone } from '#shared/campaigns/plan.ts'
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import { dayPart, daysBetween, type Day, type LocalDateTime } from '#shared/kernel/day.ts'
import type { DossierReturn } from '#shared/submissions/returns-contract.ts'

export const CALENDAR_KINDS = [
  'milestone',
  'extension',
  'supplement',
  'return',
  'meeting',
  'forwarding',
] as const
export type CalendarKind = (typeof CALENDAR_KINDS)[number]

/** `done`: nobody is behind; `overdue`: the day is over and somebody is. */
export type DueState = 'done' | 'overdue' | 'today' | 'coming'

export interface DueUnit {
  readonly unitId: string
  readonly unit: string
}

/** Where one sees whom it is about: filters of the board, or the meeting. */
export type DueTarget =
  | { readonly page: 'submissions'; readonly query: Readonly<Record<string, string>> }
  | { readonly page: 'meetings'; readonly query: Readonly<Record<string, string>> }

export interface DueEntry {
  readonly id: string
  readonly kind: CalendarKind
  /** The last good day, or the day of the meeting; null where nobody set one. */
  readonly day: Day | null
  /** "14:00" of a meeting; null for a day that counts to its end. */
  readonly time: string | null
  /** The first day that counts, where the wording opens a window ("trong tháng 7"). */
  readonly from: Day | null
  /** "Hồ sơ đề nghị khen thưởng"; a reason; the title of the meeting. */
  readonly title: string
  /** The plan's own words and their place; null where it is not the plan that says so. */
  readonly clause: { readonly wording: string | null; readonly place: string } | null
  /** How many units it is asked of; 0 where it is asked of none (a meeting). */
  readonly expected: number
  readonly behind: readonly DueUnit[]
  readonly state: DueState
  /** Days from today to the day; negative once it is over; null without a day. */
  readonly inDays: number | null
  readonly target: DueTarget
}

export interface DueCalendar {
  readonly today: Day
  /** With a day, in its order. */
  readonly entries: readonly DueEntry[]
  /** Without a day: the plan sets none, or it is for the office to choose. */
  readonly undated: readonly DueEntry[]
}

export interface CalendarMeeting {
  readonly id: string
  readonly at: LocalDateTime
  readonly title: string
  readonly sealed: boolean
}

export interface CalendarFacts {
  readonly asOf: LocalDateTime
  readonly milestones: readonly Milestone[]
  /** The milestone for registering, which is met by registering; null where the plan asks for none. */
  readonly registrationMilestone: string | null
  readonly units: readonly UnitLine[]
  /** The deadline of a milestone for one unit; the same for all but those with an extension. */
  readonly deadlineFor: (milestoneId: string, unitId: string) => Deadline | null
  readonly returns: readonly DossierReturn[]
  readonly meetings: readonly CalendarMeeting[]
  /** Nominations that the council sent up and nobody has written the tờ trình for. */
  readonly toForward: number
}

type Due = Omit<DueEntry, 'state' | 'inDays'>

function dated(due: Due, today: Day): DueEntry {
  const inDays = due.day === null ? null : daysBetween(today, due.day)
  const done = due.expected > 0 && due.behind.length === 0
  const state: DueState =
    done || inDays === null
      ? done
        ? 'done'
        : 'coming'
      : inDays < 0
        ? 'overdue'
        : inDays === 0
          ? 'today'
          : 'coming'
  return { ...due, state, inDays }
}

const dueUnit = ({ unitId, unit }: UnitLine): DueUnit => ({ unitId, unit })

/** Whether the milestone is asked of the unit, and whether it is still to be met. */
function standing(
  unit: UnitLine,
  milestone: Milestone,
  registrationMilestone: string | null,
): 'not-asked' | 'met' | 'behind' {
  if (milestone.id === registrationMilestone) {
    if (unit.registration === null) return 'not-asked'
    return unit.registration.state.startsWith('registered') ? 'met' : 'behind'
  }
  const line = unit.milestones.find(({ id }) => id === milestone.id)
  if (line === undefined) return 'not-asked'
  return line.receivedAt === null || line.timeliness === 'early' ? 'behind' : 'met'
}

const boardQuery = (milestone: Milestone): DueTarget => ({
  page: 'submissions',
  query:
    milestone.role === 'registration'
      ? { tab: 'dang-ky' }
      : milestone.role === 'nomination'
        ? { tab: 'theo-doi', loc: 'chua-gui' }
        : { tab: 'theo-doi', loc: 'chua-bao-cao', moc: milestone.id },
})

/** One entry for everybody, and one for each other day that single units were granted. */
function milestoneEntries(milestone: Milestone, facts: CalendarFacts): readonly Due[] {
  const everybody = lastGoodDay(milestone.deadline)
  const asked = facts.units.filter(
    (unit) => standing(unit, milestone, facts.registrationMilestone) !== 'not-asked',
  )
  const deadlineOf = (unit: UnitLine): Deadline =>
    facts.deadlineFor(milestone.id, unit.unitId) ?? milestone.deadline
  const byDay = Map.groupBy(asked, (unit) => lastGoodDay(deadlineOf(unit)))
  const days = new Set<Day | null>([everybody, ...byDay.keys()])
  return [...days].map((day): Due => {
    const units = byDay.get(day) ?? []
    const [first] = units
    const deadline =
      day === everybody || first === undefined ? milestone.deadline : deadlineOf(first)
    return {
      id: `${milestone.id} ${day ?? ''}`,
      kind: day === everybody ? 'milestone' : 'extension',
      day,
      time: null,
      from: firstGoodDay(deadline),
      title: milestone.artefact,
      clause: { wording: deadline.wording, place: deadline.place },
      expected: units.length,
      behind: units
        .filter((unit) => standing(unit, milestone, facts.registrationMilestone) === 'behind')
        .map(dueUnit),
      target: boardQuery(milestone),
    }
  })
}

/** Dossiers that came without all of their papers: due with the dossier itself. */
function supplementEntries(
  facts: CalendarFacts,
  words: { readonly supplement: string },
): readonly Due[] {
  const nomination = facts.milestones.find(({ role }) => role === 'nomination')
  if (nomination === undefined) return []
  const lacking = facts.units.filter(
    ({ dossier }) =>
      dossier !== null && (dossier.missing.length > 0 || dossier.missingReportOf.length > 0),
  )
  const byDay = Map.groupBy(lacking, ({ unitId }) =>
    lastGoodDay(facts.deadlineFor(nomination.id, unitId) ?? nomination.deadline),
  )
  return [...byDay].map(([day, units]) => ({
    id: `supplement ${day ?? ''}`,
    kind: 'supplement',
    day,
    time: null,
    from: null,
    title: words.supplement,
    clause: null,
    expected: units.length,
    behind: units.map(dueUnit),
    target: { page: 'submissions', query: { tab: 'theo-doi', loc: 'thieu' } },
  }))
}

/** Every dossier that went back by now; those that came again are done. */
const returnEntries = (
  { returns, asOf }: CalendarFacts,
  words: { readonly returned: string },
): readonly Due[] =>
  returns
    .filter(({ returnedAt }) => returnedAt <= asOf)
    .map(({ id, unitId, unit, reason, dueDay, completedAt }) => ({
      id: `return ${id}`,
      kind: 'return',
      day: dueDay,
      time: null,
      from: null,
      title: `${words.returned}: ${reason}`,
      clause: null,
      expected: 1,
      behind: completedAt === null || completedAt > asOf ? [{ unitId, unit }] : [],
      target: { page: 'submissions', query: { tab: 'theo-doi', loc: 'tra-lai' } },
    }))

const meetingEntry = ({ id, at, title, sealed }: CalendarMeeting, today: Day): DueEntry => {
  const day = dayPart(at)
  const inDays = daysBetween(today, day)
  return {
    id: `meeting ${id}`,
    kind: 'meeting',
    day,
    time: at.slice(11, 16),
    from: null,
    title,
    clause: null,
    expected: 0,
    behind: [],
    state: sealed ? 'done' : inDays < 0 ? 'overdue' : inDays === 0 ? 'today' : 'coming',
    inDays,
    target: { page: 'meetings', query: {} },
  }
}

const ORDER = new Map(CALENDAR_KINDS.map((kind, index) => [kind, index]))
const compareDays = (left: DueEntry, right: DueEntry): number =>
  (left.day ?? '').localeCompare(right.day ?? '') ||
  (left.time ?? '').localeCompare(right.time ?? '') ||
  (ORDER.get(left.kind) ?? 0) - (ORDER.get(right.kind) ?? 0) ||
  left.id.localeCompare(right.id)

/** The calendar of a campaign at a moment. `words` name what no plan names. */
export function dueCalendar(
  facts: CalendarFacts,
  words: { readonly supplement: string; readonly returned: string; readonly forwarding: string },
): DueCalendar {
  const today = dayPart(facts.asOf)
  const forwarding: readonly Due[] =
    facts.toForward === 0
      ? []
      : [
          {
            id: 'forwarding',
            kind: 'forwarding',
            day: null,
            time: null,
            from: null,
            title: words.forwarding,
            clause: null,
            expected: 0,
            behind: [],
            target: { page: 'meetings', query: {} },
          },
        ]
  const all = [
    ...[
      ...facts.milestones.flatMap((milestone) => milestoneEntries(milestone, facts)),
      ...supplementEntries(facts, words),
      ...returnEntries(facts, words),
      ...forwarding,
    ].map((due) => dated(due, today)),
    ...facts.meetings.map((meeting) => meetingEntry(meeting, today)),
  ].toSorted(compareDays)
  return {
    today,
    entries: all.filter(({ day }) => day !== null),
    undated: all.filter(({ day }) => day === null),
  }
}
