/**
 * Text that came from other people's files, made fit to stand in a cell of ours.
 * A text that begins like a formula stays a text: it is stored as a string, and its cell is formatted
 * as text so that it is still one after somebody edits the cell in Excel.
 */

/** Characters that XML cannot hold; tab and line feed can. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
/** Excel reads "_x0041_" in a stored string as the letter A. */
const ESCAPE_LOOKALIKE = /_(?=x[0-9A-Fa-f]{4}_)/gu
const FORMULA_START = /^[\s\u00a0]*[=+\-@\t\r]/u
const LONGEST_CELL = 32_767
/** What any of the patterns above could be about. */
const SUSPECT = /^[\s\u00a0]*[=+\-@]|[\u0000-\u001f_\ufffe\uffff]|\p{Surrogate}/u

/** The text to store, and whether its cell must be marked as text. */
export interface SafeText {
  readonly text: string
  readonly literal: boolean
}

/** Text that XML can hold: control characters go, "\r\n" becomes "\n". */
export const xmlText = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(NOT_IN_XML, '')

/** Control characters go, "\r\n" becomes "\n", longer than a cell holds is cut with "…". */
export function safeText(text: string): SafeText {
  // Nearly every text of a list is plain; a long list has fifty thousand of them.
  if (text.length < LONGEST_CELL && !SUSPECT.test(text)) return { text, literal: false }
  const clean = xmlText(text)
  const short = clean.length > LONGEST_CELL ? `${clean.slice(0, LONGEST_CELL - 1)}…` : clean
  return {
    text: short.replace(ESCAPE_LOOKALIKE, '_x005F_'),
    literal: FORMULA_START.test(text),
  }
}
