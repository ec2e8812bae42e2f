import { splitHonorific } from './honorific.ts'
import { textOf } from './nominee-draft.ts'
import type { SheetReading } from './sheet-reading.ts'
import { isPlaceholderName } from './split-person.ts'

/** Whether a sheet's list shows how to fill in: nobody but "Nguyễn Văn A" stands in it. */
export function isExampleList({ lists }: SheetReading): boolean {
  const drafts = lists.flatMap((list) => list.drafts)
  return (
    drafts.length > 0 &&
    drafts.every((draft) =>
      isPlaceholderName(splitHonorific(textOf(draft, 'name', 'entry') ?? '').name),
    )
  )
}
