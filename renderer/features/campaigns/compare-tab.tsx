/** The plan of this campaign beside another one, rule by rule. */
import { useQuery, skipToken } from '@tanstack/react-query'
import { Checkbox, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { comparePlans, type ComparedRule } from '#shared/campaigns/compare-plans.ts'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { campaignsPageText } from '#shared/text/campaigns-page.ts'
import { facetChanges, facetsOf, partName, ruleName } from '#shared/text/rule-facets.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { StatusTag, type Tone } from '#renderer/ui/status-tag.tsx'

const say = campaignsPageText.compare

const TONES: Readonly<Record<ComparedRule['state'], Tone>> = {
  same: 'good',
  changed: 'warn',
  'only-left': 'info',
  'only-right': 'info',
}

const PINNED = 'pinned'
const builtIn = (id: string): string => `plan:${id}`
const ofCampaign = (id: string): string => `campaign:${id}`
const after = (prefix: string, choice: string): string | null =>
  choice.startsWith(prefix) ? choice.slice(prefix.length) : null

/** The plan that was chosen to be set beside this one; null while it is being read. */
function useOtherPlan(campaign: CampaignDetail, choice: string) {
  const planId = after('plan:', choice)
  const campaignId = after('campaign:', choice)
  const plan = useQuery(
    api.campaigns.plan.queryOptions({ input: planId === null ? skipToken : { plan: planId } }),
  )
  const other = useQuery(
    api.campaigns.get.queryOptions({ input: campaignId === null ? skipToken : { campaignId } }),
  )
  return {
    plan: choice === PINNED ? campaign.pinned : (plan.data ?? other.data?.plan ?? null),
    error: plan.error ?? other.error,
  }
}

interface Row extends ComparedRule {
  readonly name: string
}

function columnsFor(left: Plan, right: Plan): readonly Column<Row>[] {
  const side = (plan: Plan, edit: ComparedRule['left'], other: Row['right'], otherPlan: Plan) => {
    if (edit === null) return ''
    const facets = facetsOf(edit, plan)
    const differing = new Set(
      facetChanges(facets, other === null ? [] : facetsOf(other, otherPlan)).map(
        ({ label }) => label,
      ),
    )
    const shown = other === null ? facets : facets.filter(({ label }) => differing.has(label))
    return shown.map(({ label, words }) => `${label}: ${words}`).join('\n')
  }
  const lines = (text: string): ReactElement => <span className="sg-lines-kept">{text}</span>
  return [
    {
      key: 'rule',
      title: say.rule,
      width: 200,
      value: ({ name }) => name,
      render: ({ name, part }) => (
        <>
          {name}
          {name === partName(part) ? null : <div className="sg-quiet">{partName(part)}</div>}
        </>
      ),
    },
    {
      key: 'state',
      title: say.state,
      width: 140,
      value: ({ state }) => say.states[state],
      render: ({ state }) => <StatusTag tone={TONES[state]}>{say.states[state]}</StatusTag>,
    },
    {
      key: 'left',
      title: say.left,
      width: 375,
      value: (row) => side(left, row.left, row.right, right),
      render: (row) => lines(side(left, row.left, row.right, right)),
    },
    {
      key: 'right',
      title: say.right,
      width: 375,
      value: (row) => side(right, row.right, row.left, left),
      render: (row) => lines(side(right, row.right, row.left, left)),
    },
  ]
}

function Comparison({ left, right }: { readonly left: Plan; readonly right: Plan }): ReactElement {
  const [all, setAll] = useState(false)
  const rules = comparePlans(left, right)
  const count = (state: ComparedRule['state']): number =>
    rules.filter((rule) => rule.state === state).length
  const rows = rules.flatMap((rule): readonly Row[] => {
    const named = rule.left ?? rule.right
    return named === null || (!all && rule.state === 'same')
      ? []
      : [{ ...rule, name: ruleName(named) }]
  })
  return (
    <DataTable
      label={say.table}
      height="whole"
      rows={rows}
      columns={columnsFor(left, right)}
      rowKey={({ part, key }) => `${part} ${key}`}
      tools={
        <>
          <span>
            {say.summary(count('changed'), count('only-left'), count('only-right'), count('same'))}
          </span>
          <Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>
            {say.all}
          </Checkbox>
        </>
      }
      empty={{ title: say.emptyTitle, hint: say.emptyHint }}
    />
  )
}

export function CompareTab({ campaign }: { readonly campaign: CampaignDetail }): ReactElement {
  const [choice, setChoice] = useState(PINNED)
  const plans = useQuery(api.campaigns.plans.queryOptions({}))
  const campaigns = useQuery(api.campaigns.list.queryOptions({}))
  const other = useOtherPlan(campaign, choice)
  const others = (campaigns.data ?? []).filter(({ id }) => id !== campaign.id)
  return (
    <div className="sg-stack">
      <label className="sg-toolbar">
        <span>{say.with}</span>
        <Select
          className="sg-wide-choice"
          aria-label={say.choose}
          value={choice}
          onChange={setChoice}
          options={[
            { value: PINNED, label: say.pinned },
            ...(others.length === 0
              ? []
              : [
                  {
                    label: say.campaigns,
                    options: others.map(({ id, name }) => ({ value: ofCampaign(id), label: name })),
                  },
                ]),
            {
              label: say.builtIn,
              options: (plans.data ?? []).map(({ id, name }) => ({
                value: builtIn(id),
                label: name,
              })),
            },
          ]}
        />
      </label>
      {other.error === null ? null : <FailureAlert failure={failureOf(other.error)} />}
      {other.plan === null ? null : <Comparison left={campaign.plan} right={other.plan} />}
    </div>
  )
}
