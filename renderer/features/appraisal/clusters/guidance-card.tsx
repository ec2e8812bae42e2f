/** What the plan itself says of clusters and of suy tôn, word for word. */
import type { ReactElement } from 'react'
import type { ClusterYear } from '#shared/appraisal/clusters-contract.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { Card } from '#renderer/ui/page.tsx'

export interface GuidanceCardProps {
  readonly guidance: ClusterYear['guidance']
}

export function GuidanceCard({ guidance }: GuidanceCardProps): ReactElement {
  return (
    <Card title={say.guidance} flush>
      <table className="sg-plain-table">
        <tbody>
          {guidance.map(({ topic, wording, place }) => (
            <tr key={`${topic} ${place}`}>
              <th scope="row" className="sg-topic">
                {topic}
              </th>
              <td>{wording}</td>
              <td className="sg-place sg-quiet">{place}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
