import { dayOf } from '#shared/kernel/day.ts'
import { readBirth, readBirthNumber } from './birth-text.ts'
import type { BirthReading } from './birth-text.ts'
import { cellsOf, textOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import type { Cell } from './sheet-grid.ts'
import { isTick } from './tick.ts'
import { tonedWords } from './word-keys.ts'

interface BirthDecision {
  readonly birth: string | null
  readonly gender: 'male' | 'female' | null
  readonly doubts: readonly { readonly code: string; readonly cell: Cell | null }[]
  /** Column and cell of a written date whose day and month could each be the other. */
  readonly swappable: Cell | null
  /** Column of a date that only exists month first, which makes its neighbours doubtful. */
  readonly swappedColumn: number | null
}

const YEAR_SHOWN = /^(?:\d{1,2}[/.-])?(?<year>\d{4})$/u

function ofCell(cell: Cell): BirthReading {
  if (cell.value.type === 'day') {
    const year = YEAR_SHOWN.exec(cell.text)?.groups?.['year']
    return { birth: year ?? cell.value.day, doubt: null, swappable: false }
  }
  if (cell.value.type === 'number') return readBirthNumber(cell.value.number)
  if (/^[-–.…x]+$/iu.test(cell.text)) return { birth: null, doubt: null, swappable: false }
  return readBirth(cell.text)
}

const MALE = new Set(['nam', 'm', 'trai'])
const FEMALE = new Set(['nữ', 'nu', 'f', 'gái'].flatMap((word) => tonedWords(word)))

function genderColumn(draft: NomineeDraft): 'male' | 'female' | null {
  const text = textOf(draft, 'gender')
  if (text === null) return null
  const [first = ''] = tonedWords(text)
  if (MALE.has(first)) return 'male'
  return FEMALE.has(first) ? 'female' : null
}

/** Day, month and year in columns of their own. */
function fromParts(draft: NomineeDraft): string | null {
  const year = Number(textOf(draft, 'birth-year'))
  if (!Number.isInteger(year) || year < 1900 || year > 2025) return null
  const month = Number(textOf(draft, 'birth-month') ?? Number.NaN)
  const day = Number(textOf(draft, 'birth-day') ?? Number.NaN)
  return dayOf(year, month, day) ?? String(year)
}

interface Found {
  readonly cell: Cell
  readonly gender: 'male' | 'female' | null
  readonly reading: BirthReading | null
}

function found(draft: NomineeDraft): readonly Found[] {
  const all: Found[] = []
  for (const { column, cell } of cellsOf(draft, 'birth', 'sex-nam', 'sex-nu')) {
    if (cell.text === '') continue
    const gender =
      column.meaning === 'sex-nam' ? 'male' : column.meaning === 'sex-nu' ? 'female' : null
    const tick = gender !== null && isTick(cell)
    all.push({ cell, gender, reading: tick ? null : ofCell(cell) })
  }
  return all
}

/** The sex whose column holds something; null where none does. */
function statedGender(cells: readonly Found[]): 'male' | 'female' | 'both' | null {
  const stated = cells.find(({ gender }) => gender !== null)?.gender ?? null
  return cells.some(({ gender }) => gender !== null && gender !== stated) ? 'both' : stated
}

/**
 * Birth and sex of a nominee. The type of the cell decides a date, else the day stands before the
 * month. Sex is only what Nam/Nữ columns or a sex column say, never the honorific or the name.
 * Source: samples README, `rows[].birth`, `rows[].gender`.
 */
export function decideBirth(draft: NomineeDraft, inName: string | null): BirthDecision {
  const cells = found(draft)
  const stated = statedGender(cells)
  const both = stated === 'both'
  const doubts: { code: string; cell: Cell | null }[] = []
  if (both) doubts.push({ code: 'gender-both', cell: cells[0]?.cell ?? null })
  const gender = both ? null : (stated ?? genderColumn(draft))
  const first = cells.find(
    ({ reading }) => reading !== null && (reading.birth !== null || reading.doubt !== null),
  )
  if (first?.reading === undefined || first.reading === null) {
    const parts = fromParts(draft)
    const own = inName === null ? null : readBirth(inName)
    if (parts === null && own !== null && own.doubt !== null)
      doubts.push({ code: own.doubt, cell: null })
    return {
      birth: parts ?? own?.birth ?? null,
      gender,
      doubts,
      swappable: null,
      swappedColumn: null,
    }
  }
  const { reading, cell } = first
  if (reading.doubt !== null) doubts.push({ code: reading.doubt, cell })
  return {
    birth: reading.birth,
    gender,
    doubts,
    swappable: reading.swappable ? cell : null,
    swappedColumn: reading.doubt === 'date-swapped' ? cell.column : null,
  }
}
