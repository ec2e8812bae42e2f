/** The results of a counted ballot, for the operator's eyes until they are published. */
import type { ReactElement } from 'react'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import type { BallotRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { shareOfCase } from '#shared/meetings/minutes-model.ts'
import { resultLines } from '#shared/meetings/result-lines.ts'
import { votesMissingText } from '#shared/text/meetings.ts'
import { operatorText as say } from '#shared/text/operator-page.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { useCampaign } from '../use-campaign.ts'

export interface ResultTableProps {
  readonly meeting: MeetingDetail
  readonly row: BallotRow
}

export function ResultTable({ meeting, row }: ResultTableProps): ReactElement {
  const { plan } = useCampaign()
  return (
    <div className="mt-scroll">
      <table className="mt-grid">
        <thead>
          <tr>
            <th scope="col">{say.name}</th>
            <th scope="col">{say.award}</th>
            <th scope="col">{say.agree}</th>
            <th scope="col">{say.result}</th>
          </tr>
        </thead>
        <tbody>
          {resultLines(plan, meeting, row).map((line, index) => (
            <tr key={`${index} ${line.nominee.name}`}>
              <th scope="row">
                {withHonorific(line.nominee.honorific, line.nominee.name)}
                <span className="sg-quiet mt-under">{line.nominee.unit}</span>
              </th>
              <td>{line.award}</td>
              <td className="sg-number">
                {say.yesOf(line.yes, line.base, shareOfCase(line))}
                <span className="sg-quiet mt-under">{say.needed(line.neededYes, line.base)}</span>
              </td>
              <td>
                <StatusTag
                  tone={line.passed ? 'good' : line.verdict === undefined ? 'bad' : 'wait'}
                >
                  {line.verdict ??
                    (line.passed
                      ? say.passed
                      : `${say.failed}, ${votesMissingText(line.votesMissing)}`)}
                </StatusTag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
