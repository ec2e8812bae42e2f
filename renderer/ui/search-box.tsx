/** The search of a page; Ctrl+F goes here. */
import { Input } from 'antd'
import type { ReactElement } from 'react'
import { uiText } from '#shared/text/ui.ts'
import { Icon } from './icons.tsx'
import { PAGE_SEARCH } from './page-search.ts'

export interface SearchBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
  /** What is searched: "Tìm theo tên, đơn vị". */
  readonly label: string
}

export function SearchBox({ value, onChange, label }: SearchBoxProps): ReactElement {
  return (
    <Input
      {...{ [PAGE_SEARCH]: '' }}
      allowClear
      className="sg-search"
      prefix={<Icon name="search" />}
      placeholder={label}
      aria-label={label}
      title={uiText.searchHint}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
