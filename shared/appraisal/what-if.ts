/**
 * What-if: whom a change of the rules would touch, before it is saved. The campaign is judged twice,
 * by the rules in force and by the proposed ones, and what differs is told. It knows no kind of
 * rule, so it serves every change alike.
 */
import { dossierLabel, missingLabel, reasonLabel, verdictLabel } from '#shared/text/appraisal.ts'
import { registrationLabel } from '#shared/text/campaigns.ts'
import { standingWords, whatIfText as say } from '#shared/text/what-if.ts'
import type { Finding, NominationFindings } from './findings.ts'
import { nominationFindings } from './findings.ts'
import { campaignStatus } from './status.ts'
import type { CampaignStatus, MilestoneLine, UnitLine } from './status-report.ts'
import type { StatusInput } from './status-input.ts'

/** One thing that would read differently, in the words that the screens use. */
export interface EffectLine {
  /** `quota`, `dossier`, `registration`, `eligible`, a milestone's id or a finding's rule. */
  readonly aspect: string
  /** What is looked at, in words; null where the words before and after say it. */
  readonly label: string | null
  readonly before: string
  readonly after: string
}

export interface UnitEffect {
  readonly unitId: string
  readonly unit: string
  readonly lines: readonly EffectLine[]
  /** Whether its excess over the quota, a lateness or its dossier's gaps would differ. */
  readonly verdictMoves: boolean
}

export interface NominationEffect {
  readonly nominationId: string
  readonly unitId: string
  readonly unit: string
  readonly name: string
  /** Whether it could be put to the vote before and could not after, or the other way round. */
  readonly eligibleBefore: boolean | null
  readonly eligibleAfter: boolean | null
  readonly lines: readonly EffectLine[]
}

/** What a change would move. Lists in the order of the state. */
export interface WhatIf {
  readonly units: readonly UnitEffect[]
  readonly nominations: readonly NominationEffect[]
  readonly eligibleBefore: number
  readonly eligibleAfter: number
}

interface Aspect {
  readonly key: string
  readonly label: string | null
  readonly words: string
  readonly verdict: string
}

function quotaAspect({ quota, over, quotaPerKind, used }: UnitLine): Aspect {
  const words = standingWords(quota, { used: used.total, over }, quotaPerKind)
  return { key: 'quota', label: null, words, verdict: String(over) }
}

function dossierAspect({ dossier }: UnitLine): Aspect {
  const words =
    dossier === null
      ? say.none
      : [dossierLabel(dossier.present, dossier.required), missingLabel(dossier.missing.length)]
          .filter((part) => part !== null)
          .join(', ')
  return { key: 'dossier', label: say.dossier, words, verdict: words }
}

const milestoneAspect = (
  artefact: ReadonlyMap<string, string>,
  { id, timelinessLabel }: MilestoneLine,
): Aspect => ({
  key: id,
  label: artefact.get(id) ?? id,
  words: timelinessLabel,
  verdict: timelinessLabel,
})

function unitAspects(status: CampaignStatus, unit: UnitLine): readonly Aspect[] {
  const artefacts = new Map(status.deadlines.map(({ id, artefact }) => [id, artefact]))
  const registration =
    unit.registration === null ? say.none : registrationLabel(unit.registration.state)
  return [
    quotaAspect(unit),
    ...unit.milestones.map((line) => milestoneAspect(artefacts, line)),
    dossierAspect(unit),
    { key: 'registration', label: say.registration, words: registration, verdict: registration },
  ]
}

const findingAspect = ({ rule, title, verdict }: Finding): Aspect => ({
  key: rule,
  label: title,
  words: verdictLabel(verdict),
  verdict,
})

function nominationAspects(found: NominationFindings): readonly Aspect[] {
  const reasons = found.reasons.map(reasonLabel).join('; ')
  return [
    {
      key: 'eligible',
      label: null,
      words: say.eligible(found.eligible, reasons),
      verdict: String(found.eligible),
    },
    ...found.findings.map(findingAspect),
  ]
}

interface Differences {
  readonly lines: readonly EffectLine[]
  readonly verdictMoves: boolean
}

/** What reads differently. An aspect that only one side has is set against "–". */
function differences(before: readonly Aspect[], after: readonly Aspect[]): Differences {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))]
  const pairs = keys.map((key) => ({
    key,
    old: before.find((aspect) => aspect.key === key),
    now: after.find((aspect) => aspect.key === key),
  }))
  return {
    lines: pairs.flatMap(({ key, old, now }) =>
      old?.words === now?.words
        ? []
        : [
            {
              aspect: key,
              label: now?.label ?? old?.label ?? null,
              before: old?.words ?? say.none,
              after: now?.words ?? say.none,
            },
          ],
    ),
    verdictMoves: pairs.some(({ old, now }) => old?.verdict !== now?.verdict),
  }
}

function unitEffects(before: CampaignStatus, after: CampaignStatus): readonly UnitEffect[] {
  const old = new Map(before.units.map((unit) => [unit.unitId, unit]))
  return after.units.flatMap((unit) => {
    const was = old.get(unit.unitId)
    const found = differences(
      was === undefined ? [] : unitAspects(before, was),
      unitAspects(after, unit),
    )
    return found.lines.length === 0 ? [] : [{ unitId: unit.unitId, unit: unit.unit, ...found }]
  })
}

/** Before and after by nomination: an award no longer counted takes one out, another puts one in. */
function nominationEffects(
  before: readonly NominationFindings[],
  after: readonly NominationFindings[],
): readonly NominationEffect[] {
  const old = new Map(before.map((found) => [found.nominationId, found]))
  const now = new Map(after.map((found) => [found.nominationId, found]))
  const all = [...before, ...after.filter(({ nominationId }) => !old.has(nominationId))]
  return all.flatMap(({ nominationId, unitId, unit, name }) => {
    const [was, is] = [old.get(nominationId), now.get(nominationId)]
    const { lines } = differences(
      was === undefined ? [] : nominationAspects(was),
      is === undefined ? [] : nominationAspects(is),
    )
    const eligible = {
      eligibleBefore: was?.eligible ?? null,
      eligibleAfter: is?.eligible ?? null,
    }
    return lines.length === 0 ? [] : [{ nominationId, unitId, unit, name, ...eligible, lines }]
  })
}

/**
 * Judges the campaign by two sets of rules at one moment and tells what differs: units whose quota,
 * milestones, dossier or registration would read differently, nominations whose eligibility or any
 * finding would. Nothing is saved. Twice the work of the findings, near-linear in the campaign.
 */
export function whatIf(before: StatusInput, after: StatusInput): WhatIf {
  const [statusBefore, statusAfter] = [campaignStatus(before), campaignStatus(after)]
  return {
    units: unitEffects(statusBefore, statusAfter),
    nominations: nominationEffects(nominationFindings(before), nominationFindings(after)),
    eligibleBefore: statusBefore.summary.eligible,
    eligibleAfter: statusAfter.summary.eligible,
  }
}
