/** Đính chính, thu hồi: a document of its own, made of the difference, seen before it is issued. */
import { useMutation, useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Checkbox, Form, Input, Modal, Select } from 'antd'
import { useState, type ReactElement } from 'react'
import { FORWARD_SYMBOL, numbered } from '#shared/decisions/annex-of-decision.ts'
import { countsInWords } from '#shared/decisions/annex.ts'
import { changePaper } from '#shared/decisions/change-paper.ts'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import { decisionChangesText as say } from '#shared/text/decision-changes-page.ts'
import { decisionName } from '#shared/text/decisions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import {
  changedLines,
  correctionsOf,
  LINE_FIELDS,
  lineDraftOf,
  type LineDraft,
} from './changed-lines.ts'
import { findByLabel } from '#renderer/ui/find-by-label.ts'

export interface ChangeDecisionProps {
  readonly row: DecisionRow
  readonly kind: 'correction' | 'withdrawal'
  readonly onClose: () => void
}

interface HeadDraft {
  readonly number: string
  readonly day: string | null
  readonly reason: string
}

interface HeadProps {
  /** Of a tờ trình, not of a decision. */
  readonly forward: boolean
  readonly head: HeadDraft
  readonly onHead: (head: HeadDraft) => void
}

const Head = ({ forward, head, onHead }: HeadProps): ReactElement => (
  <div className="dc-change-head">
    <Form.Item label={forward ? say.forwardNumber : say.number} htmlFor="change-number">
      <Input
        id="change-number"
        value={head.number}
        onChange={(event) => onHead({ ...head, number: event.target.value })}
      />
    </Form.Item>
    <Form.Item label={say.day} htmlFor="change-day">
      <DayInput id="change-day" value={head.day} onChange={(day) => onHead({ ...head, day })} />
    </Form.Item>
    <Form.Item label={say.reason} htmlFor="change-reason">
      <Input
        id="change-reason"
        placeholder={say.reasonHint}
        value={head.reason}
        onChange={(event) => onHead({ ...head, reason: event.target.value })}
      />
    </Form.Item>
  </div>
)

interface LinesProps {
  readonly lines: readonly DecisionLine[]
  readonly drafts: readonly LineDraft[]
  readonly onDrafts: (drafts: readonly LineDraft[]) => void
}

/** One line at a time; what was typed of the others stays. */
function Lines({ lines, drafts, onDrafts }: LinesProps): ReactElement {
  const [chosen, setChosen] = useState<string | null>(null)
  const line = lines.find(({ nominationId }) => nominationId === chosen)
  const draft =
    drafts.find(({ nominationId }) => nominationId === chosen) ??
    (line === undefined ? undefined : lineDraftOf(line))
  const set = (changes: Partial<LineDraft>): void => {
    if (draft === undefined) return
    onDrafts([
      ...drafts.filter(({ nominationId }) => nominationId !== chosen),
      { ...draft, ...changes },
    ])
  }
  return (
    <>
      <Form.Item label={say.line} htmlFor="change-line">
        <Select
          id="change-line"
          showSearch={findByLabel}
          placeholder={say.lineHint}
          value={chosen}
          options={lines.map((one) => ({
            value: one.nominationId,
            label: `${one.name} (${one.unit})`,
          }))}
          onChange={setChosen}
        />
      </Form.Item>
      {draft !== undefined && (
        <>
          <div className="dc-change-line">
            {LINE_FIELDS.map((field) => (
              <Form.Item key={field} label={say.fields[field]} htmlFor={`change-${field}`}>
                <Input
                  id={`change-${field}`}
                  disabled={draft.remove}
                  value={draft[field]}
                  onChange={(event) => set({ [field]: event.target.value })}
                />
              </Form.Item>
            ))}
          </div>
          <Checkbox
            checked={draft.remove}
            onChange={(event) => set({ remove: event.target.checked })}
          >
            {say.remove}
          </Checkbox>
        </>
      )}
    </>
  )
}

interface PaperProps extends Pick<ChangeDecisionProps, 'row' | 'kind'> {
  readonly head: HeadDraft
  readonly lines: readonly DecisionLine[]
}

/** The articles of the document, by the same model as its Word paper. */
function PaperPreview({ row, kind, head, lines }: PaperProps): ReactElement {
  const campaignId = useCampaignId()
  const [{ data: campaign }, { data: settings }] = useSuspenseQueries({
    queries: [
      api.campaigns.get.queryOptions({ input: { campaignId } }),
      api.decisions.paperSettings.queryOptions({ input: { campaignId } }),
    ],
  })
  const symbol = row.purpose === 'forward' ? FORWARD_SYMBOL : campaign.plan.issuer.decisionSymbol
  const of = numbered(row.number, symbol)
  const { parts } = changePaper({
    plan: campaign.plan,
    kind,
    purpose: row.purpose,
    awardName: row.awardName,
    reason: head.reason.trim() === '' ? '…' : head.reason.trim(),
    number: numbered(head.number, symbol),
    day: head.day,
    original: { number: `${of.number ?? ''}${of.symbol}`, day: row.day ?? '', lines: row.lines },
    lines,
    signer: row.signer ?? settings.signer,
  })
  return (
    <section className="dc-change-paper" aria-label={say.preview}>
      <h3>{say.preview}</h3>
      {parts.map((part) => {
        if (part.kind === 'article')
          return (
            <p key={part.title}>
              <strong>{part.title}</strong> {part.text}
            </p>
          )
        if (part.kind === 'text') return <p key={part.text}>{part.text}</p>
        if (part.kind !== 'list') return null
        return (
          <ul key={part.lines.join()}>
            {part.lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )
      })}
    </section>
  )
}

export function ChangeDecision({ row, kind, onClose }: ChangeDecisionProps): ReactElement {
  const campaignId = useCampaignId()
  const [head, setHead] = useState<HeadDraft>({ number: '', day: null, reason: '' })
  const [drafts, setDrafts] = useState<readonly LineDraft[]>([])
  const [adding, setAdding] = useState(false)
  const { data: missing } = useSuspenseQuery(
    api.decisions.missing.queryOptions({
      input: { campaignId, award: row.award, decisionId: row.id },
    }),
  )
  const added = adding ? missing : []
  const quiet = { quiet: true, done: say.dialogs[row.purpose][kind].done }
  const correct = useMutation(
    api.decisions.correct.mutationOptions({ meta: quiet, onSuccess: onClose }),
  )
  const withdraw = useMutation(
    api.decisions.withdraw.mutationOptions({ meta: quiet, onSuccess: onClose }),
  )
  const corrections = correctionsOf(row.lines, drafts)
  const { day } = head
  const number = head.number.trim()
  const reason = head.reason.trim()
  const complete = number !== '' && day !== null && reason !== ''
  const nothing = kind === 'correction' && corrections.length === 0 && added.length === 0
  const send = (): void => {
    if (day === null || !complete) return
    const input = { campaignId, award: row.award, decisionId: row.id, number, day, reason }
    if (kind === 'correction') correct.mutate({ ...input, lines: corrections, addMissing: adding })
    else withdraw.mutate(input)
  }
  const failed = correct.error ?? withdraw.error
  const words = say.dialogs[row.purpose][kind]
  return (
    <Modal
      open
      width={920}
      style={{ top: 24 }}
      title={words.title(decisionName(row))}
      okText={words.ok}
      cancelText={uiText.cancel}
      okButtonProps={{ disabled: !complete || nothing, danger: kind === 'withdrawal' }}
      confirmLoading={correct.isPending || withdraw.isPending}
      closable={{ 'aria-label': uiText.close }}
      onCancel={onClose}
      onOk={send}
    >
      <p className="sg-quiet">{words.why}</p>
      <Form layout="vertical" requiredMark={false} className="dc-form">
        <Head forward={row.purpose === 'forward'} head={head} onHead={setHead} />
        {kind === 'correction' && <Lines lines={row.lines} drafts={drafts} onDrafts={setDrafts} />}
        {kind === 'correction' && missing.length > 0 && (
          <div className="dc-note">
            <Checkbox checked={adding} onChange={(event) => setAdding(event.target.checked)}>
              {say.addMissing(countsInWords(missing))}
            </Checkbox>
            <div className="sg-quiet">{missing.map(({ name }) => name).join('; ')}</div>
          </div>
        )}
      </Form>
      {nothing ? (
        <p className="sg-quiet">{say.nothing}</p>
      ) : (
        <PaperPreview
          row={row}
          kind={kind}
          head={head}
          lines={kind === 'correction' ? [...changedLines(row.lines, drafts), ...added] : []}
        />
      )}
      {!complete && !nothing && <Alert type="warning" showIcon title={say.missing} />}
      {failed !== null && <FailureAlert failure={failureOf(failed)} />}
    </Modal>
  )
}
