/** Points as people type them, in hundredths of a point. */

/** Why a text is no number of points. */
export type PointsFault = 'not-points' | 'too-fine' | 'ambiguous-thousands'

export type PointsReading =
  | { readonly ok: true; readonly hundredths: number }
  | { readonly ok: false; readonly code: PointsFault }

const PLAIN = /^(-?)(\d{1,7})(?:[.,](\d+))?$/
const GROUPED = /^(-?)(\d{1,3}(?:\.\d{3})+),(\d+)$/

/**
 * "8,75", "8.75", "8,5", "8", "-2", "1.000,50" → hundredths, exactly. Refused: more than two decimals
 * that are not zeros (nothing is rounded on the way in), and three digits after one separator
 * ("1.000"), which could be a thousand or one.
 */
export function parsePoints(text: string): PointsReading {
  const tidy = text.normalize('NFKC').replace(/\s/gu, '').replace(/^[−–]/u, '-')
  const grouped = GROUPED.exec(tidy)
  const [, sign = '', whole = '', decimals = ''] = grouped ?? PLAIN.exec(tidy) ?? []
  if (whole === '') return { ok: false, code: 'not-points' }
  if (grouped === null && decimals.length === 3) return { ok: false, code: 'ambiguous-thousands' }
  if (/[^0]/.test(decimals.slice(2))) return { ok: false, code: 'too-fine' }
  const digits =
    Number(whole.replaceAll('.', '')) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'))
  return { ok: true, hundredths: sign === '-' && digits > 0 ? -digits : digits }
}
