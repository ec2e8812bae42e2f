/**
 * A deadline by its wording: a choice sets the kind and makes the sentence; a sentence that is typed
 * sets the choice where it can be read. The last good day that follows stands below.
 */
import { Alert } from 'antd'
import { useState, type ReactElement } from 'react'
import {
  choiceOf,
  DEADLINE_CHOICES,
  daysOf,
  deadlineOf,
  deadlineSaid,
  type ChosenDays,
  type DeadlineChoice,
} from '#shared/campaigns/deadline-choice.ts'
import { firstGoodDay, lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Deadline } from '#shared/campaigns/plan.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { usePlanEditing } from './editing.ts'
import { choicesOf, ChoiceField, DayField, TextField, type FormProps } from './fields.tsx'

const say = planEditorText.milestone

const sameDays = (left: Deadline, right: Deadline): boolean =>
  left.kind === right.kind &&
  firstGoodDay(left) === firstGoodDay(right) &&
  lastGoodDay(left) === lastGoodDay(right)

function goodDays(deadline: Deadline | null): string {
  if (deadline === null) return say.incomplete
  const [first, last] = [firstGoodDay(deadline), lastGoodDay(deadline)]
  if (last === null) return say.noLastDay
  return first === null ? say.lastDay(last) : say.window(first, last)
}

/** What the sentence adds: nothing where it says what was chosen. */
function wordingHint(deadline: Deadline | null, year: number): string | null {
  if (deadline === null || deadline.wording === null) return null
  const read = deadlineSaid(deadline.wording, year, deadline.place)
  if (read === null) return say.unread
  return sameDays(read, deadline) ? null : say.disagrees(goodDays(read))
}

/** Words that a choice made or that could be read: another choice may make them anew. */
const mayBeMadeAnew = (words: string, year: number): boolean =>
  words.trim() === '' || deadlineSaid(words, year, '') !== null

/** Null while a day is missing, or a window ends before it begins. */
export function DeadlineFields(props: FormProps<Deadline | null>): ReactElement {
  const { value, onChange, problemAt } = props
  const { plan } = usePlanEditing()
  const year = Number(plan.period.to.slice(0, 4))
  const [choice, setChoice] = useState<DeadlineChoice>(
    value === null ? 'at-latest' : choiceOf(value),
  )
  const [days, setDays] = useState<ChosenDays>(
    value === null ? { day: null, from: null, to: null } : daysOf(value),
  )
  const [words, setWords] = useState(value?.wording ?? '')
  const [place, setPlace] = useState(value?.place ?? '')
  const choose = (nextChoice: DeadlineChoice, nextDays: ChosenDays): void => {
    setChoice(nextChoice)
    setDays(nextDays)
    const next = deadlineOf(nextChoice, nextDays, place)
    if (next === null) onChange(null)
    else if (next.wording === null || mayBeMadeAnew(words, year)) {
      setWords(next.wording ?? '')
      onChange(next)
    } else onChange({ ...next, wording: words })
  }
  const typeWording = (wording: string): void => {
    setWords(wording)
    const read = deadlineSaid(wording, year, place)
    if (read !== null) {
      setChoice(choiceOf(read))
      setDays(daysOf(read))
      onChange(read)
    } else if (value?.kind === 'none')
      onChange({ ...value, wording: wording === '' ? null : wording })
    else if (value !== null) onChange({ ...value, wording })
  }
  const movePlace = (next: string): void => {
    setPlace(next)
    if (value !== null) onChange({ ...value, place: next })
  }
  const dayField = (key: keyof ChosenDays, label: string): ReactElement => (
    <DayField
      label={label}
      value={days[key]}
      problem={value === null && (days[key] === null || key === 'to') ? problemAt('') : null}
      onChange={(day) => choose(choice, { ...days, [key]: day })}
    />
  )
  return (
    <>
      <div className="sg-fields">
        <ChoiceField
          label={say.choice}
          value={choice}
          choices={choicesOf(DEADLINE_CHOICES, say.choices)}
          onChange={(next) => choose(next, days)}
        />
        {choice === 'in-month' ? dayField('from', say.month) : null}
        {choice === 'from-to' ? dayField('from', say.from) : null}
        {choice === 'from-to' ? dayField('to', say.to) : null}
        {choice === 'at-latest' || choice === 'to-the-end-of' || choice === 'before'
          ? dayField('day', say.day)
          : null}
      </div>
      <Alert
        className="sg-what-if"
        type={value === null ? 'info' : 'success'}
        title={goodDays(value)}
      />
      <TextField
        label={say.wording}
        rows={2}
        value={words}
        problem={problemAt('wording')}
        hint={wordingHint(value, year)}
        onChange={typeWording}
      />
      <TextField
        label={planEditorText.place}
        value={place}
        placeholder={planEditorText.placeHint}
        problem={problemAt('place')}
        onChange={movePlace}
      />
    </>
  )
}
