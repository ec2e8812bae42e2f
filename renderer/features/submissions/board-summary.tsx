/** The board in numbers: units by cluster or type, each number one click from its rows; charts. */
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Segmented } from 'antd'
import type { ReactElement } from 'react'
import type { CampaignBoard } from '#shared/appraisal/board.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { receivedByDay } from '#shared/reports/received-by-day.ts'
import { boardSummaryText as say } from '#shared/text/board-summary.ts'
import { boardText } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { BarRows } from '#renderer/charts/bar-rows.tsx'
import { ReceivedChart } from '#renderer/charts/received-chart.tsx'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { boardCounts, COUNTED, type CountedFilter, type GroupCounts } from './board-counts.ts'
import { BOARD_GROUPINGS, type BoardGrouping } from './board-groups.ts'
import './board-summary.css'

export interface BoardSummaryProps {
  readonly status: CampaignBoard
  readonly groups: readonly GroupCounts[]
  readonly grouping: BoardGrouping
  readonly returned: Pick<ReadonlyMap<string, unknown>, 'has'>
  readonly onGroup: (grouping: BoardGrouping) => void
  /** Shows the rows behind a number; without a group those of all. */
  readonly onShow: (filter: CountedFilter, group: string | null) => void
  readonly onClose: () => void
}

interface CellProps {
  readonly filter: CountedFilter
  readonly group: string | null
  readonly count: number
  readonly onShow: BoardSummaryProps['onShow']
}

function Cell({ filter, group, count, onShow }: CellProps): ReactElement {
  return (
    <td className="sg-number">
      {count === 0 ? (
        0
      ) : (
        <Button
          type="link"
          size="small"
          className="bs-number"
          aria-label={say.show(boardText.filter[filter], group ?? say.all, count)}
          onClick={() => onShow(filter, group)}
        >
          {formatDong(count)}
        </Button>
      )}
    </td>
  )
}

function Numbers({ status, groups, grouping, returned, onShow }: BoardSummaryProps): ReactElement {
  const all = boardCounts(status.units, returned)
  return (
    <table className="sg-plain-table" aria-label={say.table}>
      <thead>
        <tr>
          <th scope="col">{say.group[grouping]}</th>
          {COUNTED.map((filter) => (
            <th key={filter} scope="col" className="sg-number">
              {say.column[filter]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map(({ group, counts }) => (
          <tr key={group}>
            <th scope="row">{group}</th>
            {COUNTED.map((filter) => (
              <Cell key={filter} {...{ filter, group, onShow }} count={counts[filter]} />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say.all}</th>
          {COUNTED.map((filter) => (
            <Cell key={filter} {...{ filter, onShow }} group={null} count={all[filter]} />
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function Charts({ status, groups }: Pick<BoardSummaryProps, 'status' | 'groups'>): ReactElement {
  const campaignId = useCampaignId()
  const { data: campaign } = useQuery(api.campaigns.get.queryOptions({ input: { campaignId } }))
  const deadline =
    campaign?.milestones.find(({ role }) => role === 'nomination')?.lastGoodDay ?? null
  const days = receivedByDay(status.units, deadline)
  const rows = (filter: CountedFilter) =>
    groups.map(({ group, counts }) => ({
      label: group,
      count: counts[filter],
      note: say.of(counts['tat-ca']),
    }))
  return (
    <>
      <section>
        <h3 className="sg-section">{say.received}</h3>
        {days.length === 0 ? (
          <p className="sg-quiet">{say.noReceived}</p>
        ) : (
          <ReceivedChart days={days} deadline={deadline} units={status.units.length} />
        )}
      </section>
      {(['chua-gui', 'qua-han', 'thieu'] as const).map((filter) => (
        <section key={filter}>
          <h3 className="sg-section">{boardText.filter[filter]}</h3>
          <BarRows label={boardText.filter[filter]} rows={rows(filter)} />
        </section>
      ))}
    </>
  )
}

export function BoardSummary(props: BoardSummaryProps): ReactElement {
  const { grouping, onGroup, onClose } = props
  return (
    <Drawer open title={say.title} size={820} onClose={onClose}>
      <div className="sg-stack">
        <Segmented
          aria-label={say.grouping}
          value={grouping}
          options={BOARD_GROUPINGS.map((value) => ({ value, label: say.by[value] }))}
          onChange={onGroup}
        />
        <Numbers {...props} />
        <p className="sg-quiet">{say.hint}</p>
        <Charts {...props} />
      </div>
    </Drawer>
  )
}
