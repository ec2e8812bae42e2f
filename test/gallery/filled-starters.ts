/** The templates that an office begins with, filled for the first decision of a campaign. */
import { call } from '@orpc/server'
import { router } from '#electron/service/router.ts'
import type { SampleCampaign } from './sample-campaigns.ts'

export async function filledStarters(campaign: SampleCampaign): Promise<readonly File[]> {
  const { campaignId, context } = campaign
  const { templates } = router.decisions
  const [decision] = await call(router.decisions.list, { campaignId }, { context })
  if (decision === undefined) return []
  const files: File[] = []
  for (const type of ['xlsx', 'docx'] as const) {
    const starter = await call(templates.starter, { type }, { context })
    const { id } = await call(templates.add, { file: starter }, { context })
    files.push(await call(templates.fill, { id, campaignId, award: decision.award }, { context }))
  }
  return files
}
