import type { ReadingContext, RowReading } from '../file-reading.ts'
import { readAward } from './award-text.ts'
import { rowIssue, stateOf } from './reading-issues.ts'
import { saysPutForward } from './says-put-forward.ts'
import type { FoundList } from './sheet-reading.ts'
import { bareKey } from './word-keys.ts'

/** What separates an award from the unit in a file's name: "DS Giấy khen - UBND xã A". */
const PARTS = /[_()[\]]+|\s[-–]\s/u

/** "Danh sách đã được tặng Giấy khen": what somebody has. */
const HAD = /\b(?:da|tung) (?:duoc|dat|tang|nhan|khen)\b|\bnam truoc\b/u

/**
 * The award that a file's name asks ("DS đề nghị tặng Bằng khen tỉnh - Hội Nông dân.xlsx"), or null:
 * a commune named behind the form is the sender more often than who gives.
 */
export function awardOfFile(file: string, context: ReadingContext): string | null {
  const stem = (file.split(/[/\\]/u).at(-1) ?? file).normalize('NFC').replace(/\.[a-z]{2,5}$/iu, '')
  const parts = stem.split(PARTS).filter((part) => saysPutForward(part) && !HAD.test(bareKey(part)))
  const found = parts.flatMap((part) => {
    const reading = readAward(part, context)
    return reading.kind === 'none' ? [] : [reading]
  })
  const [only, second] = found
  if (only?.kind !== 'award' || second !== undefined) return null
  const senders = context.level !== 'commune' && only.id === 'giay-khen-xa'
  return senders ? null : only.id
}

const asksElsewhere = ({ band }: FoundList): boolean =>
  band.columns.some(({ meaning }) => meaning === 'award' || meaning === 'award-tick')

/**
 * Where neither list nor title of a file says for which award, but its name does: each row asks
 * that one, and a person is told where it came from.
 */
export function withAwardOfFile(
  rows: readonly RowReading[],
  lists: readonly FoundList[],
  file: string,
  context: ReadingContext,
): readonly RowReading[] {
  const silent =
    rows.length > 0 &&
    !lists.some(asksElsewhere) &&
    rows.every(({ issues }) => issues.some(({ code }) => code === 'award-missing'))
  const award = silent ? awardOfFile(file, context) : null
  if (award === null) return rows
  return rows.map((row) => {
    const issues = [
      ...row.issues.filter(({ code }) => code !== 'award-missing'),
      rowIssue('award-of-file', row.row, null),
    ]
    return { ...row, award, issues, state: stateOf(issues) }
  })
}
