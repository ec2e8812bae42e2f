/** One unit: what came in, what is missing, what it keeps within its quota. */
import { useQuery } from '@tanstack/react-query'
import { Drawer } from 'antd'
import type { ReactElement } from 'react'
import type { CampaignStatus, UnitLine } from '#shared/appraisal/status-report.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'
import { reasonLabel } from '#shared/text/appraisal.ts'
import { unitDossierText as say } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { noteWords } from './board-columns.tsx'
import { KeepWithinQuota } from './keep-within-quota.tsx'
import { BlankFormButton } from './outgoing-files.tsx'
import { UnitAttachments } from './unit-attachments.tsx'
import { UnitFiles } from './unit-files.tsx'
import { UnitPapers } from './unit-papers.tsx'
import { UnitReports } from './unit-reports.tsx'
import { UnitReturns } from './unit-returns.tsx'

export interface UnitDossierProps {
  readonly line: UnitLine | null
  readonly onClose: () => void
}

function Nominations({ status }: { status: CampaignStatus }): ReactElement {
  const own = status.nominations
  return (
    <section aria-labelledby="unit-nominations">
      <h2 id="unit-nominations" className="sg-section">
        {say.nominations}
      </h2>
      {own.length === 0 ? <p className="sg-quiet">{say.noNominations}</p> : null}
      <ul className="sg-lines">
        {own.map(({ id, name, kind, eligible, reasons }) => (
          <li key={id}>
            <span>
              {name} <span className="sg-quiet">· {KIND_LABELS[kind]}</span>
            </span>
            <StatusTag tone={eligible ? 'good' : 'bad'} title={reasons.map(reasonLabel).join('; ')}>
              {eligible ? say.eligible : reasons.map(reasonLabel).join('; ')}
            </StatusTag>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Content({ line }: { line: UnitLine }): ReactElement {
  const campaignId = useCampaignId()
  const { data: campaign } = useQuery(api.campaigns.get.queryOptions({ input: { campaignId } }))
  const { data: status } = useQuery(
    api.appraisal.status.queryOptions({ input: { campaignId, unitId: line.unitId } }),
  )
  const clause = line.quotaClause
  return (
    <div className="sg-stack">
      <section>
        <h2 className="sg-section">{say.quota}</h2>
        <p className="sg-clause">
          {say.quotaOf(
            line.quotaLabel,
            clause === null ? null : `“${clause.wording}” ${clause.place}`,
          )}
        </p>
        {noteWords(line).map((note) => (
          <div key={note}>
            <StatusTag tone="info">{note}</StatusTag>
          </div>
        ))}
      </section>
      <div className="sg-actions">
        <BlankFormButton unitId={line.unitId} />
      </div>
      <KeepWithinQuota line={line} />
      <UnitFiles line={line} />
      {campaign === undefined || status === undefined ? null : (
        <>
          <UnitPapers line={line} status={status} plan={campaign.plan} />
          <UnitAttachments line={line} status={status} plan={campaign.plan} />
          <UnitReports line={line} status={status} plan={campaign.plan} />
          <UnitReturns line={line} asOf={status.asOf} />
          <Nominations status={status} />
        </>
      )}
    </div>
  )
}

export function UnitDossier({ line, onClose }: UnitDossierProps): ReactElement {
  return (
    <Drawer open={line !== null} title={line?.unit ?? ''} size={640} onClose={onClose}>
      {line === null ? null : <Content key={line.unitId} line={line} />}
    </Drawer>
  )
}
