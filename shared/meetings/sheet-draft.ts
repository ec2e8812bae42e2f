/** One author's sheets while they are typed: a text in each cell, a number of points or a mark. */
import { formatHundredths } from '#shared/kernel/exact.ts'
import { parsePoints } from '#shared/kernel/points.ts'
import {
  criteriaOf,
  fitScore,
  type Rubric,
  type RubricCriterion,
} from '#shared/appraisal/scoring/rubric.ts'
import { markOf } from './scores-file-words.ts'
import { sheetCheckSum, type Score, type ScoreSheet, type SheetAuthor } from './score-sheet.ts'
import { cellFaults, scoreSheetText } from '#shared/text/scoring.ts'

/** By nomination, by criterion; an empty text is not filled in. */
export type SheetDraft = Readonly<Record<string, Readonly<Record<string, string>>>>

const [ABSTAIN, RECUSE, ABSENT] = scoreSheetText.marks
const MARKS = { abstain: ABSTAIN, recuse: RECUSE, absent: ABSENT } as const

const textOf = (score: Score): string =>
  score.mark === 'points' ? formatHundredths([score.hundredths, 1]) : MARKS[score.mark]

/** The draft that shows these sheets. */
export const draftOf = (sheets: readonly ScoreSheet[]): SheetDraft =>
  Object.fromEntries(
    sheets.map(({ nominationId, scores }) => [
      nominationId,
      Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, textOf(score)])),
    ]),
  )

/** What a cell says: a score, nothing, or nonsense. */
export type CellReading = Score | 'empty' | 'wrong'

/** What was typed for a criterion: points, a word instead of points, or what is wrong with it. */
export function readCell(criterion: RubricCriterion, text: string): CellReading {
  if (text.trim() === '') return 'empty'
  const mark = markOf(text)
  if (mark !== undefined) return { mark }
  const points = parsePoints(text)
  if (!points.ok) return 'wrong'
  const fit = fitScore(criterion, points.hundredths)
  return fit.ok ? { mark: 'points', hundredths: fit.hundredths } : 'wrong'
}

/** Why a cell that `readCell` calls wrong is wrong, and what to write instead. */
export function faultOfCell(criterion: RubricCriterion, text: string): string {
  const points = parsePoints(text)
  if (!points.ok) return cellFaults[points.code](text.trim())
  const fit = fitScore(criterion, points.hundredths)
  const shown = (limit: number | null): string => formatHundredths([limit ?? 0, 1])
  if (fit.ok) return ''
  if (fit.code === 'over-max') return cellFaults['over-max'](shown(criterion.max))
  return fit.code === 'off-step'
    ? cellFaults['off-step'](shown(criterion.step))
    : cellFaults['below-zero']
}

export interface ReadRow {
  readonly scores: ScoreSheet['scores']
  /** Criteria whose cell makes no sense. */
  readonly wrong: readonly string[]
  /** As the paper would show it for these scores. */
  readonly checkSum: string
}

/** One nominee's line of the grid. */
export function readRow(
  rubric: Rubric,
  author: SheetAuthor,
  nominationId: string,
  cells: Readonly<Record<string, string>>,
): ReadRow {
  const criteria = criteriaOf(rubric)
  const read = criteria.map((one) => [one.id, readCell(one, cells[one.id] ?? '')] as const)
  const scores = Object.fromEntries(
    read.flatMap(([id, reading]) => (typeof reading === 'string' ? [] : [[id, reading] as const])),
  )
  return {
    scores,
    wrong: read.flatMap(([id, reading]) => (reading === 'wrong' ? [id] : [])),
    checkSum: sheetCheckSum(
      criteria.map(({ id }) => id),
      { nominationId, author, scores },
    ),
  }
}

/** Cells pasted from a spreadsheet, laid over the draft from one cell on; what is outside is dropped. */
export function pasted(
  draft: SheetDraft,
  grid: { readonly nominations: readonly string[]; readonly criteria: readonly string[] },
  from: { readonly nomination: string; readonly criterion: string },
  text: string,
): SheetDraft {
  const top = grid.nominations.indexOf(from.nomination)
  const left = grid.criteria.indexOf(from.criterion)
  const rows = text
    .replace(/\r?\n$/u, '')
    .split(/\r?\n/u)
    .map((line) => line.split('\t'))
  const changed = rows.flatMap((cells, down) => {
    const nomination = grid.nominations[top + down]
    if (nomination === undefined) return []
    const named = cells.flatMap((cell, right) => {
      const criterion = grid.criteria[left + right]
      return criterion === undefined ? [] : [[criterion, cell.trim()] as const]
    })
    return [[nomination, { ...draft[nomination], ...Object.fromEntries(named) }] as const]
  })
  return { ...draft, ...Object.fromEntries(changed) }
}
