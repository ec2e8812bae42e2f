/** A file of points: looked at first, then taken whole or not at all. */
import { useMutation } from '@tanstack/react-query'
import { Alert, App, Form, Input, Modal, Spin } from 'antd'
import { useState, type ReactElement } from 'react'
import type { ClusterScoreFile } from '#shared/appraisal/clusters-contract.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { clusterFileText } from '#shared/text/clusters.ts'
import { clustersText as say } from '#shared/text/clusters-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { failureOf } from '#renderer/api/failure.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DayInput } from '#renderer/ui/day-input.tsx'
import { FailureAlert } from '#renderer/ui/failure-alert.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'

function Looked({ file, sheets, problems }: ClusterScoreFile): ReactElement {
  return (
    <div className="sg-stack">
      <p>{sheets.length === 0 ? say.importNothing : say.importFound(file, sheets.length)}</p>
      {problems.length === 0 ? null : (
        <Alert
          type="error"
          showIcon
          title={say.problems}
          description={
            <ul className="sg-effects">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          }
        />
      )}
      <ul className="sg-lines cl-lines" aria-label={file}>
        {sheets.map((sheet) => (
          <li key={`${sheet.unitId} ${sheet.stage}`}>
            <span>
              {say.importLine(
                sheet.unit,
                clusterFileText.stages[sheet.stage],
                formatDay(sheet.day),
                sheet.criteria,
              )}
            </span>
            {sheet.replaces ? <StatusTag tone="warn">{say.replaces}</StatusTag> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

export interface ImportScoresProps {
  readonly year: number
  readonly onClose: () => void
}

export function ImportScores({ year, onClose }: ImportScoresProps): ReactElement {
  const campaignId = useCampaignId()
  const { message } = App.useApp()
  const [file, setFile] = useState<File | null>(null)
  const [day, setDay] = useState<string | null>(null)
  const [author, setAuthor] = useState('')
  const look = useMutation(
    api.appraisal.previewClusterScores.mutationOptions({ meta: { quiet: true } }),
  )
  const write = useMutation(
    api.appraisal.importClusterScores.mutationOptions({
      meta: { quiet: true },
      onSuccess: ({ sheets }) => {
        void message.success(say.imported(sheets.length))
        onClose()
      },
    }),
  )
  const input = (
    chosen: File,
    given: { readonly day: string | null; readonly author: string },
  ) => ({
    campaignId,
    year,
    file: chosen,
    day: given.day,
    author: given.author.trim() === '' ? null : given.author.trim(),
  })
  const lookAgain = (given: { readonly day: string | null; readonly author: string }): void => {
    if (file !== null) look.mutate(input(file, given))
  }
  const error = look.error ?? write.error
  const looked = look.data ?? null
  const count = looked?.sheets.length ?? 0
  return (
    <Modal
      open
      width={760}
      title={say.importTitle(year)}
      okText={say.importOk(count)}
      okButtonProps={{
        disabled: file === null || count === 0 || (looked?.problems.length ?? 0) > 0,
      }}
      confirmLoading={write.isPending}
      cancelText={uiText.close}
      onCancel={onClose}
      onOk={() => {
        if (file !== null) write.mutate(input(file, { day, author }))
      }}
    >
      <div className="sg-stack">
        <p className="sg-quiet">{say.importHint}</p>
        <Form layout="vertical">
          <div className="sg-fields">
            <Form.Item label={say.importDay} htmlFor="cluster-file-day">
              <DayInput
                id="cluster-file-day"
                value={day}
                onChange={(next) => {
                  setDay(next)
                  lookAgain({ day: next, author })
                }}
              />
            </Form.Item>
            <Form.Item label={say.importAuthor} htmlFor="cluster-file-author" className="sg-wide">
              <Input
                id="cluster-file-author"
                value={author}
                onChange={(event) => setAuthor(event.target.value)}
                onBlur={() => lookAgain({ day, author })}
              />
            </Form.Item>
          </div>
        </Form>
        <Spin spinning={look.isPending} description={say.reading}>
          <FileDrop
            label={looked === null ? say.importDrop : say.importAnother}
            accept=".xlsx,.xlsm,.xls,.ods,.csv,.docx"
            compact={looked !== null}
            disabled={look.isPending || write.isPending}
            onFiles={([chosen]) => {
              if (chosen === undefined) return
              setFile(chosen)
              look.mutate(input(chosen, { day, author }))
            }}
          />
        </Spin>
        {error === null ? null : <FailureAlert failure={failureOf(error)} />}
        {looked === null ? null : <Looked {...looked} />}
      </div>
    </Modal>
  )
}
