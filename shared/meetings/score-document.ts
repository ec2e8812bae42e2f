/**
 * What a set of score sheets comes to: per nominee the aggregate of each criterion, the total, the
 * stages, the rank. No single member's score is in it, so it can be shown and printed.
 */
import { totalOf } from '#shared/appraisal/scoring/rubric-total.ts'
import { aggregateScores } from './aggregate.ts'
import type { Aggregate, AggregateMethod, NoValue } from './aggregate.ts'
import { formatHundredths } from '#shared/kernel/exact.ts'
import { rankAll } from '#shared/appraisal/scoring/ranking.ts'
import type { Rank, Ranked, TieBreak } from '#shared/appraisal/scoring/ranking.ts'
import { criteriaOf } from '#shared/appraisal/scoring/rubric.ts'
import type { Rubric } from '#shared/appraisal/scoring/rubric.ts'
import { SCORE_STAGES } from './score-sheet.ts'
import type { ScoreSheet, ScoreStage } from './score-sheet.ts'
import type { NomineeKnown } from './match-nominee.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'

/** A number of points: exact in hundredths, and as shown ("86,25"). */
export interface PointsShown {
  readonly hundredths: Fraction
  readonly shown: string
}

export interface CriterionReport {
  readonly criterion: string
  readonly title: string
  readonly value: PointsShown | null
  readonly why: NoValue | null
  readonly counted: number
  readonly abstained: number
  readonly recused: number
  readonly absent: number
  /** Highest minus lowest, as shown. */
  readonly spread: string | null
}

export interface NomineeReport {
  readonly nominationId: string
  readonly unit: string
  readonly kind: NomineeKind
  readonly name: string
  readonly rank: number | null
  readonly sharing: number
  readonly total: PointsShown | null
  /** Where the total comes from: the members' scores, or the latest stage where no member scored. */
  readonly from: 'members' | ScoreStage
  readonly missing: readonly string[]
  readonly knockedOutBy: readonly string[]
  readonly criteria: readonly CriterionReport[]
  readonly stages: readonly { readonly stage: ScoreStage; readonly total: PointsShown | null }[]
  /** Members' sheets, and how many of them leave a criterion without a score or mark. */
  readonly sheets: number
  readonly unfinishedSheets: number
}

export interface ScoreDocument {
  readonly rubric: { readonly id: string; readonly version: number; readonly title: string }
  readonly method: AggregateMethod
  readonly tieBreaks: readonly TieBreak[]
  /** In order of rank; those without a rank last. */
  readonly nominees: readonly NomineeReport[]
  readonly ranking: readonly {
    readonly rank: number | null
    readonly unit: string
    readonly name: string
    readonly total: string | null
  }[]
}

/** What the tie-breaks look at beside the scores. */
export interface TieBreakFacts {
  readonly endorsements: number | null
  readonly chairPlace: number | null
}

export interface ScoreDocumentInput<N extends NomineeKnown & { readonly id: string }> {
  readonly rubric: Rubric
  readonly sheets: readonly ScoreSheet[]
  readonly nominations: readonly N[]
  readonly method: AggregateMethod
  readonly tieBreaks: readonly TieBreak[]
  /** By nomination id; a nomination that is not named has neither. */
  readonly facts: ReadonlyMap<string, TieBreakFacts>
}

interface Scored extends Ranked {
  readonly report: Omit<NomineeReport, 'rank' | 'sharing'>
}

const shown = (hundredths: Fraction | null): PointsShown | null =>
  hundredths === null ? null : { hundredths, shown: formatHundredths(hundredths) }

const stageSheet = (sheets: readonly ScoreSheet[], stage: ScoreStage): ScoreSheet | undefined =>
  sheets.find((sheet) => sheet.author.kind === 'stage' && sheet.author.stage === stage)

const valuesOf = (rubric: Rubric, sheet: ScoreSheet): ReadonlyMap<string, Fraction | null> =>
  new Map(
    criteriaOf(rubric).map(({ id }) => {
      const score = sheet.scores[id]
      return [id, score?.mark === 'points' ? ([score.hundredths, 1] as const) : null]
    }),
  )

function aggregatesOf(
  rubric: Rubric,
  sheets: readonly ScoreSheet[],
  settled: ScoreSheet | undefined,
  method: AggregateMethod,
): ReadonlyMap<string, Aggregate> {
  return new Map(
    criteriaOf(rubric).map(({ id }) => {
      const scores = sheets.flatMap((sheet) => sheet.scores[id] ?? [])
      const agreed = settled?.scores[id]
      const value = agreed?.mark === 'points' ? agreed.hundredths : null
      return [id, aggregateScores(scores, method, value)]
    }),
  )
}

function scored<N extends NomineeKnown & { readonly id: string }>(
  nomination: N,
  input: ScoreDocumentInput<N>,
): Scored {
  const { rubric, method } = input
  const sheets = input.sheets.filter((sheet) => sheet.nominationId === nomination.id)
  const members = sheets.filter((sheet) => sheet.author.kind === 'member')
  const latest = SCORE_STAGES.findLast((stage) => stageSheet(sheets, stage) !== undefined)
  const from: NomineeReport['from'] =
    members.length > 0 || latest === undefined ? 'members' : latest
  const used =
    from === 'members' ? members : sheets.filter((one) => one === stageSheet(sheets, from))
  const aggregates = aggregatesOf(rubric, used, stageSheet(sheets, 'council'), method)
  const direct = from === 'members' ? undefined : stageSheet(sheets, from)
  const total = totalOf(
    rubric,
    direct === undefined
      ? new Map([...aggregates].map(([id, { value }]) => [id, value]))
      : valuesOf(rubric, direct),
  )
  const facts = input.facts.get(nomination.id)
  const report: Scored['report'] = {
    nominationId: nomination.id,
    unit: nomination.unit,
    kind: nomination.kind,
    name: nomination.name,
    total: shown(total.total),
    from,
    missing: total.missing,
    knockedOutBy: total.knockedOutBy,
    criteria: criteriaOf(rubric).map((criterion): CriterionReport => {
      const { value, spread, ...rest } = aggregates.get(criterion.id) ?? aggregateScores([], method)
      return {
        criterion: criterion.id,
        title: criterion.title,
        ...rest,
        value: shown(value),
        spread: spread === null ? null : formatHundredths([spread, 1]),
      }
    }),
    stages: SCORE_STAGES.flatMap((stage) => {
      const sheet = stageSheet(sheets, stage)
      return sheet === undefined
        ? []
        : [{ stage, total: shown(totalOf(rubric, valuesOf(rubric, sheet)).total) }]
    }),
    sheets: members.length,
    unfinishedSheets: members.filter((sheet) =>
      criteriaOf(rubric).some((one) => one.kind === 'base' && sheet.scores[one.id] === undefined),
    ).length,
  }
  return {
    id: nomination.id,
    total: total.total,
    knockedOut: total.knockedOutBy.length > 0,
    groups: total.groups,
    penalty: total.penalty,
    endorsements: facts?.endorsements ?? null,
    chairPlace: facts?.chairPlace ?? null,
    report,
  }
}

/** Ranks of all nominations that have a sheet, for `allAtLeast` and `topWithin`. */
export const rankNominations = <N extends NomineeKnown & { readonly id: string }>(
  input: ScoreDocumentInput<N>,
): readonly Rank<Scored>[] => {
  const withSheets = new Set(input.sheets.map((sheet) => sheet.nominationId))
  return rankAll(
    input.nominations
      .filter((nomination) => withSheets.has(nomination.id))
      .map((nomination) => scored(nomination, input)),
    input.tieBreaks,
  )
}

/**
 * The report over all nominations that have at least one sheet. Each criterion is aggregated over
 * the members who gave points on it, then the values are added up under the rubric; with the method
 * `agreed`, the council's own stage gives the value.
 */
export function scoreDocument<N extends NomineeKnown & { readonly id: string }>(
  input: ScoreDocumentInput<N>,
): ScoreDocument {
  const nominees = rankNominations(input).map(({ item, rank, sharing }): NomineeReport => ({
    ...item.report,
    rank,
    sharing,
  }))
  const { id, version, title } = input.rubric
  return {
    rubric: { id, version, title },
    method: input.method,
    tieBreaks: input.tieBreaks,
    nominees,
    ranking: nominees.map(({ rank, unit, name, total }) => ({
      rank,
      unit,
      name,
      total: total?.shown ?? null,
    })),
  }
}
