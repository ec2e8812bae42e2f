import type { ReactElement } from 'react'
import { Page } from '#renderer/ui/page.tsx'

export function AppraisalPage(): ReactElement {
  return <Page title="Thẩm định">{null}</Page>
}
