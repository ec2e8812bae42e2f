/** How a list of choices is searched: "xa van" finds "UBND xã Vạn Thủy". */
import { searchKey } from '#shared/kernel/fold.ts'

interface Choice {
  readonly label?: unknown
}

/** Every word typed stands in the label, in any order and without marks. */
function holdsTyped(typed: string, choice?: Choice): boolean {
  const label = typeof choice?.label === 'string' ? searchKey(choice.label) : ''
  return searchKey(typed)
    .split(' ')
    .every((word) => label.includes(word))
}

/** For a `Select` with many choices. */
export const findByLabel = { filterOption: holdsTyped }
