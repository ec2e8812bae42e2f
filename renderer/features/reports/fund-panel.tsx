/** The fund for emulation and rewards: what came in, what went out, what decisions cost, what is left. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Button, Select } from 'antd'
import { useDeferredValue, useState, type ReactElement } from 'react'
import { formatDay } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { signedDong, type FundLedger, type FundLine } from '#shared/reports/fund-ledger.ts'
import { fundText as say } from '#shared/text/fund.ts'
import { reportsText } from '#shared/text/reports-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { ReasonDialog } from '#renderer/ui/reason-dialog.tsx'
import { FundEntryForm } from './fund-entry-form.tsx'
import { PaperButton } from './paper-button.tsx'
import { PrintButton } from './print-button.tsx'
import { ReportPart } from './report-part.tsx'
import { usePaper, useReportInput } from './use-paper.ts'

const Money = ({ dong }: { readonly dong: number }): ReactElement => (
  <td className="sg-number">{dong === 0 ? '' : signedDong(dong)}</td>
)

interface RowProps {
  readonly line: FundLine
  readonly number: number
  readonly onCancel: (line: FundLine) => void
}

function Row({ line, number, onCancel }: RowProps): ReactElement {
  const { cancelled } = line
  return (
    <tr>
      <td className="sg-number">{number}</td>
      <td className="rp-day">{formatDay(line.day)}</td>
      <td>{line.document}</td>
      <td>
        {line.content}
        {cancelled === null ? null : <div className="sg-quiet">{say.cancelled(cancelled)}</div>}
        {line.kind === 'decision' ? (
          <div className="sg-quiet sg-no-print">{say.fromDecision}</div>
        ) : null}
        {line.kind !== 'decision' && cancelled === null ? (
          <Permitted to="reports.fund.cancel">
            <div className="sg-no-print">
              <Button
                size="small"
                aria-label={say.cancelOf(line.content)}
                onClick={() => onCancel(line)}
              >
                {say.cancel}
              </Button>
            </div>
          </Permitted>
        ) : null}
      </td>
      <Money dong={line.income} />
      <Money dong={line.expense} />
      <td className="sg-number">{signedDong(line.balance)}</td>
    </tr>
  )
}

function Ledger({
  ledger,
  onCancel,
}: {
  readonly ledger: FundLedger
  readonly onCancel: RowProps['onCancel']
}): ReactElement {
  const { income, expense, balance } = ledger
  return (
    <section className="sg-card sg-print sg-print-wide">
      <header className="rp-paper-head">
        <h2>{say.title}</h2>
        <p>{say.yearOf(ledger.year)}</p>
        {ledger.until === null ? null : <p>{say.asOf(formatDay(ledger.until))}</p>}
      </header>
      <div className="rp-part">
        <table className="rp-table">
          <thead>
            <tr>
              {[
                say.number,
                say.day,
                say.document,
                say.content,
                say.income,
                say.expense,
                say.balance,
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ledger.lines.map((line, index) => (
              <Row key={line.id} line={line} number={index + 1} onCancel={onCancel} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={4}>
                {say.sum}
              </th>
              <td className="sg-number">{signedDong(income)}</td>
              <td className="sg-number">{signedDong(expense)}</td>
              <td className="sg-number">{signedDong(balance)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <ReportPart
        title={say.byKind}
        heads={[say.kind, say.income, say.expense]}
        empty={ledger.sums.length === 0}
      >
        <tbody>
          {ledger.sums.map(({ kind, label, side, money }) => (
            <tr key={kind}>
              <th scope="row">{label}</th>
              <Money dong={side === 'income' ? money : 0} />
              <Money dong={side === 'expense' ? money : 0} />
            </tr>
          ))}
        </tbody>
      </ReportPart>
    </section>
  )
}

export function FundPanel({ at }: { readonly at: string | null }): ReactElement {
  const campaignId = useCampaignId()
  const { input } = useReportInput(at)
  const [year, setYear] = useState<number | null>(null)
  const asked = useDeferredValue(year)
  const { data: ledger } = useSuspenseQuery(
    api.reports.fund.ledger.queryOptions({
      input: { ...input, ...(asked === null ? {} : { year: asked }) },
    }),
  )
  const papers = usePaper(at)
  const [adding, setAdding] = useState(false)
  const [cancelling, setCancelling] = useState<FundLine | null>(null)
  const cancel = useMutation(
    api.reports.fund.cancel.mutationOptions({
      meta: { done: say.cancelledDone },
      onSuccess: () => setCancelling(null),
    }),
  )
  return (
    <div className="sg-stack">
      <div className="sg-toolbar">
        <label htmlFor="fund-year">{say.year}</label>
        <Select<number>
          id="fund-year"
          className="rp-year"
          value={year ?? ledger.year}
          onChange={setYear}
          options={ledger.years.map((value) => ({ value, label: String(value) }))}
        />
        <span className="sg-strong">
          {say.left}: {say.dong(signedDong(ledger.balance))}
        </span>
        <span className="sg-toolbar-end sg-actions">
          <Permitted to="reports.fund.record">
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {say.add}
            </Button>
          </Permitted>
          <PrintButton />
          <PaperButton papers={papers} wish={{ paper: 'fund-ledger', year: ledger.year }}>
            {reportsText.download}
          </PaperButton>
        </span>
      </div>
      {ledger.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      {ledger.forecast === null ? null : <Alert type="info" showIcon title={ledger.forecast} />}
      {ledger.lines.length === 0 ? (
        <EmptyState title={say.empty(ledger.year)} hint={say.emptyHint} />
      ) : (
        <Ledger ledger={ledger} onCancel={setCancelling} />
      )}
      {adding && (
        <FundEntryForm
          year={ledger.year}
          reasons={ledger.lines.filter(({ kind }) => kind !== 'decision').map((one) => one.content)}
          onClose={() => setAdding(false)}
        />
      )}
      <ReasonDialog
        open={cancelling !== null}
        title={say.cancelTitle}
        action={say.cancel}
        danger
        busy={cancel.isPending}
        onCancel={() => setCancelling(null)}
        onConfirm={(reason) => {
          if (cancelling !== null) cancel.mutate({ campaignId, id: cancelling.id, reason })
        }}
      >
        <p>
          {cancelling?.content}
          {cancelling === null
            ? null
            : `: ${say.dong(formatDong(cancelling.income + cancelling.expense))}`}
        </p>
        <p className="sg-quiet">{say.cancelHint}</p>
      </ReasonDialog>
    </div>
  )
}
