/** Takes a package in: choose it, see what it changes, decide where both differ, merge. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Input, Spin } from 'antd'
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { useNavigate } from 'react-router'
import type { MergePreview } from '#shared/safekeeping/handover-contract.ts'
import { PACKAGE_ENDING } from '#shared/safekeeping/handover-manifest.ts'
import type { Decisions } from '#shared/safekeeping/handover-merge.ts'
import { handOverPageText } from '#shared/text/handover-page.ts'
import { client } from '#renderer/api/client.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { ConflictList } from './conflict-list.tsx'
import { MergeSummary } from './merge-summary.tsx'
import { usePreview, type ChosenPackage } from './use-preview.ts'

const say = handOverPageText.receive

function Passphrase({ onOpen }: { readonly onOpen: (passphrase: string) => void }): ReactElement {
  const [passphrase, setPassphrase] = useState('')
  return (
    <div className="sg-toolbar">
      <Input.Password
        aria-label={say.passphrase}
        placeholder={say.passphrase}
        autoComplete="off"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        onPressEnter={() => onOpen(passphrase)}
      />
      <Button type="primary" disabled={passphrase === ''} onClick={() => onOpen(passphrase)}>
        {say.unlock}
      </Button>
    </div>
  )
}

function Facts({ preview }: { readonly preview: MergePreview }): ReactElement {
  const { madeBy, pc, madeAt, campaign, note } = preview.package
  return (
    <div>
      <div className="sg-strong">{say.from(madeBy, pc, madeAt)}</div>
      <div>{say.campaign(campaign)}</div>
      {note === '' ? null : <div>{say.note(note)}</div>}
    </div>
  )
}

function Done({ merged }: { readonly merged: MergePreview }): ReactElement {
  const go = useNavigate()
  const top = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A browser of today answers with a promise, which is nothing to clean up with.
    top.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <>
      <div ref={top} />
      <Alert
        type="success"
        showIcon
        role="status"
        title={say.done}
        description={say.backup}
        action={
          <Button type="primary" onClick={() => void go('/')}>
            {say.openCampaign}
          </Button>
        }
      />
      <MergeSummary preview={merged} />
    </>
  )
}

interface LookProps {
  readonly preview: MergePreview
  readonly chosen: ChosenPackage
  readonly onMerged: (merged: MergePreview) => void
  readonly onLookAgain: (decisions: Decisions) => void
}

/** What merging would do, what is to be decided, and the button that does it. */
function Look({ preview, chosen, onMerged, onLookAgain }: LookProps): ReactElement {
  const [decisions, setDecisions] = useState<Decisions>({})
  const merge = useMutation(
    api.safekeeping.merge.mutationOptions({
      meta: { quiet: true },
      onSuccess: onMerged,
      // A choice may leave another place undecided: it is shown with the rest.
      onError: (error) => {
        if (failureOf(error).code === 'MERGE_UNDECIDED') onLookAgain(decisions)
      },
    }),
  )
  const open = preview.conflicts.filter(({ id }) => decisions[id] === undefined).length
  const nothing = preview.counts.length + preview.conflicts.length === 0
  const failure = merge.error === null ? null : failureOf(merge.error)
  return (
    <>
      <Facts preview={preview} />
      <MergeSummary preview={preview} />
      {preview.conflicts.length === 0 ? null : (
        <ConflictList conflicts={preview.conflicts} decisions={decisions} onDecide={setDecisions} />
      )}
      {failure === null ? null : failure.code === 'MERGE_UNDECIDED' ? (
        <Alert type="warning" showIcon role="alert" title={say.newConflicts} />
      ) : (
        <FailureAlert failure={failure} />
      )}
      <div className="sg-toolbar">
        <Button
          type="primary"
          disabled={open > 0 || nothing}
          loading={merge.isPending}
          onClick={() => merge.mutate({ ...chosen, decisions })}
        >
          {say.merge}
        </Button>
        <span className="sg-quiet">
          {nothing ? say.nothing : open > 0 ? say.undecided(open) : ''}
        </span>
      </div>
    </>
  )
}

/** The package that the program was asked to open by a double click; asked once for each `turn`. */
function useOffered(take: (file: File) => void, turn: string): unknown {
  const [failed, setFailed] = useState<unknown>(null)
  useEffect(() => {
    let stale = false
    const ask = async (): Promise<void> => {
      try {
        const file = await client.safekeeping.offeredPackage()
        if (file !== null && !stale) take(file)
      } catch (error) {
        if (!stale) setFailed(error)
      }
    }
    void ask()
    return () => {
      stale = true
    }
    // eslint-disable-next-line react/exhaustive-deps
  }, [turn])
  return failed
}

/** `turn` changes each time that the shell opens a package. */
export function ReceivePackage({ turn }: { readonly turn: string }): ReactElement {
  const [chosen, setChosen] = useState<ChosenPackage | null>(null)
  const [merged, setMerged] = useState<MergePreview | null>(null)
  const { preview, busy, failure, look, forget } = usePreview()
  const choose = (next: ChosenPackage): void => {
    setChosen(next)
    setMerged(null)
    void look(next)
  }
  const notOffered = useOffered((file) => choose({ file }), turn)
  const startAnew = (): void => {
    setChosen(null)
    setMerged(null)
    forget()
  }
  const locked = failure?.code === 'PACKAGE_LOCKED' || failure?.code === 'PACKAGE_PASSPHRASE_WRONG'
  return (
    <Card
      title={say.title}
      extra={
        chosen === null ? null : (
          <Button size="small" onClick={startAnew}>
            {say.other}
          </Button>
        )
      }
    >
      <div className="sg-stack">
        {chosen === null ? (
          <FileDrop
            label={say.drop}
            hint={say.hint}
            accept={PACKAGE_ENDING}
            onFiles={([file]) => {
              if (file !== undefined) choose({ file })
            }}
          />
        ) : (
          <span className="sg-quiet">{chosen.file.name}</span>
        )}
        {busy && preview === null ? <Spin description={say.reading} /> : null}
        {failure === null ? null : <FailureAlert failure={failure} />}
        {notOffered === null ? null : <FailureAlert failure={failureOf(notOffered)} />}
        {locked && chosen !== null ? (
          <Passphrase onOpen={(passphrase) => choose({ file: chosen.file, passphrase })} />
        ) : null}
        {merged !== null ? (
          <Done merged={merged} />
        ) : preview === null || chosen === null ? null : (
          <Look
            key={preview.package.id}
            preview={preview}
            chosen={chosen}
            onMerged={setMerged}
            onLookAgain={(decisions) => void look(chosen, decisions)}
          />
        )}
      </div>
    </Card>
  )
}
