/** Who goes to the vote by points: all from so many upwards, the highest so many, or both. */
import { allAtLeast, topWithin, type Rank, type Ranked } from '#shared/appraisal/scoring/ranking.ts'
import type { NomineeReport, ScoreDocument } from './score-document.ts'

interface RankedReport extends Ranked {
  readonly report: NomineeReport
}

/** Reports as the ranking rules take them; the tie-breaks are already in the ranks. */
export const ranksOf = (scores: ScoreDocument): readonly Rank<RankedReport>[] =>
  scores.nominees.map((report) => ({
    rank: report.rank,
    sharing: report.sharing,
    item: {
      id: report.nominationId,
      total: report.total?.hundredths ?? null,
      knockedOut: report.knockedOutBy.length > 0,
      groups: {},
      penalty: [0, 1],
      endorsements: null,
      chairPlace: null,
      report,
    },
  }))

export interface VoteSelection {
  readonly selected: readonly NomineeReport[]
  /** Equals across the cut: the council decides, never the order of a list. */
  readonly levelAtCut: readonly NomineeReport[]
  readonly placesLeft: number
}

/** `atLeast` in hundredths of a point; null: not asked. Without either everybody is selected. */
export function selectForVote(
  scores: ScoreDocument,
  { atLeast, top }: { readonly atLeast: number | null; readonly top: number | null },
): VoteSelection {
  const all = ranksOf(scores)
  const enough = atLeast === null ? null : new Set(allAtLeast(all, atLeast).map(({ id }) => id))
  const ranks = enough === null ? all : all.filter(({ item }) => enough.has(item.id))
  if (top === null)
    return { selected: ranks.map(({ item }) => item.report), levelAtCut: [], placesLeft: 0 }
  const { selected, levelAtCut, placesLeft } = topWithin(ranks, top)
  return {
    selected: selected.map(({ report }) => report),
    levelAtCut: levelAtCut.map(({ report }) => report),
    placesLeft,
  }
}
