import { bareKey } from './word-keys.ts'
import type { Issue, ItemReading, ReadingContext, RowReading } from '../file-reading.ts'
import { splitNameCell } from './nominee-name.ts'
import { cellsOf, textOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import { rowIssue, stateOf } from './reading-issues.ts'
import { isTick } from './tick.ts'
import { nameTextOf } from './understand-nominee.ts'

type ItemType = ItemReading['type']

const TYPES: readonly (readonly [ItemType, RegExp])[] = [
  ['cong-trinh', /\bcong trinh\b|^ct$/u],
  ['phan-viec', /\bphan viec\b|^pv$/u],
  ['mo-hinh', /\bmo hinh\b|^mh$/u],
  ['du-an', /\bdu an\b|^da$/u],
  ['cong-viec', /\bcong viec\b|\bviec (?:moi|kho|lam)\b/u],
]

const typesIn = (text: string): readonly ItemType[] => {
  const key = bareKey(text)
  return TYPES.filter(([, pattern]) => pattern.test(key)).map(([type]) => type)
}

const only = (types: readonly ItemType[]): ItemType | null =>
  types.length === 1 ? (types[0] ?? null) : null

/** What the text of an item begins with: "Mô hình trồng na…". */
const beginning = (text: string): ItemType | null =>
  only(typesIn(text.split(' ').slice(0, 2).join(' ')))

interface ItemText {
  readonly text: string
  readonly type: ItemType | null
}

/** The item's words; of columns "Công trình | Phần việc | Mô hình" the one that is filled. */
function itemText(draft: NomineeDraft): ItemText {
  const cells = cellsOf(draft, 'item').filter(({ cell }) => cell.text !== '')
  const ticked = cells.find(
    ({ cell, column }) => isTick(cell) && only(typesIn(column.leaf)) !== null,
  )
  const words = cells.filter(({ cell }) => !isTick(cell))
  const [first] = words
  const type = first === undefined ? null : only(typesIn(first.column.leaf))
  return {
    text: words.map(({ cell }) => cell.text).join(' '),
    type: ticked === undefined ? type : only(typesIn(ticked.column.leaf)),
  }
}

function typeOf(draft: NomineeDraft, item: ItemText): ItemType | null {
  const column = textOf(draft, 'item-type', 'kind')
  if (column !== null) {
    const stated = only(typesIn(column))
    if (stated !== null) return stated
  }
  if (item.type !== null) return item.type
  for (const heading of draft.headings.toReversed()) {
    const stated = only(typesIn(heading.itemKey))
    if (stated !== null) return stated
  }
  return (
    beginning(item.text) ??
    only(typesIn(draft.title.text)) ??
    only(typesIn(draft.title.sheetName ?? ''))
  )
}

const REGISTERS = /\bdang ky\b/u

/** Whether a list registers works (công trình, phần việc, mô hình) instead of nominating. */
export function isRegistration(draft: Pick<NomineeDraft, 'band' | 'title'>): boolean {
  const meanings = new Set(draft.band.columns.map(({ meaning }) => meaning))
  if (!meanings.has('item')) return false
  if (meanings.has('award') || meanings.has('award-tick'))
    return (
      REGISTERS.test(bareKey(draft.title.text)) &&
      !/khen thuong|tang/u.test(bareKey(draft.title.text))
    )
  return true
}

/**
 * One registered work. The registering collective is the row's name column, else the unit of the
 * file. Source: samples README, `rows[].item`.
 */
export function understandItem(
  draft: NomineeDraft,
  unit: string | null,
  _context: ReadingContext,
): RowReading {
  const item = itemText(draft)
  const type = typeOf(draft, item)
  const name = nameTextOf(draft)
  const parts = splitNameCell(name.text, name.lines, 'collective', name.tcvn3)
  const issues: Issue[] = []
  if (type === null)
    issues.push(rowIssue('item-type-unknown', draft.row, cellsOf(draft, 'item')[0]?.cell ?? null))
  if (parts.name === '' && unit === null)
    issues.push(rowIssue('registrant-unknown', draft.row, null))
  if (draft.hidden) issues.push(rowIssue('hidden-row', draft.row, null))
  for (const code of draft.doubts) issues.push(rowIssue(code, draft.row, null))
  return {
    sheet: draft.sheet,
    row: draft.row,
    kind: 'collective',
    honorific: null,
    name: parts.name === '' ? (unit ?? '') : parts.name,
    birth: null,
    gender: null,
    position: null,
    workplace: parts.rest === '' ? null : parts.rest,
    award: null,
    achievement: item.text === '' ? textOf(draft, 'achievement') : item.text,
    item: {
      type: type ?? 'cong-viec',
      due: textOf(draft, 'due'),
      scope: textOf(draft, 'scope'),
      owner: textOf(draft, 'owner'),
    },
    state: stateOf(issues),
    issues,
  }
}
