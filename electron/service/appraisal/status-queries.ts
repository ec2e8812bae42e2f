/** The state of a campaign as it stands in the store. */
import type { Reader } from '#electron/store/reader.ts'
import { campaignBoard, type CampaignBoard } from '#shared/appraisal/board.ts'
import { campaignFrame } from '#shared/appraisal/campaign-frame.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import type { CampaignStatus } from '#shared/appraisal/status-report.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { frameInput } from './frame-input.ts'
import { standingsOf } from './kept-standings.ts'
import { decidedOf, unitsInput } from './units-input.ts'

/**
 * Everything the state of a campaign at a moment depends on; of `unitIds` only what these sent, as if
 * the others had sent nothing. @throws Refusal CAMPAIGN_UNKNOWN
 */
export async function statusInput(
  reader: Reader,
  campaignId: string,
  at: string,
  unitIds: readonly string[] | null = null,
): Promise<StatusInput> {
  const frame = await frameInput(reader, campaignId)
  const asked = { campaignId, unitIds }
  return { ...frame, at, ...(await unitsInput(reader, asked, campaignFrame(frame))) }
}

/**
 * Every unit's standing at a moment: kept between two changes, reckoned from scratch in the middle
 * of one. @throws Refusal CAMPAIGN_UNKNOWN
 */
export async function getStatus(
  reader: Reader,
  campaignId: string,
  at: string,
): Promise<CampaignStatus> {
  const kept = standingsOf(reader)
  if (kept !== null)
    return kept.at({ campaignId, at, lines: true }, (standing) => standing.status(at))
  return campaignStatus(await statusInput(reader, campaignId, at))
}

/** The standing of every unit without the nominations. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getBoard(
  reader: Reader,
  campaignId: string,
  at: string,
): Promise<CampaignBoard> {
  const kept = standingsOf(reader)
  if (kept !== null)
    return kept.at({ campaignId, at, lines: false }, (standing) => standing.board(at))
  const decided = await decidedOf(reader, { campaignId, unitIds: null })
  return campaignBoard(await statusInput(reader, campaignId, at), decided)
}
