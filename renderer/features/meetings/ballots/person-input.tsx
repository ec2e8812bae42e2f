/** Who does it: a member of the council or whoever else counts. */
import type { ReactElement } from 'react'
import { searchKey } from '#shared/kernel/fold.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { SuggestInput } from '#renderer/ui/suggest-input.tsx'

export interface PersonInputProps {
  readonly label: string
  readonly meeting: MeetingDetail
  readonly value: string
  readonly onChange: (value: string) => void
}

export const PersonInput = ({
  label,
  meeting,
  value,
  onChange,
}: PersonInputProps): ReactElement => (
  <SuggestInput
    className="mt-wide"
    aria-label={label}
    placeholder={label}
    value={value}
    onChange={onChange}
    options={meeting.members.map(({ name }) => ({ value: name }))}
    showSearch={{
      filterOption: (typed, option) => searchKey(option?.value ?? '').includes(searchKey(typed)),
    }}
  />
)
