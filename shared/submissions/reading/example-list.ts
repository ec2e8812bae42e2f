import { splitHonorific } from './honorific.ts'
import { textOf } from './nominee-draft.ts'
import type { SheetReading } from './sheet-reading.ts'
import { isPlaceholderName } from './split-person.ts'
import { bareKey } from './word-keys.ts'

/** "Ví dụ", "Hướng dẫn ghi", a sheet called "Mẫu"; "Mẫu số 02" heads real lists. */
const SAYS_EXAMPLE = /\b(?:vi du|huong dan|mau dien|mau ghi)\b|^(?:bang |file |ban )?mau$/u

/**
 * Whether a sheet's list shows how to fill in: it says so, and nobody but "Nguyễn Văn A" stands in it.
 * Without the word, "Lò Thị E" may be somebody.
 */
export function isExampleList({ grid, lists }: SheetReading): boolean {
  const said = [grid.name ?? '', ...lists.map(({ title }) => title.text)]
  const drafts = lists.flatMap((list) => list.drafts)
  return (
    drafts.length > 0 &&
    said.some((text) => SAYS_EXAMPLE.test(bareKey(text))) &&
    drafts.every((draft) =>
      isPlaceholderName(splitHonorific(textOf(draft, 'name', 'entry') ?? '').name),
    )
  )
}
