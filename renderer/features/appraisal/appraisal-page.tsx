/** Thẩm định: the desk, the registers it looks into, the petitions that hold nominations back. */
import { Tabs } from 'antd'
import { Suspense, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { appraisalText as say } from '#shared/text/appraisal-page.ts'
import { clustersText } from '#shared/text/clusters-page.ts'
import { historyText } from '#shared/text/history-page.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { CaseDesk } from './case-desk.tsx'
import { ClustersTab } from './clusters/clusters-tab.tsx'
import { InitiativesTab } from './initiatives-tab.tsx'
import { PastAwardsTab } from './past-awards-tab.tsx'
import { PetitionsTab } from './petitions-tab.tsx'
import { useCases } from './use-cases.ts'
import './appraisal.css'

const waited = (tab: ReactElement): ReactElement => (
  <Suspense fallback={<Waiting />}>{tab}</Suspense>
)

export function AppraisalPage(): ReactElement {
  const { campaign, cases } = useCases()
  const [query, setQuery] = useSearchParams()
  const concluded = cases.filter(({ conclusion }) => conclusion !== null).length
  return (
    <Page title={say.title} subtitle={say.subtitle(concluded, cases.length)}>
      <Tabs
        destroyOnHidden
        activeKey={query.get('tab') ?? 'tham-dinh'}
        onChange={(tab) => setQuery(tab === 'tham-dinh' ? {} : { tab }, { replace: true })}
        items={[
          {
            key: 'tham-dinh',
            label: historyText.tab['tham-dinh'],
            children: <CaseDesk campaign={campaign} cases={cases} />,
          },
          { key: 'cum-khoi', label: clustersText.tab, children: waited(<ClustersTab />) },
          {
            key: 'lich-su',
            label: historyText.tab['lich-su'],
            children: waited(<PastAwardsTab />),
          },
          {
            key: 'sang-kien',
            label: historyText.tab['sang-kien'],
            children: waited(<InitiativesTab />),
          },
          { key: 'don-thu', label: historyText.tab['don-thu'], children: waited(<PetitionsTab />) },
        ]}
      />
    </Page>
  )
}
