/** Before a locked screen: what lies behind it is neither seen nor reached, and stays as it is. */
import { useMutation } from '@tanstack/react-query'
import { App, Button, Form } from 'antd'
import { useState, type ReactElement } from 'react'
import { deskText as say } from '#shared/text/desk.ts'
import { useDeskCall } from '#renderer/api/desk.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { PassphraseField } from './passphrase-field.tsx'

export function LockScreen({ name }: { readonly name: string }): ReactElement {
  const { modal } = App.useApp()
  const call = useDeskCall()
  const [passphrase, setPassphrase] = useState('')
  const unlock = useMutation(
    api.safekeeping.signIn.mutationOptions({
      meta: { quiet: true },
      onError: () => setPassphrase(''),
    }),
  )
  return (
    <main className="sg-desk sg-desk-locked">
      <section className="sg-card sg-desk-card">
        <h1>{say.lockedTitle}</h1>
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={() => {
            if (passphrase !== '') unlock.mutate({ name, passphrase })
          }}
        >
          <p className="sg-quiet">{say.lockedHint(name)}</p>
          <PassphraseField
            id="desk-unlock"
            label={say.passphrase}
            value={passphrase}
            onChange={setPassphrase}
            focused
          />
          {unlock.error === null ? null : <FailureAlert failure={failureOf(unlock.error)} />}
          <div className="sg-desk-actions">
            <Button
              type="link"
              onClick={() =>
                modal.confirm({
                  title: say.otherUserQuestion,
                  content: say.otherUserHint(name),
                  okText: say.otherUser,
                  onOk: () => call('signOut'),
                })
              }
            >
              {say.otherUser}
            </Button>
            <Button
              type="primary"
              htmlType="submit"
              loading={unlock.isPending}
              disabled={passphrase === ''}
            >
              {say.unlock}
            </Button>
          </div>
        </Form>
      </section>
    </main>
  )
}
