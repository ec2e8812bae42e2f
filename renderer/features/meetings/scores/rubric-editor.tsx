/** The rubric: groups of criteria with their points. Saving brings a new version into use. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { criterionKindSchema } from '#shared/appraisal/scoring/rubric.ts'
import {
  blankCriterion,
  draftOfRubric,
  freeGroupId,
  rubricOfDraft,
  type CriterionDraft,
  type GroupDraft,
  type RubricDraft,
} from '#shared/appraisal/scoring/rubric-draft.ts'
import { RUBRIC_SAMPLES } from '#shared/appraisal/scoring/rubric-samples.ts'
import type { ScoringState } from '#shared/meetings/scoring-contract.ts'
import { scoringText as say } from '#shared/text/scoring.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const EMPTY: RubricDraft = {
  id: 'bang-diem',
  title: '',
  source: '',
  groups: [],
  caps: { bonus: '', penalty: '', total: '' },
}
const KINDS = criterionKindSchema.options.map((value) => ({ value, label: say.kinds[value] }))
const CAPS = [
  ['bonus', say.capBonus],
  ['penalty', say.capPenalty],
  ['total', say.capTotal],
] as const

interface GroupRowsProps {
  readonly draft: RubricDraft
  readonly group: GroupDraft
  readonly onChange: (group: GroupDraft | null) => void
}

function GroupRows({ draft, group, onChange }: GroupRowsProps): ReactElement {
  const change = (id: string, changes: Partial<CriterionDraft> | null): void =>
    onChange({
      ...group,
      criteria: group.criteria.flatMap((one) =>
        one.id !== id ? [one] : changes === null ? [] : [{ ...one, ...changes }],
      ),
    })
  return (
    <tbody>
      <tr className="sc-group">
        <th scope="rowgroup" colSpan={2}>
          <Input
            aria-label={`${say.group} ${group.id}`}
            prefix={group.id}
            value={group.title}
            onChange={(event) => onChange({ ...group, title: event.target.value })}
          />
        </th>
        <td colSpan={2}>
          <Input
            aria-label={`${say.cap} ${group.id}`}
            prefix={<span className="sg-quiet">{say.cap}</span>}
            value={group.cap}
            onChange={(event) => onChange({ ...group, cap: event.target.value })}
          />
        </td>
        <td className="mt-tools">
          <Button
            size="small"
            onClick={() =>
              onChange({ ...group, criteria: [...group.criteria, blankCriterion(draft, group.id)] })
            }
          >
            {say.addCriterion}
          </Button>
          <Button
            type="text"
            icon={<Icon name="cross" />}
            aria-label={say.remove(group.title)}
            title={say.remove(group.title)}
            onClick={() => onChange(null)}
          />
        </td>
      </tr>
      {group.criteria.map((one) => (
        <tr key={one.id}>
          <td>
            <Input
              aria-label={`${say.criterion} ${one.id}`}
              prefix={one.id}
              value={one.title}
              onChange={(event) => change(one.id, { title: event.target.value })}
            />
          </td>
          <td>
            <Select
              className="sc-kind"
              aria-label={`${say.kind} ${one.id}`}
              value={one.kind}
              options={KINDS}
              onChange={(kind) => change(one.id, { kind })}
            />
          </td>
          <td>
            <Input
              className="sc-points"
              aria-label={`${say.max} ${one.id}`}
              value={one.max}
              onChange={(event) => change(one.id, { max: event.target.value })}
            />
          </td>
          <td>
            <Input
              className="sc-points"
              aria-label={`${say.step} ${one.id}`}
              value={one.step}
              onChange={(event) => change(one.id, { step: event.target.value })}
            />
          </td>
          <td className="mt-tools">
            <Button
              type="text"
              icon={<Icon name="cross" />}
              aria-label={say.remove(one.title)}
              title={say.remove(one.title)}
              onClick={() => change(one.id, null)}
            />
          </td>
        </tr>
      ))}
    </tbody>
  )
}

export function RubricEditor({ scoring }: { readonly scoring: ScoringState }): ReactElement {
  const campaignId = useCampaignId()
  const inUse = scoring.rubric
  const [changed, setChanged] = useState<RubricDraft | null>(null)
  const [problems, setProblems] = useState<readonly string[]>([])
  const draft = changed ?? (inUse === null ? EMPTY : draftOfRubric(inUse.rubric))
  const save = useMutation(
    api.meetings.setRubric.mutationOptions({
      meta: { quiet: true, done: say.rubricSaved },
      onSuccess: () => setChanged(null),
    }),
  )
  const submit = (): void => {
    const made = rubricOfDraft(draft)
    setProblems(made.ok ? [] : made.problems)
    if (made.ok) save.mutate({ campaignId, rubric: made.rubric })
  }
  const set = (changes: Partial<RubricDraft>): void => setChanged({ ...draft, ...changes })
  return (
    <div className="sg-stack">
      <div className="sg-toolbar">
        {inUse !== null && (
          <StatusTag tone="info">
            {inUse.implied ? say.impliedInUse : say.versionInUse(inUse.rubric.version)}
          </StatusTag>
        )}
        <span className="sg-quiet">{say.startFrom}</span>
        {RUBRIC_SAMPLES.map((one) => (
          <Button
            key={one.id}
            size="small"
            title={say.sampleNote}
            onClick={() => setChanged({ ...draftOfRubric(one), title: '' })}
          >
            {one.title}
          </Button>
        ))}
        <span className="sg-toolbar-end sg-actions">
          {changed !== null && <StatusTag tone="warn">{say.unsaved}</StatusTag>}
          <Button
            type="primary"
            disabled={changed === null || scoring.state === 'closed'}
            loading={save.isPending}
            onClick={submit}
          >
            {say.saveRubric}
          </Button>
        </span>
      </div>
      {problems.length > 0 && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={problems.map((one) => (
            <div key={one}>{one}</div>
          ))}
        />
      )}
      {save.error !== null && <FailureAlert failure={failureOf(save.error)} />}
      <div className="bl-line">
        <Input
          className="sc-title"
          aria-label={say.rubricTitle}
          placeholder={say.rubricTitle}
          value={draft.title}
          onChange={(event) => set({ title: event.target.value })}
        />
        <Input
          className="sc-title"
          aria-label={say.rubricSource}
          placeholder={say.rubricSource}
          value={draft.source}
          onChange={(event) => set({ source: event.target.value })}
        />
        {CAPS.map(([cap, label]) => (
          <Input
            key={cap}
            className="sc-cap"
            aria-label={label}
            prefix={<span className="sg-quiet">{label}</span>}
            value={draft.caps[cap]}
            onChange={(event) => set({ caps: { ...draft.caps, [cap]: event.target.value } })}
          />
        ))}
      </div>
      <div className="sg-card mt-scroll">
        <table className="mt-grid" aria-label={say.views.rubric}>
          <thead>
            <tr>
              <th scope="col">{say.criterion}</th>
              <th scope="col">{say.kind}</th>
              <th scope="col">{say.max}</th>
              <th scope="col">{say.step}</th>
              <th scope="col" aria-label={say.addCriterion} />
            </tr>
          </thead>
          {draft.groups.map((group) => (
            <GroupRows
              key={group.id}
              draft={draft}
              group={group}
              onChange={(next) =>
                set({
                  groups: draft.groups.flatMap((one) =>
                    one.id !== group.id ? [one] : next === null ? [] : [next],
                  ),
                })
              }
            />
          ))}
        </table>
      </div>
      <div>
        <Button
          icon={<Icon name="plus" />}
          onClick={() => {
            const id = freeGroupId(draft)
            set({
              groups: [
                ...draft.groups,
                { id, title: '', cap: '', criteria: [blankCriterion(draft, id)] },
              ],
            })
          }}
        >
          {say.addGroup}
        </Button>
      </div>
    </div>
  )
}
