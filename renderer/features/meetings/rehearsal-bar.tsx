/** Says over the whole page that it is a rehearsal, and is the way out of it. */
import { App, Button } from 'antd'
import type { ReactElement } from 'react'
import { rehearsalText as say } from '#shared/text/meetings-rules.ts'
import { uiText } from '#shared/text/ui.ts'

export interface RehearsalBarProps {
  readonly onLeave: () => void
  readonly onDiscard: () => void
}

export function RehearsalBar({ onLeave, onDiscard }: RehearsalBarProps): ReactElement {
  const { modal } = App.useApp()
  const ask = async (): Promise<void> => {
    const agreed = await modal.confirm({
      title: say.discardAsk,
      content: say.discardWhat,
      okText: say.discard,
      cancelText: uiText.cancel,
    })
    if (agreed) onDiscard()
  }
  return (
    <div className="mt-rehearsal" role="status">
      <strong>{say.bar}</strong>
      <span>{say.barHint}</span>
      <Button size="small" onClick={onLeave}>
        {say.leave}
      </Button>
      <Button size="small" onClick={() => void ask()}>
        {say.discard}
      </Button>
    </div>
  )
}
