import type { RawCell } from '#shared/kernel/raw-workbook.ts'

/** A piece of text in one font. */
export type FontRun = { text: string; font: string | null }

/** Joins neighbouring runs of one font; one font for all gives a cell without runs. */
export function joinRuns(runs: readonly FontRun[]): Pick<RawCell, 'text' | 'font' | 'runs'> {
  const joined: FontRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last !== undefined && (last.font === run.font || run.text.trim() === '')) {
      last.text += run.text
    } else joined.push({ ...run })
  }
  return {
    text: joined.map((run) => run.text).join(''),
    font: joined[0]?.font ?? null,
    runs: joined.length > 1 ? joined : null,
  }
}
