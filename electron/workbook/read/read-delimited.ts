import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { ReadLimits } from './limits.ts'
import { ReadBudget, SheetBuilder } from './sheet-builder.ts'
import { textCell } from './text-cell.ts'

const DELIMITERS = [';', '\t', ',', '|'] as const

/** Lines of the beginning, quoted parts blanked, to count delimiters in. */
function sampleLines(text: string): string[] {
  return text
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/gu, 'q')
    .split(/\r\n|[\r\n]/u)
    .filter((line) => line.trim() !== '')
    .slice(0, 400)
}

/**
 * The delimiter that cuts most lines into the same number of fields; commas within sentences vary
 * from line to line, columns do not. '' if nothing cuts.
 */
export function sniffDelimiter(text: string): string {
  const stated = /^\ufeff?sep=([;,\t|])\r?\n/iu.exec(text)?.[1]
  if (stated !== undefined) return stated
  const lines = sampleLines(text)
  let best = ''
  let bestScore = 0
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(delimiter).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    // Lines that agree, weighted by how many columns they make.
    const score = Math.max(
      0,
      ...[...counts].map(([count, agreeing]) => agreeing * agreeing * Math.min(count, 12)),
    )
    if (score > bestScore) {
      best = delimiter
      bestScore = score
    }
  }
  return best
}

/**
 * Reads comma, semicolon or tab separated text. A row is a record, so a quoted line break does not
 * start one; blank records count. A quote inside an unquoted field is text.
 */
export function readDelimited(source: string, limits: ReadLimits): RawWorkbook {
  const text = source.startsWith('\ufeff') ? source.slice(1) : source
  const builder = new SheetBuilder(new ReadBudget(limits), null, false)
  const delimiter = sniffDelimiter(text)
  let row = 1
  let column = 1
  let at = 0
  let field = ''
  const endField = (): void => {
    const statement = row === 1 && column === 1 && /^sep=.?$/iu.test(field)
    if (!statement) builder.add(textCell(row, column, field))
    field = ''
    column += 1
  }
  while (at <= text.length) {
    const char = text[at]
    if (char === '"' && field === '') {
      const end = closingQuote(text, at, delimiter)
      if (end !== -1) {
        field = text.slice(at + 1, end).replaceAll('""', '"')
        at = end + 1
        continue
      }
    }
    if (char === undefined || char === '\n' || char === '\r') {
      endField()
      row += 1
      column = 1
      at += char === '\r' && text[at + 1] === '\n' ? 2 : 1
    } else if (char === delimiter) {
      endField()
      at += 1
    } else {
      const end = plainEnd(text, at, delimiter)
      field += text.slice(at, end)
      at = end
    }
  }
  return { format: 'csv', sheets: [builder.finish()] }
}

/** Where the plain text that starts at `at` ends: the next delimiter or line end. */
function plainEnd(text: string, at: number, delimiter: string): number {
  let end = at + 1
  for (; end < text.length; end += 1) {
    const char = text[end]
    if (char === delimiter || char === '\n' || char === '\r') break
  }
  return end
}

const LONGEST_QUOTED = 100_000

/** The quote that closes the field opened at `open`: a delimiter or a line end follows it; or -1. */
function closingQuote(text: string, open: number, delimiter: string): number {
  const last = Math.min(text.length, open + LONGEST_QUOTED)
  for (let at = open + 1; at < last; at += 1) {
    if (text[at] !== '"') continue
    const next = text[at + 1]
    if (next === '"') at += 1
    else if (next === undefined || next === delimiter || next === '\n' || next === '\r') return at
    else return -1
  }
  return -1
}
