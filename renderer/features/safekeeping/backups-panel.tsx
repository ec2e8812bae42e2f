/** Copies of the store: how they stand, making one, going back to one. Works on a damaged store. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, App, Button } from 'antd'
import { useState, type ReactElement } from 'react'
import { backupsPanelText as say } from '#shared/text/backups-panel.ts'
import type { BackupState } from '#shared/safekeeping/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { SecondFolder } from './second-folder.tsx'

function Undo({ at }: { readonly at: string }): ReactElement {
  const { modal } = App.useApp()
  const undo = useMutation(
    api.safekeeping.undoRestore.mutationOptions({ meta: { done: say.undone } }),
  )
  return (
    <Button
      loading={undo.isPending}
      onClick={() =>
        modal.confirm({
          title: say.undoQuestion,
          content: say.undoHint(at),
          okText: say.undo,
          onOk: () => undo.mutate({}),
        })
      }
    >
      {say.undo}
    </Button>
  )
}

function Standing({ state }: { readonly state: BackupState }): ReactElement {
  const well = state.last !== null && state.warnings.length === 0
  return (
    <>
      <div className="sg-toolbar">
        <StatusTag tone={well ? 'good' : 'warn'}>{well ? say.good : say.attention}</StatusTag>
        <span className="sg-strong">{state.sentence}</span>
      </div>
      {state.unsaved === null ? null : (
        <span className="sg-quiet">{say.unsaved(state.unsaved)}</span>
      )}
      <span className="sg-quiet">
        {say.kept(state.copies.filter((copy) => copy.place === 'here').length)}
      </span>
      {state.warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
    </>
  )
}

/** The card on the page Dữ liệu. It asks for nothing but the copies, so it stands by itself. */
export function BackupsPanel(): ReactElement {
  const { data } = useSuspenseQuery(api.safekeeping.backups.queryOptions({}))
  const [restoring, setRestoring] = useState(false)
  const make = useMutation(api.safekeeping.backupNow.mutationOptions({ meta: { done: say.made } }))
  return (
    <Card title={say.title}>
      <div className="sg-stack sg-tight">
        {data.damage === null ? null : (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={say.damaged}
            description={
              <>
                <p>{data.damage}</p>
                <p>{say.damagedHint}</p>
              </>
            }
          />
        )}
        <Standing state={data} />
        <div className="sg-toolbar">
          <Permitted to="safekeeping.backupNow">
            <Button
              type={data.damage === null ? 'primary' : 'default'}
              icon={<Icon name="check" />}
              disabled={data.damage !== null}
              loading={make.isPending}
              onClick={() => make.mutate({})}
            >
              {say.now}
            </Button>
          </Permitted>
          <Permitted to="safekeeping.restore">
            <Button
              type={data.damage === null ? 'default' : 'primary'}
              onClick={() => setRestoring(true)}
            >
              {say.restore}
            </Button>
            {data.undo === null ? null : <Undo at={data.undo} />}
          </Permitted>
        </div>
        {data.damage === null ? <SecondFolder second={data.second} /> : null}
      </div>
      <RestoreDialog open={restoring} onClose={() => setRestoring(false)} />
    </Card>
  )
}
