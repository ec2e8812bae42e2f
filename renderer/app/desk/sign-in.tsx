/** Signing in: choose a name, type the passphrase; or go back in by the recovery code. */
import { useMutation } from '@tanstack/react-query'
import { Button, Form, Input, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { deskText as say } from '#shared/text/desk.ts'
import { frameText } from '#shared/text/frame.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { LAST_NAME } from '#renderer/api/kept-in-browser.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { PassphraseField } from './passphrase-field.tsx'
import { RecoveryCode } from '#renderer/ui/recovery-code.tsx'

function NameField({
  names,
  name,
  onChange,
}: {
  readonly names: readonly string[]
  readonly name: string | undefined
  readonly onChange: (name: string) => void
}): ReactElement {
  return (
    <Form.Item label={say.name} htmlFor="desk-name">
      <Select
        id="desk-name"
        aria-label={say.name}
        placeholder={say.choose}
        value={name ?? null}
        options={names.map((value) => ({ value, label: value }))}
        onChange={onChange}
      />
    </Form.Item>
  )
}

interface WayInProps {
  readonly names: readonly string[]
  readonly name: string | undefined
  readonly onName: (name: string) => void
  readonly onOther: () => void
}

function ByPassphrase({ names, name, onName, onOther }: WayInProps): ReactElement {
  const [passphrase, setPassphrase] = useState('')
  const signIn = useMutation(
    api.safekeeping.signIn.mutationOptions({
      meta: { quiet: true },
      onSuccess: () => window.localStorage.setItem(LAST_NAME, name ?? ''),
      onError: () => setPassphrase(''),
    }),
  )
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={() => {
        if (name !== undefined && passphrase !== '') signIn.mutate({ name, passphrase })
      }}
    >
      <p className="sg-quiet">{say.signInHint}</p>
      <NameField names={names} name={name} onChange={onName} />
      <PassphraseField
        id="desk-passphrase"
        label={say.passphrase}
        value={passphrase}
        onChange={setPassphrase}
        focused
      />
      {signIn.error === null ? null : <FailureAlert failure={failureOf(signIn.error)} />}
      <div className="sg-desk-actions">
        <Button type="link" onClick={onOther}>
          {say.forgotten}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          loading={signIn.isPending}
          disabled={name === undefined || passphrase === ''}
        >
          {say.signIn}
        </Button>
      </div>
    </Form>
  )
}

function ByRecovery({ names, name, onName, onOther }: WayInProps): ReactElement {
  const [code, setCode] = useState('')
  const [newPassphrase, setNewPassphrase] = useState('')
  const recover = useMutation(api.safekeeping.recover.mutationOptions({ meta: { quiet: true } }))
  if (recover.data !== undefined)
    return <RecoveryCode code={recover.data.recovery} onKept={() => window.location.reload()} />
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={() => {
        if (name !== undefined) recover.mutate({ code, name, newPassphrase })
      }}
    >
      <p className="sg-quiet">{say.forgottenHint}</p>
      <NameField names={names} name={name} onChange={onName} />
      <Form.Item label={say.code} htmlFor="desk-code">
        <Input
          id="desk-code"
          autoComplete="off"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      </Form.Item>
      <PassphraseField
        id="desk-new-passphrase"
        label={say.newPassphrase}
        hint={say.newPassphraseHint}
        value={newPassphrase}
        onChange={setNewPassphrase}
        isNew
      />
      {recover.error === null ? null : <FailureAlert failure={failureOf(recover.error)} />}
      <div className="sg-desk-actions">
        <Button type="link" onClick={onOther}>
          {say.back}
        </Button>
        <Button
          type="primary"
          htmlType="submit"
          loading={recover.isPending}
          disabled={name === undefined || code === '' || newPassphrase.length < 8}
        >
          {say.recover}
        </Button>
      </div>
    </Form>
  )
}

/** The first screen of a store with users. */
export function SignIn({ names }: { readonly names: readonly string[] }): ReactElement {
  const [forgotten, setForgotten] = useState(false)
  const [name, setName] = useState(() => {
    const last = window.localStorage.getItem(LAST_NAME) ?? ''
    return names.includes(last) ? last : names.length === 1 ? names[0] : undefined
  })
  const way = { names, name, onName: setName, onOther: () => setForgotten(!forgotten) }
  return (
    <main className="sg-desk">
      <section className="sg-card sg-desk-card">
        <div className="sg-desk-brand">{frameText.product}</div>
        <h1>{say.signInTitle}</h1>
        {forgotten ? <ByRecovery {...way} /> : <ByPassphrase {...way} />}
      </section>
    </main>
  )
}
