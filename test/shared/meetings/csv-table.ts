import { readFileSync } from 'node:fs'
import type { InputTable } from '#shared/meetings/records.ts'
import { cleanText, searchKey } from '#shared/kernel/fold.ts'

/** Fields of one CSV line; quotes as in RFC 4180, no line breaks inside fields. */
function fields(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )
}

/** A table as the workbook readers hand it over, from the text of a small CSV. */
export function csvTable(text: string): InputTable {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const headings = fields(lines[0] ?? '').map(searchKey)
  return {
    headings,
    records: lines.slice(1).flatMap((line, index) => {
      if (line === '') return []
      const values = fields(line).map(cleanText)
      const filled = headings.flatMap((heading, at) =>
        (values[at] ?? '') === '' ? [] : [[heading, values[at] ?? ''] as const],
      )
      return [{ line: index + 2, values: new Map(filled) }]
    }),
  }
}

export const fixtureText = (path: string): string =>
  readFileSync(new URL(`../../fixtures/${path}`, import.meta.url), 'utf8')
