/**
 * The dossier of one unit: which components its nominees need, which are there, which were at the
 * first receipt, and what was supplemented when. A component of every nominee is present only if
 * every nominee it applies to has one.
 */
import { lateness } from '#shared/campaigns/deadline.ts'
import type { Deadline, DossierComponent } from '#shared/campaigns/plan.ts'
import { dossierLabel } from '#shared/text/appraisal.ts'
import { supplementLabel } from '#shared/text/campaigns.ts'
import { applicabilityOf } from './applicability.ts'
import type { Nominee } from './nominees.ts'
import { receivedBy } from './received.ts'
import type { Moment, ReceivedPaper } from './status-input.ts'

/** A paper that came in after the dossier without it. */
export interface Supplement {
  /** Short name of the component: "Biên bản". */
  readonly component: string
  /** Whose it is, for a component of every nominee; null for the whole submission. */
  readonly nominee: string | null
  readonly receivedAt: Moment
  /** Its own lateness: calendar days after the last good day of the dossier; 0 if in time. */
  readonly lateDays: number
  /** "bổ sung sau hạn 03 ngày" */
  readonly label: string
}

export interface DossierState {
  readonly required: number
  readonly present: number
  /** "2/3" */
  readonly label: string
  /** Short names of the components that are not there. */
  readonly missing: readonly string[]
  /** Nominees without a paper of their own. */
  readonly missingReportOf: readonly string[]
  readonly atFirstReceipt: {
    readonly present: number
    readonly label: string
    readonly missing: readonly string[]
  }
  readonly supplements: readonly Supplement[]
}

/** What one nominee still lacks. */
export interface NomineeGaps {
  /** Components of the whole submission that it needs and that are not there. */
  readonly submission: readonly DossierComponent[]
  /** Components of its own that are not there. */
  readonly own: readonly DossierComponent[]
}

const NO_GAPS: NomineeGaps = { submission: [], own: [] }

export interface Dossier {
  readonly state: DossierState
  readonly gapsOf: (nominee: Nominee) => NomineeGaps
}

/** Papers of one unit by component (an alternative counts as its component) and by whose they are. */
interface Cabinet {
  /** The earliest paper of the component for the whole submission. */
  readonly whole: (component: DossierComponent) => Moment | null
  /** The earliest paper of the component for one nominee: its own, or one for all. */
  readonly of: (component: DossierComponent, nominee: Nominee) => Moment | null
}

const WHOLE = ''

type Earliest = (component: DossierComponent, ids: readonly string[]) => Moment | null

/**
 * The earliest paper that stands where the desk noted some as missing or defective: what came of the
 * component, of the whole or of these nominations, after the last such word.
 */
function standingPapers(
  componentOf: ReadonlyMap<string, string>,
  papers: readonly ReceivedPaper[],
): Earliest {
  const shelves = Map.groupBy(
    papers,
    ({ componentId, nominationId }) =>
      `${componentOf.get(componentId) ?? ''} ${nominationId ?? WHOLE}`,
  )
  return ({ id }, ids) => {
    const own = [WHOLE, ...ids].flatMap((owner) => shelves.get(`${id} ${owner}`) ?? [])
    let refused: Moment | null = null
    for (const { wanting, receivedAt } of own)
      if (wanting === true && (refused === null || receivedAt > refused)) refused = receivedAt
    let best: Moment | null = null
    for (const { wanting, receivedAt } of own)
      if (wanting !== true && (refused === null || receivedAt > refused))
        if (best === null || receivedAt < best) best = receivedAt
    return best
  }
}

function cabinetOf(
  components: readonly DossierComponent[],
  papers: readonly ReceivedPaper[],
): Cabinet {
  const componentOf = new Map<string, string>()
  for (const component of components) {
    componentOf.set(component.id, component.id)
    for (const { id } of component.alternatives) componentOf.set(id, component.id)
  }
  const earliest = new Map<string, Map<string, Moment>>()
  for (const { componentId, nominationId, receivedAt } of papers) {
    const component = componentOf.get(componentId)
    if (component === undefined) continue
    let byOwner = earliest.get(component)
    if (byOwner === undefined) earliest.set(component, (byOwner = new Map<string, Moment>()))
    const known = byOwner.get(nominationId ?? WHOLE)
    if (known === undefined || receivedAt < known) byOwner.set(nominationId ?? WHOLE, receivedAt)
  }
  const earliestOf: Earliest = (component, ids) => {
    const byOwner = earliest.get(component.id)
    let best = byOwner?.get(WHOLE) ?? null
    for (const id of ids) {
      const at = byOwner?.get(id)
      if (at !== undefined && (best === null || at < best)) best = at
    }
    return best
  }
  const first = papers.some(({ wanting }) => wanting === true)
    ? standingPapers(componentOf, papers)
    : earliestOf
  return {
    whole: (component) => first(component, []),
    of: (component, nominee) =>
      component.proof === 'list-row' && nominee.rows.length > 0
        ? nominee.listedAt
        : first(component, nominee.ids),
  }
}

interface Case {
  readonly cabinet: Cabinet
  readonly nominees: readonly Nominee[]
  readonly firstReceipt: Moment
}

const unconditional = ({ for: rule }: DossierComponent): boolean =>
  rule.awards === undefined && rule.kinds === undefined && rule.categories === undefined

const concerned = (
  component: DossierComponent,
  nominees: readonly Nominee[],
): readonly Nominee[] =>
  unconditional(component)
    ? nominees
    : nominees.filter((nominee) => applicabilityOf(component.for, nominee.applicant) !== 'no')

const needed = (component: DossierComponent, nominees: readonly Nominee[]): boolean =>
  concerned(component, nominees).length > 0 ||
  (component.per === 'submission' && unconditional(component))

/** The moment up to which papers came "with" a nominee: its own first listing, or the dossier's. */
const listedWith = (nominee: Nominee, firstReceipt: Moment): Moment =>
  nominee.listedAt !== null && nominee.listedAt > firstReceipt ? nominee.listedAt : firstReceipt

const isThere = (receivedAt: Moment | null, by: Moment | null): boolean =>
  receivedAt !== null && (by === null || receivedBy(receivedAt, by))

/** Whether a component is complete; `atFirst`: with what had come when the dossier was received. */
function complete(
  component: DossierComponent,
  { cabinet, ...file }: Case,
  atFirst: boolean,
): boolean {
  const by = atFirst ? file.firstReceipt : null
  return component.per === 'submission'
    ? isThere(cabinet.whole(component), by)
    : concerned(component, file.nominees).every((nominee) =>
        isThere(cabinet.of(component, nominee), by),
      )
}

function supplementsOf(
  component: DossierComponent,
  { cabinet, nominees, firstReceipt }: Case,
): readonly { readonly nominee: string | null; readonly receivedAt: Moment }[] {
  if (component.per === 'submission') {
    const receivedAt = cabinet.whole(component)
    return receivedAt === null || receivedBy(receivedAt, firstReceipt)
      ? []
      : [{ nominee: null, receivedAt }]
  }
  return concerned(component, nominees).flatMap((nominee) => {
    const receivedAt = cabinet.of(component, nominee)
    return receivedAt === null || receivedBy(receivedAt, listedWith(nominee, firstReceipt))
      ? []
      : [{ nominee: nominee.nomination.name, receivedAt }]
  })
}

/** The nominees of the first list; all of them where none of it is left. */
function firstNominees({ nominees, firstReceipt }: Case): readonly Nominee[] {
  const first = nominees.filter(
    ({ listedAt }) => listedAt === null || receivedBy(listedAt, firstReceipt),
  )
  return first.length > 0 ? first : nominees
}

/**
 * The dossier of a unit whose submission is there. `nominees`: the active, counted ones. `papers`:
 * those of the unit received by the moment. `firstReceipt`: when the dossier first came in.
 */
export function dossierOf(
  components: readonly DossierComponent[],
  facts: {
    readonly nominees: readonly Nominee[]
    readonly papers: readonly ReceivedPaper[]
    readonly firstReceipt: Moment
    readonly deadline: Deadline | null
  },
): Dossier {
  const { nominees, firstReceipt, deadline } = facts
  const cabinet = cabinetOf(components, facts.papers)
  const now: Case = { cabinet, nominees, firstReceipt }
  const first: Case = { ...now, nominees: firstNominees(now) }
  const required = components.filter((component) => needed(component, nominees))
  const missing = required.filter((component) => !complete(component, now, false))
  const missingAtFirst = required.filter((component) => !complete(component, first, true))
  const stated = (gaps: readonly DossierComponent[]) => ({
    present: required.length - gaps.length,
    label: dossierLabel(required.length - gaps.length, required.length),
    missing: gaps.map(({ name }) => name),
  })
  const absent = new Set(
    required.filter(
      (component) => component.per === 'submission' && cabinet.whole(component) === null,
    ),
  )
  const gapsOf = (nominee: Nominee): NomineeGaps => {
    const submission: DossierComponent[] = []
    const own: DossierComponent[] = []
    for (const component of required) {
      if (applicabilityOf(component.for, nominee.applicant) === 'no') continue
      if (absent.has(component)) submission.push(component)
      else if (component.per === 'nominee' && cabinet.of(component, nominee) === null)
        own.push(component)
    }
    return submission.length + own.length === 0 ? NO_GAPS : { submission, own }
  }
  const supplements = required
    .flatMap((component) =>
      supplementsOf(component, now).map((supplement) => ({
        component: component.name,
        ...supplement,
      })),
    )
    .map((supplement) => {
      const { state, lateDays } = lateness(deadline, supplement.receivedAt)
      return { ...supplement, lateDays, label: supplementLabel(state, lateDays) }
    })
    .toSorted((left, right) =>
      left.receivedAt < right.receivedAt ? -1 : left.receivedAt > right.receivedAt ? 1 : 0,
    )
  return {
    gapsOf,
    state: {
      required: required.length,
      ...stated(missing),
      missingReportOf: nominees
        .filter((nominee) => gapsOf(nominee).own.length > 0)
        .map(({ nomination }) => nomination.name),
      atFirstReceipt: stated(missingAtFirst),
      supplements,
    },
  }
}
