/** The list as it will be printed: grouped, numbered, counted from its own lines. */
import { useSuspenseQueries } from '@tanstack/react-query'
import { Segmented } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { annexOf } from '#shared/decisions/annex-of-decision.ts'
import type { AnnexGroup, DecisionAnnex } from '#shared/decisions/annex.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { decisionsText as say } from '#shared/text/decisions-page.ts'
import { papersText } from '#shared/text/papers.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { signerOf, type DecisionDraft } from './signer-draft.ts'

export type AnnexLayout = 'table' | 'paragraphs'

export interface AnnexPreviewProps {
  readonly row: DecisionRow
  /** What is being typed shows in the preview before it is saved. */
  readonly draft: DecisionDraft
  readonly layout: AnnexLayout
  readonly onLayout: (layout: AnnexLayout) => void
  readonly actions: ReactNode
  readonly money: ReactNode
}

function useAnnex({ row, draft, layout }: AnnexPreviewProps): DecisionAnnex {
  const campaignId = useCampaignId()
  const input = { input: { campaignId } }
  const [{ data: campaign }, { data: settings }, { data: units }, { data: meetings }] =
    useSuspenseQueries({
      queries: [
        api.campaigns.get.queryOptions(input),
        api.decisions.paperSettings.queryOptions(input),
        api.units.list.queryOptions(input),
        api.meetings.list.queryOptions(input),
      ],
    })
  const signer = signerOf(draft)
  const number = draft.number.trim()
  return annexOf(
    campaign.plan,
    {
      ...row,
      number: number === '' ? null : number,
      day: draft.day,
      signer: signer === 'incomplete' ? null : signer,
    },
    {
      layout,
      settings,
      units: units.map(({ name }) => name),
      // Until it has a day, the paper leaves room for one in the month of the meeting.
      month: meetings[0]?.at.slice(0, 7) ?? null,
    },
  )
}

function TableOf({ annex }: { readonly annex: DecisionAnnex }): ReactElement {
  const columns = annex.showMoney ? 5 : 4
  const group = ({ heading, entries }: AnnexGroup): ReactElement => (
    <tbody key={heading}>
      <tr>
        <th scope="rowgroup" colSpan={columns}>
          {heading}
        </th>
      </tr>
      {entries.map((entry) => (
        <tr key={entry.number}>
          <td className="dc-center">{entry.number}</td>
          <td>{entry.name}</td>
          <td>{entry.position ?? ''}</td>
          <td>{entry.unit}</td>
          {annex.showMoney && <td className="sg-number">{papersText.dong(entry.money)}</td>}
        </tr>
      ))}
    </tbody>
  )
  return (
    <table className="dc-table">
      <thead>
        <tr>
          <th scope="col">{say.columns.number}</th>
          <th scope="col">{say.columns.name}</th>
          <th scope="col">{say.columns.position}</th>
          <th scope="col">{say.columns.unit}</th>
          {annex.showMoney && <th scope="col">{say.columns.money}</th>}
        </tr>
      </thead>
      {annex.groups.map(group)}
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            {say.total(annex.counts)}
          </th>
          {annex.showMoney && <td className="sg-number">{papersText.dong(annex.moneyTotal)}</td>}
        </tr>
      </tfoot>
    </table>
  )
}

const ParagraphsOf = ({ annex }: { readonly annex: DecisionAnnex }): ReactElement => (
  <>
    {annex.groups.map(({ heading, entries }) => (
      <section key={heading}>
        <h4>{heading}</h4>
        {entries.map((entry) => (
          <p key={entry.number}>{entry.paragraph}</p>
        ))}
      </section>
    ))}
  </>
)

export function AnnexPreview(props: AnnexPreviewProps): ReactElement {
  const annex = useAnnex(props)
  return (
    <section className="sg-card dc-preview" aria-label={say.preview}>
      <div className="sg-card-head sg-no-print">
        <h2>{say.preview}</h2>
        {props.money}
        <Segmented<AnnexLayout>
          aria-label={say.layout}
          size="small"
          value={props.layout}
          options={[
            { value: 'table', label: say.layouts.table },
            { value: 'paragraphs', label: say.layouts.paragraphs },
          ]}
          onChange={props.onLayout}
        />
        {props.actions}
      </div>
      <section className="dc-paper sg-print">
        <h3>{annex.heading}</h3>
        <p className="dc-title">{annex.title}</p>
        <p className="dc-reference">{annex.reference}</p>
        {props.layout === 'table' ? <TableOf annex={annex} /> : <ParagraphsOf annex={annex} />}
        <p className="dc-reference">{annex.closing}</p>
        {annex.signature !== null && (
          <div className="dc-signature">
            {annex.signature.lines.map((line) => (
              <strong key={line}>{line}</strong>
            ))}
            <strong className="dc-signed">{annex.signature.name ?? ''}</strong>
          </div>
        )}
      </section>
    </section>
  )
}
