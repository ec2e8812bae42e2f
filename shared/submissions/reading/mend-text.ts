import { mendLookalikes } from '#shared/kernel/fold.ts'
import { decodeCell, encodingOfFont } from '../legacy-encoding/decode-cell.ts'
import type { FileEncoding } from '../legacy-encoding/decode-cell.ts'
import type { RawCell } from '#shared/kernel/raw-workbook.ts'

/** Text that needs nothing: composed letters, single spaces, no look-alikes. Most cells are such. */
const CLEAN = /^[!-~¡-¬®-ÏÑ-ïñ-ƈƊ-ơƤ-ɕɗ-ʯḀ-ỿ‐-‧✓✔☑☐]+(?: [!-~¡-¬®-ÏÑ-ïñ-ƈƊ-ơƤ-ɕɗ-ʯḀ-ỿ‐-‧✓✔☑☐]+)*$/u
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu
const SPACES = /[\s\u00a0]+/gu
const LINES = /[\r\n\u000b\u2028\u2029]+/u
/** Before decoding, Latin-1 letters may be TCVN3 or VNI; plain ASCII in a plain font never is. */
const ASCII = /^[ -~]*$/u
const LEGACY_FONT = /^\s*[.]?vn|^\s*vhtime/iu

/** Whether the name of a font says something of how its text is to be mended. */
export const isTellingFont = (font: string | null): boolean =>
  font !== null && (LEGACY_FONT.test(font) || encodingOfFont(font) !== 'unicode')

export interface MendedText {
  /** NFC, single spaces, no zero-width characters, Unicode. */
  readonly text: string
  /** The lines of a cell that has line breaks, each mended; one line otherwise. */
  readonly lines: readonly string[]
  /** What was mended, the strongest first named; null where the text is as it was. */
  readonly repair: 'tcvn3' | 'vni' | 'look-alike' | 'unicode' | 'spaces' | null
  readonly encoding: 'unicode' | 'tcvn3' | 'vni'
}

const fold = (text: string): string => text.replace(SPACES, ' ').trim()

function strongestRepair(
  raw: string,
  encoding: MendedText['encoding'],
  decoded: string,
): MendedText['repair'] {
  if (encoding !== 'unicode') return encoding
  const composed = decoded.normalize('NFC')
  if (mendLookalikes(composed) !== composed) return 'look-alike'
  return composed === raw ? 'spaces' : 'unicode'
}

/**
 * The text of a cell as the rest of the reading sees it. Source: issue "Reading what units really
 * send", point 4 (NFC; look-alikes of Đ and Ư; TCVN3 and VNI; white space and line breaks folded).
 * `file` is the encoding of the whole file, which settles words too short to tell for themselves.
 */
export function mendText(
  cell: Pick<RawCell, 'text' | 'font' | 'runs'>,
  file: FileEncoding = 'unicode',
): MendedText {
  const { text: raw } = cell
  const plainFont = cell.runs === null && (cell.font === null || !LEGACY_FONT.test(cell.font))
  if (plainFont && ASCII.test(raw) && CLEAN.test(raw))
    return { text: raw, lines: [raw], repair: null, encoding: 'unicode' }
  const decoded = decodeCell(cell, file)
  if (decoded.encoding === 'unicode' && CLEAN.test(raw))
    return { text: raw, lines: [raw], repair: null, encoding: 'unicode' }
  const mended = mendLookalikes(decoded.text.normalize('NFC')).replace(INVISIBLE, '')
  const text = fold(mended)
  const lines = LINES.test(mended)
    ? mended
        .split(LINES)
        .map(fold)
        .filter((line) => line !== '')
    : [text]
  const repair = text === raw ? null : strongestRepair(raw, decoded.encoding, decoded.text)
  return { text, lines, repair, encoding: decoded.encoding }
}
