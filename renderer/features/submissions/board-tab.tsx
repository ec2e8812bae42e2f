/** Theo dõi: every unit against its quota, its dossier and the milestones. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import { useSearchParams } from 'react-router'
import type { CampaignBoard } from '#shared/appraisal/board.ts'
import { boardSummaryText as summary } from '#shared/text/board-summary.ts'
import { boardText as say } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { ButtonLink } from '#renderer/ui/button-link.tsx'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { DataTable } from '#renderer/ui/data-table.tsx'
import { pagePath } from '#renderer/ui/places.ts'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { boardColumns } from './board-columns.tsx'
import {
  BOARD_FILTERS,
  boardFilterOf,
  nameMatches,
  unitPasses,
  useBoardSearch,
  type BoardFilter,
} from './board-filters.ts'
import { boardCounts, COUNTED, countsByGroup, type CountedFilter } from './board-counts.ts'
import { groupingOf, groupNames, type BoardGrouping } from './board-groups.ts'
import { BoardSummary } from './board-summary.tsx'
import { BlankFormsButton } from './outgoing-files.tsx'
import { UnitDossier } from './unit-dossier.tsx'

const ALL = '*'

/** The filter whose numbers stand beside the groups. */
const countedOf = (filter: BoardFilter): CountedFilter =>
  COUNTED.find((one) => one === filter) ?? 'tat-ca'

export function BoardTab({ status }: { readonly status: CampaignBoard }): ReactElement {
  const campaignId = useCampaignId()
  const [query, setQuery] = useSearchParams()
  const { search, setSearch } = useBoardSearch()
  const [open, setOpen] = useState<string | null>(null)
  const filter = boardFilterOf(query.get('loc'))
  const milestone = query.get('moc')
  const { data: returns } = useSuspenseQuery(
    api.submissions.returns.queryOptions({ input: { campaignId } }),
  )
  const returned = useMemo(
    () =>
      Map.groupBy(
        returns.filter(({ completedAt }) => completedAt === null),
        ({ unitId }) => unitId,
      ),
    [returns],
  )
  const { data: units } = useSuspenseQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const grouping = groupingOf(query.get('theo'), units)
  const group = query.get('nhom')
  const groupOf = useMemo(() => groupNames(units, grouping, summary.noCluster), [units, grouping])
  const counts = useMemo(() => boardCounts(status.units, returned), [status, returned])
  const groups = useMemo(
    () => countsByGroup(status.units, groupOf, returned, summary.noCluster),
    [status, groupOf, returned],
  )
  const columns = useMemo(() => boardColumns(status, returned), [status, returned])
  const rows = useMemo(
    () =>
      status.units.filter(
        (unit) =>
          (group === null || groupOf.get(unit.unitId) === group) &&
          unitPasses(unit, filter, milestone, returned) &&
          nameMatches(unit.unit, search),
      ),
    [status, filter, milestone, search, returned, group, groupOf],
  )
  const show = (next: string, nextGroup: string | null, by: BoardGrouping = grouping): void =>
    setQuery(
      {
        tab: 'theo-doi',
        loc: next,
        theo: by,
        ...(nextGroup === null ? {} : { nhom: nextGroup }),
      },
      { replace: true },
    )
  const [counted, setCounted] = useState(false)
  return (
    <>
      <DataTable
        label={say.table}
        rows={rows}
        total={status.units.length}
        columns={columns}
        rowKey={({ unitId }) => unitId}
        onOpen={({ unitId }) => setOpen(unitId)}
        tools={
          <>
            <SearchBox value={search} onChange={setSearch} label={say.search} />
            <Select
              aria-label={say.filterLabel}
              className="sg-filter"
              popupMatchSelectWidth={false}
              value={filter}
              options={BOARD_FILTERS.map((value) => ({
                value,
                label: COUNTED.some((one) => one === value)
                  ? summary.counted(say.filter[value], counts[countedOf(value)])
                  : say.filter[value],
              }))}
              onChange={(next) => show(next, group)}
            />
            {groups.length < 2 && group === null ? null : (
              <Select
                aria-label={summary.groupLabel[grouping]}
                className="sg-filter"
                popupMatchSelectWidth={false}
                value={group ?? ALL}
                options={[
                  { value: ALL, label: summary.groupAll[grouping] },
                  ...groups.map((one) => ({
                    value: one.group,
                    label: summary.counted(one.group, one.counts[countedOf(filter)]),
                  })),
                ]}
                onChange={(next) => show(filter, next === ALL ? null : next)}
              />
            )}
            <Button
              icon={<Icon name="chart" />}
              aria-label={summary.open}
              title={summary.open}
              onClick={() => setCounted(true)}
            >
              {summary.short}
            </Button>
            <BlankFormsButton />
          </>
        }
        empty={
          status.units.length === 0
            ? {
                title: say.noUnitsTitle,
                hint: say.noUnitsHint,
                actions: <ButtonLink to={pagePath(campaignId, 'units')}>{say.toUnits}</ButtonLink>,
              }
            : {
                title: say.emptyTitle,
                hint: say.emptyHint,
                actions: (
                  <Button
                    onClick={() => {
                      setSearch('')
                      show('tat-ca', null)
                    }}
                  >
                    {say.showAll}
                  </Button>
                ),
              }
        }
      />
      {counted ? (
        <BoardSummary
          {...{ status, groups, grouping, returned }}
          onGroup={(by) => show(filter, null, by)}
          onShow={(next, of) => {
            setCounted(false)
            setSearch('')
            show(next, of)
          }}
          onClose={() => setCounted(false)}
        />
      ) : null}
      <UnitDossier
        line={status.units.find(({ unitId }) => unitId === open) ?? null}
        onClose={() => setOpen(null)}
      />
    </>
  )
}
