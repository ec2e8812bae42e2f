/** What the plan is: whose, on what legal ground, for when, and what no program decides. */
import { Descriptions } from 'antd'
import type { ReactElement } from 'react'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { Card } from '#renderer/ui/page.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

export function OverviewTab({ campaign }: { readonly campaign: CampaignDetail }): ReactElement {
  const { plan } = campaign
  const { overview } = say
  const { number, day, heading } = plan.document
  const items = [
    [overview.name, campaign.name],
    [overview.title, plan.title],
    [overview.body, plan.issuer.body],
    [overview.council, plan.issuer.council],
    [overview.office, plan.issuer.standingOffice],
    [overview.document, say.documentOf(number, day, heading)],
    [
      overview.period,
      `${overview.from(plan.period.from, plan.period.to)} (${plan.period.place}: ${say.quoted(plan.period.wording)})`,
    ],
    [overview.vote, plan.vote.note ?? overview.voteUnset],
    [
      overview.money,
      [plan.money.decree, plan.money.note].filter((part) => part !== null).join('. '),
    ],
    ...(plan.note === null ? [] : [[overview.note, plan.note]]),
  ]
  return (
    <div className="sg-stack">
      {plan.nature === 'example' ? <StatusTag tone="warn">{overview.example}</StatusTag> : null}
      <Card title={plan.name} extra={<span className="sg-quiet">{overview.pinned}</span>}>
        <Descriptions
          size="small"
          className="sg-facts"
          colon={false}
          column={1}
          items={items.map(([label = '', children = '']) => ({ key: label, label, children }))}
        />
      </Card>
      <Card title={overview.legal}>
        <ul className="sg-lines">
          {plan.legal.map(({ name, inForceFrom, note }) => (
            <li key={name}>
              <span>
                {name}
                <span className="sg-quiet">
                  {inForceFrom === null ? '' : ` · ${overview.inForce(inForceFrom)}`}
                  {note === null ? '' : ` · ${note}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {plan.notes.length === 0 ? null : (
        <Card title={overview.notes} flush>
          <table className="sg-plain-table">
            <tbody>
              {plan.notes.map(({ topic, wording, place }) => (
                <tr key={`${topic} ${wording}`}>
                  <th scope="row" className="sg-topic">
                    {topic}
                  </th>
                  <td>{say.quoted(wording)}</td>
                  <td className="sg-quiet sg-place">{place}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Card>
      )}
    </div>
  )
}
