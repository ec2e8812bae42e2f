/** The council while it is being edited. */
import { newId } from '#shared/kernel/ids.ts'
import type { MemberRow } from '#shared/meetings/contract.ts'
import { meetingsText } from '#shared/text/meetings-page.ts'

/** A member, or a row that will be one; `key` tells new rows apart until they are saved. */
export type Seat = Omit<MemberRow, 'id'> & { readonly id?: string; readonly key?: string }

/** A member of the council that nobody wrote down yet. */
export const blankSeat = (): Seat => ({
  key: newId(),
  name: '',
  role: '',
  organisation: null,
  chair: false,
  from: null,
  to: null,
})

/** Rows pasted from Excel: name, role, organisation between tabs; nothing where it is one plain text. */
export function pastedSeats(text: string): readonly Seat[] {
  if (!/[\t\n]/u.test(text.trim())) return []
  return text
    .split(/\r?\n/u)
    .map((line) => line.split('\t').map((cell) => cell.trim()))
    .filter(([name]) => name !== undefined && name !== '')
    .map(([name = '', role = '', organisation = '']) => ({
      ...blankSeat(),
      name,
      role,
      organisation: organisation === '' ? null : organisation,
      chair: /^chủ tịch/iu.test(role),
    }))
}

/** Why the rows cannot be saved yet; rows without any text are passed over. */
export function seatFault(seats: readonly Seat[]): string | null {
  const named = seats.filter(({ name, role }) => name.trim() !== '' || role.trim() !== '')
  if (named.length === 0) return meetingsText.council.empty
  return named.some(({ name, role }) => name.trim() === '' || role.trim() === '')
    ? meetingsText.council.incomplete
    : null
}
