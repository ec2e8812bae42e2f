/** Fields of the plan editor: each a label, a control and what is wrong with it. */
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { useId, type ReactElement, type ReactNode } from 'react'
import { planEditorText as say } from '#shared/text/plan-editor.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'

export interface FormProps<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** What is wrong at a path of the value ("deadline.day"); null where nothing is, or not yet told. */
  readonly problemAt: (path: string) => string | null
}

interface FieldProps {
  readonly label: string
  readonly problem?: string | null
  readonly hint?: ReactNode
  readonly wide?: boolean
  readonly children: (id: string) => ReactNode
}

function Field({ label, problem = null, hint, wide = false, children }: FieldProps): ReactElement {
  const id = useId()
  return (
    <Form.Item
      label={label}
      htmlFor={id}
      className={wide ? 'sg-wide' : ''}
      validateStatus={problem === null ? '' : 'error'}
      help={problem ?? undefined}
      extra={hint}
    >
      {children(id)}
    </Form.Item>
  )
}

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | null
  readonly hint?: ReactNode
  readonly rows?: number
  readonly wide?: boolean
  readonly placeholder?: string
}

/** A line of text with what is wrong with it. */
export function TextField(props: TextFieldProps): ReactElement {
  const { label, value, onChange, rows = 1, placeholder = '', ...rest } = props
  return (
    <Field label={label} {...rest}>
      {(id) =>
        rows === 1 ? (
          <Input
            id={id}
            value={value}
            placeholder={placeholder}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input.TextArea
            id={id}
            value={value}
            placeholder={placeholder}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

/** A text that may be left out: empty is null. */
export function OptionalText({
  value,
  onChange,
  ...rest
}: Omit<TextFieldProps, 'value' | 'onChange'> & {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}): ReactElement {
  return (
    <TextField
      {...rest}
      value={value ?? ''}
      onChange={(text) => onChange(text.trim() === '' ? null : text)}
    />
  )
}

export interface NumberFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly problem?: string | null
  readonly placeholder?: string
}

/** A whole number. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, value, onChange, min = 0, placeholder = '', ...rest } = props
  return (
    <Field label={label} {...rest}>
      {(id) => (
        <InputNumber
          id={id}
          value={value}
          min={min}
          precision={0}
          placeholder={placeholder}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
}

/** Choices from a table of words. */
export const choicesOf = <const Key extends string>(
  keys: readonly Key[],
  words: Readonly<Record<Key, string>>,
): readonly Choice<Key>[] => keys.map((value) => ({ value, label: words[value] }))

/** One of several values. */
export function ChoiceField<Value extends string>(props: {
  readonly label: string
  readonly value: Value | null
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value) => void
  readonly problem?: string | null
  readonly wide?: boolean
}): ReactElement {
  const { label, value, choices, onChange, ...rest } = props
  return (
    <Field label={label} {...rest}>
      {(id) => (
        <Select<Value>
          id={id}
          {...(value === null ? {} : { value })}
          options={[...choices]}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

/** Several of the choices; `free`: also words that are not among them. */
export function ChoicesField<Value extends string>(props: {
  readonly label: string
  readonly value: readonly Value[]
  readonly choices: readonly Choice<Value>[]
  readonly onChange: (value: Value[]) => void
  readonly free?: boolean
  readonly placeholder?: string
  readonly problem?: string | null
  readonly wide?: boolean
}): ReactElement {
  const { label, value, choices, onChange, free = false, placeholder = '', ...rest } = props
  return (
    <Field label={label} {...rest}>
      {(id) => (
        <Select<Value[]>
          id={id}
          mode={free ? 'tags' : 'multiple'}
          placeholder={placeholder}
          value={[...value]}
          options={[...choices]}
          showSearch={findByLabel}
          {...(free ? { tokenSeparators: [';'] } : {})}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

/** A day that may be left open. */
export function DayField(props: {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly problem?: string | null
}): ReactElement {
  const { label, value, onChange, ...rest } = props
  return (
    <Field label={label} {...rest}>
      {(id) => <DayInput id={id} value={value} onChange={onChange} />}
    </Field>
  )
}

/** Yes or no. */
export function TickField(props: {
  readonly label: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}): ReactElement {
  return (
    <Form.Item>
      <Checkbox checked={props.value} onChange={(event) => props.onChange(event.target.checked)}>
        {props.label}
      </Checkbox>
    </Form.Item>
  )
}

interface Clause {
  readonly wording: string
  readonly place: string
}

/** The plan's own words and where they stand: the end of every form. */
export function ClauseFields<Value extends Clause>({
  value,
  onChange,
  problemAt,
}: FormProps<Value>): ReactElement {
  return (
    <>
      <TextField
        label={say.wording}
        rows={2}
        value={value.wording}
        problem={problemAt('wording')}
        onChange={(wording) => onChange({ ...value, wording })}
      />
      <TextField
        label={say.place}
        value={value.place}
        placeholder={say.placeHint}
        problem={problemAt('place')}
        onChange={(place) => onChange({ ...value, place })}
      />
    </>
  )
}
