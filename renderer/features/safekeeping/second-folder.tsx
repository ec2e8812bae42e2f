/** The second folder for copies: a stick or a share, on wish under a passphrase. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Modal } from 'antd'
import { useState, type ReactElement } from 'react'
import { backupsPanelText } from '#shared/text/backups-panel.ts'
import type { BackupState } from '#shared/safekeeping/contract.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'

const say = backupsPanelText.second

function FolderForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [folder, setFolder] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [asked, setAsked] = useState(false)
  const save = useMutation(
    api.safekeeping.setSecondFolder.mutationOptions({
      meta: { quiet: true, done: say.saved },
      onSuccess: onClose,
    }),
  )
  const ready = folder.trim() !== ''
  return (
    <Modal
      open
      title={say.title}
      okText={uiText.save}
      cancelText={uiText.cancel}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => {
        setAsked(true)
        if (ready)
          save.mutate({ folder: folder.trim(), ...(passphrase === '' ? {} : { passphrase }) })
      }}
    >
      <Form layout="vertical" requiredMark={false}>
        <Form.Item label={say.folder} htmlFor="second-folder" extra={say.folderHint}>
          <Input
            id="second-folder"
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={say.passphrase} htmlFor="second-passphrase" extra={say.passphraseHint}>
          <Input.Password
            id="second-passphrase"
            autoComplete="new-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        </Form.Item>
      </Form>
      {asked && !ready ? <Alert type="warning" showIcon role="alert" title={say.missing} /> : null}
      {save.error === null ? null : <FailureAlert failure={failureOf(save.error)} />}
    </Modal>
  )
}

export function SecondFolder({ second }: Pick<BackupState, 'second'>): ReactElement {
  const [choosing, setChoosing] = useState(false)
  const remove = useMutation(
    api.safekeeping.setSecondFolder.mutationOptions({ meta: { done: say.removed } }),
  )
  const words =
    second === null
      ? say.none
      : `${say.at(second.folder, second.reached)}${second.encrypted ? `, ${say.encrypted}` : ''}`
  return (
    <div className="sg-toolbar">
      <span>
        {say.title}: <span className="sg-quiet">{words}</span>
      </span>
      <Permitted to="safekeeping.setSecondFolder">
        <Button size="small" onClick={() => setChoosing(true)}>
          {second === null ? say.choose : say.change}
        </Button>
        {second === null ? null : (
          <Button
            size="small"
            loading={remove.isPending}
            onClick={() => remove.mutate({ folder: null })}
          >
            {say.remove}
          </Button>
        )}
      </Permitted>
      {choosing ? <FolderForm onClose={() => setChoosing(false)} /> : null}
    </div>
  )
}
