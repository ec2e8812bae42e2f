import type { ReactElement } from 'react'
import { Page } from '#renderer/ui/page.tsx'

export function SafekeepingPage(): ReactElement {
  return <Page title="Dữ liệu">{null}</Page>
}
