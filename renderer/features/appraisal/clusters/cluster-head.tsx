/** Who leads a cluster, who of the council follows it, and how many it may endorse. */
import { Button } from 'antd'
import type { ReactElement } from 'react'
import type { ClusterRow } from '#shared/appraisal/clusters-contract.ts'
import { limitText } from '#shared/text/clusters.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

export interface ClusterHeadProps {
  readonly row: ClusterRow
  readonly onEdit: () => void
}

export function ClusterHead({ row, onEdit }: ClusterHeadProps): ReactElement {
  return (
    <div className="cl-head">
      <span>{say.leaderIs(row.leader?.unit ?? say.nobody)}</span>
      {row.deputies.length === 0 ? null : (
        <span>{say.deputiesAre(row.deputies.map(({ unit }) => unit).join(', '))}</span>
      )}
      <span>
        {say.followersAre(row.followers.length === 0 ? say.nobody : row.followers.join('; '))}
      </span>
      <Permitted to="appraisal.setCluster">
        <Button size="small" onClick={onEdit}>
          {say.office}
        </Button>
      </Permitted>
      {row.terms.rubric === null ? <StatusTag tone="warn">{say.noRubric}</StatusTag> : null}
      {row.limits.length === 0 ? (
        <StatusTag tone="wait" icon="dash">
          {say.unsetLimit}
        </StatusTag>
      ) : (
        row.limits.map(({ limit, used, allowed, over }) => (
          <StatusTag
            key={limit.award ?? ''}
            tone={over > 0 ? 'bad' : 'good'}
            title={`${limit.wording} (${limit.place})`}
          >
            {say.limitIs(limit.wording, limitText(used, allowed, over))}
          </StatusTag>
        ))
      )}
    </div>
  )
}
