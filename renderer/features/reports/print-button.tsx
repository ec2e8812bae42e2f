import { Button } from 'antd'
import type { ReactElement } from 'react'
import { reportsText } from '#shared/text/reports-page.ts'
import { printPage } from '#renderer/api/print-page.ts'
import { Icon } from '#renderer/ui/icons.tsx'

/** Opens the print preview of the browser or of the desktop; print.css says what is on paper. */
export const PrintButton = (): ReactElement => (
  <Button icon={<Icon name="paper" />} onClick={printPage}>
    {reportsText.print}
  </Button>
)
