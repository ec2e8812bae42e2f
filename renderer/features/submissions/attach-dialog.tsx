/** Which paper each dropped file is, and whose: guessed by its name, said by the clerk. */
import { useQueryClient } from '@tanstack/react-query'
import { Alert, App, Modal, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import type { CampaignStatus, UnitLine } from '#shared/appraisal/status-report.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { requireAttachable } from '#shared/submissions/attachment-file.ts'
import { guessComponent } from '#shared/submissions/guess-component.ts'
import { attachmentsText as say } from '#shared/text/attachments.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { unitDossierText } from '#shared/text/submissions-page.ts'
import { client } from '#renderer/api/client.ts'
import { failureOf, type Failure } from '#renderer/api/failure.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import '#renderer/attachments/attachments.css'

export interface AttachDialogProps {
  readonly files: readonly File[]
  readonly line: UnitLine
  readonly status: CampaignStatus
  readonly plan: Plan
  readonly onClose: () => void
}

interface Row {
  readonly file: File
  readonly component: string | null
  /** Empty: the whole submission. */
  readonly nominee: string
}

const WHOLE = ''

/** Attaches one after the other; gives those that were not, and why the first of them was not. */
async function attachAll(
  rows: readonly Row[],
  place: { readonly campaignId: string; readonly unit: string },
  onDone: (done: number) => void,
): Promise<{ readonly left: readonly Row[]; readonly failure: Failure | null }> {
  for (const [index, { file, component, nominee }] of rows.entries()) {
    if (component === null) continue
    try {
      await client.submissions.attach({
        ...place,
        component,
        ...(nominee === WHOLE ? {} : { nominee }),
        file,
      })
      onDone(index + 1)
    } catch (error) {
      return { left: rows.slice(index), failure: failureOf(error) }
    }
  }
  return { left: [], failure: null }
}

/** Why a file is not taken in: said before any of it is sent. */
function problemOf(file: File): string | null {
  try {
    requireAttachable(file)
    return null
  } catch (error) {
    if (error instanceof Refusal) return refusalSentence(error.code, error.values)
    throw error
  }
}

export function AttachDialog(props: AttachDialogProps): ReactElement {
  const { line, status, plan, onClose } = props
  const campaignId = useCampaignId()
  const queries = useQueryClient()
  const { message } = App.useApp()
  const refused = props.files.flatMap((file) => problemOf(file) ?? [])
  const [rows, setRows] = useState<readonly Row[]>(() =>
    props.files
      .filter((file) => problemOf(file) === null)
      .map((file) => ({
        file,
        component: guessComponent(file.name, plan.dossier),
        nominee: WHOLE,
      })),
  )
  const [done, setDone] = useState<number | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [asked, setAsked] = useState(false)
  const change = (file: File, values: Partial<Row>): void =>
    setRows(rows.map((row) => (row.file === file ? { ...row, ...values } : row)))
  const save = async (): Promise<void> => {
    setAsked(true)
    if (rows.some(({ component }) => component === null)) return
    setDone(0)
    const { left, failure: stopped } = await attachAll(
      rows,
      { campaignId, unit: line.unitId },
      setDone,
    )
    setDone(null)
    void queries.invalidateQueries()
    const attached = rows.length - left.length
    if (attached > 0) message.success(say.saved(attached))
    if (left.length === 0) onClose()
    setRows(left)
    setFailure(stopped)
  }
  const components = plan.dossier.flatMap(({ id, name, alternatives }) => [
    { value: id, label: name },
    ...alternatives.map((one) => ({ value: one.id, label: one.name })),
  ])
  const owners = [
    { value: WHOLE, label: say.whole },
    ...status.nominations
      .filter(({ unitId }) => unitId === line.unitId)
      .map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Modal
      open
      width={640}
      title={say.dialogTitle(line.unit)}
      okText={say.save(rows.length)}
      okButtonProps={{ disabled: rows.length === 0 }}
      confirmLoading={done !== null}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {refused.map((sentence) => (
        <Alert key={sentence} type="warning" showIcon role="alert" title={sentence} />
      ))}
      {failure === null ? null : <FailureAlert failure={failure} />}
      {done === null ? null : <p className="sg-quiet">{say.saving(done, rows.length)}</p>}
      {rows.map(({ file, component, nominee }) => (
        <div key={`${file.name} ${file.size}`} className="sb-attach-file">
          <span className="sg-strong">{file.name}</span>{' '}
          <span className="sg-quiet">{say.size(file.size)}</span>
          <div className="sg-fields">
            <Select
              aria-label={`${say.component}: ${file.name}`}
              placeholder={say.component}
              value={component}
              status={asked && component === null ? 'error' : ''}
              options={components}
              onChange={(value) => change(file, { component: value })}
            />
            <Select
              aria-label={`${unitDossierText.forWhom}: ${file.name}`}
              showSearch={findByLabel}
              value={nominee}
              options={owners}
              onChange={(value) => change(file, { nominee: value })}
            />
          </div>
          {asked && component === null ? (
            <Alert type="warning" showIcon role="alert" title={say.componentRequired} />
          ) : null}
        </div>
      ))}
    </Modal>
  )
}
