/** Mẫu của cơ quan: files of the office's own, looked through when they come, filled with a decision. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import type { OfficeTemplate } from '#shared/decisions/office-papers-contract.ts'
import { formatMoment } from '#shared/kernel/day.ts'
import { decisionName } from '#shared/text/decisions-page.ts'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { templatesText } from '#shared/text/templates.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { placeOf } from './decision-place.ts'
import { ConfirmRemoval } from './confirm-removal.tsx'
import { TemplatePreview } from './template-preview.tsx'
import { TemplateVocabulary } from './template-vocabulary.tsx'

const say = officePapersText.templates

const STARTERS = ['xlsx', 'docx'] as const

const stateOf = ({ fields, findings }: OfficeTemplate): string =>
  findings.length === 0 ? say.ready(fields.length) : say.broken(findings.length)

const PLAIN: readonly Column<OfficeTemplate>[] = [
  { key: 'name', title: say.name, width: 240, value: ({ name }) => name, fixed: true },
  { key: 'type', title: say.type, width: 72, value: ({ type }) => say.types[type] },
  {
    key: 'added',
    title: say.added,
    width: 168,
    value: ({ addedAt }) => addedAt,
    render: ({ addedAt }) => formatMoment(addedAt),
  },
  {
    key: 'state',
    title: say.state,
    width: 184,
    value: stateOf,
    render: (template) => (
      <StatusTag tone={template.findings.length === 0 ? 'good' : 'bad'}>
        {stateOf(template)}
      </StatusTag>
    ),
  },
]

/** The places that keep templates from being used. */
function Findings({
  templates,
}: {
  readonly templates: readonly OfficeTemplate[]
}): ReactElement[] {
  return templates
    .filter(({ findings }) => findings.length > 0)
    .map(({ id, name, type, findings }) => (
      <Alert
        key={id}
        type="error"
        showIcon
        title={`${say.findings} ${name}.${type}`}
        description={
          <>
            <ul className="dc-findings">
              {findings.map((finding) => (
                <li key={`${finding.place ?? ''} ${finding.placeholder ?? ''}`}>
                  {templatesText.finding(finding)}
                </li>
              ))}
            </ul>
            {say.findingsHint}
          </>
        }
      />
    ))
}

function useTemplateActions() {
  const { templates } = api.decisions
  const quiet = { quiet: true }
  return {
    add: useMutation(templates.add.mutationOptions({ meta: { ...quiet, done: say.addedDone } })),
    fill: useMutation(templates.fill.mutationOptions({ meta: quiet, onSuccess: saveFile })),
    original: useMutation(templates.file.mutationOptions({ meta: quiet, onSuccess: saveFile })),
    starter: useMutation(templates.starter.mutationOptions({ meta: quiet, onSuccess: saveFile })),
    remove: useMutation(
      templates.remove.mutationOptions({ meta: { ...quiet, done: say.removed } }),
    ),
  }
}

export function OfficeTemplates({ rows }: { readonly rows: readonly DecisionRow[] }): ReactElement {
  const campaignId = useCampaignId()
  const { data: templates } = useSuspenseQuery(api.decisions.templates.list.queryOptions({}))
  const [chosen, setChosen] = useState<string | null>(null)
  const [shown, setShown] = useState<OfficeTemplate | null>(null)
  const [removing, setRemoving] = useState<OfficeTemplate | null>(null)
  const [vocabulary, setVocabulary] = useState(false)
  const { add, fill, original, starter, remove } = useTemplateActions()
  const decision = rows.find((row) => placeOf(row) === chosen) ?? rows[0] ?? null
  const failed = [add.error, fill.error, original.error, starter.error, remove.error].find(
    (error) => error !== null,
  )
  const actions: Column<OfficeTemplate> = {
    key: 'actions',
    title: '',
    width: 424,
    action: true,
    value: () => null,
    render: (template) => {
      const usable = decision !== null && template.findings.length === 0
      return (
        <span className="sg-actions">
          <Button size="small" disabled={!usable} onClick={() => setShown(template)}>
            {say.preview}
          </Button>
          <Button
            size="small"
            type="primary"
            disabled={!usable}
            onClick={() =>
              decision !== null &&
              fill.mutate({
                campaignId,
                id: template.id,
                award: decision.award,
                decisionId: decision.id,
              })
            }
          >
            {say.fill}
          </Button>
          <Button size="small" onClick={() => original.mutate({ id: template.id })}>
            {say.original}
          </Button>
          <Permitted to="decisions.templates.remove">
            <Button size="small" danger onClick={() => setRemoving(template)}>
              {say.remove}
            </Button>
          </Permitted>
        </span>
      )
    },
  }
  return (
    <div className="sg-stack">
      <Permitted to="decisions.templates.add">
        <FileDrop
          compact
          label={say.drop}
          accept=".xlsx,.docx"
          disabled={add.isPending}
          onFiles={([file]) => {
            if (file !== undefined) add.mutate({ file })
          }}
        />
      </Permitted>
      {failed !== undefined && failed !== null && <FailureAlert failure={failureOf(failed)} />}
      <Findings templates={templates} />
      {rows.length === 0 && templates.length > 0 && (
        <Alert
          type="info"
          showIcon
          title={officePapersText.noDecision}
          description={officePapersText.noDecisionHint}
        />
      )}
      <div className="sg-actions">
        {decision !== null && (
          <Select
            aria-label={officePapersText.award}
            className="dc-award"
            value={placeOf(decision)}
            options={rows.map((row) => ({ value: placeOf(row), label: decisionName(row) }))}
            onChange={setChosen}
          />
        )}
        {STARTERS.map((type) => (
          <Button
            key={type}
            icon={<Icon name="download" />}
            onClick={() => starter.mutate({ type })}
          >
            {say.starter[type]}
          </Button>
        ))}
        <Button onClick={() => setVocabulary(true)}>{say.vocabulary}</Button>
      </div>
      <DataTable
        label={say.label}
        rows={templates}
        columns={[...PLAIN, actions]}
        rowKey={({ id }) => id}
        height="whole"
        empty={{ title: say.empty, hint: say.emptyHint }}
      />
      {vocabulary && <TemplateVocabulary onClose={() => setVocabulary(false)} />}
      {shown !== null && decision !== null && (
        <TemplatePreview template={shown} decision={decision} onClose={() => setShown(null)} />
      )}
      {removing !== null && (
        <ConfirmRemoval
          title={say.removeTitle(removing.name)}
          what={say.removeWhat}
          ok={say.remove}
          busy={remove.isPending}
          onClose={() => setRemoving(null)}
          onOk={() => remove.mutate({ id: removing.id }, { onSettled: () => setRemoving(null) })}
        />
      )}
    </div>
  )
}
