/** Asks before something that needs a reason: the reason is kept with the act. */
import { Form, Input, Modal, type GetRef } from 'antd'
import { useRef, useState, type ReactElement, type ReactNode } from 'react'
import { uiText } from '#shared/text/ui.ts'

export interface ReasonDialogProps {
  readonly open: boolean
  readonly title: string
  /** What will happen, and to what. */
  readonly children?: ReactNode
  /** The word of the button: "Hủy kết quả". */
  readonly action: string
  readonly danger?: boolean
  readonly busy?: boolean
  readonly onCancel: () => void
  readonly onConfirm: (reason: string) => void
}

export function ReasonDialog(props: ReasonDialogProps): ReactElement {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<GetRef<typeof Input.TextArea>>(null)
  const missing = reason.trim() === ''
  const confirm = (): void => {
    setAsked(true)
    if (!missing) props.onConfirm(reason.trim())
  }
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.action}
      okButtonProps={{ danger: props.danger ?? false }}
      confirmLoading={props.busy ?? false}
      onCancel={props.onCancel}
      onOk={confirm}
      afterOpenChange={(open) => {
        if (open) field.current?.focus()
      }}
      afterClose={() => {
        setReason('')
        setAsked(false)
      }}
      destroyOnHidden
    >
      {props.children}
      <Form layout="vertical" requiredMark={false}>
        <Form.Item
          label={uiText.reason}
          htmlFor="reason-dialog-text"
          validateStatus={asked && missing ? 'error' : ''}
          help={asked && missing ? uiText.reasonRequired : undefined}
        >
          <Input.TextArea
            id="reason-dialog-text"
            ref={field}
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
