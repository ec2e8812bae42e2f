/** Whom a cluster endorsed, by which minutes, and which nominations that speaks for. */
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactElement } from 'react'
import type { ClusterRow, EndorsementRow } from '#shared/appraisal/clusters-contract.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Card } from '#renderer/ui/page.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

function feedsText({ endorsed, superseded, feeds }: EndorsementRow): string | null {
  if (superseded) return say.superseded
  if (feeds.length > 0) return say.feeds(feeds.map(({ name }) => name).join('; '))
  return endorsed ? say.feedsNone : null
}

export interface EndorsementsCardProps {
  readonly year: number
  readonly row: ClusterRow
  readonly onEndorse: () => void
}

export function EndorsementsCard({ year, row, onEndorse }: EndorsementsCardProps): ReactElement {
  const campaignId = useCampaignId()
  const remove = useMutation(
    api.appraisal.removeEndorsement.mutationOptions({ meta: { done: say.removedEndorsement } }),
  )
  return (
    <Card
      title={say.endorsements}
      extra={
        <Permitted to="appraisal.endorseUnits">
          <Button type="primary" disabled={row.rows.length === 0} onClick={onEndorse}>
            {say.endorse}
          </Button>
        </Permitted>
      }
    >
      {row.endorsements.length === 0 ? (
        <p className="sg-quiet">{say.noEndorsements}</p>
      ) : (
        <ul className="sg-lines">
          {row.endorsements.map((one) => {
            const subject = one.nominee ?? one.unit
            const votes =
              one.votesFor === null || one.votesCast === null
                ? []
                : [say.votes(one.votesFor, one.votesCast)]
            return (
              <li key={one.id}>
                <span>
                  <StatusTag tone={one.endorsed && !one.superseded ? 'good' : 'wait'}>
                    {one.endorsed ? say.endorsed : say.notEndorsed}
                  </StatusTag>{' '}
                  <span className="sg-strong">{subject}</span>
                  {` – ${[one.minutes, ...votes].join(', ')}`}
                  <div className="sg-quiet">{feedsText(one)}</div>
                </span>
                <Permitted to="appraisal.removeEndorsement">
                  <Button
                    size="small"
                    aria-label={say.removeEndorsementOf(subject)}
                    loading={remove.isPending && remove.variables.id === one.id}
                    onClick={() => remove.mutate({ campaignId, year, id: one.id })}
                  >
                    {say.removeEndorsement}
                  </Button>
                </Permitted>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
