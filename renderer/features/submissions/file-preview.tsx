/** One file before it is written: whose it is, what was read, what was left out, what was mended. */
import { Alert, Button, Drawer, Tabs } from 'antd'
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { importText as say } from '#shared/text/import-page.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { DeskForm } from './desk-form.tsx'
import { itemWords } from './import-columns.tsx'
import { isReady, readingOf, useImportQueue, type ImportItem } from './import-queue.ts'
import { ErrorWorkbookButton } from './outgoing-files.tsx'
import { LeftOutTable, RepairsTable, RowsTable } from './reading-tables.tsx'

export interface FilePreviewProps {
  readonly item: ImportItem | null
  readonly units: readonly UnitRow[]
  readonly plan: Plan
  readonly busy: boolean
  readonly onCommit: (item: ImportItem) => void
  readonly onClose: () => void
}

function Summary({ reading }: { readonly reading: FileReading }): ReactElement {
  const { counts, submission, purpose, issues } = reading
  return (
    <div className="sg-stack sg-tight">
      <div>
        <span className="sg-strong">{say.purpose[purpose]}</span>
        {submission === null ? null : (
          <span className="sg-quiet">
            {' '}
            · {say.submission}{' '}
            {say.paper(
              submission.number,
              submission.date === null ? null : formatDay(submission.date),
            )}
          </span>
        )}
        <div>
          {say.adds(counts.imported, counts.needsDecision, counts.leftOut, counts.nonEmpty)}
        </div>
      </div>
      {reading.replaces ? <Alert type="info" showIcon title={say.replaces} /> : null}
      {issues.map((issue) => (
        <Alert
          key={`${issue.code} ${issue.cell ?? ''}`}
          type="warning"
          showIcon
          title={issue.message}
        />
      ))}
    </div>
  )
}

function Reading({ reading, plan }: { reading: FileReading; plan: Plan }): ReactElement {
  return (
    <Tabs
      items={[
        {
          key: 'rows',
          label: say.rows(reading.rows.length),
          children: <RowsTable reading={reading} plan={plan} />,
        },
        {
          key: 'left-out',
          label: say.leftOut(reading.leftOut.length),
          children: <LeftOutTable rows={reading.leftOut} />,
        },
        {
          key: 'repairs',
          label: say.repairs(reading.repairs.length),
          children: <RepairsTable rows={reading.repairs} />,
        },
      ]}
    />
  )
}

export function FilePreview(props: FilePreviewProps): ReactElement {
  const { item, plan, units } = props
  const remove = useImportQueue((queue) => queue.remove)
  const reading = item === null ? null : readingOf(item)
  const state = item === null ? null : itemWords(item)
  return (
    <Drawer
      open={item !== null}
      title={item?.file.name ?? ''}
      size={1040}
      onClose={props.onClose}
      extra={
        item === null ? null : (
          <div className="sg-actions">
            {reading === null ? null : <ErrorWorkbookButton from={{ file: item.file }} />}
            {item.state.kind === 'done' ? null : (
              <Button
                disabled={props.busy}
                onClick={() => {
                  props.onClose()
                  remove([item.id])
                }}
              >
                {say.removeFile}
              </Button>
            )}
            <Button
              type="primary"
              disabled={props.busy || !isReady(item)}
              onClick={() => props.onCommit(item)}
            >
              {say.commitOne}
            </Button>
          </div>
        )
      }
    >
      {item === null || state === null ? null : (
        <div className="sg-stack" key={item.id}>
          <StatusTag tone={state.tone}>{state.words}</StatusTag>
          {reading === null ? null : (
            <>
              <Summary reading={reading} />
              {item.state.kind === 'done' ? null : (
                <DeskForm item={item} reading={reading} units={units} plan={plan} />
              )}
              <Reading reading={reading} plan={plan} />
            </>
          )}
        </div>
      )}
    </Drawer>
  )
}
