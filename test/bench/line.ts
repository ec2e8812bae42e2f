/** One line of the bench's table: what was measured, beside what, and whether the bar holds. */

/** How a figure is read. */
export type Unit = 'ms' | 'MB' | 'kB' | 'slope' | 'frames'

export interface Line {
  readonly work: string
  readonly ours: number
  readonly unit: Unit
  /** What it is held against, measured in the same run; null where the bar is a figure of its own. */
  readonly reference: { readonly name: string; readonly value: number } | null
  /** Ours in times of the reference where each round has both: the middle one of the rounds' ratios. */
  readonly ratio?: number | undefined
  /** At most this: times the reference, or in the unit where there is no reference; null is no bar, only told. */
  readonly limit: number | null
  /** Highest memory of the work's own processes, in MB, where it was looked at. */
  readonly peakMegabytes?: number | undefined
  readonly peakLimit?: number | undefined
  /** "openpyxl is not on this machine" */
  readonly note?: string | undefined
}

/** Ours in times of the reference; null where there is none. */
export const ratioOf = ({ ours, reference, ratio }: Line): number | null =>
  reference === null ? null : (ratio ?? ours / reference.value)

/** Whether the line is within its bars. */
export function holds(line: Line): boolean {
  const measured = ratioOf(line) ?? line.ours
  const memory = line.peakMegabytes ?? 0
  return measured <= (line.limit ?? Infinity) && memory <= (line.peakLimit ?? Infinity)
}

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

function barOf({ limit, reference, unit }: Line): string {
  if (limit === null) return '–'
  if (reference !== null) return `≤ ${limit} ×`
  return unit === 'slope' ? `≤ ${limit}` : `≤ ${limit} ${unit}`
}

const verdictOf = (line: Line): string =>
  line.limit === null ? 'told' : holds(line) ? 'holds' : 'BROKEN'

const cellsOf = (line: Line): readonly string[] => {
  const ratio = ratioOf(line)
  const unit = line.unit === 'slope' ? '' : ` ${line.unit}`
  return [
    line.work,
    `${figure(line.ours)}${unit}`,
    line.reference === null
      ? '–'
      : `${line.reference.name}: ${figure(line.reference.value)}${unit}`,
    ratio === null ? '–' : ratio.toFixed(2),
    barOf(line),
    line.peakMegabytes === undefined
      ? ''
      : `${line.peakMegabytes.toFixed(0)} MB${line.peakLimit === undefined ? '' : ` (≤ ${line.peakLimit})`}`,
    verdictOf(line),
    line.note ?? '',
  ]
}

const HEAD = ['work', 'ours', 'reference', 'ratio', 'bar', 'peak', '', '']

/** The lines as a table of text, columns aligned. */
export function tableOf(lines: readonly Line[]): string {
  const rows = [HEAD, ...lines.map(cellsOf)]
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => [...(row[at] ?? '')].length)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - [...cell].length))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
