/** Judges a campaign as if a change of its rules had been saved. */
import { completeChange } from '#electron/service/campaigns/change-rules.ts'
import type { Reader } from '#electron/store/reader.ts'
import { whatIf, type WhatIf } from '#shared/appraisal/what-if.ts'
import type { ProposedChange } from '#shared/campaigns/contract.ts'
import { statusInput } from './status-queries.ts'

export interface WhatIfInput {
  readonly campaignId: string
  readonly change: ProposedChange
  readonly at: string
}

/**
 * Whom the change would touch; writes nothing.
 * @throws Refusal CAMPAIGN_UNKNOWN, CHANGE_INVALID, MILESTONE_UNKNOWN, UNIT_UNKNOWN, UNIT_AMBIGUOUS
 */
export async function tryChange(
  reader: Reader,
  { campaignId, change: input, at }: WhatIfInput,
): Promise<WhatIf> {
  const before = await statusInput(reader, campaignId, at)
  const change = await completeChange(reader, campaignId, {
    input,
    signed: { id: 'what-if', by: '-', at, reason: '-', document: null },
  })
  return whatIf(before, { ...before, changes: [...before.changes, change] })
}
