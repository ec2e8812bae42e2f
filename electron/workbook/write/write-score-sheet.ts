/**
 * The sheet a member fills in: one line a nominee, one column a criterion, and at the end a check sum
 * that Excel computes while it is filled in. Printed and signed, it is typed back with that number.
 */
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { formatHundredths } from '#shared/kernel/exact.ts'
import { criteriaOf, type Rubric, type RubricCriterion } from '#shared/appraisal/scoring/rubric.ts'
import { sheetCheckSum } from '#shared/meetings/score-sheet.ts'
import type { ScorableRow } from '#shared/meetings/scoring-contract.ts'
import { papersText } from '#shared/text/papers.ts'
import { scoreSheetText as text } from '#shared/text/scoring.ts'
import { centredRow } from './paper-rows.ts'
import { columnLetter, makeWorkbook, PAGE_WIDTH, type CellLook } from './sheet-page.ts'

export interface ScoreSheetModel {
  readonly subject: string
  readonly author: string
  readonly rubric: Rubric
  readonly nominees: readonly ScorableRow[]
}

const HEADER: CellLook = { border: true, bold: true, align: 'center', size: 11 }
const CELL: CellLook = { border: true, size: 11 }
const CENTRED: CellLook = { ...CELL, align: 'center' }
/** Columns before the criteria: number, kind, name, unit. */
const FIRST = 4

/** The value of a cell as `sheetCheckSum` counts it. */
function counted(cell: string, criterion: RubricCriterion): string {
  const points = `ROUND(${criterion.kind === 'penalty' ? `ABS(${cell})` : cell}*100,0)`
  const [abstain, recuse, absent] = text.marks
  return `IF(ISNUMBER(${cell}),${points},IF(${cell}="${abstain}",1000001,IF(${cell}="${recuse}",1000002,IF(${cell}="${absent}",1000003,1000004))))`
}

const checkFormula = (row: number, criteria: readonly RubricCriterion[]): string =>
  criteria.reduce(
    (sum, criterion, index) =>
      `MOD(${sum}*10+${counted(`${columnLetter(FIRST + 1 + index)}${row}`, criterion)},97)`,
    '1',
  )

const headingOf = (criterion: RubricCriterion): string =>
  criterion.max === null
    ? criterion.title
    : `${criterion.title}\n${text.max(formatHundredths([criterion.max, 1]))}`

/** Bytes of an .xlsx file, A4 landscape. */
export const writeScoreSheet = (model: ScoreSheetModel, stamp: PaperStamp): Promise<Uint8Array> =>
  makeWorkbook(stamp, (addPage) => {
    const criteria = criteriaOf(model.rubric)
    const wide = Math.max(7, (PAGE_WIDTH.landscape - 78) / criteria.length)
    const widths = [5, 11, 30, 24, ...criteria.map(() => wide), 8]
    const last = widths.length
    const page = addPage({ name: text.sheet, orientation: 'landscape', widths })
    centredRow(page, last, text.title, { bold: true, size: 14 })
    centredRow(page, last, model.subject, { bold: true, size: 13 })
    centredRow(page, last, text.rubric(model.rubric.title, model.rubric.version), { size: 12 })
    page.row([
      { from: 1, to: 2, value: text.author, look: { bold: true } },
      { from: 3, to: last, value: model.author, look: { bold: true } },
    ])
    page.row([{ from: 1, to: last, value: text.hint, look: { italic: true, size: 11 } }])
    const cells = (values: readonly string[], look: CellLook) =>
      values.map((value, index) => ({ from: index + 1, to: index + 1, value, look }))
    page.repeat(page.row(cells([...text.columns, ...criteria.map(headingOf), text.check], HEADER)))
    const empty = Number(
      sheetCheckSum(
        criteria.map(({ id }) => id),
        { nominationId: '', author: { kind: 'member', member: '' }, scores: {} },
      ),
    )
    let row = 6
    for (const [index, nominee] of model.nominees.entries()) {
      row += 1
      const formula = checkFormula(row, criteria)
      page.row(
        [
          { from: 1, to: 1, value: index + 1, look: CENTRED },
          { from: 2, to: 2, value: papersText.kind(nominee.kind), look: CELL },
          { from: 3, to: 3, value: nominee.name, look: CELL },
          { from: 4, to: 4, value: nominee.unit, look: CELL },
          ...criteria.map((_, at) => ({
            from: FIRST + 1 + at,
            to: FIRST + 1 + at,
            value: '',
            look: CENTRED,
          })),
          {
            from: last,
            to: last,
            value: { formula, result: empty },
            look: { ...CENTRED, format: '00' },
          },
        ],
        24,
      )
    }
    page.gap(8)
    page.row([
      {
        from: Math.max(1, last - 4),
        to: last,
        value: text.signature,
        look: { align: 'center', bold: true },
      },
    ])
  })
