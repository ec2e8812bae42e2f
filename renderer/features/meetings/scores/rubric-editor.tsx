/** The rubric: groups of criteria with their points. Saving brings a new version into use. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState, type ReactElement } from 'react'
import {
  draftOfRubric,
  emptyRubricDraft,
  rubricOfDraft,
  type RubricDraft,
} from '#shared/appraisal/scoring/rubric-draft.ts'
import type { ScoringState } from '#shared/meetings/scoring-contract.ts'
import { scoringText as say } from '#shared/text/scoring.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { RubricDraftFields, RubricSamples } from '#renderer/points/rubric-draft-fields.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const EMPTY = emptyRubricDraft('bang-diem')

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
        <RubricSamples onChoose={(rubric) => setChanged({ ...rubric, title: '' })} />
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
      <RubricDraftFields
        draft={draft}
        onChange={setChanged}
        problems={problems}
        error={save.error}
      />
    </div>
  )
}
