/** The board as anybody would read it off the whole state: the plain model of `campaignBoard`. */
import { NAMED, type CampaignBoard, type Named } from '#shared/appraisal/board.ts'
import type { CampaignStatus, NominationLine } from '#shared/appraisal/status-report.ts'

const named = (lines: readonly NominationLine[]): Named => ({
  count: lines.length,
  first: lines.slice(0, NAMED).map(({ name, unit }) => `${name} (${unit})`),
})

/** `decided`: ids of the nominations on which the council decided. */
export function boardOfStatus(
  { nominations, ...status }: CampaignStatus,
  decided: ReadonlySet<string> = new Set(),
): CampaignBoard {
  const held = (unitId: string): number =>
    nominations.filter(
      (line) => line.unitId === unitId && line.reasons.includes('over-quota-not-kept'),
    ).length
  return {
    ...status,
    waiting: {
      needsDecision: named(nominations.filter((line) => line.reasons.includes('needs-decision'))),
      criterionNotMet: named(
        nominations.filter((line) => line.reasons.includes('criterion-not-met')),
      ),
      criterionUnknown: named(nominations.filter((line) => line.unknownCriteria.length > 0)),
      toCouncil: named(nominations.filter(({ id, eligible }) => eligible && !decided.has(id))),
    },
    mustChoose: status.units
      .filter(({ unitId, over }) => over > 0 && held(unitId) > over)
      .map(({ unitId }) => unitId),
  }
}
