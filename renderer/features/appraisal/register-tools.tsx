/** What both registers have above their table: search, year, adding, a file, taking rows out. */
import { App, Button, Select } from 'antd'
import { useDeferredValue, useState, type ReactElement } from 'react'
import type { RegisterName } from '#shared/appraisal/history-contract.ts'
import { historyText as say } from '#shared/text/history-page.ts'
import { uiText } from '#shared/text/ui.ts'
import { Icon } from '#renderer/ui/icons.tsx'
import { Permitted } from '#renderer/ui/permitted.tsx'
import { SearchBox } from '#renderer/ui/search-box.tsx'
import { HistoryImport } from './history-import.tsx'

/** As many rows as one call gives. */
const LIMIT = 1000

export interface RegisterView {
  readonly search: string
  readonly setSearch: (search: string) => void
  readonly year: number | null
  readonly setYear: (year: number | null) => void
  readonly selected: readonly string[]
  readonly setSelected: (ids: readonly string[]) => void
  /** What the table asks the register for. */
  readonly query: { readonly limit: number; readonly search?: string; readonly year?: number }
}

/** Search and year by which a register is looked at. */
export function useRegisterView(): RegisterView {
  const [search, setSearch] = useState('')
  const [year, setYear] = useState<number | null>(null)
  const [selected, setSelected] = useState<readonly string[]>([])
  const wanted = useDeferredValue(search).trim()
  return {
    search,
    setSearch,
    year,
    setYear,
    selected,
    setSelected,
    query: {
      limit: LIMIT,
      ...(wanted === '' ? {} : { search: wanted }),
      ...(year === null ? {} : { year }),
    },
  }
}

export interface RegisterToolsProps {
  readonly register: RegisterName
  readonly view: RegisterView
  readonly years: readonly number[]
  readonly onAdd: () => void
  readonly onRemove: (ids: readonly string[]) => void
}

/** Search, year, adding and importing above a register. */
export function RegisterTools(props: RegisterToolsProps): ReactElement {
  const { register, view, years } = props
  const { modal } = App.useApp()
  const [importing, setImporting] = useState(false)
  const count = view.selected.length
  return (
    <>
      <SearchBox value={view.search} onChange={view.setSearch} label={say.search} />
      <Select
        aria-label={say.year}
        className="sg-filter"
        value={view.year}
        options={[
          { value: null, label: say.allYears },
          ...years.map((value) => ({ value, label: say.yearIs(value) })),
        ]}
        onChange={view.setYear}
      />
      <Permitted to="appraisal.addPastAward">
        <Button icon={<Icon name="plus" />} onClick={props.onAdd}>
          {say[register].add}
        </Button>
        <Button icon={<Icon name="upload" />} onClick={() => setImporting(true)}>
          {say.importFile}
        </Button>
      </Permitted>
      {count === 0 ? null : (
        <Button
          danger
          onClick={() =>
            void modal.confirm({
              title: say.removeTitle(count),
              content: say.removeBody,
              okText: say.remove,
              okButtonProps: { danger: true },
              cancelText: uiText.cancel,
              onOk: () => props.onRemove(view.selected),
            })
          }
        >
          {say.removeMany(count)}
        </Button>
      )}
      {importing ? <HistoryImport register={register} onClose={() => setImporting(false)} /> : null}
    </>
  )
}
