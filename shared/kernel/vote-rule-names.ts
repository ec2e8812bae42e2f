/** The names of the vote rules to start from: a plan may name one, shared/meetings/presets.ts says what each is. */
export const VOTE_RULE_NAMES = [
  'all-70',
  'all-80',
  'all-90',
  'all-90-chair',
  'all-over-90',
  'all-over-50',
  'present-70',
  'present-80',
  'present-over-50',
  'present-over-50-chair',
  'valid-80',
  'valid-over-50',
] as const

export type VoteRuleName = (typeof VOTE_RULE_NAMES)[number]
