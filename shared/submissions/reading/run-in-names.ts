import { splitHonorific } from './honorific.ts'
import { cellLines } from './sheet-grid.ts'
import type { Cell, GridRow, SheetGrid } from './sheet-grid.ts'
import { looksLikePerson } from './split-person.ts'
import { bareKey } from './word-keys.ts'

/** "… đề nghị Chủ tịch UBND huyện tặng Giấy khen cho 03 cá nhân:" and who they are, in one sentence. */
const ASKS = /\b(?:de nghi|trinh|xet)\b.*\b(?:giay khen|bang khen|khen thuong)\b/u
const SENTENCE = /^(?<lead>[^:]{10,400}):\s+(?<names>.+)$/su
const BETWEEN =
  /\s*;\s*(?:và\s+)?|,?\s+(?:và\s+)?(?=(?:ông|bà|đồng chí|đ\/c)\s+\p{Lu})|\s+và\s+(?=(?:ông|bà|đồng chí|đ\/c)\s)/iu
const FEWEST = 2

/** Each must be addressed, so that no other enumeration is taken for people. */
const isPerson = (part: string): boolean => {
  const name = part.split(/\s*[,(–]|\s-\s/u)[0] ?? ''
  return splitHonorific(name).honorific !== null && looksLikePerson(name)
}

const oneCell = (cell: Cell, text: string): Cell => ({ ...cell, text, lines: [text] })

function spreadRow(row: GridRow): readonly GridRow[] | null {
  const [cell, second] = row.cells
  if (cell === undefined || second !== undefined || cellLines(cell).length > 1) return null
  const { lead, names } = SENTENCE.exec(cell.text)?.groups ?? {}
  if (lead === undefined || names === undefined || !ASKS.test(bareKey(lead))) return null
  const parts = names
    .split(BETWEEN)
    .map((part) => part.replace(/^[\s,;]+|[\s,;./]+$/gu, ''))
    .filter((part) => part !== '')
  if (parts.length < FEWEST || !parts.every(isPerson)) return null
  return [`${lead}:`, ...parts.map((part) => `- ${part}`)].map((text) => ({
    row: row.row,
    cells: [oneCell(cell, text)],
  }))
}

/** A document's paragraphs with the names that run on in a sentence as lines of their own, or null. */
export function spreadNames(grid: SheetGrid): SheetGrid | null {
  const rows = grid.rows.map((row) => spreadRow(row) ?? [row])
  return rows.some((each) => each.length > 1) ? { ...grid, rows: rows.flat() } : null
}
