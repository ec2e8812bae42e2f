/** A field for a passphrase that says when Caps Lock is on. */
import { Form, Input } from 'antd'
import { useState, type KeyboardEvent, type ReactElement } from 'react'
import { deskText as say } from '#shared/text/desk.ts'

export interface PassphraseFieldProps {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  /** A new passphrase is not filled in by the browser. */
  readonly isNew?: boolean
  readonly focused?: boolean
}

export function PassphraseField(props: PassphraseFieldProps): ReactElement {
  const [capsLock, setCapsLock] = useState(false)
  const look = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <Form.Item label={props.label} htmlFor={props.id} extra={capsLock ? say.capsLock : props.hint}>
      <Input.Password
        id={props.id}
        autoFocus={props.focused ?? false}
        autoComplete={props.isNew === true ? 'new-password' : 'current-password'}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={look}
        onKeyUp={look}
      />
    </Form.Item>
  )
}
