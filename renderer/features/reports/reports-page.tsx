/** Báo cáo: what is looked at, what is read, and every paper as a file. */
import { Button, Tabs } from 'antd'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { reportsText as say } from '#shared/text/reports-page.ts'
import { MomentInput } from '#renderer/ui/day-input.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { BudgetPanel } from './budget-panel.tsx'
import { ChartsPanel } from './charts-panel.tsx'
import { FundPanel } from './fund-panel.tsx'
import { PapersPanel } from './papers-panel.tsx'
import { RemindersPanel } from './reminders-panel.tsx'
import { StatisticsPanel } from './statistics-panel.tsx'
import { SummaryPanel } from './summary-panel.tsx'
import { TrackingPanel } from './tracking-panel.tsx'
import './reports.css'
import '#renderer/ui/print.css'

const TABS = {
  tracking: 'theo-doi',
  summary: 'tong-hop',
  charts: 'bieu-do',
  budget: 'kinh-phi',
  fund: 'quy',
  statistics: 'thong-ke',
  reminders: 'don-doc',
  papers: 'giay-to',
} as const
type Tab = keyof typeof TABS
const TAB_NAMES: readonly Tab[] = [
  'tracking',
  'summary',
  'charts',
  'budget',
  'fund',
  'statistics',
  'reminders',
  'papers',
]

function panel(tab: Tab, at: string | null): ReactNode {
  switch (tab) {
    case 'tracking':
      return <TrackingPanel at={at} />
    case 'summary':
      return <SummaryPanel at={at} />
    case 'charts':
      return <ChartsPanel at={at} />
    case 'budget':
      return <BudgetPanel at={at} />
    case 'fund':
      return <FundPanel at={at} />
    case 'statistics':
      return <StatisticsPanel at={at} />
    case 'reminders':
      return <RemindersPanel at={at} />
    case 'papers':
      return <PapersPanel at={at} />
  }
}

export function ReportsPage(): ReactElement {
  const [query, setQuery] = useSearchParams()
  const [at, setAt] = useState<string | null>(null)
  const tab = TAB_NAMES.find((name) => TABS[name] === query.get('muc')) ?? 'tracking'
  return (
    <Page
      title={say.title}
      actions={
        <>
          <span className="sg-quiet">{say.at}</span>
          <MomentInput label={say.at} value={at} onChange={setAt} />
          <Button disabled={at === null} onClick={() => setAt(null)}>
            {say.now}
          </Button>
        </>
      }
    >
      <Tabs
        size="small"
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => {
          const next = TAB_NAMES.find((name) => name === key)
          if (next !== undefined) setQuery({ muc: TABS[next] })
        }}
        items={TAB_NAMES.map((name) => ({
          key: name,
          label: say.tabs[name],
          children: name === tab ? panel(name, at) : null,
        }))}
      />
    </Page>
  )
}
