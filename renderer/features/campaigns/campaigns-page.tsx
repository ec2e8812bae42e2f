import type { ReactElement } from 'react'
import { Page } from '#renderer/ui/page.tsx'

export function CampaignsPage(): ReactElement {
  return <Page title="Kế hoạch">{null}</Page>
}
