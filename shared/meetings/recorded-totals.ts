/** The totals of a recorded vote: by award and kind, and the money. */
import type {
  AwardTotals,
  KindCounts,
  KindMoney,
  RecordedResult,
  RecordedTotals,
} from './recorded-outcome.ts'
import type { Award } from '#shared/campaigns/plan.ts'
import { padCount } from '#shared/kernel/money.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { annexHeading } from '#shared/text/meetings.ts'

function countsOf(results: readonly RecordedResult[]): KindCounts {
  const of = (kind: NomineeKind): number => results.filter((one) => one.kind === kind).length
  const household = of('household')
  const enterprise = of('enterprise')
  return {
    collective: of('collective'),
    individual: of('individual'),
    ...(household > 0 ? { household } : {}),
    ...(enterprise > 0 ? { enterprise } : {}),
  }
}

const sum = (results: readonly RecordedResult[]): number | null =>
  results.reduce<number | null>(
    (total, { money }) => (total === null || money === null ? null : total + money),
    0,
  )

function moneyOf(results: readonly RecordedResult[]): KindMoney {
  const of = (kind: NomineeKind): number | null => sum(results.filter((one) => one.kind === kind))
  const household = of('household')
  const enterprise = of('enterprise')
  return {
    collective: of('collective'),
    individual: of('individual'),
    ...(household === 0 ? {} : { household }),
    ...(enterprise === 0 ? {} : { enterprise }),
    total: sum(results),
  }
}

function awardTotals(award: Award, results: readonly RecordedResult[]): AwardTotals {
  const counts = countsOf(results.filter((one) => one.award === award.id))
  return award.authority === 'issuer'
    ? { ...counts, annexHeading: annexHeading(counts, padCount) }
    : counts
}

/**
 * Totals of the results. `changed` counts the lines whose form the council changed; an award is
 * listed when it was asked for or put to the vote, in the plan's order.
 */
export function recordedTotals(
  results: readonly RecordedResult[],
  awards: readonly Award[],
): RecordedTotals {
  const concerned = new Set(results.flatMap((one) => [one.proposed, one.voted]))
  const passed = results.filter((one) => one.passed).length
  const notVoted = results.filter((one) => one.disposition !== undefined).length
  const voted = results.length - notVoted
  return {
    voted,
    passed,
    failed: voted - passed,
    changed: results.filter((one) => one.changed).length,
    ...Object.fromEntries(
      awards
        .filter((award) => concerned.has(award.id))
        .map((award) => [award.id, awardTotals(award, results)]),
    ),
    money: moneyOf(results),
  }
}
