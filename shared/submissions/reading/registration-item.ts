import { bareKey } from './word-keys.ts'
import type { Issue, ItemReading, RowReading } from '../file-reading.ts'
import { splitNameCell } from './nominee-name.ts'
import { cellsOf, columnsOf, textOf } from './nominee-draft.ts'
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
  /** Of columns "Công trình | Phần việc | Mô hình" the one that is filled or ticked. */
  readonly chosen: ItemType | null
  /** The type that the only item column names. */
  readonly heading: ItemType | null
}

function itemText(draft: NomineeDraft): ItemText {
  const cells = cellsOf(draft, 'item').filter(({ cell }) => cell.text !== '')
  const words = cells.filter(({ cell }) => !isTick(cell))
  const several = columnsOf(draft.band, 'item').length > 1
  const named = (cells.find(({ cell }) => isTick(cell)) ?? words[0])?.column.leaf ?? ''
  return {
    text: words.map(({ cell }) => cell.text).join(' '),
    chosen: several ? only(typesIn(named)) : null,
    heading: several ? null : only(typesIn(named)),
  }
}

function typeOf(draft: NomineeDraft, item: ItemText): ItemType | null {
  const column = only(typesIn(textOf(draft, 'item-type', 'kind') ?? ''))
  const group = draft.headings.toReversed().map(({ itemKey }) => only(typesIn(itemKey)))
  const choices = [
    column,
    item.chosen,
    ...group,
    // "Nội dung công việc" heads works of every type.
    item.heading === 'cong-viec' ? null : item.heading,
    beginning(item.text),
    item.heading,
    only(typesIn(draft.title.text)),
    only(typesIn(draft.title.sheetName ?? '')),
  ]
  return choices.find((choice) => choice !== null) ?? null
}

const REGISTERS = /\bdang ky\b/u
const NOMINATES = /khen thuong|\btang\b/u

/** Whether a list registers works (công trình, phần việc, mô hình) instead of nominating. */
export function isRegistration(draft: Pick<NomineeDraft, 'band' | 'title'>): boolean {
  const meanings = new Set(draft.band.columns.map(({ meaning }) => meaning))
  if (!meanings.has('item')) return false
  const title = bareKey(draft.title.text)
  const registers = REGISTERS.test(title)
  const nominates = NOMINATES.test(title)
  if (meanings.has('award') || meanings.has('award-tick')) return registers && !nominates
  // "Mô hình sản xuất" in a list of households put forward for an award is their achievement.
  return registers || !nominates || !meanings.has('name')
}

/**
 * One registered work. The registering collective is the row's name column, else the unit of the
 * file, or, where that is unknown, what its letterhead says (`sender`). Source: samples README, `rows[].item`.
 */
export function understandItem(
  draft: NomineeDraft,
  unit: string | null,
  sender: string,
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
    name: parts.name === '' ? (unit ?? sender) : parts.name,
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
