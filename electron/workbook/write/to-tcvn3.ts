/**
 * A workbook turned into TCVN3 (ABC) for old certificate printers: letters as `.VnTime` draws them.
 * That encoding has no toned capitals, so these stand as small letters in `.VnTimeH`, which draws them
 * large.
 */
import type ExcelJS from 'exceljs'
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'

const FONT = '.VnTime'
const CAPITALS = '.VnTimeH'

interface Run {
  readonly text: string
  readonly capitals: boolean
}

/** A capital that the encoding has no letter of its own for. */
const lost = (letter: string): boolean =>
  letter !== letter.toLowerCase() && encodeTcvn3(letter) === encodeTcvn3(letter.toLowerCase())

const ALL_CAPITALS = /^[^\p{Ll}]*$/u

/** Neighbouring pieces of one kind are one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const made: Run[] = []
  for (const run of runs) {
    const last = made.at(-1)
    if (last?.capitals === run.capitals)
      made.splice(-1, 1, { text: last.text + run.text, capitals: run.capitals })
    else made.push(run)
  }
  return made
}

/** A text cut where its font changes: words in capitals as a whole, else the letters that need it. */
function runsOf(text: string): readonly Run[] {
  const pieces = text.normalize('NFC').split(/(?<=[\s,;:()])/u)
  return joined(
    pieces.flatMap((piece): readonly Run[] => {
      const letters = [...piece]
      if (!letters.some(lost)) return [{ text: piece, capitals: false }]
      if (ALL_CAPITALS.test(piece)) return [{ text: piece, capitals: true }]
      return letters.map((letter) => ({ text: letter, capitals: lost(letter) }))
    }),
  )
}

const styled = (font: Partial<ExcelJS.Font>, text: string): ExcelJS.RichText[] =>
  runsOf(text).map((run) => ({
    font: { ...font, name: run.capitals ? CAPITALS : FONT },
    text: encodeTcvn3(run.text),
  }))

function turned(cell: ExcelJS.Cell): void {
  const { value, font } = cell
  if (typeof value === 'string') {
    const [first, ...others] = styled(font, value)
    cell.font = { ...font, name: first?.font?.name ?? FONT }
    cell.value =
      first === undefined ? '' : others.length === 0 ? first.text : { richText: [first, ...others] }
  } else if (typeof value === 'object' && value !== null && 'richText' in value) {
    cell.font = { ...font, name: FONT }
    cell.value = {
      richText: value.richText.flatMap((run) => styled(run.font ?? font, run.text)),
    }
  } else if (value !== null) cell.font = { ...font, name: FONT }
}

/** Changes every text of the workbook; numbers and formulas stay what they are. */
export function toTcvn3(book: ExcelJS.Workbook): void {
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.master === cell) turned(cell)
      })
    })
}
