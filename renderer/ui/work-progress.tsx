/** Long work under way: how far, what just now, and a way to stop it. */
import { Button, Progress } from 'antd'
import type { ReactElement } from 'react'
import { uiText } from '#shared/text/ui.ts'

export interface WorkProgressProps {
  readonly done: number
  readonly total: number
  /** What is being done just now. */
  readonly doing: string
  readonly onCancel?: (() => void) | undefined
}

export function WorkProgress({ done, total, doing, onCancel }: WorkProgressProps): ReactElement {
  const percent = total > 0 ? Math.floor((done * 100) / total) : 0
  return (
    <div className="sg-card">
      <div className="sg-card-body">
        <div className="sg-toolbar">
          <output>{doing}</output>
          <span className="sg-toolbar-end sg-number">{uiText.progress(done, total)}</span>
          {onCancel === undefined ? null : (
            <Button size="small" onClick={onCancel}>
              {uiText.stop}
            </Button>
          )}
        </div>
        <Progress percent={percent} showInfo={false} size="small" aria-label={doing} />
      </div>
    </div>
  )
}
