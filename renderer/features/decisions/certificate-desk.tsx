/** One form at work: its numbers at the left, a certificate over its scan at the right, the printer. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useCallback, useState, type ReactElement } from 'react'
import {
  certificateFormSchema,
  type CertificateField,
  type KeptForm,
} from '#shared/decisions/certificate-form.ts'
import { certificatePages, formFindings } from '#shared/decisions/certificate-pages.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { newId } from '#shared/kernel/ids.ts'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { Permitted, WritableBy } from '#renderer/ui/permitted.tsx'
import { FieldSettings, FormSettings } from './certificate-editor.tsx'
import { CertificatePreview } from './certificate-preview.tsx'
import { CertificateNotices, CertificatePrintBar, ScanChoice } from './certificate-print-bar.tsx'
import { CertificatePrint, type PrintJob } from './certificate-print.tsx'
import { ConfirmRemoval } from './confirm-removal.tsx'

const say = officePapersText.certificates

export interface CertificateDeskProps {
  readonly kept: KeptForm
  /** null: no decision has anybody yet. */
  /** The decision whose people are printed; null where there is none yet. */
  readonly decision: DecisionRow | null
}

const newField = (): CertificateField => ({
  id: newId(),
  content: say.newField,
  x: 200,
  y: 200,
  width: 1000,
  lines: 1,
  size: 14,
  font: 'Times New Roman',
  bold: false,
  italic: false,
  capitals: false,
  align: 'left',
})

/** Left out where there is no decision: the query is not asked then. */
const idOf = (decision: DecisionRow | null) =>
  decision === null ? {} : { decisionId: decision.id }

export function CertificateDesk({ kept, decision }: CertificateDeskProps): ReactElement {
  const campaignId = useCampaignId()
  const [form, setForm] = useState(kept.form)
  const [chosen, setChosen] = useState<string | null>(form.fields[0]?.id ?? null)
  const [at, setAt] = useState(0)
  const [job, setJob] = useState<PrintJob | null>(null)
  const [removing, setRemoving] = useState(false)
  const { certificates } = api.decisions
  const { data, error } = useQuery({
    ...certificates.fields.queryOptions({
      input: { campaignId, award: decision?.award ?? '', ...idOf(decision) },
    }),
    enabled: decision !== null,
  })
  const meta = { quiet: true }
  const save = useMutation(
    certificates.saveForm.mutationOptions({ meta: { ...meta, done: say.saved } }),
  )
  const scan = useMutation(certificates.setScan.mutationOptions({ meta }))
  const remove = useMutation(
    certificates.removeForm.mutationOptions({ meta: { ...meta, done: say.removed } }),
  )
  const finished = useCallback(() => setJob(null), [])

  const changed = JSON.stringify(form) !== JSON.stringify(kept.form)
  const parsed = certificateFormSchema.safeParse(form)
  const findings = formFindings(form)
  const pages = data === undefined ? [] : certificatePages(form, data)
  const page = pages[Math.min(at, pages.length - 1)]
  const texts = page?.texts ?? form.fields.map(({ content }) => content)
  const setField = (id: string, changes: Partial<CertificateField>): void =>
    setForm((now) => ({
      ...now,
      fields: now.fields.map((one) => (one.id === id ? { ...one, ...changes } : one)),
    }))
  const field = form.fields.find(({ id }) => id === chosen)
  const printable = findings.length === 0 && parsed.success
  const failed = [save.error, scan.error, remove.error, error].find((one) => one !== null)

  return (
    <div className="dc-frame ct-frame">
      <div className="sg-stack">
        <Card title={say.forms}>
          <WritableBy to="decisions.certificates.saveForm">
            <FormSettings
              form={form}
              onChange={(changes) => setForm((now) => ({ ...now, ...changes }))}
            />
            <div className="sg-actions">
              <Button
                type="primary"
                disabled={!changed || !printable}
                loading={save.isPending}
                onClick={() => {
                  if (parsed.success) save.mutate({ id: kept.id, form: parsed.data })
                }}
              >
                {say.save}
              </Button>
              <Button danger onClick={() => setRemoving(true)}>
                {say.remove}
              </Button>
            </div>
          </WritableBy>
        </Card>
        <Card
          title={say.fields}
          extra={
            <Permitted to="decisions.certificates.saveForm">
              <Button
                size="small"
                icon={<Icon name="plus" />}
                onClick={() => {
                  const made = newField()
                  setForm((now) => ({ ...now, fields: [...now.fields, made] }))
                  setChosen(made.id)
                }}
              >
                {say.addField}
              </Button>
            </Permitted>
          }
        >
          <div className="ct-list" role="group" aria-label={say.fields}>
            {form.fields.map((one) => (
              <Button
                key={one.id}
                size="small"
                type={one.id === chosen ? 'primary' : 'text'}
                aria-pressed={one.id === chosen}
                onClick={() => setChosen(one.id)}
              >
                {one.content}
              </Button>
            ))}
          </div>
          {field !== undefined && (
            <WritableBy to="decisions.certificates.saveForm">
              <FieldSettings
                field={field}
                onChange={(changes) => setField(field.id, changes)}
                onRemove={
                  form.fields.length === 1
                    ? null
                    : () => {
                        const rest = form.fields.filter(({ id }) => id !== field.id)
                        setForm((now) => ({ ...now, fields: rest }))
                        setChosen(rest[0]?.id ?? null)
                      }
                }
              />
            </WritableBy>
          )}
        </Card>
      </div>
      <Card
        title={say.preview}
        extra={
          <Permitted to="decisions.certificates.setScan">
            <ScanChoice
              hasScan={kept.hasScan}
              onScan={(file) => scan.mutate({ id: kept.id, file })}
            />
          </Permitted>
        }
      >
        <div className="sg-stack">
          {failed !== undefined && failed !== null && <FailureAlert failure={failureOf(failed)} />}
          <CertificateNotices form={form} pages={data === undefined ? null : pages} />
          <CertificatePrintBar
            form={form}
            pages={pages}
            at={at}
            ready={printable}
            onAt={setAt}
            onPrint={setJob}
          />
          <CertificatePreview
            form={form}
            formId={kept.id}
            hasScan={kept.hasScan}
            texts={texts}
            chosen={chosen}
            onChoose={setChosen}
            onMove={setField}
          />
          <p className="sg-quiet">{changed ? say.changed : say.scanHint}</p>
        </div>
      </Card>
      {job !== null && <CertificatePrint job={job} onDone={finished} />}
      {removing && (
        <ConfirmRemoval
          title={say.removeTitle(kept.form.name)}
          what={say.removeWhat}
          ok={say.remove}
          busy={remove.isPending}
          onClose={() => setRemoving(false)}
          onOk={() => remove.mutate({ id: kept.id }, { onSettled: () => setRemoving(false) })}
        />
      )}
    </div>
  )
}
