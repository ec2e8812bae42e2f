/** Hồ sơ: what the units sent, from the file as it came to the nomination that counts. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Tabs } from 'antd'
import { Suspense, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { nominationsText } from '#shared/text/nominations-page.ts'
import { submissionsPageText as say } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { BoardTab } from './board-tab.tsx'
import { CalendarTab } from './calendar-tab.tsx'
import { ImportTab } from './import-tab.tsx'
import { NominationsTab } from './nominations-tab.tsx'
import { ReceiptsTab } from './receipts-tab.tsx'
import { RegistrationsTab } from './registrations-tab.tsx'

const waited = (tab: ReactElement): ReactElement => (
  <Suspense fallback={<Waiting />}>{tab}</Suspense>
)

export function SubmissionsPage(): ReactElement {
  const campaignId = useCampaignId()
  const [query, setQuery] = useSearchParams()
  const { data: status } = useSuspenseQuery(
    api.appraisal.board.queryOptions({ input: { campaignId } }),
  )
  const mayImport = useMay()('submissions.import')
  const asked = query.get('tab') ?? 'theo-doi'
  const tab = asked === 'nhap-tep' && !mayImport ? 'theo-doi' : asked
  const { summary } = status
  return (
    <Page
      title={say.title}
      subtitle={say.subtitle(summary.submitted, summary.units, summary.nominations)}
      actions={
        tab === 'nhap-tep' ? null : (
          <>
            {tab === 'de-nghi' ? (
              <Permitted to="submissions.addNomination">
                <Button icon={<Icon name="plus" />} onClick={() => setQuery({ tab, them: '' })}>
                  {nominationsText.add}
                </Button>
              </Permitted>
            ) : null}
            <Permitted to="submissions.import">
              <Button
                type="primary"
                icon={<Icon name="upload" />}
                onClick={() => setQuery({ tab: 'nhap-tep' })}
              >
                {say.importFiles}
              </Button>
            </Permitted>
          </>
        )
      }
    >
      <Tabs
        destroyOnHidden
        activeKey={tab}
        onChange={(next) => setQuery({ tab: next }, { replace: true })}
        items={[
          { key: 'theo-doi', label: say.tab['theo-doi'], children: <BoardTab status={status} /> },
          { key: 'lich', label: say.tab.lich, children: waited(<CalendarTab />) },
          ...(mayImport
            ? [
                {
                  key: 'nhap-tep',
                  label: say.tab['nhap-tep'],
                  children: waited(<ImportTab status={status} />),
                },
              ]
            : []),
          { key: 'de-nghi', label: say.tab['de-nghi'], children: waited(<NominationsTab />) },
          { key: 'phieu-nhap', label: say.tab['phieu-nhap'], children: waited(<ReceiptsTab />) },
          { key: 'dang-ky', label: say.tab['dang-ky'], children: waited(<RegistrationsTab />) },
        ]}
      />
    </Page>
  )
}
