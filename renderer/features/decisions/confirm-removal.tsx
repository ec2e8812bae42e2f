/** Asks before something of the office's own is taken out of the ledger. */
import { Modal } from 'antd'
import type { ReactElement } from 'react'
import { uiText } from '#shared/text/ui.ts'

export interface ConfirmRemovalProps {
  readonly title: string
  readonly what: string
  readonly ok: string
  readonly busy: boolean
  readonly onOk: () => void
  readonly onClose: () => void
}

export const ConfirmRemoval = (props: ConfirmRemovalProps): ReactElement => (
  <Modal
    open
    title={props.title}
    okText={props.ok}
    okButtonProps={{ danger: true }}
    cancelText={uiText.cancel}
    confirmLoading={props.busy}
    onOk={props.onOk}
    onCancel={props.onClose}
  >
    <p>{props.what}</p>
  </Modal>
)
