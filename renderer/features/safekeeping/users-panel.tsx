/** Who works at this desk: added, given another role, let go; when the screen locks. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, InputNumber, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import type { DeskUser } from '#shared/safekeeping/users-contract.ts'
import { deskText } from '#shared/text/desk.ts'
import { shortMoment } from '#shared/text/moment.ts'
import { usersPanelText as say } from '#shared/text/users-panel.ts'
import { useDesk } from '#renderer/api/desk.ts'
import { api } from '#renderer/api/queries.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { RecoveryCode } from '#renderer/ui/recovery-code.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { UserDialog } from './user-dialog.tsx'

const columns = (edit: (user: DeskUser) => void): readonly Column<DeskUser>[] => [
  { key: 'name', title: say.name, width: 260, value: ({ name }) => name },
  { key: 'role', title: say.role, width: 140, value: ({ roleLabel }) => roleLabel },
  {
    key: 'active',
    title: say.status,
    width: 140,
    value: ({ active }) => (active ? say.active : say.gone),
    render: ({ active }) => (
      <StatusTag tone={active ? 'good' : 'wait'}>{active ? say.active : say.gone}</StatusTag>
    ),
  },
  {
    key: 'createdAt',
    title: say.createdAt,
    width: 160,
    value: ({ createdAt }) => shortMoment(createdAt),
  },
  {
    key: 'edit',
    title: say.edit,
    width: 90,
    action: true,
    value: () => '',
    render: (user) => (
      <Button size="small" onClick={() => edit(user)} aria-label={say.editTitle(user.name)}>
        {say.edit}
      </Button>
    ),
  },
]

function Idle({ minutes }: { readonly minutes: number }): ReactElement {
  const [wanted, setWanted] = useState<number>(minutes)
  const set = useMutation(api.safekeeping.setIdle.mutationOptions({ meta: { done: say.saved } }))
  const keep = (): void => {
    if (wanted !== minutes) set.mutate({ minutes: wanted })
  }
  return (
    <span>
      {say.idle}{' '}
      <InputNumber
        aria-label={say.idle}
        min={1}
        max={240}
        precision={0}
        value={wanted}
        onChange={(value) => setWanted(value ?? minutes)}
        onBlur={keep}
        onPressEnter={keep}
      />{' '}
      {say.minutes}
    </span>
  )
}

/** The card on the page Dữ liệu. Only the standing office changes anything in it. */
export function UsersPanel(): ReactElement {
  const { modal } = App.useApp()
  const { data: users } = useSuspenseQuery(api.safekeeping.users.queryOptions({}))
  const { data: desk } = useDesk()
  const [editing, setEditing] = useState<DeskUser | 'new' | null>(null)
  const [code, setCode] = useState<string | null>(null)
  const renew = useMutation(
    api.safekeeping.newRecovery.mutationOptions({
      onSuccess: ({ recovery }) => setCode(recovery),
    }),
  )
  const first = users.length === 0
  const mayChange = first || desk?.user?.role === 'office'
  return (
    <Card title={say.title}>
      <div className="sg-stack sg-tight">
        {first ? (
          <p>{say.none}</p>
        ) : (
          <DataTable
            label={say.title}
            rows={users}
            columns={columns(setEditing).filter(({ key }) => mayChange || key !== 'edit')}
            rowKey={({ id }) => id}
            height="whole"
            empty={{ title: say.title, hint: say.none }}
          />
        )}
        {mayChange ? (
          <div className="sg-toolbar">
            <Button icon={<Icon name="plus" />} onClick={() => setEditing('new')}>
              {first ? say.addFirst : say.add}
            </Button>
            {first ? null : (
              <>
                <Button
                  loading={renew.isPending}
                  onClick={() =>
                    modal.confirm({
                      title: say.newRecoveryQuestion,
                      content: say.newRecoveryHint,
                      okText: say.newRecovery,
                      onOk: () => renew.mutate({}),
                    })
                  }
                >
                  {say.newRecovery}
                </Button>
                {desk === undefined ? null : <Idle minutes={desk.idleMinutes} />}
              </>
            )}
          </div>
        ) : null}
      </div>
      {editing === null ? null : (
        <UserDialog
          user={editing === 'new' ? null : editing}
          first={first}
          onClose={() => setEditing(null)}
          onSaved={(recovery) => {
            setEditing(null)
            setCode(recovery)
          }}
        />
      )}
      {code === null ? null : (
        <Modal open footer={null} closable={false} title={deskText.code}>
          <RecoveryCode code={code} onKept={() => setCode(null)} />
        </Modal>
      )}
    </Card>
  )
}
