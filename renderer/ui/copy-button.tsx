/** Copies a table so that it can be pasted into Excel, and says so. */
import { App, Button } from 'antd'
import type { ReactElement } from 'react'
import { uiText } from '#shared/text/ui.ts'
import { copyText, toTsv } from './copy-table.ts'
import { Icon } from './icons.tsx'

export interface CopyButtonProps {
  /** The rows, the first one being the headings; asked for when it is pressed. */
  readonly rows: () => readonly (readonly (string | number | null)[])[]
  readonly disabled?: boolean
}

export function CopyButton({ rows, disabled = false }: CopyButtonProps): ReactElement {
  const { message } = App.useApp()
  const copy = async (): Promise<void> => {
    const table = rows()
    if (await copyText(toTsv(table))) message.success(uiText.copied(table.length - 1))
    else message.warning(uiText.copyFailed)
  }
  return (
    <Button
      icon={<Icon name="copy" />}
      title={uiText.copyHint}
      disabled={disabled}
      onClick={() => void copy()}
    >
      {uiText.copy}
    </Button>
  )
}
