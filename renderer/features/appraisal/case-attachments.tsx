/** The papers of the case as files: its own, and those of its unit's whole submission. */
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { attachmentsText as say } from '#shared/text/attachments.ts'
import { api } from '#renderer/api/queries.ts'
import { AttachmentList } from '#renderer/attachments/attachment-list.tsx'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import type { Case } from './use-cases.ts'

/** Nothing where no file is attached: most dossiers are paper. */
export function CaseAttachments({ one }: { readonly one: Case }): ReactElement | null {
  const campaignId = useCampaignId()
  const { unitId, nominationId } = one.found
  const { data } = useQuery(
    api.submissions.attachments.queryOptions({ input: { campaignId, unitId } }),
  )
  const own = (data ?? []).filter(
    (file) => file.nominationId === null || file.nominationId === nominationId,
  )
  if (own.length === 0) return null
  return (
    <section aria-label={say.title}>
      <h3 className="sg-section">{say.title}</h3>
      <AttachmentList attachments={own} removable={false} />
    </section>
  )
}
