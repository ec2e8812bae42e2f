import type { ReactElement } from 'react'
import { Page } from '#renderer/ui/page.tsx'

export function UnitsPage(): ReactElement {
  return <Page title="Đơn vị">{null}</Page>
}
