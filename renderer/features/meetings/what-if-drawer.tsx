/** What would move if some were taken out, before anyone votes. Nothing is written until "Rút". */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button, Checkbox, Drawer } from 'antd'
import { useState, type ReactElement } from 'react'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import type { WhatIf } from '#shared/meetings/what-if.ts'
import { whatIfText as say } from '#shared/text/meetings-rules.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

function Moves({ moved }: { readonly moved: WhatIf }): ReactElement {
  return (
    <div className="sg-stack" aria-live="polite">
      <span className="sg-strong">{say.eligible(moved.eligibleBefore, moved.eligibleAfter)}</span>
      {moved.units.length > 0 && (
        <table className="mt-grid" aria-label={say.units}>
          <thead>
            <tr>
              <th scope="col">{say.unit}</th>
              <th scope="col">{say.quota}</th>
              <th scope="col">{say.used}</th>
              <th scope="col">{say.over}</th>
            </tr>
          </thead>
          <tbody>
            {moved.units.map((unit) => (
              <tr key={unit.unit}>
                <th scope="row">{unit.unit}</th>
                <td>{unit.quotaLabel}</td>
                <td className="sg-number">{say.move(unit.usedBefore, unit.usedAfter)}</td>
                <td className="sg-number">{say.move(unit.overBefore, unit.overAfter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {moved.nominations.map((one) => (
        <StatusTag key={one.id} tone={one.eligibleAfter ? 'good' : 'bad'}>
          {say.becomes(one.name, one.unit, one.eligibleAfter)}
        </StatusTag>
      ))}
      {moved.ranks.length > 0 && (
        <table className="mt-grid" aria-label={say.ranks}>
          <thead>
            <tr>
              <th scope="col">{say.nominee}</th>
              <th scope="col">{say.unit}</th>
              <th scope="col">{say.rank}</th>
            </tr>
          </thead>
          <tbody>
            {moved.ranks.map((one) => (
              <tr key={one.nominationId}>
                <th scope="row">{one.name}</th>
                <td>{one.unit}</td>
                <td className="sg-number">{say.move(one.rankBefore, one.rankAfter)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

export interface WhatIfDrawerProps {
  readonly meeting: MeetingDetail
  readonly onClose: () => void
}

export function WhatIfDrawer({ meeting, onClose }: WhatIfDrawerProps): ReactElement {
  const campaignId = useCampaignId()
  const [out, setOut] = useState<readonly string[]>([])
  const of = { campaignId, meetingId: meeting.id }
  const { data: moved } = useQuery({
    ...api.meetings.whatIf.queryOptions({ input: { ...of, out: [...out] } }),
    placeholderData: (previous) => previous,
  })
  const takeOff = useMutation(api.meetings.setAgenda.mutationOptions({ onSuccess: onClose }))
  const open = meeting.agenda.filter(({ outcome }) => outcome === null)
  return (
    <Drawer
      open
      size={860}
      title={say.title}
      onClose={onClose}
      footer={
        <div className="sg-actions">
          <Button
            disabled={out.length === 0 || meeting.state === 'sealed'}
            loading={takeOff.isPending}
            onClick={() =>
              takeOff.mutate({
                ...of,
                nominationIds: meeting.agenda
                  .map((row) => row.nominationId)
                  .filter((id) => !out.includes(id)),
              })
            }
          >
            {say.takeOff}
          </Button>
          <Button onClick={onClose}>{uiText.cancel}</Button>
        </div>
      }
    >
      <Alert type="info" title={say.hint} />
      <div className="mt-what-if">
        <div className="sg-card bl-choose" role="group" aria-label={say.choose}>
          {open.map((row) => (
            <div key={row.nominationId} className="mt-what-if-row">
              <Checkbox
                checked={out.includes(row.nominationId)}
                onChange={(event) =>
                  setOut(
                    event.target.checked
                      ? [...out, row.nominationId]
                      : out.filter((id) => id !== row.nominationId),
                  )
                }
              >
                {withHonorific(row.honorific, row.name)}
                <span className="sg-quiet mt-under">{row.unit}</span>
              </Checkbox>
            </div>
          ))}
        </div>
        {out.length === 0 || moved === undefined ? (
          <p className="sg-quiet">{say.nothing}</p>
        ) : (
          <Moves moved={moved} />
        )}
      </div>
    </Drawer>
  )
}
