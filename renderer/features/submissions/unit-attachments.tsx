/** The files attached to a unit's dossier: dropped or chosen, opened, taken off. */
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactElement } from 'react'
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { ATTACHMENT_ACCEPT } from '#shared/submissions/attachment-file.ts'
import type { Attachment } from '#shared/submissions/attachments-contract.ts'
import { attachmentsText as say } from '#shared/text/attachments.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { AttachmentList } from '#renderer/attachments/attachment-list.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { AttachDialog } from './attach-dialog.tsx'
import type { UnitPapersProps } from './unit-papers.tsx'

/** Whether there are files of a paper that the dossier still counts as missing. */
function unnoted(attachments: readonly Attachment[], { dossier }: UnitLine, plan: Plan): boolean {
  const missing = plan.dossier.filter(({ name }) => dossier?.missing.includes(name) === true)
  const ids = new Set(
    missing.flatMap(({ id, alternatives }) => [id, ...alternatives.map((one) => one.id)]),
  )
  return attachments.some(({ component }) => ids.has(component))
}

export function UnitAttachments({ line, status, plan }: UnitPapersProps): ReactElement | null {
  const campaignId = useCampaignId()
  const [files, setFiles] = useState<readonly File[]>([])
  const { data } = useQuery(
    api.submissions.attachments.queryOptions({ input: { campaignId, unitId: line.unitId } }),
  )
  const attachments = data ?? []
  if (plan.dossier.length === 0) return null
  return (
    <section aria-labelledby="unit-attachments">
      <h2 id="unit-attachments" className="sg-section">
        {say.title}
      </h2>
      {data !== undefined && attachments.length === 0 ? (
        <p className="sg-quiet">{say.none}</p>
      ) : null}
      {unnoted(attachments, line, plan) ? (
        <div>
          <StatusTag tone="warn">{say.paperNotNoted}</StatusTag>
        </div>
      ) : null}
      <AttachmentList attachments={attachments} removable />
      <Permitted to="submissions.attach">
        <FileDrop compact multiple label={say.drop} accept={ATTACHMENT_ACCEPT} onFiles={setFiles} />
        <p className="sg-quiet">{say.limit}</p>
      </Permitted>
      {files.length === 0 ? null : (
        <AttachDialog
          files={files}
          line={line}
          status={status}
          plan={plan}
          onClose={() => setFiles([])}
        />
      )}
    </section>
  )
}
