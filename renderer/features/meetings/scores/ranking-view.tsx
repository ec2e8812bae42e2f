/** The ranking that the score sheets come to, and who goes to the vote by it. Nobody's own score is shown. */
import { useMutation, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, Drawer, InputNumber, Table } from 'antd'
import { useState, type ReactElement, type ReactNode } from 'react'
import { compareFractions } from '#shared/kernel/exact.ts'
import { publicFrame } from '#shared/meetings/public-frame.ts'
import type {
  CriterionReport,
  NomineeReport,
  ScoreDocument,
} from '#shared/meetings/score-document.ts'
import { rankingCue } from '#shared/meetings/cues.ts'
import { meetingsText } from '#shared/text/meetings-page.ts'
import { selectForVote } from '#shared/meetings/vote-selection.ts'
import { noValueLabels, scoringText as words, stageLabels } from '#shared/text/scoring.ts'
import { uiText } from '#shared/text/ui.ts'
import { useSearchParams } from 'react-router'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { FileDrop } from '#renderer/ui/file-drop.tsx'
import { Permitted, useMay } from '#renderer/ui/permitted.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { FileFailure } from '../file-failure.tsx'
import { useOperatorPane } from '../operator/operator-store.ts'

const say = meetingsText.scores

function totalNote(row: NomineeReport): ReactNode {
  if (row.knockedOutBy.length > 0)
    return <StatusTag tone="bad">{say.knockedOut(row.knockedOutBy.join(', '))}</StatusTag>
  if (row.total === null)
    return <StatusTag tone="wait">{say.missing(row.missing.join(', '))}</StatusTag>
  return <span className="sg-strong">{row.total.shown}</span>
}

const widest = (row: NomineeReport): CriterionReport | null =>
  row.criteria
    .filter(({ spread }) => spread !== null)
    .toSorted((left, right) => spreadOf(right) - spreadOf(left))[0] ?? null

/** For ordering only; the spread itself is kept as text of two decimals. */
const spreadOf = ({ spread }: CriterionReport): number =>
  Number((spread ?? '0').replaceAll('.', '').replace(',', '.'))

const columns: readonly Column<NomineeReport>[] = [
  {
    key: 'rank',
    title: say.rank,
    width: 80,
    number: true,
    fixed: true,
    value: ({ rank }) => rank,
    render: ({ rank, sharing }) =>
      rank === null ? null : (
        <span title={sharing > 1 ? say.shared(sharing) : undefined}>
          {rank}
          {sharing > 1 && ' ='}
        </span>
      ),
  },
  { key: 'name', title: say.name, width: 260, fixed: true, value: ({ name }) => name },
  { key: 'unit', title: say.unit, width: 220, value: ({ unit }) => unit },
  {
    key: 'total',
    title: say.total,
    width: 160,
    number: true,
    value: ({ total }) => total?.shown ?? null,
    compare: (left, right) =>
      left.total === null || right.total === null
        ? Number(left.total === null) - Number(right.total === null)
        : compareFractions(left.total.hundredths, right.total.hundredths),
    render: totalNote,
  },
  {
    key: 'spread',
    title: say.spread,
    width: 200,
    value: (row) => {
      const wide = widest(row)
      return wide === null || spreadOf(wide) === 0 ? null : `${wide.spread ?? ''} (${wide.title})`
    },
  },
  {
    key: 'sheets',
    title: say.sheets,
    width: 120,
    number: true,
    value: ({ sheets }) => sheets,
    render: ({ sheets, unfinishedSheets }) => (
      <>
        {sheets}
        {unfinishedSheets > 0 && (
          <StatusTag tone="warn">{say.unfinished(unfinishedSheets)}</StatusTag>
        )}
      </>
    ),
  },
]

function Detail({ row }: { readonly row: NomineeReport }): ReactElement {
  return (
    <div className="sg-stack">
      <Table<CriterionReport>
        size="small"
        pagination={false}
        rowKey="criterion"
        dataSource={[...row.criteria]}
        columns={[
          { title: say.criterion, dataIndex: 'title' },
          {
            title: say.value,
            align: 'right',
            render: (_, { value, why }) =>
              value?.shown ?? (why === null ? uiText.notStated : noValueLabels[why]),
          },
          {
            title: say.spread,
            align: 'right',
            render: (_, { spread }) => spread ?? uiText.notStated,
          },
          { title: say.counted, dataIndex: 'counted', align: 'right' },
          { title: say.abstained, dataIndex: 'abstained', align: 'right' },
          { title: say.recused, dataIndex: 'recused', align: 'right' },
          { title: say.absent, dataIndex: 'absent', align: 'right' },
        ]}
      />
      {row.stages.length > 0 && (
        <Table
          size="small"
          pagination={false}
          rowKey="stage"
          dataSource={row.stages.map(({ stage, total }) => ({
            stage,
            label: stageLabels[stage],
            total: total?.shown ?? uiText.notStated,
          }))}
          columns={[
            { title: say.stage, dataIndex: 'label' },
            { title: say.total, dataIndex: 'total', align: 'right' },
          ]}
        />
      )}
    </div>
  )
}

interface Cut {
  /** Points as typed. */
  readonly atLeast: number | null
  readonly top: number | null
}

export function RankingView(): ReactElement {
  const campaignId = useCampaignId()
  const { message } = App.useApp()
  const { data: scores } = useSuspenseQuery(
    api.meetings.scores.queryOptions({ input: { campaignId } }),
  )
  const [open, setOpen] = useState<string | null>(null)
  const [cut, setCut] = useState<Cut>({ atLeast: null, top: null })
  const [, setQuery] = useSearchParams()
  const { setToVote } = useOperatorPane()
  const may = useMay()
  const take = useMutation(
    api.meetings.importScores.mutationOptions({ meta: { quiet: true, done: say.imported } }),
  )
  const project = useMutation(api.meetings.project.mutationOptions({ meta: { done: say.shown } }))
  const show = (document: ScoreDocument): void => {
    const made = publicFrame(rankingCue(document).wish)
    if (made.ok) project.mutate({ frame: made.frame })
    else void message.warning(made.message)
  }
  const drop = (
    <Permitted to="meetings.importScores">
      <FileDrop
        label={scores === null ? say.drop : say.again}
        hint={say.dropHint}
        accept=".csv,.xlsx,.xls,.ods"
        disabled={take.isPending}
        onFiles={([file]) => {
          if (file !== undefined) take.mutate({ campaignId, file })
        }}
      />
    </Permitted>
  )
  const selection =
    scores === null
      ? null
      : selectForVote(scores, {
          atLeast: cut.atLeast === null ? null : Math.round(cut.atLeast * 100),
          top: cut.top,
        })
  const cutSet = cut.atLeast !== null || cut.top !== null
  const opened = scores?.nominees.find(({ nominationId }) => nominationId === open)
  return (
    <div className="sg-stack">
      {take.error !== null && <FileFailure error={take.error} />}
      {scores === null || selection === null ? (
        drop
      ) : (
        <DataTable
          label={say.label}
          rows={[...selection.selected, ...selection.levelAtCut]}
          total={scores.nominees.length}
          columns={columns}
          rowKey={({ nominationId }) => nominationId}
          empty={{ title: say.none, hint: say.noneHint }}
          onOpen={({ nominationId }) => setOpen(nominationId)}
          tools={
            <>
              <span className="sg-strong">
                {say.rubric(scores.rubric.title, scores.rubric.version)}
              </span>
              <InputNumber
                className="mt-wide"
                aria-label={say.atLeast}
                prefix={say.atLeast}
                min={0}
                decimalSeparator=","
                precision={2}
                value={cut.atLeast}
                onChange={(atLeast) => setCut({ ...cut, atLeast })}
              />
              <InputNumber
                className="mt-wide"
                aria-label={say.top}
                prefix={say.top}
                min={1}
                precision={0}
                value={cut.top}
                onChange={(top) => setCut({ ...cut, top })}
              />
              {selection.levelAtCut.length > 0 && (
                <StatusTag tone="warn">
                  {words.levelAtCut(selection.levelAtCut.length, selection.placesLeft)}
                </StatusTag>
              )}
              {cutSet && selection.selected.length > 0 && may('meetings.createBallot') && (
                <Button
                  type="primary"
                  onClick={() => {
                    setToVote(selection.selected.map(({ nominationId }) => nominationId))
                    setQuery({ muc: 'dieu-hanh' })
                  }}
                >
                  {words.toVote(selection.selected.length)}
                </Button>
              )}
              <Permitted to="meetings.project">
                <Button onClick={() => show(scores)} loading={project.isPending}>
                  {say.show}
                </Button>
              </Permitted>
            </>
          }
        />
      )}
      {scores !== null && drop}
      <Drawer
        open={opened !== undefined}
        size={720}
        title={opened === undefined ? '' : say.detail(opened.name)}
        onClose={() => setOpen(null)}
      >
        {opened !== undefined && <Detail row={opened} />}
      </Drawer>
    </div>
  )
}
