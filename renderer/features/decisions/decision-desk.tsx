/** One decision: its number, day and signer at the left, its list as it will be printed at the right. */
import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { Suspense, useEffect, useRef, useState, type ReactElement } from 'react'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { decisionChangesText } from '#shared/text/decision-changes-page.ts'
import { decisionsText as say, stateName } from '#shared/text/decisions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { printPage } from '#renderer/api/print-page.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Card } from '#renderer/ui/page.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { AnnexPreview, type AnnexLayout } from './annex-preview.tsx'
import { ChangeDecision } from './change-decision.tsx'
import { DecisionDocuments } from './decision-documents.tsx'
import { HeadFacts, HeadForm } from './decision-head.tsx'
import { IssueFacts } from './issue-facts.tsx'
import { draftOf, signerOf } from './signer-draft.ts'

export interface DecisionDeskProps {
  readonly row: DecisionRow
  readonly onSalaries: () => void
  /** Opens the settings of all papers. */
  readonly onStyle: () => void
}

export function DecisionDesk({ row, onSalaries, onStyle }: DecisionDeskProps): ReactElement {
  const campaignId = useCampaignId()
  const [draft, setDraft] = useState(() => draftOf(row))
  const [layout, setLayout] = useState<AnnexLayout>('table')
  const [issuing, setIssuing] = useState(false)
  const [changing, setChanging] = useState<'correction' | 'withdrawal' | null>(null)
  const [asked, setAsked] = useState(false)
  const of = { campaignId, award: row.award }
  const words = say.desk[row.purpose]
  const update = useMutation(
    api.decisions.update.mutationOptions({ meta: { quiet: true, done: say.saved } }),
  )
  const issue = useMutation(
    api.decisions.issue.mutationOptions({
      meta: { quiet: true, done: words.issued },
    }),
  )
  const which = { ...of, decisionId: row.id }
  const annex = useMutation(
    api.decisions.annex.mutationOptions({ meta: { quiet: true }, onSuccess: saveFile }),
  )
  const may = useMay()
  const fixed = row.state !== 'draft' || !may('decisions.update')
  const changed = JSON.stringify(draft) !== JSON.stringify(draftOf(row))
  const signer = signerOf(draft)
  const number = draft.number.trim()

  const save = async (): Promise<boolean> => {
    setAsked(true)
    if (signer === 'incomplete') return false
    await update.mutateAsync({
      ...of,
      number: number === '' ? null : number,
      day: draft.day,
      ...(signer === null ? {} : { signer }),
    })
    return true
  }
  // Saved first: the total that is confirmed is the one of the day that was typed.
  const ask = async (): Promise<void> => setIssuing(!changed || (await save()))
  const issueNow = async (): Promise<void> => {
    if (number === '' || draft.day === null) return
    await issue.mutateAsync({ ...of, number, day: draft.day })
  }
  // What failed is shown by the alert beside the form.
  const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined)

  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || event.key.toLowerCase() !== 's') return
      event.preventDefault()
      if (!fixed) void latest.current().catch(() => undefined)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [fixed])
  const failed = [update.error, issue.error, annex.error].filter((error) => error !== null)

  return (
    <div className="dc-frame">
      <div className="sg-no-print">
        <Card
          title={words.purpose}
          extra={
            <StatusTag tone={row.state === 'issued' ? 'good' : 'wait'}>
              {stateName(row.state, row.purpose)}
            </StatusTag>
          }
        >
          {row.state === 'draft' && row.supplement > 0 && (
            <Alert
              className="dc-note"
              type="info"
              showIcon
              title={say.supplementTitle}
              description={say.supplementWhy}
            />
          )}
          {fixed ? (
            <HeadFacts row={row} />
          ) : (
            <HeadForm row={row} draft={draft} onDraft={setDraft} />
          )}
          {asked && signer === 'incomplete' && (
            <Alert type="warning" showIcon role="alert" title={say.signerMissing} />
          )}
          {failed.map((error) => (
            <FailureAlert key={error.message} failure={failureOf(error)} />
          ))}
          {row.state === 'issued' && may('decisions.correct') && (
            <div className="sg-actions dc-actions">
              <Button onClick={() => setChanging('correction')}>
                {decisionChangesText.correct}
              </Button>
              <Button danger onClick={() => setChanging('withdrawal')}>
                {words.withdraw}
              </Button>
            </div>
          )}
          {!fixed && (
            <div className="sg-actions dc-actions">
              <Button
                disabled={!changed}
                loading={update.isPending}
                onClick={() => quietly(save())}
              >
                {say.save}
              </Button>
              <Button
                type="primary"
                disabled={row.lines.length === 0}
                loading={update.isPending}
                onClick={() => quietly(ask())}
              >
                {words.issue}
              </Button>
            </div>
          )}
        </Card>
        <DecisionDocuments award={row.award} purpose={row.purpose} />
      </div>
      <AnnexPreview
        row={row}
        draft={draft}
        layout={layout}
        onLayout={setLayout}
        actions={
          <>
            <Permitted to="decisions.setPaperSettings">
              <Button onClick={onStyle}>{say.style.open}</Button>
            </Permitted>
            <Button icon={<Icon name="paper" />} onClick={printPage}>
              {say.print}
            </Button>
            <Button
              icon={<Icon name="download" />}
              loading={annex.isPending}
              onClick={() => annex.mutate({ ...which, layout })}
            >
              {say.download}
            </Button>
            <Button
              title={say.downloadTcvn3Hint}
              onClick={() => annex.mutate({ ...which, layout, encoding: 'tcvn3' })}
            >
              {say.downloadTcvn3}
            </Button>
          </>
        }
        money={
          row.purpose === 'forward' ? null : row.baseSalary === null ? (
            <span className="sg-actions">
              <StatusTag tone="warn">{say.noBaseSalary}</StatusTag>
              <Permitted to="decisions.setBaseSalary">
                <Button size="small" onClick={onSalaries}>
                  {say.toSalaries}
                </Button>
              </Permitted>
            </span>
          ) : (
            <span className="sg-quiet">{say.baseSalary(formatDong(row.baseSalary))}</span>
          )
        }
      />
      {changing !== null && (
        <Suspense fallback={null}>
          <ChangeDecision row={row} kind={changing} onClose={() => setChanging(null)} />
        </Suspense>
      )}
      <Modal
        open={issuing}
        title={words.issueTitle}
        okText={words.issueOk}
        cancelText={uiText.cancel}
        okButtonProps={{ disabled: number === '' || draft.day === null }}
        confirmLoading={issue.isPending}
        onCancel={() => setIssuing(false)}
        onOk={() => quietly(issueNow().finally(() => setIssuing(false)))}
      >
        <IssueFacts row={row} />
        <p>{say.issueWhat(row.counts)}</p>
        {(number === '' || draft.day === null) && (
          <Alert type="warning" showIcon title={words.issueMissing} />
        )}
      </Modal>
    </div>
  )
}
