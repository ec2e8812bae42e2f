/**
 * Into how many pages a sheet is pressed, where a few rows (a note, the signatures) would otherwise
 * stand alone on a last one. Excel ignores page breaks set by hand on sheets that are fitted to a
 * width, so a little smaller type is the only way.
 */

const POINTS_PER_MM = 72 / 25.4
const POINTS_PER_UNIT = 7 * 0.75
/** A4 less its margins (30 and 15 mm, 20 and 20 mm), in points. */
const ROOM = {
  portrait: { across: (210 - 45) * POINTS_PER_MM, down: (297 - 40) * POINTS_PER_MM },
  landscape: { across: (297 - 45) * POINTS_PER_MM, down: (210 - 40) * POINTS_PER_MM },
} as const

/** The most that may be brought back from a last page, in shares of a page. */
const MOST = 0.45
/** For each page that it is brought back to: the type gets at most a sixth smaller. */
const MOST_PER_PAGE = 0.2

export interface PagedSheet {
  readonly orientation: 'portrait' | 'landscape'
  /** Widths of the columns in units of 7 pixels. */
  readonly widths: readonly number[]
  /** Heights of the rows in points. */
  readonly heights: readonly number[]
  /** 0-based index of the row that repeats on every page; null where none does. */
  readonly header: number | null
}

/** The number of pages to fit the sheet to; 0: as many as its rows take. */
export function fitPages({ orientation, widths, heights, header }: PagedSheet): number {
  const { across, down } = ROOM[orientation]
  const width = widths.reduce((sum, one) => sum + one, 0) * POINTS_PER_UNIT
  const room = down / Math.min(1, across / width)
  const repeated = header === null ? 0 : (heights[header] ?? 0)
  let pages = 1
  let used = 0
  let over = 0
  heights.forEach((height, index) => {
    if (used + height > room) {
      pages += 1
      used = header !== null && index > header ? repeated : 0
      over = 0
    }
    used += height
    over += height
  })
  if (pages === 1) return 0
  const share = over / room
  return share <= MOST && share / (pages - 1) <= MOST_PER_PAGE ? pages - 1 : 0
}
