/** Sections that are lists of lines: legal grounds, and rules that no program decides. */
import { Button } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { DayField, OptionalText, TextField, type FormProps } from './fields.tsx'

const { legal, notes, note } = planEditorText

interface LinesProps<Line> {
  readonly lines: readonly Line[]
  readonly blank: Line
  readonly add: string
  readonly titleOf: (line: Line) => string
  readonly onChange: (lines: Line[]) => void
  readonly children: (line: Line, set: (line: Line) => void, index: number) => ReactNode
}

/** Lines with fields, each of which can go; new ones at the end. */
export function Lines<Line>(props: LinesProps<Line>): ReactElement {
  const { lines, onChange } = props
  return (
    <>
      {lines.map((line, index) => (
        // Lines have no ids of their own; the key changes with their number, when one goes.
        <fieldset key={`${index}-${lines.length}`} className="sg-group">
          <legend>{index + 1}</legend>
          {props.children(line, (next) => onChange(lines.with(index, next)), index)}
          <Button
            size="small"
            aria-label={planEditorText.removeOf(props.titleOf(line))}
            onClick={() => onChange(lines.filter((_line, at) => at !== index))}
          >
            {planEditorText.remove}
          </Button>
        </fieldset>
      ))}
      <Button size="small" onClick={() => onChange([...lines, props.blank])}>
        {props.add}
      </Button>
    </>
  )
}

/** The laws that the plan rests on, line by line. */
export function LegalForm({ value, onChange, problemAt }: FormProps<Plan['legal']>): ReactElement {
  return (
    <>
      {value.length === 0 ? <p className="sg-quiet">{legal.empty}</p> : null}
      <Lines
        lines={value}
        blank={{ name: '', inForceFrom: null, note: null }}
        add={legal.add}
        titleOf={({ name }) => name}
        onChange={onChange}
      >
        {(law, set, index) => (
          <>
            <div className="sg-fields">
              <TextField
                wide
                label={legal.name}
                value={law.name}
                problem={problemAt(`[${index}].name`)}
                onChange={(name) => set({ ...law, name })}
              />
              <DayField
                label={legal.inForceFrom}
                value={law.inForceFrom}
                onChange={(inForceFrom) => set({ ...law, inForceFrom })}
              />
            </div>
            <OptionalText
              label={note}
              value={law.note}
              onChange={(text) => set({ ...law, note: text })}
            />
          </>
        )}
      </Lines>
    </>
  )
}

/** Clauses that the program does not judge, line by line. */
export function NotesForm({ value, onChange, problemAt }: FormProps<Plan['notes']>): ReactElement {
  return (
    <Lines
      lines={value}
      blank={{ topic: '', wording: '', place: '' }}
      add={notes.add}
      titleOf={({ topic }) => topic}
      onChange={onChange}
    >
      {(line, set, index) => (
        <>
          <div className="sg-fields">
            <TextField
              wide
              label={notes.topic}
              value={line.topic}
              problem={problemAt(`[${index}].topic`)}
              onChange={(topic) => set({ ...line, topic })}
            />
            <TextField
              label={planEditorText.place}
              value={line.place}
              problem={problemAt(`[${index}].place`)}
              onChange={(place) => set({ ...line, place })}
            />
          </div>
          <TextField
            label={planEditorText.wording}
            rows={2}
            value={line.wording}
            problem={problemAt(`[${index}].wording`)}
            onChange={(wording) => set({ ...line, wording })}
          />
        </>
      )}
    </Lines>
  )
}
