/** The papers that a unit's dossier needs, which are there, and noting one that came. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Form, Input, InputNumber, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import type { DossierState } from '#shared/appraisal/dossier.ts'
import type { CampaignStatus, UnitLine } from '#shared/appraisal/status-report.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { formatMoment } from '#shared/kernel/day.ts'
import { submissionsPageText, unitDossierText as say } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { FormDialog } from '#renderer/ui/form-dialog.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { filledText } from './filled-text.ts'
import { paperLines } from './paper-lines.ts'
import { ReceivedItem } from './received-item.tsx'

export interface UnitPapersProps {
  readonly line: UnitLine
  readonly status: CampaignStatus
  readonly plan: Plan
}

interface Values {
  readonly component: string
  readonly nominee: string
  readonly state: 'present' | 'missing' | 'defective'
  readonly receivedAt: string | null
  readonly number?: string
  readonly day?: string | null
  readonly pages?: number | null
  readonly note?: string
}

const WHOLE = ''

function PaperDialog(props: UnitPapersProps & { readonly onClose: () => void }): ReactElement {
  const { line, status, plan, onClose } = props
  const campaignId = useCampaignId()
  const record = useMutation(
    api.submissions.recordPaper.mutationOptions({
      meta: { done: say.paperSaved },
      onSuccess: onClose,
    }),
  )
  const papers = plan.dossier
    .filter(({ proof }) => proof !== 'list-row')
    .flatMap(({ id, name, alternatives }) => [{ id, name }, ...alternatives])
  const save = (values: Values): void => {
    if (values.receivedAt === null) return
    record.mutate({
      campaignId,
      unit: line.unitId,
      component: values.component,
      state: values.state,
      receivedAt: values.receivedAt,
      ...(values.nominee === WHOLE ? {} : { nominee: values.nominee }),
      number: filledText(values.number) ?? undefined,
      day: values.day ?? undefined,
      pages: values.pages ?? undefined,
      note: filledText(values.note) ?? undefined,
    })
  }
  return (
    <FormDialog<Values>
      title={say.addPaperTitle(line.unit)}
      saving={record.isPending}
      start={{ nominee: WHOLE, state: 'present', receivedAt: presentMoment() }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item
        name="component"
        label={say.component}
        rules={[{ required: true, message: say.componentRequired }]}
      >
        <Select options={papers.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="nominee" label={say.forWhom}>
        <Select
          showSearch={findByLabel}
          options={[
            { value: WHOLE, label: say.forAll },
            ...status.nominations
              .filter(({ unitId }) => unitId === line.unitId)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
      <div className="sg-fields">
        <Form.Item name="state" label={say.state}>
          <Select
            options={[
              { value: 'present', label: say.states.present },
              { value: 'missing', label: say.states.missing },
              { value: 'defective', label: say.states.defective },
            ]}
          />
        </Form.Item>
        <ReceivedItem />
      </div>
      <div className="sg-fields">
        <Form.Item name="number" label={say.number}>
          <Input />
        </Form.Item>
        <Form.Item name="day" label={say.day}>
          <DayInput />
        </Form.Item>
      </div>
      <div className="sg-fields">
        <Form.Item name="pages" label={say.pages}>
          <InputNumber min={1} precision={0} />
        </Form.Item>
        <Form.Item name="note" label={submissionsPageText.note} className="sg-wide">
          <Input />
        </Form.Item>
      </div>
    </FormDialog>
  )
}

function PaperList({
  line,
  status,
  plan,
  dossier,
}: UnitPapersProps & { readonly dossier: DossierState }): ReactElement {
  const { data } = useQuery(
    api.submissions.papers.queryOptions({
      input: { campaignId: useCampaignId(), unitId: line.unitId },
    }),
  )
  const nominees = new Map(status.nominations.map(({ id, name }) => [id, name]))
  return (
    <ul className="sg-lines">
      {paperLines(dossier, data ?? [], plan.dossier, nominees).map((paper) => (
        <li key={paper.key}>
          <span className="sg-wrap">
            {paper.name}
            <span className="sg-quiet">
              {[
                paper.owner ?? [],
                paper.facts === '' ? [] : paper.facts,
                paper.receivedAt === null ? [] : formatMoment(paper.receivedAt),
              ]
                .flat()
                .map((part, at) => (at === 0 && paper.name === null ? part : ` · ${part}`))
                .join('')}
            </span>
          </span>
          <StatusTag tone={paper.tone}>{paper.label}</StatusTag>
        </li>
      ))}
    </ul>
  )
}

export function UnitPapers(props: UnitPapersProps): ReactElement | null {
  const [asking, setAsking] = useState(false)
  const { dossier } = props.line
  if (props.plan.dossier.length === 0) return null
  return (
    <section aria-labelledby="unit-papers">
      <h2 id="unit-papers" className="sg-section">
        {say.papers} {dossier === null ? '' : dossier.label}
      </h2>
      {dossier === null ? null : <PaperList {...props} dossier={dossier} />}
      <Permitted to="submissions.recordPaper">
        <Button size="small" onClick={() => setAsking(true)}>
          {say.addPaper}
        </Button>
      </Permitted>
      {asking ? <PaperDialog {...props} onClose={() => setAsking(false)} /> : null}
    </section>
  )
}
