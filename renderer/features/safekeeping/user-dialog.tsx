/** Adding a user, or changing one. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Checkbox, Form, Input, Modal, Radio } from 'antd'
import { useState, type ReactElement } from 'react'
import { ROLES, type Role } from '#shared/kernel/role.ts'
import { PASSPHRASE_LEAST, type DeskUser } from '#shared/safekeeping/users-contract.ts'
import { uiText } from '#shared/text/ui.ts'
import { usersPanelText as say } from '#shared/text/users-panel.ts'
import { usersText } from '#shared/text/users.ts'
import { client } from '#renderer/api/client.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { EnterSaves, focusFirstField } from '#renderer/ui/in-dialog.tsx'

export interface UserDialogProps {
  /** null: a new one. */
  readonly user: DeskUser | null
  /** The first user belongs to the standing office. */
  readonly first: boolean
  readonly onClose: () => void
  /** With the recovery code where the first user was added. */
  readonly onSaved: (recovery: string | null) => void
}

interface Draft {
  readonly name: string
  readonly role: Role
  readonly active: boolean
  readonly passphrase: string
}

async function save(user: DeskUser | null, draft: Draft): Promise<string | null> {
  const { name, role, active, passphrase } = draft
  if (user === null) return (await client.safekeeping.addUser({ name, role, passphrase })).recovery
  await client.safekeeping.changeUser({ userId: user.id, name, role, active })
  if (passphrase !== '') await client.safekeeping.setPassphrase({ userId: user.id, passphrase })
  return null
}

function RoleField({
  role,
  onChange,
}: {
  readonly role: Role
  readonly onChange: (role: Role) => void
}): ReactElement {
  return (
    <Form.Item label={say.role}>
      <Radio.Group
        vertical
        value={role}
        onChange={(event) => {
          const chosen = ROLES.find((one) => one === event.target.value)
          if (chosen !== undefined) onChange(chosen)
        }}
        options={ROLES.map((value) => ({
          value,
          label: (
            <>
              {usersText.role(value)}
              <span className="sg-quiet"> · {usersText.roleHint(value)}</span>
            </>
          ),
        }))}
      />
    </Form.Item>
  )
}

function UserFields({
  user,
  first,
  draft,
  set,
  onEnter,
}: Pick<UserDialogProps, 'user' | 'first'> & {
  readonly draft: Draft
  readonly set: (part: Partial<Draft>) => void
  readonly onEnter: () => void
}): ReactElement {
  return (
    <Form layout="vertical" requiredMark={false} onFinish={onEnter}>
      <Form.Item label={say.name} htmlFor="user-name" extra={say.nameHint}>
        <Input
          id="user-name"
          autoComplete="off"
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
        />
      </Form.Item>
      {first ? (
        <p>
          {say.role}: <strong>{usersText.role('office')}</strong>
          <span className="sg-quiet"> · {usersText.roleHint('office')}</span>
        </p>
      ) : (
        <RoleField role={draft.role} onChange={(role) => set({ role })} />
      )}
      <Form.Item
        label={user === null ? say.passphrase : say.newPassphrase}
        htmlFor="user-passphrase"
        extra={user === null ? say.passphraseHint : say.newPassphraseHint}
      >
        <Input.Password
          id="user-passphrase"
          autoComplete="new-password"
          value={draft.passphrase}
          onChange={(event) => set({ passphrase: event.target.value })}
        />
      </Form.Item>
      {user === null ? null : (
        <Checkbox
          checked={draft.active}
          onChange={(event) => set({ active: event.target.checked })}
        >
          {say.stillHere}
        </Checkbox>
      )}
      <EnterSaves />
    </Form>
  )
}

export function UserDialog({ user, first, onClose, onSaved }: UserDialogProps): ReactElement {
  const [draft, setDraft] = useState<Draft>({
    name: user?.name ?? '',
    role: user?.role ?? (first ? 'office' : 'viewer'),
    active: user?.active ?? true,
    passphrase: '',
  })
  const [asked, setAsked] = useState(false)
  const set = (part: Partial<Draft>): void => setDraft({ ...draft, ...part })
  const saving = useMutation({
    mutationFn: () => save(user, { ...draft, name: draft.name.trim() }),
    meta: { quiet: true, done: user === null ? say.added(draft.name.trim()) : say.saved },
    onSuccess: onSaved,
  })
  const long = draft.passphrase.length >= PASSPHRASE_LEAST
  const ready = draft.name.trim() !== '' && (long || (user !== null && draft.passphrase === ''))
  const submit = (): void => {
    setAsked(true)
    if (ready) saving.mutate()
  }
  return (
    <Modal
      open
      title={user === null ? (first ? say.addFirst : say.add) : say.editTitle(user.name)}
      okText={uiText.save}
      cancelText={uiText.cancel}
      confirmLoading={saving.isPending}
      onCancel={onClose}
      onOk={submit}
      afterOpenChange={focusFirstField}
    >
      <UserFields user={user} first={first} draft={draft} set={set} onEnter={submit} />
      {asked && !ready ? (
        <Alert type="warning" showIcon role="alert" title={say.incomplete} />
      ) : null}
      {saving.error === null ? null : <FailureAlert failure={failureOf(saving.error)} />}
    </Modal>
  )
}
