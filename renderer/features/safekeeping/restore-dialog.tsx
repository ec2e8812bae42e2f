/** Going back to a copy: only good ones can be chosen, and what would be lost is said first. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Input, Modal, Radio, Spin } from 'antd'
import { useState, type ReactElement } from 'react'
import { backupsPanelText } from '#shared/text/backups-panel.ts'
import type { CheckedCopy, RestoreLoss } from '#shared/safekeeping/contract.ts'
import { uiText } from '#shared/text/ui.ts'
import { client } from '#renderer/api/client.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

const say = backupsPanelText.dialog

/** What was chosen: a copy the program keeps, or a file from elsewhere. */
interface Choice {
  readonly copy?: string
  readonly file?: File
  readonly passphrase?: string
}

interface Check {
  readonly checked: CheckedCopy | null
  readonly busy: boolean
  readonly failed: unknown
  /** A copy of which it is known that it is good need not be read again. */
  readonly run: (choice: Choice, known: CheckedCopy | null) => Promise<void>
}

/** Reads one copy. No mutation: it changes nothing, so no page needs to ask again. */
function useCheck(): Check {
  const [checked, setChecked] = useState<CheckedCopy | null>(null)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<unknown>(null)
  const run = async (choice: Choice, known: CheckedCopy | null): Promise<void> => {
    setFailed(null)
    setChecked(known)
    if (known !== null) return
    setBusy(true)
    try {
      setChecked(await client.safekeeping.checkCopy(choice))
    } catch (error) {
      setFailed(error)
    } finally {
      setBusy(false)
    }
  }
  return { checked, busy, failed, run }
}

function Loss({ loss }: { readonly loss: RestoreLoss }): ReactElement {
  return (
    <Alert
      type={loss.lines === 0 ? 'info' : 'warning'}
      showIcon
      title={loss.sentence}
      description={
        <>
          {loss.commands.map(({ sentence, times }) => (
            <div key={sentence}>{say.lost(sentence, times)}</div>
          ))}
          <p>{say.aside}</p>
        </>
      }
    />
  )
}

interface OffersProps {
  readonly offers: readonly CheckedCopy[]
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}

function Offers({ offers, chosen, onChoose }: OffersProps): ReactElement {
  if (offers.length === 0) return <Alert type="info" showIcon title={say.none} />
  return (
    <Radio.Group
      className="sg-stack sg-tight"
      value={chosen ?? null}
      onChange={(event) => onChoose(String(event.target.value))}
    >
      {offers.map(({ copy, good, problem, loss }) => (
        <Radio key={copy.id} value={copy.id} disabled={!good && !copy.encrypted}>
          {say.copy(copy.madeAt, copy.reasonLabel)}
          {copy.place === 'second' ? `, ${say.elsewhere}` : ''}{' '}
          {good || copy.encrypted ? (
            <span className="sg-quiet">{loss?.sentence ?? problem}</span>
          ) : (
            <StatusTag tone="bad" title={problem ?? undefined}>
              {say.bad}
            </StatusTag>
          )}
        </Radio>
      ))}
    </Radio.Group>
  )
}

function RestoreForm({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { message } = App.useApp()
  const offers = useQuery(api.safekeeping.offers.queryOptions({ staleTime: 0, gcTime: 0 }))
  const [choice, setChoice] = useState<Choice | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const check = useCheck()
  const restore = useMutation(
    api.safekeeping.restore.mutationOptions({
      meta: { quiet: true },
      onSuccess: ({ sentence }) => {
        void message.success(sentence)
        onClose()
      },
    }),
  )
  const choose = (next: Choice): void => {
    setChoice(next)
    setPassphrase('')
    void check.run(next, offers.data?.find(({ copy }) => copy.id === next.copy) ?? null)
  }
  const { checked } = check
  const locked = checked?.good === false && checked.copy.encrypted
  const failed = restore.error ?? check.failed ?? offers.error
  return (
    <Modal
      open
      title={say.title}
      width={720}
      okText={say.ok}
      cancelText={uiText.cancel}
      okButtonProps={{ danger: true, disabled: checked?.good !== true || check.busy }}
      confirmLoading={restore.isPending}
      onCancel={onClose}
      onOk={() => {
        if (choice !== null) restore.mutate(choice)
      }}
    >
      <div className="sg-stack">
        {offers.isPending ? <Spin description={say.checking} /> : null}
        {offers.data === undefined ? null : (
          <Offers
            offers={offers.data}
            chosen={choice?.copy}
            onChoose={(copy) => choose({ copy })}
          />
        )}
        <FileDrop
          label={choice?.file === undefined ? say.drop : say.chosen(choice.file.name)}
          accept=".saoluu,.sqlite"
          onFiles={([file]) => {
            if (file !== undefined) choose({ file })
          }}
        />
        {locked && choice !== null ? (
          <div className="sg-toolbar">
            <Input.Password
              aria-label={say.passphrase}
              placeholder={say.passphrase}
              autoComplete="off"
              value={passphrase}
              onChange={(event) => setPassphrase(event.target.value)}
            />
            <Button
              disabled={passphrase === ''}
              loading={check.busy}
              onClick={() => {
                const opened = { ...choice, passphrase }
                setChoice(opened)
                void check.run(opened, null)
              }}
            >
              {say.check}
            </Button>
          </div>
        ) : null}
        {checked?.good === false && checked.problem !== null ? (
          <Alert type="error" showIcon role="alert" title={checked.problem} />
        ) : null}
        {checked === null || checked.loss === null ? null : <Loss loss={checked.loss} />}
        {failed == null ? null : <FailureAlert failure={failureOf(failed)} />}
      </div>
    </Modal>
  )
}

export const RestoreDialog = ({
  open,
  onClose,
}: {
  readonly open: boolean
  readonly onClose: () => void
}): ReactElement | null => (open ? <RestoreForm onClose={onClose} /> : null)
