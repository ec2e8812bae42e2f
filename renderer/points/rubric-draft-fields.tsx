/** A table of points while it is written, by a council or by a cluster: where to begin, the table, what is wrong. */
import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { draftOfRubric, type RubricDraft } from '#shared/appraisal/scoring/rubric-draft.ts'
import { RUBRIC_SAMPLES } from '#shared/appraisal/scoring/rubric-samples.ts'
import { scoringText as say } from '#shared/text/scoring.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { PointsTable } from './points-table.tsx'

/** The samples that a table can begin with. */
export function RubricSamples({
  onChoose,
}: {
  readonly onChoose: (draft: RubricDraft) => void
}): ReactElement {
  return (
    <>
      <span className="sg-quiet">{say.startFrom}</span>
      {RUBRIC_SAMPLES.map((one) => (
        <Button
          key={one.id}
          size="small"
          title={say.sampleNote}
          onClick={() => onChoose(draftOfRubric(one))}
        >
          {one.title}
        </Button>
      ))}
    </>
  )
}

export interface RubricDraftFieldsProps {
  readonly draft: RubricDraft
  readonly onChange: (draft: RubricDraft) => void
  /** Sentences that stand in the way of saving it. */
  readonly problems: readonly string[]
  /** What went wrong with saving; null: nothing. */
  readonly error: Error | null
}

/** The table itself, below what is wrong with it. */
export function RubricDraftFields(props: RubricDraftFieldsProps): ReactElement {
  const { draft, onChange, problems, error } = props
  return (
    <>
      {problems.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={problems.map((one) => (
            <div key={one}>{one}</div>
          ))}
        />
      )}
      {error === null ? null : <FailureAlert failure={failureOf(error)} />}
      <PointsTable draft={draft} onChange={onChange} />
    </>
  )
}
