/**
 * One file before it is written: the sheet as it came beside what was understood, whose it is, what
 * was doubtful; everything can be put right here, and the next file is one key away.
 */
import { Alert, App, Button, Drawer } from 'antd'
import { useCallback, useEffect, type ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { NO_CORRECTIONS, type Corrections } from '#shared/submissions/corrections.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import type { FileReview } from '#shared/submissions/review.ts'
import { importText } from '#shared/text/import-page.ts'
import { reviewText as say } from '#shared/text/review-page.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { client } from '#renderer/api/client.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { correctionCount } from './corrections-of.ts'
import { DeskForm } from './desk-form.tsx'
import { itemWords } from './import-columns.tsx'
import { isReady, useImportQueue, type ImportItem } from './import-queue.ts'
import { ErrorWorkbookButton } from './outgoing-files.tsx'
import { ReviewPanes } from './review-panes.tsx'
import { UnitChoice } from './unit-choice.tsx'
import { useReview } from './use-review.ts'
import './review.css'

export interface FileReviewProps {
  readonly item: ImportItem | null
  /** All files of the queue, in their order. */
  readonly items: readonly ImportItem[]
  readonly units: readonly UnitRow[]
  readonly plan: Plan
  readonly busy: boolean
  readonly onCommit: (item: ImportItem) => Promise<void>
  readonly onOpen: (id: string) => void
  readonly onClose: () => void
}

type Correct = (change: (before: Corrections) => Corrections) => void

const summaryOf = ({ counts, submission, purpose }: FileReading): string =>
  [
    importText.purpose[purpose],
    submission === null
      ? null
      : `${importText.submission} ${importText.paper(
          submission.number,
          submission.date === null ? null : formatDay(submission.date),
        )}`,
    importText.adds(counts.imported, counts.needsDecision, counts.leftOut, counts.nonEmpty),
  ]
    .filter((part) => part !== null)
    .join(' · ')

function Issues({ reading }: { readonly reading: FileReading }): ReactElement | null {
  if (reading.issues.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      className="sb-issues"
      title={reading.issues.map(({ code, message }) => (
        <div key={`${code} ${message}`}>{message}</div>
      ))}
    />
  )
}

function Remembered({ review, onCorrect }: { review: FileReview; onCorrect: Correct }) {
  const { message } = App.useApp()
  if (!review.reading.issues.some(({ code }) => code === 'layout-remembered')) return null
  const ignore = (): void => onCorrect((before) => ({ ...before, ignoreRemembered: true }))
  const forget = async (): Promise<void> => {
    await client.submissions.forgetLayouts({ keys: [...review.remembered] })
    message.success(say.forgotten)
    ignore()
  }
  return (
    <div className="sg-actions" title={say.remembered}>
      <Button size="small" onClick={ignore}>
        {say.ignoreRemembered}
      </Button>
      <Button size="small" onClick={() => void forget()}>
        {say.forget}
      </Button>
    </div>
  )
}

function Content(props: FileReviewProps & { readonly item: ImportItem }): ReactElement {
  const { item, units, plan } = props
  const { review, busy, failure } = useReview(item)
  const correct = useImportQueue((queue) => queue.correct)
  const onCorrect: Correct = (change) => correct(item.id, change)
  const { tone, words } = itemWords(item)
  const corrected = correctionCount(item.corrections)
  if (item.state.kind === 'refused' || item.state.kind === 'done')
    return <StatusTag tone={tone}>{words}</StatusTag>
  return (
    <div className="sb-review" aria-busy={busy}>
      {review === null ? null : (
        <>
          <div className="sg-toolbar">
            <UnitChoice
              units={units}
              proposals={review.units}
              read={review.reading.unit}
              several={review.reading.units?.length ?? null}
              corrections={item.corrections}
              onCorrect={onCorrect}
            />
            <DeskForm item={item} plan={plan} />
          </div>
          <div className="sg-toolbar">
            <StatusTag tone={tone}>{words}</StatusTag>
            <output>{summaryOf(review.reading)}</output>
            <div className="sg-toolbar-end sg-actions">
              <ErrorWorkbookButton from={{ file: item.file, corrections: item.corrections }} />
              <Remembered review={review} onCorrect={onCorrect} />
              {corrected === 0 ? null : (
                <Button size="small" onClick={() => onCorrect(() => NO_CORRECTIONS)}>
                  {say.undoCorrections(corrected)}
                </Button>
              )}
            </div>
          </div>
          <Issues reading={review.reading} />
        </>
      )}
      {failure === null ? null : <FailureAlert failure={failure} />}
      {review === null && failure === null ? <Waiting /> : null}
      {review === null ? null : (
        <ReviewPanes item={item} review={review} plan={plan} onCorrect={onCorrect} />
      )}
    </div>
  )
}

/** The next file that is not written yet, after this one and then from the start; null for none. */
const nextOf = (items: readonly ImportItem[], item: ImportItem): ImportItem | null => {
  const at = items.indexOf(item)
  const around = [...items.slice(at + 1), ...items.slice(0, Math.max(at, 0))]
  return around.find(({ state }) => state.kind === 'read' || state.kind === 'failed') ?? null
}

export function FileReviewDrawer(props: FileReviewProps): ReactElement {
  const { item, items, busy, onCommit, onOpen, onClose } = props
  const remove = useImportQueue((queue) => queue.remove)
  const at = item === null ? -1 : items.indexOf(item)
  const next = item === null ? null : nextOf(items, item)
  const ready = item !== null && !busy && isReady(item)
  const commitNext = useCallback(async (): Promise<void> => {
    if (item === null) return
    await onCommit(item)
    if (next === null) onClose()
    else onOpen(next.id)
  }, [item, next, onCommit, onOpen, onClose])
  useEffect(() => {
    if (!ready) return
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key !== 'Enter') return
      event.preventDefault()
      void commitNext()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [ready, commitNext])
  const beside = (by: 1 | -1): string | null => items[at + by]?.id ?? null
  const step = (by: 1 | -1): ReactElement => (
    <Button
      disabled={beside(by) === null}
      onClick={() => {
        const id = beside(by)
        if (id !== null) onOpen(id)
      }}
    >
      {by === 1 ? say.next : say.before}
    </Button>
  )
  return (
    <Drawer
      open={item !== null}
      title={item?.file.name ?? ''}
      size="100%"
      classNames={{ body: 'sb-drawer' }}
      onClose={onClose}
      extra={
        item === null ? null : (
          <div className="sg-actions">
            <span className="sg-quiet sg-number">{say.place(at + 1, items.length)}</span>
            {step(-1)}
            {step(1)}
            {item.state.kind === 'done' ? null : (
              <>
                <Button
                  disabled={busy}
                  onClick={() => {
                    onClose()
                    remove([item.id])
                  }}
                >
                  {importText.removeFile}
                </Button>
                <Button disabled={!ready} onClick={() => void onCommit(item)}>
                  {importText.commitOne}
                </Button>
                <Button type="primary" disabled={!ready} onClick={() => void commitNext()}>
                  {say.commitNext}
                </Button>
              </>
            )}
          </div>
        )
      }
    >
      {item === null ? null : <Content key={item.id} {...props} item={item} />}
    </Drawer>
  )
}
