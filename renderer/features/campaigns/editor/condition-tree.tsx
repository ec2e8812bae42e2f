/** The tree of a criterion: groups of "all of" and "any of" over typed conditions. */
import { Button, Select } from 'antd'
import type { ReactElement } from 'react'
import type { CriterionLeaf, CriterionNode } from '#shared/campaigns/criterion.ts'
import { freshCondition, type ConditionTest } from '#shared/campaigns/condition-tree.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { ConditionFields } from './condition-fields.tsx'
import { usePlanEditing } from './editing.ts'
import { ChoiceField, choicesOf, TextField, type FormProps } from './fields.tsx'

const say = planEditorText.criterion
const TESTS = [
  'attested',
  'at-least',
  'consecutive-years',
  'none-disciplined',
  'registered',
  'item-done',
  'endorsed',
] as const

interface NodeProps extends FormProps<CriterionNode> {
  /** Takes the node out of its group; absent for the whole rule. */
  readonly onRemove?: () => void
}

function Condition(props: FormProps<CriterionLeaf> & Pick<NodeProps, 'onRemove'>): ReactElement {
  const { value, onChange, problemAt, onRemove } = props
  const { plan } = usePlanEditing()
  const asTest = (test: ConditionTest): void => {
    if (test !== value.test) onChange(freshCondition(test, value.label, plan))
  }
  return (
    <div className="sg-condition">
      <div className="sg-fields">
        <ChoiceField
          label={say.kind}
          value={value.test}
          choices={choicesOf(TESTS, say.tests)}
          onChange={asTest}
        />
        <TextField
          wide
          label={say.label}
          value={value.label}
          problem={problemAt('label')}
          onChange={(label) => onChange({ ...value, label })}
        />
        {onRemove === undefined ? null : (
          <Button
            className="sg-condition-remove"
            icon={<Icon name="cross" />}
            aria-label={say.removeCondition(value.label)}
            title={say.removeCondition(value.label)}
            onClick={onRemove}
          />
        )}
      </div>
      <div className="sg-fields">
        <ConditionFields value={value} onChange={onChange} problemAt={problemAt} />
      </div>
    </div>
  )
}

function Group(
  props: Omit<NodeProps, 'value'> & {
    readonly kind: 'all' | 'any'
    readonly parts: readonly CriterionNode[]
  },
): ReactElement {
  const { kind, parts, onChange, problemAt, onRemove } = props
  const { plan } = usePlanEditing()
  const withParts = (next: readonly CriterionNode[], how: 'all' | 'any' = kind): void =>
    onChange(how === 'all' ? { all: next } : { any: next })
  const blank = (): CriterionLeaf => freshCondition('attested', '', plan)
  return (
    <fieldset className="sg-group">
      <legend>
        {say.group}{' '}
        <Select
          size="small"
          aria-label={say.group}
          value={kind}
          options={[...choicesOf(['all', 'any'], say)]}
          onChange={(how) => withParts(parts, how)}
        />
      </legend>
      {parts.map((part, index) => (
        <ConditionTree
          // Parts of a rule have no ids; a new one is only ever added at the end.
          key={`${index}-${parts.length}`}
          value={part}
          onChange={(next) => withParts(parts.with(index, next))}
          problemAt={(path) => problemAt(`${kind}[${index}]${path === '' ? '' : `.${path}`}`)}
          {...(parts.length > 1
            ? { onRemove: () => withParts(parts.filter((_one, at) => at !== index)) }
            : {})}
        />
      ))}
      <div className="sg-actions">
        <Button size="small" onClick={() => withParts([...parts, blank()])}>
          {say.addCondition}
        </Button>
        <Button
          size="small"
          onClick={() =>
            withParts([...parts, kind === 'all' ? { any: [blank()] } : { all: [blank()] }])
          }
        >
          {say.addGroup}
        </Button>
        {onRemove === undefined ? null : (
          <Button size="small" onClick={onRemove}>
            {say.removeGroup}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

/** A node of the tree. A rule of one condition only is shown as a group of one, so that it can grow. */
export function ConditionTree(props: NodeProps): ReactElement {
  const { value, onRemove, ...rest } = props
  const removing = onRemove === undefined ? {} : { onRemove }
  if ('test' in value) return <Condition value={value} {...rest} {...removing} />
  const [kind, parts] =
    'all' in value ? (['all', value.all] as const) : (['any', value.any] as const)
  return <Group kind={kind} parts={parts} {...rest} {...removing} />
}
