/**
 * Vote rules to start from, each with the councils in whose regulations it was seen. None is
 * asserted as the law: an office picks one and adapts it to its own Quy chế.
 */
import type { VoteRule } from './vote-rule.ts'
import type { Fraction } from '#shared/kernel/fraction.ts'
import { VOTE_RULE_NAMES, type VoteRuleName } from '#shared/kernel/vote-rule-names.ts'
import { presetLabels, presetSources } from '#shared/text/meetings.ts'

const TWO_THIRDS_PRESENT = { atLeast: [2, 3], of: 'members-present' } as const

type Differences = Partial<Omit<VoteRule, 'threshold' | 'operator' | 'base'>>

const ofAll = (
  threshold: Fraction,
  operator: VoteRule['operator'],
  differences: Differences = {},
): VoteRule => ({
  quorum: TWO_THIRDS_PRESENT,
  threshold,
  operator,
  base: 'all-members',
  writtenOpinionsCounted: true,
  chairMustAgree: false,
  tieBreak: 'none',
  conflictsLeaveBase: false,
  ...differences,
})

const ofPresent = (
  threshold: Fraction,
  operator: VoteRule['operator'],
  differences: Differences = {},
): VoteRule => ({
  ...ofAll(threshold, operator, { writtenOpinionsCounted: false, ...differences }),
  base: 'present',
})

const ofValid = (threshold: Fraction, operator: VoteRule['operator']): VoteRule => ({
  ...ofAll(threshold, operator),
  base: 'valid-ballots',
})

const RULES = {
  'all-70': ofAll([70, 100], '>='),
  'all-80': ofAll([80, 100], '>='),
  'all-90': ofAll([90, 100], '>='),
  'all-90-chair': ofAll([90, 100], '>=', { chairMustAgree: true }),
  'all-over-90': ofAll([90, 100], '>'),
  'all-over-50': ofAll([50, 100], '>'),
  'present-70': ofPresent([70, 100], '>='),
  'present-80': ofPresent([80, 100], '>='),
  'present-over-50': ofPresent([50, 100], '>'),
  'present-over-50-chair': ofPresent([50, 100], '>', { tieBreak: 'chair' }),
  'valid-80': ofValid([80, 100], '>='),
  'valid-over-50': ofValid([50, 100], '>'),
} as const satisfies Readonly<Record<VoteRuleName, VoteRule>>

/** A named rule: what it says, and where something like it was seen. */
export interface VotePreset {
  readonly name: VoteRuleName
  /** Vietnamese, in one line. */
  readonly label: string
  readonly rule: VoteRule
  /** Regulations in which it was seen; never a claim that it is the law for this office. */
  readonly sources: readonly string[]
}

const preset = (name: VoteRuleName): VotePreset => ({
  name,
  label: presetLabels[name],
  rule: RULES[name],
  sources: presetSources[name],
})

/** Every preset, in the order in which to offer them. */
export const VOTE_PRESETS: readonly VotePreset[] = VOTE_RULE_NAMES.map(preset)

/** The preset of that name, or null where there is none. */
export const presetNamed = (name: string): VotePreset | null =>
  VOTE_PRESETS.find((candidate) => candidate.name === name) ?? null
