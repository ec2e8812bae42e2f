/** What the plan is: whose, on what legal ground, for when, and what no program decides. */
import { Descriptions } from 'antd'
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import type { PlanSection } from '#shared/campaigns/plan-edit.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { Card } from '#renderer/ui/page.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { EditSection } from './editor/rule-buttons.tsx'
import type { RuleTabProps } from './plan-tabs.tsx'

type Line = readonly [label: string, words: string, part: PlanSection]

/** The short sections of a plan, each with the edit that it belongs to. */
function linesOf(plan: Plan): readonly Line[] {
  const { overview } = say
  const { number, day, heading } = plan.document
  const { from, to, place, wording } = plan.period
  const nameOf = (id: string): string => plan.awards.find((one) => one.id === id)?.name ?? id
  return [
    [overview.title, plan.title, 'heading'],
    [overview.document, say.documentOf(number, day, heading), 'document'],
    [
      overview.body,
      say.overview.office(plan.issuer.body, plan.issuer.standingOffice, plan.issuer.council),
      'issuer',
    ],
    [overview.period, `${overview.from(from, to)} (${place}: ${say.quoted(wording)})`, 'period'],
    [overview.vote, plan.vote.note ?? overview.voteUnset, 'vote'],
    [
      overview.money,
      [plan.money.decree, plan.money.note].filter((part) => part !== null).join('. '),
      'money',
    ],
    [
      planEditorText.parts.bareAwards,
      overview.bare(nameOf(plan.bareAwards['giay-khen']), nameOf(plan.bareAwards['bang-khen'])),
      'bareAwards',
    ],
    ...(plan.note === null ? [] : [[overview.note, plan.note, 'heading'] as const]),
  ]
}

export function OverviewTab({ plan, actions }: RuleTabProps): ReactElement {
  const { overview } = say
  return (
    <div className="sg-stack">
      {plan.nature === 'example' ? <StatusTag tone="warn">{overview.example}</StatusTag> : null}
      <Card title={plan.name} extra={<span className="sg-quiet">{overview.pinned}</span>}>
        <Descriptions
          size="small"
          className="sg-facts"
          colon={false}
          column={1}
          items={linesOf(plan).map(([label, words, part]) => ({
            key: label,
            label,
            children: (
              <div className="sg-fact">
                <span>{words}</span>
                <EditSection actions={actions} part={part} />
              </div>
            ),
          }))}
        />
      </Card>
      <Card title={overview.legal} extra={<EditSection actions={actions} part="legal" />}>
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
      {plan.notes.length === 0 && actions === null ? null : (
        <Card title={overview.notes} extra={<EditSection actions={actions} part="notes" />} flush>
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
