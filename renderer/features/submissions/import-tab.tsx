/** Nhập tệp: many files are read and shown, nothing is written before it is said so. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { CampaignBoard } from '#shared/appraisal/board.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { importText as say } from '#shared/text/import-page.ts'
import { reviewText } from '#shared/text/review-page.ts'
import { submissionsPageText } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { MomentInput, presentMoment } from '#renderer/ui/day-input.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'
import { WorkProgress } from '#renderer/ui/work-progress.tsx'
import { SuggestInput } from '#renderer/ui/suggest-input.tsx'
import { FileReviewDrawer } from './file-review.tsx'
import { IMPORT_COLUMNS } from './import-columns.tsx'
import { isReady, useImportQueue } from './import-queue.ts'
import { lateFiles, nominationDeadline } from './late-files.ts'
import { useImport } from './use-import.ts'

const ACCEPT = '.xlsx,.xlsm,.xls,.ods,.csv,.txt,.tsv,.docx,.html,.htm'

function Defaults(): ReactElement {
  const { defaults, setDefaults } = useImportQueue()
  return (
    <div className="sg-toolbar">
      <span className="sg-quiet">{say.defaults}</span>
      <span aria-hidden>{submissionsPageText.receivedAt}</span>
      <MomentInput
        label={submissionsPageText.receivedAt}
        value={defaults.receivedAt ?? presentMoment()}
        onChange={(receivedAt) => setDefaults({ receivedAt })}
      />
      <SuggestInput
        className="sg-filter"
        aria-label={submissionsPageText.channel}
        placeholder={submissionsPageText.channel}
        value={defaults.channel}
        options={submissionsPageText.channels.map((value) => ({ value }))}
        onChange={(channel) => setDefaults({ channel })}
      />
    </div>
  )
}

export function ImportTab({ status }: { readonly status: CampaignBoard }): ReactElement {
  const campaignId = useCampaignId()
  const { data: campaign } = useSuspenseQuery(
    api.campaigns.get.queryOptions({ input: { campaignId } }),
  )
  const { data: units } = useSuspenseQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const queue = useImportQueue()
  const work = useImport(campaign.plan)
  const [open, setOpen] = useState<string | null>(null)
  const items = queue.items.filter((item) => item.campaignId === campaignId)
  const ready = items.filter(isReady)
  const finished = items.filter(({ state }) => state.kind === 'done')
  const waiting = items.filter(({ state }) => state.kind === 'waiting')
  const [, setQuery] = useSearchParams()
  const busy = work.progress !== null
  const deadline = nominationDeadline(campaign.plan)
  const late = lateFiles(ready, {
    deadline,
    units: status.units,
    receivedAt: queue.defaults.receivedAt ?? presentMoment(),
  })
  const notSent = status.summary.units - status.summary.submitted

  return (
    <div className="sg-stack sg-tight">
      <FileDrop
        label={say.drop}
        hint={say.dropHint}
        accept={ACCEPT}
        multiple
        folders
        compact={items.length > 0}
        disabled={busy}
        onFiles={(files) => void work.read(queue.add(campaignId, files))}
      />
      {work.progress === null ? null : (
        <WorkProgress
          done={work.progress.done}
          total={work.progress.total}
          doing={
            work.progress.doing === 'reading'
              ? say.readingProgress(work.progress.name)
              : say.committingProgress(work.progress.name)
          }
          onCancel={work.stop}
        />
      )}
      {items.length === 0 ? null : <Defaults />}
      {late.length === 0 || deadline === null ? null : (
        <Alert type="warning" showIcon title={say.late(late.length, formatDay(deadline))} />
      )}
      {notSent === 0 ? null : (
        <div>
          <Button
            type="link"
            size="small"
            className="sg-flush"
            onClick={() => setQuery({ tab: 'theo-doi', loc: 'chua-gui' })}
          >
            {reviewText.notSent(notSent)}
          </Button>
        </div>
      )}
      <DataTable
        label={say.table}
        rows={items}
        columns={IMPORT_COLUMNS}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        empty={{ title: say.emptyTitle, hint: say.emptyHint }}
        tools={
          items.length === 0 ? null : (
            <>
              <Button
                type="primary"
                disabled={busy || ready.length === 0}
                onClick={() => void work.commit(ready)}
              >
                {say.commit(ready.length)}
              </Button>
              {waiting.length > 0 && !busy ? (
                <Button onClick={() => void work.read(waiting)}>{say.readOn}</Button>
              ) : null}
              {finished.length > 0 ? (
                <>
                  <Button onClick={() => setQuery({ tab: 'theo-doi' })}>{say.toBoard}</Button>
                  <Button onClick={() => queue.remove(finished.map(({ id }) => id))}>
                    {say.clearDone}
                  </Button>
                </>
              ) : null}
            </>
          )
        }
      />
      <FileReviewDrawer
        item={items.find(({ id }) => id === open) ?? null}
        items={items}
        units={units}
        plan={campaign.plan}
        busy={busy}
        onCommit={(item) => work.commit([item])}
        onOpen={setOpen}
        onClose={() => setOpen(null)}
      />
    </div>
  )
}
