/**
 * The state of a campaign: per unit its quota, receipts, lateness and dossier; per nomination whether
 * it can be put to the vote and why not. One pure function over plain arrays.
 */
import { KeptStanding } from './kept-standing.ts'
import type { StatusInput } from './status-input.ts'
import type { CampaignStatus } from './status-report.ts'

export type { CampaignStatus } from './status-report.ts'

/**
 * The state of the campaign at `input.at`. Units in the order given, nominations by unit in that
 * order, then as the standing lists have them; awards of own authority are counted apart and not
 * listed. Nothing is deleted: late, over and incomplete are marks. Near-linear in its input.
 */
export function campaignStatus(input: StatusInput): CampaignStatus {
  const standing = new KeptStanding(input)
  standing.take(input)
  standing.finish({ lines: true })
  return standing.status(input.at)
}
