/** Which rule a case is voted on under: the award's own where the meeting has one, else the meeting's. */
import type { VoteRule } from './vote-rule.ts'

interface Rules {
  readonly rule: VoteRule
  readonly awardRules: Readonly<Record<string, VoteRule>>
}

/** The rule for an award put to the vote. */
export const ruleOfAward = ({ rule, awardRules }: Rules, award: string): VoteRule =>
  awardRules[award] ?? rule

/** The one rule of all lines of a ballot; null where they have several and must be voted on apart. */
export function ruleOfLines(
  meeting: Rules,
  lines: readonly { readonly voted: string }[],
): VoteRule | null {
  const rules = new Map(
    lines.map(({ voted }) => {
      const rule = ruleOfAward(meeting, voted)
      return [JSON.stringify(rule), rule]
    }),
  )
  const [first] = rules.values()
  return rules.size === 1 && first !== undefined ? first : null
}
