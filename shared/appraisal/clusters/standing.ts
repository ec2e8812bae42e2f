/**
 * The table of a cluster: what each unit gave itself, what the cross-check and the cluster gave, the
 * differences, and the ranking by the cluster's points. Exact; nothing is rounded before it is shown.
 */
import { subtractFractions } from '#shared/kernel/exact.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'
import { rankAll, type Ranked } from '#shared/appraisal/scoring/ranking.ts'
import type { RubricTotal } from '#shared/appraisal/scoring/rubric-total.ts'
import { CLUSTER_STAGES, checkerFault, sheetTotal } from './sheet.ts'
import type { ClusterSheet, ClusterStage } from './sheet.ts'
import type { ClusterTerms, EndorsedUnit } from './terms.ts'

/** What the office should look at in a row. */
export type Remark =
  | 'no-self'
  | 'no-cross-check'
  | 'no-cluster'
  | 'incomplete'
  | 'day-order'
  | 'checker'
  | 'endorsed-out'
  | 'endorsed-below'

export interface StandingRow {
  readonly unitId: string
  /** In hundredths; null where the stage has no sheet, or one that cannot be summed yet. */
  readonly totals: Readonly<Record<ClusterStage, Fraction | null>>
  /** Cross-check minus self; cluster minus self; cluster minus cross-check. */
  readonly differences: {
    readonly crossSelf: Fraction | null
    readonly clusterSelf: Fraction | null
    readonly clusterCross: Fraction | null
  }
  /** Null without the cluster's points, or where the unit is not ranked. */
  readonly rank: number | null
  /** How many share the rank, the unit among them; 0 without one. */
  readonly sharing: number
  /** Why the unit is not ranked: what the office recorded, or criteria that knock out. */
  readonly excluded: string | null
  readonly knockedOutBy: readonly string[]
  readonly remarks: readonly Remark[]
}

export interface StandingInput {
  /** Units of the cluster in the order of the catalogue. */
  readonly members: readonly string[]
  readonly terms: ClusterTerms
  readonly sheets: readonly ClusterSheet[]
  /** Reasons by unit. */
  readonly exclusions: ReadonlyMap<string, string>
  readonly endorsed: readonly EndorsedUnit[]
  /** Votes of endorsement by unit, where the minutes state them. */
  readonly votes: ReadonlyMap<string, number>
  readonly clusterOf: (unitId: string) => string | null
}

type Sheets = Readonly<Partial<Record<ClusterStage, ClusterSheet>>>

const difference = (left: Fraction | null, right: Fraction | null): Fraction | null =>
  left === null || right === null ? null : subtractFractions(left, right)

const MISSING: Readonly<Record<ClusterStage, Remark>> = {
  self: 'no-self',
  'cross-check': 'no-cross-check',
  cluster: 'no-cluster',
}

function ownRemarks(
  sheets: Sheets,
  totals: Readonly<Partial<Record<ClusterStage, RubricTotal>>>,
  clusterOf: StandingInput['clusterOf'],
): readonly Remark[] {
  const found = CLUSTER_STAGES.flatMap((stage) => sheets[stage] ?? [])
  const missing = CLUSTER_STAGES.filter((stage) => sheets[stage] === undefined)
  const days = found.map(({ day }) => day)
  return [
    // Before anybody scored nothing is missing yet.
    ...(found.length === 0 ? [] : missing.map((stage) => MISSING[stage])),
    ...(found.some(({ stage }) => (totals[stage]?.missing.length ?? 0) > 0)
      ? (['incomplete'] as const)
      : []),
    ...(days.some((day, index) => index > 0 && day < (days[index - 1] ?? ''))
      ? (['day-order'] as const)
      : []),
    ...(found.some((sheet) => checkerFault(sheet, clusterOf) !== null)
      ? (['checker'] as const)
      : []),
  ]
}

const EMPTY_TOTAL = { groups: {}, penalty: [0, 1] as const, knockedOutBy: [] }

/**
 * The rows in the order of the ranking; units without a rank last, in the order of the catalogue.
 * Ranked by the cluster's points alone, equals by the tie-breaks of the terms (1, 2, 2, 4). Without
 * a table of points there are no totals and no ranks.
 */
export function clusterStanding(input: StandingInput): readonly StandingRow[] {
  const { terms, clusterOf } = input
  const { rubric } = terms
  const byUnit = Map.groupBy(input.sheets, ({ unitId }) => unitId)
  const sheetsOf = (unitId: string): Sheets =>
    Object.fromEntries((byUnit.get(unitId) ?? []).map((sheet) => [sheet.stage, sheet]))
  const drafts = input.members.map((unitId) => {
    const sheets = sheetsOf(unitId)
    const sums: Partial<Record<ClusterStage, RubricTotal>> = {}
    for (const stage of CLUSTER_STAGES) {
      const sheet = sheets[stage]
      if (sheet !== undefined && rubric !== null) sums[stage] = sheetTotal(rubric, sheet.scores)
    }
    const deciding = sums.cluster ?? EMPTY_TOTAL
    const excluded = input.exclusions.get(unitId) ?? null
    const ranked: Ranked & { readonly unitId: string } = {
      id: unitId,
      unitId,
      total: sums.cluster?.total ?? null,
      knockedOut: excluded !== null || deciding.knockedOutBy.length > 0,
      groups: deciding.groups,
      penalty: deciding.penalty,
      endorsements: input.votes.get(unitId) ?? null,
      chairPlace: null,
    }
    return { unitId, sheets, sums, excluded, ranked, knockedOutBy: deciding.knockedOutBy }
  })
  const draftOf = new Map(drafts.map((draft) => [draft.unitId, draft]))
  const ranks = rankAll(
    drafts.map(({ ranked }) => ranked),
    terms.tieBreaks,
  )
  const endorsed = new Set(input.endorsed.map(({ unitId }) => unitId))
  const passedOver = ranks.find(({ item, rank }) => rank !== null && !endorsed.has(item.unitId))
  return ranks.flatMap(({ item, rank, sharing }) => {
    const draft = draftOf.get(item.unitId)
    if (draft === undefined) return []
    const { sheets, sums, excluded, knockedOutBy } = draft
    const totals = {
      self: sums.self?.total ?? null,
      'cross-check': sums['cross-check']?.total ?? null,
      cluster: sums.cluster?.total ?? null,
    }
    const isEndorsed = endorsed.has(item.unitId)
    const below = rank !== null && (passedOver?.rank ?? Number.POSITIVE_INFINITY) < rank
    return [
      {
        unitId: item.unitId,
        totals,
        differences: {
          crossSelf: difference(totals['cross-check'], totals.self),
          clusterSelf: difference(totals.cluster, totals.self),
          clusterCross: difference(totals.cluster, totals['cross-check']),
        },
        rank,
        sharing,
        excluded,
        knockedOutBy,
        remarks: [
          ...ownRemarks(sheets, sums, clusterOf),
          ...(isEndorsed && item.knockedOut ? (['endorsed-out'] as const) : []),
          ...(isEndorsed && below ? (['endorsed-below'] as const) : []),
        ],
      },
    ]
  })
}
