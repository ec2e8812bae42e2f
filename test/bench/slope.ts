/** How fast time grows with the rows: the slope of log time over log rows, by least squares. */

export interface Sized {
  readonly rows: number
  readonly milliseconds: number
}

/** 1 where twice the rows take twice the time. @throws RangeError for fewer than two sizes */
export function slopeOf(runs: readonly Sized[]): number {
  if (new Set(runs.map(({ rows }) => rows)).size < 2) throw new RangeError('a slope of one size')
  const points = runs.map(({ rows, milliseconds }) => [Math.log(rows), Math.log(milliseconds)])
  const mean = (at: 0 | 1): number =>
    points.reduce((sum, point) => sum + (point[at] ?? 0), 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  const together = points.reduce((sum, [a = 0, b = 0]) => sum + (a - x) * (b - y), 0)
  return together / points.reduce((sum, [a = 0]) => sum + (a - x) ** 2, 0)
}
