/** One receipt: what its file held, the file itself, and taking it back. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Descriptions, Drawer, Tabs } from 'antd'
import { useState, type ReactElement } from 'react'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import { formatDay, formatMoment } from '#shared/kernel/day.ts'
import type { SubmissionDetail, SubmissionRow } from '#shared/submissions/contract.ts'
import { byReceipt } from '#shared/submissions/receipt-order.ts'
import { importText } from '#shared/text/import-page.ts'
import { fullName, KIND_LABELS } from '#shared/text/nominees.ts'
import { nominationsText } from '#shared/text/nominations-page.ts'
import { receiptsText as say } from '#shared/text/receipts-page.ts'
import { meaningLabel, reviewText } from '#shared/text/review-page.ts'
import { submissionsPageText, unitDossierText } from '#shared/text/submissions-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { client } from '#renderer/api/client.ts'
import { api } from '#renderer/api/queries.ts'
import { saveFile } from '#renderer/api/save-file.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { Waiting } from '#renderer/ui/waiting.tsx'
import { correctionCount } from './corrections-of.ts'
import { ErrorWorkbookButton } from './outgoing-files.tsx'
import { LeftOutTable, RepairsTable } from './reading-tables.tsx'
import { ReceivedDialog } from './unit-files.tsx'

export interface ReceiptDrawerProps {
  readonly row: SubmissionRow | null
  readonly onClose: () => void
}

/** What each column was taken for, and how many things the clerk put right. */
function MappingLines({ detail }: { readonly detail: SubmissionDetail }): ReactElement {
  const corrected = detail.corrections === null ? 0 : correctionCount(detail.corrections)
  return (
    <>
      <p>{corrected === 0 ? say.notCorrected : say.corrected(corrected)}</p>
      <ul className="sg-lines">
        {detail.mapping.flatMap(({ sheet, columns }, list) =>
          columns.map(({ column, header, meaning }) => (
            <li key={`${list} ${column}`}>
              <span>
                {sheet === null ? '' : `${sheet}, `}
                {reviewText.columnNamed(cellAddress(1, column).slice(0, -1), header)}
              </span>
              <span className="sg-quiet">{meaningLabel(meaning)}</span>
            </li>
          )),
        )}
      </ul>
    </>
  )
}

function Parts({ detail }: { readonly detail: SubmissionDetail }): ReactElement {
  return (
    <Tabs
      items={[
        {
          key: 'rows',
          label: importText.rows(detail.nominations.length),
          children: (
            <ul className="sg-lines">
              {detail.nominations.map((row) => (
                <li key={row.id}>
                  <span>
                    {fullName(row)} <span className="sg-quiet">· {KIND_LABELS[row.kind]}</span>
                  </span>
                  <span className="sg-quiet">{nominationsText.state[row.state]}</span>
                </li>
              ))}
            </ul>
          ),
        },
        {
          key: 'left-out',
          label: importText.leftOut(detail.leftOut.length),
          children: <LeftOutTable rows={detail.leftOut} />,
        },
        {
          key: 'repairs',
          label: importText.repairs(detail.repairs.length),
          children: <RepairsTable rows={detail.repairs} />,
        },
        {
          key: 'columns',
          label: say.mapping,
          children: <MappingLines detail={detail} />,
        },
      ]}
    />
  )
}

function Content({ row, onClose }: { row: SubmissionRow; onClose: () => void }): ReactElement {
  const campaignId = useCampaignId()
  const { modal, message, notification } = App.useApp()
  const [moving, setMoving] = useState(false)
  const detail = useQuery(
    api.submissions.get.queryOptions({ input: { campaignId, submissionId: row.id } }),
  )
  const undo = useMutation(
    api.submissions.undoImport.mutationOptions({
      onSuccess: (undone) => {
        message.success(say.undone(undone))
        onClose()
      },
    }),
  )
  const others = detail.data?.others ?? []
  const fetchSource = async (): Promise<void> => {
    try {
      saveFile(await client.submissions.source({ campaignId, submissionId: row.id }))
    } catch (error) {
      const { title, sentence } = failureOf(error)
      notification.error({ title, description: sentence, duration: 0 })
    }
  }
  const { counts } = row
  const facts: readonly (readonly [string, string])[] = [
    [submissionsPageText.columnUnit, row.unit],
    [say.column.purpose, importText.purpose[row.purpose]],
    [
      importText.submission,
      importText.paper(row.number, row.day === null ? null : formatDay(row.day)),
    ],
    [submissionsPageText.receivedAt, formatMoment(row.receivedAt)],
    [submissionsPageText.channel, row.channel ?? uiText.notStated],
    [say.column.importedAt, `${formatMoment(row.importedAt)}, ${row.importedBy}`],
    [submissionsPageText.note, row.note ?? uiText.notStated],
  ]
  return (
    <div className="sg-stack">
      <div className="sg-actions">
        <Button icon={<Icon name="download" />} onClick={() => void fetchSource()}>
          {say.source}
        </Button>
        <ErrorWorkbookButton from={{ submissionId: row.id }} />
        <Permitted to="submissions.setReceived">
          <Button onClick={() => setMoving(true)}>{unitDossierText.setReceived}</Button>
        </Permitted>
        <Permitted to="submissions.undoImport">
          <Button
            danger
            icon={<Icon name="undo" />}
            onClick={() =>
              void modal.confirm({
                title: say.undoTitle(row.receipt),
                content: say.undoBody(row.fileName),
                okText: say.undoOk,
                okButtonProps: { danger: true },
                cancelText: uiText.cancel,
                onOk: () => undo.mutate({ campaignId, receipt: row.receipt }),
              })
            }
          >
            {say.undo}
          </Button>
          {others.length === 0 ? null : (
            <Button
              danger
              icon={<Icon name="undo" />}
              onClick={() =>
                void modal.confirm({
                  title: say.undoWholeTitle(row.fileName),
                  content: say.undoWholeBody([row.receipt, ...others].toSorted(byReceipt)),
                  okText: say.undoOk,
                  okButtonProps: { danger: true },
                  cancelText: uiText.cancel,
                  onOk: () => undo.mutate({ campaignId, receipt: row.receipt, wholeFile: true }),
                })
              }
            >
              {say.undoWhole(others.length + 1)}
            </Button>
          )}
        </Permitted>
      </div>
      <Descriptions
        size="small"
        className="sg-facts"
        colon={false}
        column={2}
        items={facts.map(([label, children]) => ({ key: label, label, children }))}
      />
      <div>
        {importText.adds(counts.imported, counts.needsDecision, counts.leftOut, counts.nonEmpty)}
      </div>
      {row.replaces ? <StatusTag tone="info">{importText.replaces}</StatusTag> : null}
      {detail.error === null ? null : <FailureAlert failure={failureOf(detail.error)} />}
      {detail.data === undefined ? <Waiting /> : <Parts detail={detail.data} />}
      {moving ? <ReceivedDialog row={row} onClose={() => setMoving(false)} /> : null}
    </div>
  )
}

export function ReceiptDrawer({ row, onClose }: ReceiptDrawerProps): ReactElement {
  return (
    <Drawer
      open={row !== null}
      title={row === null ? '' : `${row.receipt} · ${row.fileName}`}
      size={880}
      onClose={onClose}
    >
      {row === null ? null : <Content key={row.id} row={row} onClose={onClose} />}
    </Drawer>
  )
}
