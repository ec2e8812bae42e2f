/**
 * A list that several units stand in: the annex of a decision, a list that an office put together
 * for the units below it. Nothing of the file names one sender, and every row names its own unit.
 */
import type { ReadingContext, RowReading } from '../file-reading.ts'
import type { HeadFacts } from './file-facts.ts'
import { matchUnit, UNIT_ACCEPTED, unitNamedBy } from './match-unit.ts'
import type { NamedUnit } from './match-unit.ts'
import { beginsWithOrganisation } from './organisation-words.ts'

type Units = ReadingContext['units']

/** The text, and what stands behind each of its commas: "Tổ Toán, Trường THCS Đức Xuân". */
function fromCommas(text: string | null): readonly string[] {
  if (text === null || text.trim() === '') return []
  const parts = text.split(/\s*[,;]\s+/u)
  return parts.map((_, index) => parts.slice(index).join(', '))
}

/** More words than any unit's name has. */
const LONGEST_NAME = 16

/** The ends of a text, the longest first: "Chủ tịch UBND phường Đức Xuân" ends in the unit. */
function endsOf(text: string): readonly string[] {
  const words = text.split(/\s+/u).filter((word) => word !== '')
  const first = Math.max(0, words.length - LONGEST_NAME)
  return words.slice(first).map((_, index) => words.slice(first + index).join(' '))
}

function unitOfRow(row: RowReading, column: string | null, units: Units): string | null {
  const own = row.kind === 'collective' || row.kind === 'enterprise' ? [row.name] : []
  for (const text of [...fromCommas(column), ...fromCommas(row.workplace), ...own]) {
    const { unit } = matchUnit(text, units)
    if (unit !== null) return unit
  }
  const said = [row.workplace, row.position, row.kind === 'household' ? null : row.name]
  for (const text of said)
    for (const end of endsOf(text ?? '')) {
      const unit = unitNamedBy(end, units)
      if (unit !== null) return unit
    }
  return null
}

const ownBodies = new WeakMap<ReadingContext, readonly NamedUnit[]>()

/** The council's own bodies, the same list for the same campaign: its words are cut once. */
function bodiesOf(context: ReadingContext): readonly NamedUnit[] {
  const before = ownBodies.get(context)
  if (before !== undefined) return before
  const { issuer, standingOffice = issuer } = context
  const bodies = [issuer, standingOffice].map((name) => ({ name, aliases: [] }))
  ownBodies.set(context, bodies)
  return bodies
}

/**
 * Whether the head names a sender of its own, in the catalogue or not: then the rows' posts and
 * workplaces say nothing of whose file it is. The council's own bodies send lists for others.
 */
export function namesSender(
  heads: readonly Pick<HeadFacts, 'letterhead' | 'labels'>[],
  context: ReadingContext,
): boolean {
  const own = bodiesOf(context)
  return heads
    .flatMap(({ letterhead, labels }) => [...letterhead, ...labels])
    .filter((line) => beginsWithOrganisation(line.toLowerCase()))
    .some((line) => matchUnit(line, own).score < UNIT_ACCEPTED)
}

/**
 * The unit of every row, as the catalogue has it; null where any row leaves it open, so that a file
 * is never taken apart by half. `columns`: what stands in a row's column of units, null for none.
 */
export function unitsOfRows(
  rows: readonly RowReading[],
  columns: readonly (string | null)[],
  units: Units,
): readonly string[] | null {
  if (rows.length === 0) return null
  const found: string[] = []
  for (const [index, row] of rows.entries()) {
    const unit = unitOfRow(row, columns[index] ?? null, units)
    if (unit === null) return null
    found.push(unit)
  }
  return found
}
