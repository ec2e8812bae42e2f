/**
 * Cells of a worksheet as Excel and most programs write them: `<c r="B14" s="3" t="s"><v>123</v></c>`.
 * A list of 50 000 rows has half a million, and going through each tag by tag takes three times as
 * long. Whatever is written otherwise is left to the scan.
 */

/** A cell in one piece, its value as it is written. */
export interface PlainCell {
  readonly row: number
  readonly column: number
  /** Number of its style, 0 without one. */
  readonly style: number
  /** The `t` attribute: `s`, `n`, `str`, `b`, `e`. */
  readonly type: string
  readonly value: string
  /** Index behind the element. */
  readonly end: number
}

const BEGIN = '<c r="'
const STYLE = ' s="'
const TYPE = ' t="'
const EMPTY = '/>'
const VALUE = '><v>'
const END = '</v></c>'
const QUOTE = 34
const LONGEST_TYPE = 12
/** More digits than any row or style number has; the scan knows what to make of them. */
const MOST_DIGITS = 9

/** Where the decimal digits from `from` on end; `from` itself where there are none or too many. */
function digitsEnd(source: string, from: number): number {
  let at = from
  for (;;) {
    const code = source.charCodeAt(at)
    if (!(code >= 48 && code <= 57)) break
    at += 1
  }
  return at - from > MOST_DIGITS ? from : at
}

function number(source: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + source.charCodeAt(at) - 48
  return value
}

interface Attributes {
  readonly style: number
  readonly type: string
  readonly end: number
}

function attributesFrom(source: string, from: number): Attributes | null {
  let at = from
  let style = 0
  let type = 'n'
  if (source.startsWith(STYLE, at)) {
    const start = at + STYLE.length
    const end = digitsEnd(source, start)
    if (end === start || source.charCodeAt(end) !== QUOTE) return null
    style = number(source, start, end)
    at = end + 1
  }
  if (source.startsWith(TYPE, at)) {
    const start = at + TYPE.length
    const end = source.indexOf('"', start)
    if (end === -1 || end - start > LONGEST_TYPE) return null
    type = source.slice(start, end)
    at = end + 1
  }
  return { style, type, end: at }
}

/** Value between `<v>` and `</v></c>`, '' for an empty cell, and the index behind; null for more. */
function valueFrom(source: string, from: number): { value: string; end: number } | null {
  if (source.startsWith(EMPTY, from)) return { value: '', end: from + EMPTY.length }
  if (!source.startsWith(VALUE, from)) return null
  const start = from + VALUE.length
  const end = source.indexOf('<', start)
  if (end === -1 || !source.startsWith(END, end)) return null
  const value = source.slice(start, end)
  return value.includes('&') ? null : { value, end: end + END.length }
}

/** The plain cell that begins at `open`, or null where it is none, or cut short. */
export function scanPlainCell(source: string, open: number): PlainCell | null {
  if (!source.startsWith(BEGIN, open)) return null
  let at = open + BEGIN.length
  let column = 0
  for (; at < open + BEGIN.length + 3; at += 1) {
    const code = source.charCodeAt(at)
    if (!(code >= 65 && code <= 90)) break
    column = column * 26 + code - 64
  }
  const rowEnd = digitsEnd(source, at)
  if (column === 0 || rowEnd === at || source.charCodeAt(rowEnd) !== QUOTE) return null
  const row = number(source, at, rowEnd)
  const attributes = attributesFrom(source, rowEnd + 1)
  if (attributes === null || attributes.type === 'inlineStr') return null
  const value = valueFrom(source, attributes.end)
  if (value === null) return null
  const { style, type } = attributes
  return { row, column, style, type, value: value.value, end: value.end }
}
