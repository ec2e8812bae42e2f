/** Who is signed in, at the foot of the frame, and what he may do about it. */
import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown, Form, Modal } from 'antd'
import { useEffect, useState, type ReactElement } from 'react'
import { deskText as say } from '#shared/text/desk.ts'
import { uiText } from '#shared/text/ui.ts'
import { useDesk, useDeskCall } from '#renderer/api/desk.ts'
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

export function UserCorner(): ReactElement | null {
  const { data } = useDesk()
  const call = useDeskCall()
  const [changing, setChanging] = useState(false)
  const signedIn = data?.user != null
  useEffect(() => {
    if (!signedIn) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey && event.altKey && event.key.toLowerCase() === 'l') void call('lock')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [call, signedIn])
  if (data?.user == null) return null
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
          title={say.menu(data.user.name, data.user.roleLabel)}
        >
          <span className="sg-side-words">
            {data.user.name}
            <span className="sg-quiet"> · {data.user.roleLabel}</span>
          </span>
        </Button>
      </Dropdown>
      {changing ? <ChangePassphrase onClose={() => setChanging(false)} /> : null}
    </>
  )
}
