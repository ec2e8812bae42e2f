/** A recovery code, shown once, to be written down. */
import { Alert, Button } from 'antd'
import type { ReactElement } from 'react'
import { deskText as say } from '#shared/text/desk.ts'

export function RecoveryCode({
  code,
  onKept,
}: {
  readonly code: string
  readonly onKept: () => void
}): ReactElement {
  return (
    <div className="sg-stack">
      <Alert type="warning" showIcon title={say.recoveryTitle} description={say.recoveryHint} />
      <output className="sg-desk-code">{code}</output>
      <div className="sg-desk-actions">
        <span />
        <Button type="primary" onClick={onKept}>
          {say.recoveryKept}
        </Button>
      </div>
    </div>
  )
}
