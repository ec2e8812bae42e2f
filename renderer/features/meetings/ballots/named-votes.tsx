/** Votes by name: what each member said, line by line. */
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Radio, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import { countsAsPresent } from '#shared/meetings/attendance.ts'
import { answerSchema, type Answer } from '#shared/meetings/ballot.ts'
import { votedSoFar, type Ballot } from '#shared/meetings/ballot-life.ts'
import { recusedFrom } from '#shared/meetings/conflicts.ts'
import type { MeetingDetail, MemberRow } from '#shared/meetings/contract.ts'
import { ANSWER_LABELS, operatorText as say } from '#shared/text/operator-page.ts'
import { client } from '#renderer/api/client.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'

/**
 * Who may vote now: those present, and the written opinions where the rule counts them, without those
 * who keep out because of a conflict.
 */
function votersNow(meeting: MeetingDetail, ballot: Ballot): readonly MemberRow[] {
  const out = new Set(
    ballot.lines.flatMap((line) => recusedFrom(meeting.conflicts, line.nominationId)),
  )
  const here = new Set(
    meeting.attendance
      .filter(
        ({ status }) =>
          countsAsPresent(status) ||
          (status === 'written-opinion' && ballot.rule.writtenOpinionsCounted),
      )
      .map((row) => row.memberId),
  )
  return meeting.members.filter(({ id }) => here.has(id) && !out.has(id))
}

export interface NamedVotesProps {
  readonly meeting: MeetingDetail
  readonly ballot: Ballot
}

export function NamedVotes({ meeting, ballot }: NamedVotesProps): ReactElement {
  const campaignId = useCampaignId()
  const queries = useQueryClient()
  const [line, setLine] = useState(ballot.lines[0]?.nominationId ?? '')
  const vote = useMutation(
    api.meetings.vote.mutationOptions({
      // The answer is the whole meeting: shown at once, before all else is asked again.
      onSuccess: (voted) =>
        queries.setQueryData(
          api.meetings.get.queryKey({ input: { campaignId, meetingId: meeting.id } }),
          voted,
        ),
    }),
  )
  const voters = votersNow(meeting, ballot)
  const changeable = ballot.lines.some(
    ({ nominationId, changeTo }) => nominationId === line && changeTo !== null,
  )
  const answers = answerSchema.options
    .filter((value) => value !== 'change-form' || changeable)
    .map((value) => ({ value, label: ANSWER_LABELS[value] }))
  const rows = new Map(meeting.agenda.map((row) => [row.nominationId, row]))
  const of = { campaignId, meetingId: meeting.id, ballotId: ballot.id }
  const answerOf = (memberId: string): Answer | null =>
    ballot.names.find((one) => one.memberId === memberId && one.nominationId === line)?.answer ??
    null
  const everybody = useMutation({
    mutationFn: async () => {
      for (const { id } of voters)
        if (answerOf(id) === null)
          await client.meetings.vote({ ...of, nominationId: line, memberId: id, answer: 'yes' })
    },
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <>
      <div className="bl-line">
        {ballot.lines.length > 1 && (
          <Select
            className="mt-chooser"
            aria-label={say.name}
            value={line}
            options={ballot.lines.map(({ nominationId }) => {
              const row = rows.get(nominationId)
              return {
                value: nominationId,
                label: row === undefined ? nominationId : withHonorific(row.honorific, row.name),
              }
            })}
            onChange={setLine}
          />
        )}
        <span className="sg-strong">{say.votedSoFar(votedSoFar(ballot) ?? 0, voters.length)}</span>
        <Button
          className="sg-toolbar-end"
          size="small"
          loading={everybody.isPending}
          onClick={() => everybody.mutate()}
        >
          {say.allYes}
        </Button>
      </div>
      <div className="mt-scroll">
        <table className="mt-grid">
          <tbody>
            {voters.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <Radio.Group
                    size="small"
                    optionType="button"
                    aria-label={name}
                    value={answerOf(id)}
                    options={answers}
                    onChange={(event) =>
                      vote.mutate({
                        ...of,
                        nominationId: line,
                        memberId: id,
                        answer: answerSchema.parse(event.target.value),
                      })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
