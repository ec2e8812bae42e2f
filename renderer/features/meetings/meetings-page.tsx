import type { ReactElement } from 'react'
import { Page } from '#renderer/ui/page.tsx'

export function MeetingsPage(): ReactElement {
  return <Page title="Hội đồng">{null}</Page>
}
