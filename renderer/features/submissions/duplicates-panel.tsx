/** The questions about people who seem to be there already; the proposal is chosen until one says else. */
import { Button, Radio } from 'antd'
import type { ReactElement } from 'react'
import { rowKeyOf, type Corrections } from '#shared/submissions/corrections.ts'
import type { DuplicateQuestion } from '#shared/submissions/duplicates.ts'
import { duplicatesText as say } from '#shared/text/duplicates.ts'
import { importText } from '#shared/text/import-page.ts'
import { birthText } from '#shared/text/nominees.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { withDecision, withRowAs } from './corrections-of.ts'

export interface DuplicatesPanelProps {
  readonly questions: readonly DuplicateQuestion[]
  readonly onRow: (question: DuplicateQuestion) => void
  readonly onCorrect: (change: (before: Corrections) => Corrections) => void
}

/** More are not asked at once: who has five thousand will not answer them one by one. */
const SHOWN = 200

const where = ({ other, scope }: DuplicateQuestion): string => {
  if (scope === 'other-unit') return say.elsewhere(other.unit)
  return other.row === null ? say.inUnit : say.inFile(other.row)
}

function Question(props: DuplicatesPanelProps & { question: DuplicateQuestion }): ReactElement {
  const { question, onCorrect } = props
  const { other } = question
  const facts = [birthText(other.birth), other.position, other.workplace].filter(
    (fact) => fact !== null,
  )
  const title = `${question.name} (${importText.at(question.sheet, question.row)})`
  return (
    <li className="sb-question">
      <div className="sb-in-hand-head">
        <Button type="link" size="small" onClick={() => props.onRow(question)}>
          {title}
        </Button>
        <span className="sg-quiet">{say.heading[question.alike]}</span>
      </div>
      <div>
        {where(question)}: <span className="sg-strong">{other.name}</span>
        {facts.length === 0 ? null : <span className="sg-quiet"> · {facts.join(' · ')}</span>}
      </div>
      <Radio.Group
        aria-label={title}
        value={question.decision}
        options={question.choices.map((value) => ({
          value,
          label: `${say.decision[value]}${value === question.proposal ? ` (${say.proposal})` : ''}`,
        }))}
        onChange={(event) => {
          const decision = question.choices.find((choice) => choice === event.target.value)
          if (decision !== undefined)
            onCorrect((before) =>
              withDecision(before, question, { scope: question.scope, decision }),
            )
        }}
        vertical
      />
      <Button
        size="small"
        onClick={() => onCorrect((before) => withRowAs(before, question, 'left-out'))}
      >
        {say.leaveOut}
      </Button>
    </li>
  )
}

export function DuplicatesPanel(props: DuplicatesPanelProps): ReactElement {
  const { questions } = props
  if (questions.length === 0) return <EmptyState title={say.none} hint={say.noneHint} />
  return (
    <ul className="sb-questions">
      {questions.slice(0, SHOWN).map((question) => (
        <Question key={`${question.scope} ${rowKeyOf(question)}`} {...props} question={question} />
      ))}
    </ul>
  )
}
