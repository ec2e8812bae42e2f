import type { ReactElement } from 'react'
import { Page } from '#renderer/ui/page.tsx'

export function ReportsPage(): ReactElement {
  return <Page title="Báo cáo">{null}</Page>
}
