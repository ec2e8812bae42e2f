/**
 * A table of points while it is written: groups of criteria, each with its kind, maximum and step,
 * and the caps of the whole. Every number is a text here; whoever saves it makes it one.
 */
import { Button, Input, Select } from 'antd'
import type { ReactElement } from 'react'
import {
  blankCriterion,
  freeGroupId,
  type CriterionDraft,
  type GroupDraft,
  type RubricDraft,
} from '#shared/appraisal/scoring/rubric-draft.ts'
import { scoringText as say } from '#shared/text/scoring.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import './points-table.css'

type Kind = CriterionDraft['kind']

const KINDS = Object.entries(say.kinds).map(([value, label]) => ({ value, label }))
const isKind = (value: string): value is Kind => value in say.kinds
const CAPS = [
  ['bonus', say.capBonus],
  ['penalty', say.capPenalty],
  ['total', say.capTotal],
] as const

export interface PointsTableProps {
  readonly draft: RubricDraft
  readonly onChange: (draft: RubricDraft) => void
}

interface GroupRowsProps {
  readonly group: GroupDraft
  /** A criterion that nobody filled in yet, with an id that is free. */
  readonly blank: () => CriterionDraft
  readonly onChange: (group: GroupDraft | null) => void
}

function GroupRows({ blank, group, onChange }: GroupRowsProps): ReactElement {
  const change = (id: string, changes: Partial<CriterionDraft> | null): void =>
    onChange({
      ...group,
      criteria: group.criteria.flatMap((one) =>
        one.id !== id ? [one] : changes === null ? [] : [{ ...one, ...changes }],
      ),
    })
  return (
    <tbody>
      <tr className="pt-group">
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
        <td className="pt-tools">
          <Button
            size="small"
            onClick={() => onChange({ ...group, criteria: [...group.criteria, blank()] })}
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
              className="pt-kind"
              aria-label={`${say.kind} ${one.id}`}
              value={one.kind}
              options={KINDS}
              onChange={(kind: string) => {
                if (isKind(kind)) change(one.id, { kind })
              }}
            />
          </td>
          <td>
            <Input
              className="pt-points"
              aria-label={`${say.max} ${one.id}`}
              value={one.max}
              onChange={(event) => change(one.id, { max: event.target.value })}
            />
          </td>
          <td>
            <Input
              className="pt-points"
              aria-label={`${say.step} ${one.id}`}
              value={one.step}
              onChange={(event) => change(one.id, { step: event.target.value })}
            />
          </td>
          <td className="pt-tools">
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

export function PointsTable({ draft, onChange }: PointsTableProps): ReactElement {
  const set = (changes: Partial<RubricDraft>): void => onChange({ ...draft, ...changes })
  return (
    <>
      <div className="pt-line">
        <Input
          className="pt-title"
          aria-label={say.rubricTitle}
          placeholder={say.rubricTitle}
          value={draft.title}
          onChange={(event) => set({ title: event.target.value })}
        />
        <Input
          className="pt-title"
          aria-label={say.rubricSource}
          placeholder={say.rubricSource}
          value={draft.source}
          onChange={(event) => set({ source: event.target.value })}
        />
        {CAPS.map(([cap, label]) => (
          <Input
            key={cap}
            className="pt-cap"
            aria-label={label}
            prefix={<span className="sg-quiet">{label}</span>}
            value={draft.caps[cap]}
            onChange={(event) => set({ caps: { ...draft.caps, [cap]: event.target.value } })}
          />
        ))}
      </div>
      <div className="sg-card pt-scroll">
        <table className="sg-plain-table pt-grid" aria-label={say.views.rubric}>
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
              blank={() => blankCriterion(draft, group.id)}
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
    </>
  )
}
