/** A file for one of the registers: looked at first, then written; and the files that were. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Modal, Spin } from 'antd'
import { useState, type ReactElement } from 'react'
import type { HistoryFile, RegisterName } from '#shared/appraisal/history-contract.ts'
import { formatMoment } from '#shared/kernel/day.ts'
import { historyText, REGISTER_LEFT_OUT } from '#shared/text/history-page.ts'
import { leftOutReasons } from '#shared/text/submissions.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'

const say = historyText.import
const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...leftOutReasons, ...REGISTER_LEFT_OUT }),
)
/** Rows of a list's own head are no loss and not worth a look. */
const PLAIN = new Set(['header', 'repeated-header', 'title', 'letterhead', 'column-numbers'])

function Looked({ looked }: { readonly looked: HistoryFile }): ReactElement {
  const lost = looked.leftOut.filter(({ reason }) => !PLAIN.has(reason))
  return (
    <div className="sg-stack">
      <p>{say.summary(looked.file, looked.added, looked.known, looked.leftOut.length)}</p>
      {looked.added === 0 ? <Alert type="info" showIcon title={say.nothingNew} /> : null}
      {looked.withoutUnit === 0 ? null : (
        <Alert type="warning" showIcon title={say.withoutUnit(looked.withoutUnit)} />
      )}
      <ul className="ap-file" aria-label={looked.file}>
        {looked.shown.map(({ row, text }, index) => (
          <li key={`${index} ${row}`}>{say.row(row, text)}</li>
        ))}
      </ul>
      {lost.length === 0 ? null : (
        <>
          <h3 className="sg-section">{say.leftOut}</h3>
          <ul className="ap-file">
            {lost.map(({ sheet, row, reason, text }) => (
              <li key={`${sheet ?? ''} ${row}`} className="sg-quiet">
                {say.leftOutRow(row, REASONS.get(reason) ?? say.other, text)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Files({ register }: { readonly register: RegisterName }): ReactElement | null {
  const { modal, message } = App.useApp()
  const { data } = useQuery(api.appraisal.historyImports.queryOptions({ input: {} }))
  const { mutate: undo } = useMutation(
    api.appraisal.undoHistoryImport.mutationOptions({
      onSuccess: ({ removed }) => void message.success(say.undone(removed)),
    }),
  )
  const files = (data ?? []).filter((one) => one.register === register)
  if (files.length === 0) return null
  return (
    <section aria-label={say.files}>
      <h3 className="sg-section">{say.files}</h3>
      <ul className="sg-lines">
        {files.map(({ id, fileName, rows, importedAt, importedBy }) => (
          <li key={id}>
            <span>{say.fileLine(fileName, rows, formatMoment(importedAt), importedBy)}</span>
            <Button
              size="small"
              danger
              onClick={() =>
                void modal.confirm({
                  title: say.undoTitle(fileName),
                  content: say.undoBody,
                  okText: say.undo,
                  okButtonProps: { danger: true },
                  cancelText: uiText.cancel,
                  onOk: () => undo({ importId: id }),
                })
              }
            >
              {say.undo}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export interface HistoryImportProps {
  readonly register: RegisterName
  readonly onClose: () => void
}

export function HistoryImport({ register, onClose }: HistoryImportProps): ReactElement {
  const campaignId = useCampaignId()
  const { message } = App.useApp()
  const words = register === 'awards' ? historyText.awards : historyText.initiatives
  const [file, setFile] = useState<File | null>(null)
  const look = useMutation(api.appraisal.previewHistory.mutationOptions({ meta: { quiet: true } }))
  const write = useMutation(
    api.appraisal.importHistory.mutationOptions({
      meta: { quiet: true },
      onSuccess: ({ added, known }) => {
        void message.success(say.done(added, known))
        onClose()
      },
    }),
  )
  const error = look.error ?? write.error
  const looked = look.data ?? null
  return (
    <Modal
      open
      width={760}
      title={words.importTitle}
      okText={say.ok(looked?.added ?? 0)}
      okButtonProps={{ disabled: file === null || (looked?.added ?? 0) === 0 }}
      confirmLoading={write.isPending}
      cancelText={uiText.close}
      onCancel={onClose}
      onOk={() => {
        if (file !== null) write.mutate({ campaignId, register, file })
      }}
    >
      <div className="sg-stack">
        <p className="sg-quiet">{words.importHint}</p>
        <Spin spinning={look.isPending} description={say.reading}>
          <FileDrop
            label={looked === null ? say.drop : say.another}
            accept=".xlsx,.xlsm,.xls,.ods,.csv,.docx"
            compact={looked !== null}
            disabled={look.isPending || write.isPending}
            onFiles={(files) => {
              const [chosen] = files
              if (chosen === undefined) return
              setFile(chosen)
              look.mutate({ campaignId, register, file: chosen })
            }}
          />
        </Spin>
        {error === null ? null : <FailureAlert failure={failureOf(error)} />}
        {looked === null ? <Files register={register} /> : <Looked looked={looked} />}
      </div>
    </Modal>
  )
}
