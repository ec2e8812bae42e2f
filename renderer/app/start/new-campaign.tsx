/** Opens a campaign: a plan, a look through its days and rules, the units, a name. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, App, Button, Input } from 'antd'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { copyPlan, movedDays } from '#shared/campaigns/copy-plan.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { applyEdit, type PlanEdit } from '#shared/campaigns/plan-edit.ts'
import { startPageText as say } from '#shared/text/start-page.ts'
import { preparedPlanText } from '#shared/text/start-page-plan.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { PlanEditingProvider } from '#renderer/features/campaigns/editor/editing.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Page, Card } from '#renderer/ui/page.tsx'
import { pagePath } from '#renderer/ui/places.ts'
import { ChosenFile } from './chosen-file.tsx'
import { PlanChoice } from './plan-choice.tsx'
import { dayKey, PreparedPlan } from './prepared-plan.tsx'
import { TakenOverUnits } from './taken-over-units.tsx'
import { useSourcePlan, type PlanSource } from './use-source-plan.ts'

const planAsFile = (plan: Plan): File =>
  new File([JSON.stringify(plan)], preparedPlanText.fileName, { type: 'application/json' })

/** The plan as it was prepared so far: moved on by years, then edited, its days confirmed. */
function usePreparation(source: Plan | null) {
  const [years, setYears] = useState(0)
  const [edits, setEdits] = useState<readonly PlanEdit[]>([])
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set())
  const startAnew = (next: number): void => {
    setYears(next)
    setEdits([])
    setConfirmed(new Set())
  }
  const base = source === null || years === 0 ? source : copyPlan(source, years)
  const plan = base === null ? null : edits.reduce<Plan>(applyEdit, base)
  const unconfirmed =
    source === null || plan === null || years === 0
      ? 0
      : movedDays(source, plan).filter((day) => !confirmed.has(dayKey(day))).length
  return {
    plan,
    years,
    confirmed,
    unconfirmed,
    untouched: years === 0 && edits.length === 0,
    startAnew,
    apply: (edit: PlanEdit) => setEdits((before) => [...before, edit]),
    confirm: (key: string, right: boolean) =>
      setConfirmed((before) => {
        const next = new Set(before)
        if (right) next.add(key)
        else next.delete(key)
        return next
      }),
  }
}

/** What stands in the way of opening, or nothing. */
function missing(plan: Plan | null, unconfirmed: number): string {
  if (plan === null) return say.choosePlan
  return unconfirmed === 0 ? '' : preparedPlanText.confirmAll(unconfirmed)
}

export function NewCampaign(): ReactElement {
  const go = useNavigate()
  const { modal } = App.useApp()
  const { data: plans } = useSuspenseQuery(api.campaigns.plans.queryOptions({}))
  const { data: campaigns } = useSuspenseQuery(api.campaigns.list.queryOptions({}))
  const [source, setSource] = useState<PlanSource | null>(null)
  const [units, setUnits] = useState<File | null>(null)
  const [takesOver, setTakesOver] = useState(true)
  const [name, setName] = useState('')
  const [thisYear] = useState(() => new Date().getFullYear())
  const chosen = useSourcePlan(source)
  const prepared = usePreparation(chosen.plan)
  const { plan } = prepared
  const copied = source?.from === 'campaign' ? source.id : null
  const open = useMutation(
    api.campaigns.open.mutationOptions({
      meta: { quiet: true },
      onSuccess: (campaign) => void go(pagePath(campaign.id, 'today')),
    }),
  )
  const choose = (next: PlanSource | null): void => {
    setSource(next)
    prepared.startAnew(0)
  }
  const submit = (): void => {
    if (plan === null) return
    open.mutate({
      ...(source?.from === 'plan' && prepared.untouched
        ? { plan: source.id }
        : { planFile: planAsFile(plan) }),
      ...(units === null ? {} : { units }),
      ...(copied === null || !takesOver ? {} : { unitsFrom: copied }),
      ...(name.trim() === '' ? {} : { name: name.trim() }),
    })
  }
  const again = campaigns.find(({ planId, status }) => status === 'open' && planId === plan?.id)
  const ask = (): void => {
    if (again === undefined) submit()
    else
      void modal.confirm({
        title: say.againTitle,
        content: say.againBody(again.name, again.nominations),
        okText: say.againOk,
        cancelText: uiText.cancel,
        onOk: submit,
      })
  }
  const obstacle = missing(plan, prepared.unconfirmed)
  return (
    <main className="sg-main">
      <Page
        title={say.newTitle}
        subtitle={say.newHint}
        actions={
          <>
            {plan !== null && obstacle !== '' ? <span className="sg-quiet">{obstacle}</span> : null}
            <Button onClick={() => void go('/')}>{say.back}</Button>
            <Button
              type="primary"
              disabled={obstacle !== ''}
              title={obstacle}
              loading={open.isPending}
              onClick={ask}
            >
              {say.open}
            </Button>
          </>
        }
      >
        <div className="sg-stack sg-narrow">
          {open.error === null ? null : <FailureAlert failure={failureOf(open.error)} />}
          <Card title={say.planStep}>
            <p className="sg-quiet">{say.planHint}</p>
            <PlanChoice plans={plans} campaigns={campaigns} chosen={source} onChoose={choose} />
            <ChosenFile
              file={source?.from === 'file' ? source.file : null}
              accept=".json"
              label={say.dropPlan}
              chosen={say.planFileChosen}
              onFile={(file) => choose(file === null ? null : { from: 'file', file })}
            />
            {chosen.problems.length === 0 ? null : (
              <Alert
                className="sg-above"
                type="error"
                title={preparedPlanText.badFile(source?.from === 'file' ? source.file.name : '')}
                description={
                  <ul className="sg-effects">
                    {chosen.problems.map((problem) => (
                      <li key={problem}>{problem}</li>
                    ))}
                  </ul>
                }
              />
            )}
            {chosen.failure === null ? null : <FailureAlert failure={chosen.failure} />}
          </Card>
          <Card title={preparedPlanText.step}>
            {plan === null || chosen.plan === null ? (
              <p className="sg-quiet">{preparedPlanText.afterPlan}</p>
            ) : (
              <PlanEditingProvider
                value={{
                  plan,
                  unitNames: [],
                  unitTypes: [],
                  campaign: null,
                  apply: prepared.apply,
                }}
              >
                <PreparedPlan
                  plan={plan}
                  source={chosen.plan}
                  years={prepared.years}
                  thisYear={thisYear}
                  onYears={prepared.startAnew}
                  confirmed={prepared.confirmed}
                  onConfirm={prepared.confirm}
                />
              </PlanEditingProvider>
            )}
          </Card>
          <Card title={preparedPlanText.unitStep}>
            <TakenOverUnits from={copied} checked={takesOver} onChange={setTakesOver} />
            <p className="sg-quiet">{say.unitHint}</p>
            <ChosenFile
              file={units}
              accept=".xlsx,.xls,.ods,.csv"
              label={say.dropUnits}
              chosen={say.unitsChosen}
              onFile={setUnits}
            />
          </Card>
          <Card title={preparedPlanText.nameStep}>
            <label htmlFor="campaign-name">{say.nameLabel}</label>
            <Input
              id="campaign-name"
              value={name}
              placeholder={plan?.name ?? ''}
              onChange={(event) => setName(event.target.value)}
            />
          </Card>
        </div>
      </Page>
    </main>
  )
}
