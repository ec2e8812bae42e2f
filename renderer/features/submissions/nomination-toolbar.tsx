/** The filters above the list of nominations. */
import { Select } from 'antd'
import type { ReactElement } from 'react'
import type { Plan } from '#shared/campaigns/plan.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { nominationsText as say } from '#shared/text/nominations-page.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'
import type { UnitRow } from '#shared/units/contract.ts'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { findByLabel } from '#renderer/ui/find-by-label.ts'
import { NOMINATION_STATES, useNominationFilters } from './nomination-filters.ts'

const ALL = '*'

interface PickProps {
  readonly label: string
  readonly all: string
  readonly value: string | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly onPick: (value: string | null) => void
}

function Pick({ label, all, value, choices, onPick }: PickProps): ReactElement {
  return (
    <Select
      aria-label={label}
      className="sg-filter sg-filter-small"
      popupMatchSelectWidth={false}
      showSearch={findByLabel}
      value={value ?? ALL}
      options={[{ value: ALL, label: all }, ...choices]}
      onChange={(next) => onPick(next === ALL ? null : next)}
    />
  )
}

export interface NominationToolbarProps {
  readonly plan: Plan
  readonly units: readonly UnitRow[]
}

export function NominationToolbar({ plan, units }: NominationToolbarProps): ReactElement {
  const { search, unitId, kind, award, state, set } = useNominationFilters()
  return (
    <>
      <SearchBox value={search} label={say.search} onChange={(next) => set({ search: next })} />
      <Pick
        label={say.stateLabel}
        all={say.stateAll}
        value={state}
        choices={NOMINATION_STATES.map((value) => ({ value, label: say.state[value] }))}
        onPick={(next) => set({ state: NOMINATION_STATES.find((value) => value === next) ?? null })}
      />
      <Pick
        label={say.unitLabel}
        all={say.unitAll}
        value={unitId}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(next) => set({ unitId: next })}
      />
      <Pick
        label={say.kindLabel}
        all={say.kindAll}
        value={kind}
        choices={NOMINEE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] }))}
        onPick={(next) => set({ kind: NOMINEE_KINDS.find((value) => value === next) ?? null })}
      />
      <Pick
        label={say.awardLabel}
        all={say.awardAll}
        value={award}
        choices={plan.awards.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={(next) => set({ award: next })}
      />
    </>
  )
}
