/** What is said of a whole campaign, whichever of its units is looked at: its rules and its units. */
import { rulesInForce, type RulesInForce } from '#shared/campaigns/changes.ts'
import type { Criterion } from '#shared/campaigns/criterion.ts'
import type { Milestone } from '#shared/campaigns/plan.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import { endorsementIndex, type Endorsement } from './endorsement.ts'
import type { Nominee } from './nominees.ts'
import type { StatusInput, StatusNomination, StatusUnit } from './status-input.ts'

/** What of the input is not of single units. */
export type FrameInput = Pick<
  StatusInput,
  'plan' | 'changes' | 'units' | 'otherUnits' | 'endorsements'
>

export interface CampaignFrame {
  readonly rules: RulesInForce
  /** The milestone of the dossiers, if the plan has one. */
  readonly nomination: Milestone | null
  /** The criteria by which a nomination is held up. */
  readonly required: readonly Criterion[]
  readonly units: readonly StatusUnit[]
  /** The place of a unit in the catalogue. */
  readonly orderOf: (unitId: string) => number
  /** Of any unit of the catalogue; '' where there is none. */
  readonly nameOf: (unitId: string) => string
  /** The unit that a collective (or household, or enterprise) is itself: its registrations serve it. */
  readonly unitNamed: (
    nominee: Pick<StatusNomination, 'kind' | 'nameKey'>,
  ) => StatusUnit | undefined
  /** What was recorded last. */
  readonly endorsementOf: (nominee: Nominee) => Endorsement | null
}

/** The rules in force and the units of a campaign, ready to be asked. */
export function campaignFrame(input: FrameInput): CampaignFrame {
  const rules = rulesInForce(input.plan, input.changes)
  const all = [...input.units, ...input.otherUnits]
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const byName = new Map(all.map((unit) => [identityKey(unit.name), unit]))
  const order = new Map(input.units.map(({ id }, index) => [id, index]))
  const endorsementsOf = endorsementIndex(input.endorsements)
  return {
    rules,
    nomination: rules.milestones.find(({ role }) => role === 'nomination') ?? null,
    required: rules.plan.criteria.filter(({ weight }) => weight === 'required'),
    units: input.units,
    orderOf: (unitId) => order.get(unitId) ?? 0,
    nameOf: (unitId) => names.get(unitId) ?? '',
    unitNamed: ({ kind, nameKey }) => (kind === 'individual' ? undefined : byName.get(nameKey)),
    endorsementOf: ({ ids, nomination: { kind, nameKey }, applicant }) =>
      endorsementsOf({ ids, kind, nameKey, award: applicant.award }).at(-1) ?? null,
  }
}
