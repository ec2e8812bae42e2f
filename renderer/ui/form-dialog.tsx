/** A small form in a dialog of its own: OK and Enter save it, Esc and Cancel give it up. */
import { Form, Modal } from 'antd'
import type { ReactElement, ReactNode } from 'react'
import { uiText } from '#shared/text/ui.ts'
import { EnterSaves, focusFirstField } from './in-dialog.tsx'

export interface FormDialogProps<Values> {
  readonly title: string
  readonly saving: boolean
  readonly start?: Partial<Values>
  readonly width?: number
  /** Called with the values once every rule holds. */
  readonly onSave: (values: Values) => void
  readonly onClose: () => void
  /** What stands above the fields. */
  readonly above?: ReactNode
  /** The fields: `Form.Item`s. */
  readonly children: ReactNode
}

export function FormDialog<Values extends object>(props: FormDialogProps<Values>): ReactElement {
  const [form] = Form.useForm<Values>()
  return (
    <Modal
      open
      title={props.title}
      okText={uiText.save}
      confirmLoading={props.saving}
      {...(props.width === undefined ? {} : { width: props.width })}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      afterOpenChange={focusFirstField}
    >
      {props.above}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        {...(props.start === undefined ? {} : { initialValues: props.start })}
        onFinish={props.onSave}
      >
        {props.children}
        <EnterSaves />
      </Form>
    </Modal>
  )
}
