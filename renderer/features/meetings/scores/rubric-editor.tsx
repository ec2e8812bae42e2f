/** The rubric: groups of criteria with their points. Saving brings a new version into use. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState, type ReactElement } from 'react'
import {
  blankCriterion,
  draftOfRubric,
  freeGroupId,
  rubricOfDraft,
  type RubricDraft,
} from '#shared/appraisal/scoring/rubric-draft.ts'
import { RUBRIC_SAMPLES } from '#shared/appraisal/scoring/rubric-samples.ts'
import type { ScoringState } from '#shared/meetings/scoring-contract.ts'
import { scoringText as say } from '#shared/text/scoring.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { PointsTable } from '#renderer/ui/points-table.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const EMPTY: RubricDraft = {
  id: 'bang-diem',
  title: '',
  source: '',
  groups: [],
  caps: { bonus: '', penalty: '', total: '' },
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
      <PointsTable
        draft={draft}
        onChange={setChanged}
        blank={(groupId) => blankCriterion(draft, groupId)}
        freeGroup={() => freeGroupId(draft)}
      />
    </div>
  )
}
