import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { cellsOf, columnsOf, textOf, textsOf } from './nominee-draft.ts'
import type { NomineeDraft } from './nominee-draft.ts'
import type { NameParts } from './nominee-name.ts'
import { splitPositionWorkplace } from './position-workplace.ts'
import type { PositionWorkplace } from './position-workplace.ts'
import { cellLines } from './sheet-grid.ts'

const EMPTY = /^[-–—.…/]*$/u

const real = (text: string | null): string | null =>
  text === null || EMPTY.test(text) ? null : text

const NOWHERE: PositionWorkplace = { position: null, workplace: null }

function fromOneCell(draft: NomineeDraft, person: boolean): PositionWorkplace {
  const text = real(textOf(draft, 'position-workplace'))
  if (text === null) return NOWHERE
  if (!person) return { position: null, workplace: text }
  const cells = cellsOf(draft, 'position-workplace').map(({ cell }) => cell)
  const [only] = cells
  return splitPositionWorkplace(
    text,
    cells.length === 1 && only !== undefined ? cellLines(only) : cells.map((cell) => cell.text),
  )
}

function fromName(draft: NomineeDraft, name: NameParts, person: boolean): PositionWorkplace {
  if (name.rest === '' && draft.after.length === 0) return NOWHERE
  const rest = [name.rest, ...draft.after].filter((part) => part !== '').join(', ')
  if (rest === '') return { position: null, workplace: null }
  if (!person) return { position: null, workplace: rest }
  return splitPositionWorkplace(rest, [...name.restLines, ...draft.after])
}

/** Workplace columns; addresses count where no workplace stands ("Thôn", "Xã" are joined). */
function placeColumn(draft: NomineeDraft): string | null {
  const only = textOf(draft, 'workplace')
  if (only === null && columnsOf(draft.band, 'address').length === 0) return null
  const works = textsOf(draft, 'workplace').filter((text) => real(text) !== null)
  if (works.length > 0) return works.join(', ')
  const addresses = textsOf(draft, 'address').filter((text) => real(text) !== null)
  return addresses.length > 0 ? addresses.join(', ') : null
}

/**
 * Post and workplace: separate columns as they are; one cell for both is cut; what stands behind
 * the name fills what the columns leave empty. A collective's text is its workplace.
 * Source: samples README, `rows[].position`, `rows[].workplace`.
 */
export function decidePlace(
  draft: NomineeDraft,
  kind: NomineeKind,
  name: NameParts,
): PositionWorkplace {
  const person = kind === 'individual'
  const behind = fromName(draft, name, person)
  const both = fromOneCell(draft, person)
  return {
    position: real(textOf(draft, 'position')) ?? both.position ?? behind.position,
    workplace: placeColumn(draft) ?? both.workplace ?? behind.workplace,
  }
}
