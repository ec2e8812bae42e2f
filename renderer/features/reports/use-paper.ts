/** Downloads one paper of the campaign. */
import { useMutation } from '@tanstack/react-query'
import type { PaperKind } from '#shared/reports/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'

export interface PaperWish {
  readonly paper: PaperKind
  readonly award?: string
  readonly decisionId?: string
  readonly unitId?: string
  readonly year?: number
}

export interface Papers {
  readonly get: (wish: PaperWish) => void
  /** Whether this very paper is under way. */
  readonly busy: (wish: PaperWish) => boolean
}

/** `at`: as it stood at this moment; null: now. */
export function usePaper(at: string | null): Papers {
  const campaignId = useCampaignId()
  const paper = useMutation(api.reports.paper.mutationOptions({ onSuccess: saveFile }))
  return {
    get: (wish) => paper.mutate({ campaignId, ...wish, ...(at === null ? {} : { at }) }),
    busy: ({ paper: kind, award, decisionId, unitId, year }) =>
      paper.isPending &&
      paper.variables.paper === kind &&
      paper.variables.award === award &&
      paper.variables.decisionId === decisionId &&
      paper.variables.unitId === unitId &&
      paper.variables.year === year,
  }
}

/** The input of a report query. */
export function useReportInput(at: string | null) {
  const campaignId = useCampaignId()
  return { input: { campaignId, ...(at === null ? {} : { at }) } }
}
