/** Theo dõi: every unit against its quota, its dossier and the milestones. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import { Link, useSearchParams } from 'react-router'
import type { CampaignStatus } from '#shared/appraisal/status-report.ts'
import { boardText as say } from '#shared/text/submissions-page.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
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
} from './board-filters.ts'
import { BlankFormsButton } from './outgoing-files.tsx'
import { UnitDossier } from './unit-dossier.tsx'

export function BoardTab({ status }: { readonly status: CampaignStatus }): ReactElement {
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
  const columns = useMemo(() => boardColumns(status, returned), [status, returned])
  const rows = useMemo(
    () =>
      status.units.filter(
        (unit) => unitPasses(unit, filter, milestone, returned) && nameMatches(unit.unit, search),
      ),
    [status, filter, milestone, search, returned],
  )
  const show = (next: string): void => setQuery({ tab: 'theo-doi', loc: next }, { replace: true })
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
              options={BOARD_FILTERS.map((value) => ({ value, label: say.filter[value] }))}
              onChange={show}
            />
            <BlankFormsButton />
          </>
        }
        empty={
          status.units.length === 0
            ? {
                title: say.noUnitsTitle,
                hint: say.noUnitsHint,
                actions: (
                  <Link to={pagePath(campaignId, 'units')}>
                    <Button>{say.toUnits}</Button>
                  </Link>
                ),
              }
            : {
                title: say.emptyTitle,
                hint: say.emptyHint,
                actions: (
                  <Button
                    onClick={() => {
                      setSearch('')
                      show('tat-ca')
                    }}
                  >
                    {say.showAll}
                  </Button>
                ),
              }
        }
      />
      <UnitDossier
        line={status.units.find(({ unitId }) => unitId === open) ?? null}
        status={status}
        onClose={() => setOpen(null)}
      />
    </>
  )
}
