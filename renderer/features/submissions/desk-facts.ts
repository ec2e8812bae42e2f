/** The facts of receipt of one file, from what the desk ticked and typed while looking at it. */
import { applicabilityOf } from '#shared/appraisal/applicability.ts'
import { askedAward } from '#shared/appraisal/nominees.ts'
import { componentCalled } from '#shared/campaigns/component-called.ts'
import type { DossierComponent, Plan } from '#shared/campaigns/plan.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import { ACHIEVEMENT_REPORT, type ReceivedFacts } from '#shared/submissions/received-facts.ts'

/** What the desk notes of a file beside what stands in it. */
export interface DeskFacts {
  readonly receivedAt: string | null
  readonly channel: string
  /** Names of the papers that came with it; those not named did not, as soon as one is named. */
  readonly papers: readonly string[]
  /** Who handed in a report of their own; null as long as nobody looked. */
  readonly reportsOf: 'all' | readonly string[] | null
  readonly note: string
}

export const NO_FACTS: DeskFacts = {
  receivedAt: null,
  channel: '',
  papers: [],
  reportsOf: null,
  note: '',
}

const isReport = (plan: Plan, { id, alternatives }: DossierComponent): boolean => {
  const called = componentCalled(plan, ACHIEVEMENT_REPORT)
  return called === id || alternatives.some((one) => one.id === called)
}

const isBrought = ({ proof }: DossierComponent): boolean => proof !== 'list-row'

/**
 * The papers that the desk ticks off once for the whole file: those of the submission, and those of
 * its nominees that come in one piece ("Báo cáo kết quả triển khai" of the collectives).
 */
export const submissionPapers = (plan: Plan): readonly string[] =>
  plan.dossier
    .filter(
      (component) =>
        isBrought(component) && (component.per === 'submission' || !isReport(plan, component)),
    )
    .map(({ name }) => name)

/**
 * Names of the nominees of a file from whom the plan asks a report of their own, each once, in file
 * order; none where the plan asks no such thing or the file is a list of registered work.
 */
export function reportOwners(plan: Plan, reading: FileReading): readonly string[] {
  const report = plan.dossier.find(
    (component) => component.per === 'nominee' && isBrought(component) && isReport(plan, component),
  )
  if (report === undefined || reading.purpose === 'registration') return []
  const owners = new Map<string, string>()
  for (const { kind, name, award } of reading.rows) {
    const applicant = { kind, award: askedAward(plan, award).id, categories: [] }
    if (applicabilityOf(report.for, applicant) === 'no') continue
    const key = identityKey(name)
    if (!owners.has(key)) owners.set(key, name)
  }
  return [...owners.values()]
}

/** Who is ticked among the owners of reports: a name that was put right since is no longer there. */
export const tickedReports = (
  { reportsOf }: DeskFacts,
  owners: readonly string[],
): readonly string[] =>
  reportsOf === 'all' ? owners : owners.filter((name) => reportsOf?.includes(name) ?? false)

/**
 * What the desk noted, as the contract takes it; null where it noted nothing, so that the service's
 * own clock says when the file came. Papers are said to be missing only if some were looked at.
 */
export function receivedFactsOf(
  facts: DeskFacts,
  file: {
    readonly plan: Plan
    readonly reading: FileReading
    /** Moment and way of receipt of all files of the list, unless one has its own. */
    readonly defaults: Pick<DeskFacts, 'receivedAt' | 'channel'>
    readonly now: () => string
  },
): ReceivedFacts | null {
  const { plan, reading, defaults, now } = file
  const owners = reportOwners(plan, reading)
  const looked = facts.reportsOf !== null
  const ticked = looked ? tickedReports(facts, owners) : []
  const receivedAt = facts.receivedAt ?? defaults.receivedAt
  const channel = (facts.channel === '' ? defaults.channel : facts.channel).trim()
  const note = facts.note.trim()
  const { papers } = facts
  if (receivedAt === null && channel === '' && note === '' && papers.length === 0 && !looked)
    return null
  return {
    unit: null,
    receivedAt: receivedAt ?? now(),
    channel: channel === '' ? null : channel,
    papers:
      papers.length === 0
        ? []
        : submissionPapers(plan).map((paper) => ({ paper, present: papers.includes(paper) })),
    reportsOf: ticked,
    reportsMissingOf: looked ? owners.filter((name) => !ticked.includes(name)) : [],
    supplements: [],
    kept: [],
    resultReportAt: null,
    note: note === '' ? null : note,
  }
}
