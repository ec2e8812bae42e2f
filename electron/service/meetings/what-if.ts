/** Computes the campaign with and without some nominations; nothing is written. */
import { statusInput } from '#electron/service/appraisal/status-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { whatIf, type WhatIf } from '#shared/meetings/what-if.ts'
import { scoresWithout } from './score-queries.ts'

/** As of now. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getWhatIf(
  reader: Reader,
  input: { readonly campaignId: string; readonly out: readonly string[] },
  now: string,
): Promise<WhatIf> {
  const { campaignId, out } = input
  const all = await statusInput(reader, campaignId, now)
  const rest = { ...all, nominations: all.nominations.filter(({ id }) => !out.includes(id)) }
  return whatIf(
    { status: campaignStatus(all), scores: await scoresWithout(reader, campaignId, []) },
    { status: campaignStatus(rest), scores: await scoresWithout(reader, campaignId, out) },
    out,
  )
}
