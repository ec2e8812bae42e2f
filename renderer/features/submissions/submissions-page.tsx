import type { ReactElement } from 'react'
import { Page } from '#renderer/ui/page.tsx'

export function SubmissionsPage(): ReactElement {
  return <Page title="Hồ sơ">{null}</Page>
}
