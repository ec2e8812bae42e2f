/** Bàn giao: packages for another PC. Stands by itself, so that an empty program can take one in. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactElement } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { formatMoment } from '#shared/kernel/day.ts'
import type { HandOverRow } from '#shared/safekeeping/handover-contract.ts'
import { handOverPageText as say } from '#shared/text/handover-page.ts'
import { api } from '#renderer/api/queries.ts'
import { Card, Page } from '#renderer/ui/page.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { ReceivePackage } from './receive-package.tsx'
import { SendPackage } from './send-package.tsx'

const words = say.history

function History({ rows }: { readonly rows: readonly HandOverRow[] }): ReactElement {
  if (rows.length === 0) return <p className="sg-quiet">{words.none}</p>
  return (
    <table className="sg-plain-table">
      <thead>
        <tr>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.direction}</th>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.pc}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.note}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, 20).map((row) => (
          <tr key={`${row.direction} ${row.id}`}>
            <td>{formatMoment(row.at)}</td>
            <td>{row.direction === 'sent' ? words.sent : words.taken}</td>
            <td>{row.campaign ?? say.send.whole}</td>
            <td>{row.pc}</td>
            <td>{row.actor}</td>
            <td className="sg-wrap">{row.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function HandOverPage(): ReactElement {
  const go = useNavigate()
  const { search } = useLocation()
  const { data: rows } = useSuspenseQuery(api.safekeeping.handOvers.queryOptions({}))
  const { data: campaigns } = useSuspenseQuery(api.campaigns.list.queryOptions({}))
  return (
    <main className="sg-main">
      <Page
        title={say.title}
        subtitle={say.subtitle}
        actions={<Button onClick={() => void go('/')}>{say.back}</Button>}
      >
        <div className="sg-stack">
          <Permitted to="safekeeping.merge">
            <ReceivePackage turn={search} />
          </Permitted>
          <Permitted to="safekeeping.handOver">
            {campaigns.length === 0 ? null : <SendPackage />}
          </Permitted>
          <Card title={words.title}>
            <History rows={rows} />
          </Card>
        </div>
      </Page>
    </main>
  )
}
