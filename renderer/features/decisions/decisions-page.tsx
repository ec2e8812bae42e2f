/** Quyết định: one for each award that the council gave, its list, its money, its issue. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Segmented, Tabs } from 'antd'
import { useState, type ReactElement, type ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { officePapersText } from '#shared/text/office-papers-page.ts'
import { decisionName, decisionsText as say } from '#shared/text/decisions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { pagePath } from '#renderer/ui/places.ts'
import { Certificates } from './certificates.tsx'
import { OfficeTemplates } from './office-templates.tsx'
import { BaseSalaries } from './base-salaries.tsx'
import { PaperStyle } from './paper-style.tsx'
import { DecisionDesk } from './decision-desk.tsx'
import { placeOf } from './decision-place.ts'
import './decisions.css'
import './office-papers.css'
import '#renderer/ui/print.css'

const TABS = {
  decisions: 'quyet-dinh',
  forward: 'de-nghi',
  templates: 'mau',
  certificates: 'phoi',
  salaries: 'luong-co-so',
} as const
type Tab = keyof typeof TABS
const TAB_NAMES: readonly Tab[] = ['decisions', 'forward', 'templates', 'certificates', 'salaries']

interface DeskProps {
  readonly rows: readonly DecisionRow[]
  readonly award: string | null
  readonly onAward: (award: string) => void
  readonly onSalaries: () => void
  readonly onStyle: () => void
  readonly empty: ReactNode
}

/** One decision at a time; the others are a click away. */
function Desk({ rows, award, onAward, onSalaries, onStyle, empty }: DeskProps): ReactNode {
  const row = rows.find((one) => placeOf(one) === award) ?? rows[0]
  if (row === undefined) return empty
  return (
    <div className="sg-stack">
      {rows.length > 1 && (
        <Segmented
          aria-label={say.choose}
          value={placeOf(row)}
          options={rows.map((one) => ({ value: placeOf(one), label: decisionName(one) }))}
          onChange={onAward}
        />
      )}
      <DecisionDesk
        // A draft keeps its desk when it is first saved; a document that takes another's place has its own.
        key={`${placeOf(row)} ${row.state === 'draft' ? row.state : row.id}`}
        row={row}
        onSalaries={onSalaries}
        onStyle={onStyle}
      />
    </div>
  )
}

export function DecisionsPage(): ReactElement {
  const campaignId = useCampaignId()
  const [query, setQuery] = useSearchParams()
  const [styling, setStyling] = useState(false)
  const { data: rows } = useSuspenseQuery(
    api.decisions.list.queryOptions({ input: { campaignId } }),
  )
  const own = rows.filter(({ purpose }) => purpose === 'award')
  const forward = rows.filter(({ purpose }) => purpose === 'forward')
  const tab = TAB_NAMES.find((name) => TABS[name] === query.get('muc')) ?? 'decisions'
  const go = (next: Tab, award?: string): void =>
    setQuery({ muc: TABS[next], ...(award === undefined ? {} : { hinh_thuc: award }) })
  const desk = (which: readonly DecisionRow[], here: Tab, empty: ReactNode): ReactNode => (
    <Desk
      rows={which}
      award={query.get('hinh_thuc')}
      onAward={(award) => go(here, award)}
      onSalaries={() => go('salaries')}
      onStyle={() => setStyling(true)}
      empty={empty}
    />
  )
  return (
    <Page
      title={say.title}
      subtitle={
        own.length === 0
          ? undefined
          : say.subtitle(own.filter(({ state }) => state === 'issued').length, own.length)
      }
    >
      <Tabs
        size="small"
        activeKey={tab}
        destroyOnHidden
        onChange={(key) => go(TAB_NAMES.find((name) => name === key) ?? 'decisions')}
        items={[
          {
            key: 'decisions',
            label: say.tabs.decisions,
            children: desk(
              own,
              'decisions',
              <EmptyState
                title={say.empty}
                hint={say.emptyHint}
                actions={
                  <ButtonLink to={pagePath(campaignId, 'meetings')} primary>
                    {say.toMeetings}
                  </ButtonLink>
                }
              />,
            ),
          },
          {
            key: 'forward',
            label: say.tabs.forward,
            children: desk(
              forward,
              'forward',
              <EmptyState title={say.noForward} hint={say.noForwardHint} />,
            ),
          },
          {
            key: 'templates',
            label: officePapersText.tabs.templates,
            children: <OfficeTemplates rows={rows} />,
          },
          {
            key: 'certificates',
            label: officePapersText.tabs.certificates,
            children: <Certificates rows={own} />,
          },
          { key: 'salaries', label: say.tabs.salaries, children: <BaseSalaries /> },
        ]}
      />
      {styling && <PaperStyle onClose={() => setStyling(false)} />}
    </Page>
  )
}
