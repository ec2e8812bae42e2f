import type { ReactElement } from 'react'
import { Page } from '#renderer/ui/page.tsx'

export function DecisionsPage(): ReactElement {
  return <Page title="Quyết định">{null}</Page>
}
