/** What whoever is signed in may do about it: another passphrase, locking, leaving. */
import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown, Form, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import type { DeskState } from '#shared/safekeeping/users-contract.ts'
import { deskText as say } from '#shared/text/desk.ts'
import { uiText } from '#shared/text/ui.ts'
import { useDeskCall } from '#renderer/api/desk.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { PassphraseField } from './passphrase-field.tsx'

function ChangePassphrase({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [passphrase, setPassphrase] = useState('')
  const [newPassphrase, setNewPassphrase] = useState('')
  const change = useMutation(
    api.safekeeping.changePassphrase.mutationOptions({
      meta: { quiet: true, done: say.changed },
      onSuccess: onClose,
    }),
  )
  return (
    <Modal
      open
      title={say.changeOwn}
      okText={uiText.save}
      cancelText={uiText.cancel}
      confirmLoading={change.isPending}
      okButtonProps={{ disabled: passphrase === '' || newPassphrase.length < 8 }}
      onCancel={onClose}
      onOk={() => change.mutate({ passphrase, newPassphrase })}
    >
      <Form layout="vertical" requiredMark={false}>
        <PassphraseField
          id="own-passphrase"
          label={say.present}
          value={passphrase}
          onChange={setPassphrase}
          focused
        />
        <PassphraseField
          id="own-new-passphrase"
          label={say.newPassphrase}
          hint={say.newPassphraseHint}
          value={newPassphrase}
          onChange={setNewPassphrase}
          isNew
        />
      </Form>
      {change.error === null ? null : <FailureAlert failure={failureOf(change.error)} />}
    </Modal>
  )
}

export interface UserMenuProps {
  readonly user: NonNullable<DeskState['user']>
}

export function UserMenu({ user }: UserMenuProps): ReactElement {
  const call = useDeskCall()
  const [changing, setChanging] = useState(false)
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="topLeft"
        menu={{
          items: [
            { key: 'change', label: say.changeOwn, onClick: () => setChanging(true) },
            { key: 'lock', label: say.lock, onClick: () => void call('lock') },
            { key: 'out', label: say.signOut, onClick: () => void call('signOut') },
          ],
        }}
      >
        <Button
          type="text"
          icon={<Icon name="people" />}
          title={say.menu(user.name, user.roleLabel)}
        >
          <span className="sg-side-words">
            {user.name}
            <span className="sg-quiet"> · {user.roleLabel}</span>
          </span>
        </Button>
      </Dropdown>
      {changing ? <ChangePassphrase onClose={() => setChanging(false)} /> : null}
    </>
  )
}
