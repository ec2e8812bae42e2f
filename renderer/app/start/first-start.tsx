/** The first start: look at the sample campaign, or open one's own. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { SampleProgress } from '#shared/sample-contract.ts'
import { HAND_OVER_PATH } from '#shared/shell-link.ts'
import { handOverPageText } from '#shared/text/handover-page.ts'
import { startPageText as say } from '#shared/text/start-page.ts'
import { client } from '#renderer/api/client.ts'
import { useWork } from '#renderer/api/use-work.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { pagePath } from '#renderer/ui/places.ts'
import { WorkProgress } from '#renderer/ui/work-progress.tsx'

export function FirstStart(): ReactElement {
  const go = useNavigate()
  const queries = useQueryClient()
  const [withVote, setWithVote] = useState(false)
  const work = useWork<SampleProgress>()
  const openSample = async (): Promise<void> => {
    const last = await work.start((signal) => client.sample.open({ withVote }, { signal }))
    await queries.invalidateQueries()
    if (last?.campaignId != null) void go(pagePath(last.campaignId, 'today'))
  }
  return (
    <main className="sg-start">
      <h1>{say.title}</h1>
      <p className="sg-start-lead">{say.lead}</p>
      {work.running ? (
        <WorkProgress
          done={work.step?.done ?? 0}
          total={work.step?.total ?? 1}
          doing={work.step?.doing ?? say.sampleTitle}
          onCancel={work.stop}
        />
      ) : (
        <div className="sg-start-choices">
          <section className="sg-card sg-card-body sg-start-choice">
            <h2>{say.newTitle}</h2>
            <p>{say.newHint}</p>
            <Button type="primary" onClick={() => void go('/mo-dot-moi')}>
              {say.newStart}
            </Button>
          </section>
          <section className="sg-card sg-card-body sg-start-choice">
            <h2>{say.sampleTitle}</h2>
            <p>{say.sampleHint}</p>
            <Checkbox checked={withVote} onChange={(event) => setWithVote(event.target.checked)}>
              {say.sampleVote}
            </Checkbox>
            <Button onClick={() => void openSample()}>{say.sampleStart}</Button>
          </section>
          <section className="sg-card sg-card-body sg-start-choice">
            <h2>{handOverPageText.start.title}</h2>
            <p>{handOverPageText.start.hint}</p>
            <Button onClick={() => void go(HAND_OVER_PATH)}>{handOverPageText.start.open}</Button>
          </section>
        </div>
      )}
      {work.failure === null ? null : <FailureAlert failure={work.failure} />}
    </main>
  )
}
