/**
 * The plan before a campaign is opened on it: its days to look through, the days of a copy to
 * confirm one by one, and every rule to adapt.
 */
import { Alert, Button, Checkbox, Collapse, Radio, Tabs } from 'antd'
import type { ReactElement } from 'react'
import { movedDays, oldYearsIn, type MovedDay } from '#shared/campaigns/copy-plan.ts'
import { lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { preparedPlanText as say } from '#shared/text/start-page-plan.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { uiText } from '#shared/text/ui.ts'
import { useRuleEditor } from '#renderer/features/campaigns/editor/use-rule-editor.tsx'
import type { AskedRule } from '#renderer/features/campaigns/editor/rule-editor.tsx'
import type { RuleActions } from '#renderer/features/campaigns/editor/rule-actions.ts'
import { planTabs } from '#renderer/features/campaigns/plan-tabs.tsx'

/** A day as it was confirmed: edited afterwards, it is another one. */
export const dayKey = ({ part, key, label, after }: MovedDay): string =>
  [part, key, label, after].join('\n')

export interface PreparedPlanProps {
  readonly plan: Plan
  /** The plan that it comes from. */
  readonly source: Plan
  /** By how many years it was moved on; 0 where it is taken as it is. */
  readonly years: number
  readonly thisYear: number
  readonly onYears: (years: number) => void
  readonly confirmed: ReadonlySet<string>
  readonly onConfirm: (key: string, right: boolean) => void
}

const dayName = ({ part, key, label }: MovedDay): string =>
  part === 'period' ? (key === 'from' ? say.from : say.to) : label

const ruleOf = ({ part, key }: MovedDay): AskedRule =>
  part === 'period' ? { part } : { part, id: key }

function Days(props: PreparedPlanProps & { readonly actions: RuleActions }): ReactElement {
  const { plan, source, years, confirmed, onConfirm, actions } = props
  return (
    <table className="sg-plain-table" aria-label={say.days}>
      <thead>
        <tr>
          <th scope="col">{say.what}</th>
          {years === 0 ? null : <th scope="col">{say.before}</th>}
          <th scope="col">{say.after}</th>
          <th scope="col">{uiText.actions}</th>
          {years === 0 ? null : <th scope="col">{say.right}</th>}
        </tr>
      </thead>
      <tbody>
        {movedDays(source, plan).map((day) => (
          <tr key={dayKey(day)}>
            <th scope="row">{dayName(day)}</th>
            {years === 0 ? null : <td className="sg-quiet">{say.day(day.before)}</td>}
            <td>{day.part === 'milestones' ? say.lastDay(day.after) : say.day(day.after)}</td>
            <td>
              <Button size="small" onClick={() => actions.edit(ruleOf(day))}>
                {planEditorText.edit}
              </Button>
            </td>
            {years === 0 ? null : (
              <td>
                <Checkbox
                  aria-label={say.rightOf(dayName(day))}
                  checked={confirmed.has(dayKey(day))}
                  onChange={(event) => onConfirm(dayKey(day), event.target.checked)}
                />
              </td>
            )}
          </tr>
        ))}
        {plan.milestones
          .filter(({ deadline }) => lastGoodDay(deadline) === null)
          .map(({ id, artefact }) => (
            <tr key={id}>
              <th scope="row">{artefact}</th>
              {years === 0 ? null : <td>{say.none}</td>}
              <td className="sg-quiet">{say.noDeadline}</td>
              <td>
                <Button size="small" onClick={() => actions.edit({ part: 'milestones', id })}>
                  {planEditorText.edit}
                </Button>
              </td>
              {years === 0 ? null : <td>{say.none}</td>}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

function Mentions({ plan, source }: { readonly plan: Plan; readonly source: Plan }) {
  const mentions = oldYearsIn(plan, source)
  if (mentions.length === 0) return null
  return (
    <Alert
      className="sg-above"
      type="warning"
      title={say.mentions}
      description={
        <ul className="sg-effects">
          {mentions.map(({ place, words }) => (
            <li key={`${place} ${words}`}>
              {words} <span className="sg-quiet">({place})</span>
            </li>
          ))}
        </ul>
      }
    />
  )
}

/** The plan before its campaign is opened: years moved on, days to confirm, every rule to edit. */
export function PreparedPlan(props: PreparedPlanProps): ReactElement {
  const { plan, source, years, thisYear, onYears } = props
  const { actions, dialog } = useRuleEditor(false)
  const oldYear = Number(source.period.to.slice(0, 4))
  const offered = [...new Set([1, thisYear - oldYear])].filter((count) => count > 0)
  return (
    <>
      {plan.nature === 'example' ? (
        <Alert
          type="info"
          title={say.example}
          action={
            <div className="sg-actions">
              <Button size="small" onClick={() => actions.edit({ part: 'issuer' })}>
                {say.editIssuer}
              </Button>
              <Button size="small" onClick={() => actions.edit({ part: 'heading' })}>
                {say.editHeading}
              </Button>
            </div>
          }
        />
      ) : null}
      <Radio.Group
        className="sg-years"
        aria-label={say.years}
        value={years}
        onChange={(event) => onYears(Number(event.target.value))}
        options={[
          { value: 0, label: say.asIs },
          ...offered.map((count) => ({ value: count, label: say.moved(oldYear + count) })),
        ]}
      />
      {years === 0 ? null : <p className="sg-quiet">{say.movedHint}</p>}
      <Days {...props} actions={actions} />
      {years === 0 ? null : <Mentions plan={plan} source={source} />}
      <Collapse
        className="sg-above"
        items={[
          {
            key: 'rules',
            label: say.allRules,
            children: <Tabs items={planTabs({ plan, before: source, actions })} />,
          },
        ]}
      />
      {dialog}
    </>
  )
}
