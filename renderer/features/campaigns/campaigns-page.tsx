/** Kế hoạch: the rules in force, each with its clause; changed here with a reason, never edited away. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, Tabs } from 'antd'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Page } from '#renderer/ui/page.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { ChangesTab } from './changes-tab.tsx'
import { CriteriaTab } from './criteria-tab.tsx'
import { MilestonesTab } from './milestones-tab.tsx'
import { OverviewTab } from './overview-tab.tsx'
import { QuotasTab } from './quotas-tab.tsx'
import { AwardsTab, DossierTab } from './rule-tabs.tsx'

export function CampaignsPage(): ReactElement {
  const campaignId = useCampaignId()
  const { modal } = App.useApp()
  const [query, setQuery] = useSearchParams()
  const { data: campaign } = useSuspenseQuery(
    api.campaigns.get.queryOptions({ input: { campaignId } }),
  )
  const close = useMutation(api.campaigns.close.mutationOptions({ meta: { done: say.close.done } }))
  const askToClose = (): void =>
    void modal.confirm({
      title: say.close.title,
      content: say.close.warning,
      okText: say.close.ok,
      okButtonProps: { danger: true },
      cancelText: uiText.cancel,
      onOk: () => close.mutateAsync({ campaignId }),
    })
  const { plan } = campaign
  return (
    <Page
      title={say.title}
      subtitle={campaign.title}
      actions={
        campaign.status === 'open' ? (
          <Button onClick={askToClose}>{say.close.action}</Button>
        ) : (
          <StatusTag tone="info">{say.closed}</StatusTag>
        )
      }
    >
      <Tabs
        activeKey={query.get('tab') ?? 'tong-quan'}
        onChange={(tab) => setQuery({ tab }, { replace: true })}
        items={[
          {
            key: 'tong-quan',
            label: say.tab['tong-quan'],
            children: <OverviewTab campaign={campaign} />,
          },
          { key: 'moc', label: say.tab.moc, children: <MilestonesTab campaign={campaign} /> },
          {
            key: 'chi-tieu',
            label: say.tab['chi-tieu'],
            children: <QuotasTab campaign={campaign} />,
          },
          {
            key: 'khen-thuong',
            label: say.tab['khen-thuong'],
            children: <AwardsTab plan={plan} />,
          },
          { key: 'ho-so', label: say.tab['ho-so'], children: <DossierTab plan={plan} /> },
          {
            key: 'tieu-chuan',
            label: say.tab['tieu-chuan'],
            children: <CriteriaTab plan={plan} />,
          },
          {
            key: 'thay-doi',
            label: say.tab['thay-doi'],
            children: <ChangesTab campaign={campaign} />,
          },
        ]}
      />
    </Page>
  )
}
