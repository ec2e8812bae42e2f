/** A message over everything: a break, a call to order; with a countdown where one is wanted. */
import { Alert, Form, Input, InputNumber, Modal, Radio } from 'antd'
import { useState, type ReactElement } from 'react'
import type { FrameWish } from '#shared/meetings/public-frame.ts'
import { operatorText as say } from '#shared/text/operator-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { minutesFromNow } from './moment-after.ts'

export interface MessageDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** As a frame of its own. */
  readonly onShow: (wish: FrameWish) => void
  /** Over whatever the room sees. */
  readonly onOverlay: (overlay: { readonly text: string; readonly until: string | null }) => void
}

function MessageForm({
  onClose,
  onShow,
  onOverlay,
}: Omit<MessageDialogProps, 'open'>): ReactElement {
  const [heading, setHeading] = useState('')
  const [lines, setLines] = useState('')
  const [minutes, setMinutes] = useState<number | null>(null)
  const [over, setOver] = useState(true)
  const [asked, setAsked] = useState(false)
  const submit = (): void => {
    setAsked(true)
    if (heading.trim() === '') return
    const until = minutes === null ? null : minutesFromNow(minutes)
    if (over) onOverlay({ text: heading.trim(), until })
    else
      onShow({
        kind: 'title',
        heading: heading.trim(),
        lines: lines
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
        until,
      })
    onClose()
  }
  return (
    <Modal
      open
      title={say.messageTitle}
      okText={say.messageShow}
      cancelText={uiText.cancel}
      onOk={submit}
      onCancel={onClose}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item>
          <Radio.Group
            aria-label={say.messageWhere}
            optionType="button"
            value={over ? 'over' : 'alone'}
            options={[
              { value: 'over', label: say.messageOver },
              { value: 'alone', label: say.messageAlone },
            ]}
            onChange={(event) => setOver(event.target.value === 'over')}
          />
        </Form.Item>
        <Form.Item label={say.messageHeading} htmlFor="message-heading">
          <Input
            id="message-heading"
            autoFocus
            placeholder={say.messageHeadingHint}
            value={heading}
            onChange={(event) => setHeading(event.target.value)}
            onPressEnter={submit}
          />
        </Form.Item>
        {!over && (
          <Form.Item label={say.messageLines} htmlFor="message-lines">
            <Input.TextArea
              id="message-lines"
              rows={3}
              value={lines}
              onChange={(event) => setLines(event.target.value)}
            />
          </Form.Item>
        )}
        <Form.Item label={say.messageMinutes} htmlFor="message-minutes">
          <InputNumber
            id="message-minutes"
            min={1}
            max={240}
            precision={0}
            value={minutes}
            onChange={setMinutes}
          />
        </Form.Item>
      </Form>
      {asked && heading.trim() === '' && (
        <Alert type="warning" showIcon role="alert" title={say.messageMissing} />
      )}
    </Modal>
  )
}

export const MessageDialog = ({ open, ...rest }: MessageDialogProps): ReactElement | null =>
  open ? <MessageForm {...rest} /> : null
