/** Kế hoạch: the rules in force, each with its clause; changed here with a reason, never edited away. */
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, Tabs } from 'antd'
import type { ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Page } from '#renderer/ui/page.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { ChangesTab } from './changes-tab.tsx'
import { CompareTab } from './compare-tab.tsx'
import { PlanEditingProvider } from './editor/editing.ts'
import { useRuleEditor } from './editor/use-rule-editor.tsx'
import { planTabs } from './plan-tabs.tsx'

export function CampaignsPage(): ReactElement {
  const campaignId = useCampaignId()
  const { modal } = App.useApp()
  const may = useMay()
  const [query, setQuery] = useSearchParams()
  const { data: campaign } = useSuspenseQuery(
    api.campaigns.get.queryOptions({ input: { campaignId } }),
  )
  const units = useQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const close = useMutation(api.campaigns.close.mutationOptions({ meta: { done: say.close.done } }))
  const file = useMutation(api.campaigns.planFile.mutationOptions({ onSuccess: saveFile }))
  const { actions, dialog } = useRuleEditor(true)
  const askToClose = (): void =>
    void modal.confirm({
      title: say.close.title,
      content: say.close.warning,
      okText: say.close.ok,
      okButtonProps: { danger: true },
      cancelText: uiText.cancel,
      onOk: () => close.mutateAsync({ campaignId }),
    })
  const { plan, pinned, status, reasonNeeded } = campaign
  const known = units.data ?? []
  return (
    <Page
      title={say.title}
      subtitle={campaign.title}
      actions={
        <>
          <Button
            title={say.saveFileHint}
            loading={file.isPending}
            onClick={() => file.mutate({ campaignId })}
          >
            {say.saveFile}
          </Button>
          {status === 'open' ? (
            <Permitted to="campaigns.close">
              <Button onClick={askToClose}>{say.close.action}</Button>
            </Permitted>
          ) : (
            <StatusTag tone="info">{say.closed}</StatusTag>
          )}
        </>
      }
    >
      <PlanEditingProvider
        value={{
          plan,
          unitNames: known.map(({ name }) => name),
          unitTypes: [...new Set(known.map(({ type }) => type))].filter((type) => type !== ''),
          campaign: { id: campaignId, reasonNeeded },
          apply: () => undefined,
        }}
      >
        <Tabs
          activeKey={query.get('tab') ?? 'tong-quan'}
          onChange={(tab) => setQuery({ tab }, { replace: true })}
          items={[
            ...planTabs({
              plan,
              before: pinned,
              actions: status === 'open' && may('campaigns.change') ? actions : null,
            }),
            {
              key: 'thay-doi',
              label: say.tab['thay-doi'],
              children: <ChangesTab campaign={campaign} />,
            },
            {
              key: 'so-sanh',
              label: say.compare.tab,
              children: <CompareTab campaign={campaign} />,
            },
          ]}
        />
        {dialog}
      </PlanEditingProvider>
    </Page>
  )
}
