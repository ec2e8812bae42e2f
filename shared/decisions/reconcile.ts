/**
 * Before anything is exported: the vote, the outcome, the annexes and the report must say the same of
 * every nomination. Any difference is named; nothing is mended here.
 */

/** What each of the four says that one nomination gets; null: nothing. */
export interface FourAnswers {
  readonly nominationId: string
  readonly name: string
  readonly unit: string
  readonly vote: string | null
  readonly outcome: string | null
  /** Every annex that the nomination stands on. */
  readonly annexes: readonly string[]
  readonly report: string | null
}

export interface Disagreement {
  readonly name: string
  readonly unit: string
  readonly between: 'vote-outcome' | 'outcome-annex' | 'two-annexes' | 'annex-report'
  readonly left: string | null
  readonly right: string | null
}

/** One disagreement for each nomination at the most: the first link of the chain that breaks. */
export function disagreements(answers: readonly FourAnswers[]): readonly Disagreement[] {
  return answers.flatMap((one): readonly Disagreement[] => {
    const { name, unit, vote, outcome, annexes, report } = one
    const [annex = null, second] = annexes
    if (vote !== outcome)
      return [{ name, unit, between: 'vote-outcome', left: vote, right: outcome }]
    if (second !== undefined)
      return [{ name, unit, between: 'two-annexes', left: annex, right: second }]
    if (outcome !== annex)
      return [{ name, unit, between: 'outcome-annex', left: outcome, right: annex }]
    if (annex !== report)
      return [{ name, unit, between: 'annex-report', left: annex, right: report }]
    return []
  })
}
