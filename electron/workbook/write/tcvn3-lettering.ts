/**
 * A workbook in TCVN3 (ABC) for old certificate printers: letters as `.VnTime` draws them.
 * That encoding has no toned capitals, so these stand as small letters in `.VnTimeH`, which draws them
 * large.
 */
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
import type { Lettering } from './cell-style.ts'

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

/** How a workbook is lettered for those printers. */
export const TCVN3: Lettering = {
  font: FONT,
  runs: (text) =>
    runsOf(text).map((run) => ({
      text: encodeTcvn3(run.text),
      font: run.capitals ? CAPITALS : FONT,
    })),
}
