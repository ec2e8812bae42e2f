/** The campaign in numbers, and its milestones. */
import { firstGoodDay, lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Milestone } from '#shared/campaigns/plan.ts'
import type { CampaignStatus, DeadlineLine, UnitLine } from './status-report.ts'

/** A milestone with its days. */
export const deadlineLine = ({ id, artefact, deadline }: Milestone): DeadlineLine => ({
  id,
  artefact,
  wording: deadline.wording,
  place: deadline.place,
  kind: deadline.kind,
  firstGoodDay: firstGoodDay(deadline),
  lastGoodDay: lastGoodDay(deadline),
})

/** The campaign in numbers. */
export function summaryOf(
  units: readonly UnitLine[],
  { nominations, eligible }: Pick<CampaignStatus['summary'], 'nominations' | 'eligible'>,
): CampaignStatus['summary'] {
  const count = (test: (unit: UnitLine) => boolean): number => units.filter(test).length
  const notSubmitted = count(({ receivedAt }) => receivedAt === null)
  return {
    units: units.length,
    submitted: units.length - notSubmitted,
    notSubmitted,
    onTime: count(({ timeliness }) => timeliness === 'on-time'),
    late: count(({ timeliness }) => timeliness === 'late'),
    overQuota: count(({ over }) => over > 0),
    incomplete: count(({ dossier }) => dossier !== null && dossier.missing.length > 0),
    nominations,
    eligible,
  }
}
