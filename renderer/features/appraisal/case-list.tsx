/** The nominations that pass the filters; one of them is open beside the list. */
import { Button, Checkbox, Select } from 'antd'
import { useEffect, useRef, type ReactElement } from 'react'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import type { CampaignDetail } from '#shared/campaigns/contract.ts'
import { appraisalText as say } from '#shared/text/appraisal-page.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { CASE_STATES, useCaseFilter } from './case-filter.ts'
import { CaseStateTag } from './case-state-tag.tsx'
import type { Case } from './use-cases.ts'

const ANY = ''

export interface CaseListProps {
  readonly campaign: CampaignDetail
  readonly all: number
  readonly cases: readonly Case[]
  readonly open: string | null
  readonly selected: readonly string[]
  readonly onOpen: (nominationId: string) => void
  readonly onSelect: (nominationIds: readonly string[]) => void
  readonly onConcludeMany: () => void
}

function Filters({ campaign }: Pick<CaseListProps, 'campaign'>): ReactElement {
  const { search, state, kind, award, set } = useCaseFilter()
  return (
    <div className="ap-filters">
      <SearchBox value={search} onChange={(typed) => set({ search: typed })} label={say.search} />
      <Select
        aria-label={say.filters.state}
        value={state}
        popupMatchSelectWidth={false}
        options={CASE_STATES.map((value) => ({ value, label: say.filters[value] }))}
        onChange={(value) => set({ state: value })}
      />
      <div className="ap-pair">
        <Select
          aria-label={say.filters.kind}
          value={kind ?? ANY}
          options={[
            { value: ANY, label: say.filters.allKinds },
            ...NOMINEE_KINDS.map((value): { value: string; label: string } => ({
              value,
              label: capitalised(papersText.kind(value)),
            })),
          ]}
          onChange={(value) => set({ kind: NOMINEE_KINDS.find((one) => one === value) ?? null })}
        />
        <Select
          aria-label={say.filters.award}
          value={award ?? ANY}
          popupMatchSelectWidth={false}
          options={[
            { value: ANY, label: say.filters.allAwards },
            ...campaign.plan.awards.map(({ id, shortName, name }) => ({
              value: id,
              label: shortName,
              title: name,
            })),
          ]}
          onChange={(value) => set({ award: value === ANY ? null : value })}
        />
      </div>
    </div>
  )
}

export function CaseList(props: CaseListProps): ReactElement {
  const { cases, open, selected, onOpen, onSelect } = props
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const ids = cases.map(({ found }) => found.nominationId)
  const here = ids.filter((id) => selected.includes(id)).length
  return (
    <div className="ap-side">
      <Filters campaign={props.campaign} />
      <div className="ap-select">
        <Checkbox
          disabled={ids.length === 0}
          checked={here > 0 && here === ids.length}
          indeterminate={here > 0 && here < ids.length}
          aria-label={say.selectAll}
          title={say.selectAll}
          onChange={(event) => onSelect(event.target.checked ? ids : [])}
        >
          {here === 0 ? say.count(ids.length, props.all) : say.selected(here)}
        </Checkbox>
        <Permitted to="appraisal.conclude">
          <Button size="small" disabled={here === 0} onClick={props.onConcludeMany}>
            {say.concludeMany}
          </Button>
        </Permitted>
      </div>
      <ul ref={list} className="sg-card ap-list" aria-label={say.list}>
        {cases.map((one) => {
          const { nominationId, name, unit } = one.found
          return (
            <li key={nominationId} className="ap-item" data-open={nominationId === open}>
              <Checkbox
                aria-label={name}
                checked={selected.includes(nominationId)}
                onChange={(event) =>
                  onSelect([
                    ...selected.filter((id) => id !== nominationId),
                    ...(event.target.checked ? [nominationId] : []),
                  ])
                }
              />
              <button
                type="button"
                className="ap-open"
                aria-current={nominationId === open}
                onClick={() => onOpen(nominationId)}
              >
                <span>{name}</span>
                <small>{unit}</small>
                <CaseStateTag state={one.state} conclusion={one.conclusion} />
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
