/** Đơn vị: who sends, under which names, in which cluster, and whether at all. */
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useMemo, useState, type ReactElement } from 'react'
import { unitsPageText as say } from '#shared/text/units-page.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { api } from '#renderer/api/queries.ts'
import { useCampaignId } from '#renderer/ui/campaign-context.ts'
import { DataTable, type Column } from '#renderer/ui/data-table.tsx'
import { Icon } from '#renderer/ui/icons.tsx'
import { Page } from '#renderer/ui/page.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { StatusTag } from '#renderer/ui/status-tag.tsx'
import { LoadCatalogue } from './load-catalogue.tsx'
import { UnitDrawer } from './unit-drawer.tsx'
import { choicesOf, filterUnits, useUnitFilters } from './unit-filters.ts'

const COLUMNS: readonly Column<UnitRow>[] = [
  { key: 'code', title: say.column.code, width: 80, value: ({ code }) => code },
  {
    key: 'name',
    title: say.column.name,
    width: 270,
    value: ({ name }) => name,
    fixed: true,
  },
  {
    key: 'aliases',
    title: say.column.aliases,
    width: 240,
    value: ({ aliases }) => aliases.map(({ alias }) => alias).join('; '),
  },
  { key: 'type', title: say.column.type, width: 180, value: ({ type }) => type },
  { key: 'cluster', title: say.column.cluster, width: 184, value: ({ cluster }) => cluster },
  {
    key: 'takesPart',
    title: say.column.takesPart,
    width: 136,
    value: ({ takesPart }) => (takesPart ? say.takesPart : say.staysOut),
    render: ({ takesPart }) =>
      takesPart ? (
        <StatusTag tone="good">{say.takesPart}</StatusTag>
      ) : (
        <StatusTag tone="wait" icon="dash">
          {say.staysOut}
        </StatusTag>
      ),
  },
]

function Filters({ units }: { readonly units: readonly UnitRow[] }): ReactElement {
  const { search, part, type, cluster, set } = useUnitFilters()
  return (
    <>
      <SearchBox value={search} onChange={(next) => set({ search: next })} label={say.search} />
      <Select
        aria-label={say.partLabel}
        value={part}
        className="sg-filter"
        options={[
          { value: 'all', label: say.part.all },
          { value: 'yes', label: say.part.yes },
          { value: 'no', label: say.part.no },
        ]}
        onChange={(next) => set({ part: next })}
      />
      <Select
        aria-label={say.typeLabel}
        value={type ?? '*'}
        className="sg-filter"
        options={[
          { value: '*', label: say.typeAll },
          ...choicesOf(units.map((unit) => unit.type)).map((value) => ({ value, label: value })),
        ]}
        onChange={(next) => set({ type: next === '*' ? null : next })}
      />
      <Select
        aria-label={say.clusterLabel}
        value={cluster ?? '*'}
        className="sg-filter"
        options={[
          { value: '*', label: say.clusterAll },
          ...choicesOf(units.map((unit) => unit.cluster ?? '')).map((value) => ({
            value,
            label: value === '' ? say.noCluster : value,
          })),
        ]}
        onChange={(next) => set({ cluster: next === '*' ? null : next })}
      />
    </>
  )
}

export function UnitsPage(): ReactElement {
  const campaignId = useCampaignId()
  const { data: units } = useSuspenseQuery(api.units.list.queryOptions({ input: { campaignId } }))
  const filters = useUnitFilters()
  const shown = useMemo(() => filterUnits(units, filters), [units, filters])
  const [open, setOpen] = useState<string | null>(null)
  const [loading, setLoading] = useState(false)
  const load = (
    <Permitted to="units.importCatalogue">
      <Button type="primary" icon={<Icon name="upload" />} onClick={() => setLoading(true)}>
        {say.load}
      </Button>
    </Permitted>
  )
  return (
    <Page
      title={say.title}
      subtitle={say.subtitle(units.filter(({ takesPart }) => takesPart).length, units.length)}
      actions={load}
    >
      <DataTable
        label={say.table}
        rows={shown}
        total={units.length}
        columns={COLUMNS}
        rowKey={({ id }) => id}
        onOpen={({ id }) => setOpen(id)}
        tools={<Filters units={units} />}
        empty={
          units.length === 0
            ? { title: say.emptyTitle, hint: say.emptyHint, actions: load }
            : {
                title: say.noneFoundTitle,
                hint: say.noneFoundHint,
                actions: <Button onClick={filters.clear}>{say.clearFilters}</Button>,
              }
        }
      />
      <UnitDrawer
        unit={units.find(({ id }) => id === open) ?? null}
        units={units}
        onClose={() => setOpen(null)}
      />
      <LoadCatalogue open={loading} onClose={() => setLoading(false)} />
    </Page>
  )
}
