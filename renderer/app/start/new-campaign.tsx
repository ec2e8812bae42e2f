/** Opens a campaign: a plan, the units, a name. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import { startPageText as say } from '#shared/text/start-page.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Page, Card } from '#renderer/ui/page.tsx'
import { pagePath } from '#renderer/ui/places.ts'
import { ChosenFile } from './chosen-file.tsx'
import { PlanChoice } from './plan-choice.tsx'

export function NewCampaign(): ReactElement {
  const go = useNavigate()
  const { data: plans } = useSuspenseQuery(api.campaigns.plans.queryOptions({}))
  const [plan, setPlan] = useState<string | null>(null)
  const [planFile, setPlanFile] = useState<File | null>(null)
  const [units, setUnits] = useState<File | null>(null)
  const [name, setName] = useState('')
  const open = useMutation(
    api.campaigns.open.mutationOptions({
      meta: { quiet: true },
      onSuccess: (campaign) => void go(pagePath(campaign.id, 'today')),
    }),
  )
  const submit = (): void =>
    open.mutate({
      ...(planFile === null ? { plan: plan ?? '' } : { planFile }),
      ...(units === null ? {} : { units }),
      ...(name.trim() === '' ? {} : { name: name.trim() }),
    })
  const ready = plan !== null || planFile !== null
  return (
    <main className="sg-main">
      <Page
        title={say.newTitle}
        subtitle={say.newHint}
        actions={
          <>
            <Button onClick={() => void go('/')}>{say.back}</Button>
            <Button
              type="primary"
              disabled={!ready}
              title={ready ? '' : say.choosePlan}
              loading={open.isPending}
              onClick={submit}
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
            <PlanChoice
              plans={plans}
              chosen={planFile === null ? plan : null}
              onChoose={(id) => {
                setPlan(id)
                setPlanFile(null)
              }}
            />
            <ChosenFile
              file={planFile}
              accept=".json"
              label={say.dropPlan}
              chosen={say.planFileChosen}
              onFile={setPlanFile}
            />
          </Card>
          <Card title={say.unitStep}>
            <p className="sg-quiet">{say.unitHint}</p>
            <ChosenFile
              file={units}
              accept=".xlsx,.xls,.ods,.csv"
              label={say.dropUnits}
              chosen={say.unitsChosen}
              onFile={setUnits}
            />
          </Card>
          <Card title={say.nameStep}>
            <label htmlFor="campaign-name">{say.nameLabel}</label>
            <Input
              id="campaign-name"
              value={name}
              placeholder={plans.find(({ id }) => id === plan)?.name ?? ''}
              onChange={(event) => setName(event.target.value)}
            />
          </Card>
        </div>
      </Page>
    </main>
  )
}
