/**
 * Which units a file may be from, with the words of the file that say so and how well they fit: for
 * the clerk who chooses where the reading did not dare to. Source: issue "Reading what units really
 * send", point 5.
 */
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { documentEncoding } from './legacy-encoding/decode-cell.ts'
import { headFacts } from './reading/file-facts.ts'
import { matchUnit, type NamedUnit } from './reading/match-unit.ts'
import { gridOf } from './reading/sheet-grid.ts'

export interface UnitProposal {
  readonly unit: string
  /** 0–100, see match-unit.ts. */
  readonly score: number
  /** What stands in the file. */
  readonly words: string
}

export interface UnitProposals {
  /** Words of the file that may name who sent it, the likeliest first. */
  readonly words: readonly string[]
  /** The best five, best first; one line a unit. */
  readonly proposals: readonly UnitProposal[]
}

const HEAD_ROWS = 30
const PROPOSED = 5
const LONGEST = 120

const stem = (file: string): string =>
  (file.split(/[/\\]/u).at(-1) ?? file)
    .replace(/\.[a-z]{2,5}$/iu, '')
    .replace(/[_+]/gu, ' ')
    .trim()

function wordsOf(workbook: RawWorkbook, file: string): readonly string[] {
  const encoding = documentEncoding(workbook.sheets.flatMap(({ cells }) => cells))
  const heads = workbook.sheets
    .filter(({ hidden }) => !hidden)
    .map((sheet) => {
      const last = (sheet.cells[0]?.row ?? 0) + HEAD_ROWS
      const top = { ...sheet, cells: sheet.cells.filter(({ row }) => row < last) }
      return headFacts(gridOf(top, [], new Set(), encoding).rows)
    })
  const words = [
    ...heads.flatMap(({ papers }) => papers.flatMap(({ sender }) => sender ?? [])),
    ...heads.flatMap(({ letterhead }) => letterhead.slice(-1)),
    ...heads.flatMap(({ labels }) => labels),
    ...heads.flatMap(({ letterhead }) => letterhead.slice(0, -1).toReversed()),
    stem(file),
  ].map((text) => text.trim())
  return [...new Set(words)].filter((text) => text.length > 1 && text.length <= LONGEST)
}

/** The units that a file may be from, by what stands at its head and in its name. */
export function unitProposals(
  workbook: RawWorkbook,
  file: string,
  units: readonly NamedUnit[],
): UnitProposals {
  const words = wordsOf(workbook, file)
  const best = new Map<string, UnitProposal>()
  for (const text of words)
    for (const { unit, score } of matchUnit(text, units).candidates)
      if (score > (best.get(unit)?.score ?? 0)) best.set(unit, { unit, score, words: text })
  return {
    words,
    proposals: [...best.values()].toSorted((a, b) => b.score - a.score).slice(0, PROPOSED),
  }
}
