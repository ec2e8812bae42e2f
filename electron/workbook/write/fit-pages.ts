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
  /** 0-based index of the last row of a table; null where there is none. */
  readonly lastOfTable: number | null
}

/** How a sheet is brought on its pages. */
export type PageFit =
  /** Fitted to so many pages; 0: as many as its rows take. */
  | { readonly pages: number }
  /** A page begins after so many rows, all at a percentage that keeps the width on one page. */
  | { readonly breakAfter: number; readonly scale: number }

/** So many rows of the table stand above what would be alone. */
const GO_OVER = 2
/** Room for printers that set a little wider than we measured, in percent. */
const SLACK = 3

/** Where the last page of a sheet begins, how many there are and how much stands on the last. */
function lastPage(
  { heights, header }: PagedSheet,
  room: number,
): { readonly pages: number; readonly from: number; readonly over: number } {
  const repeated = header === null ? 0 : (heights[header] ?? 0)
  let pages = 1
  let from = 0
  let used = 0
  let over = 0
  heights.forEach((height, index) => {
    if (used + height > room) {
      pages += 1
      from = index
      used = header !== null && index > header ? repeated : 0
      over = 0
    }
    used += height
    over += height
  })
  return { pages, from, over }
}

/** How the sheet is brought on its pages, so that nothing but its end stands alone on the last. */
export function fitPages(sheet: PagedSheet): PageFit {
  const { across, down } = ROOM[sheet.orientation]
  const width = sheet.widths.reduce((sum, one) => sum + one, 0) * POINTS_PER_UNIT
  const shrunk = Math.min(1, across / width)
  const room = down / shrunk
  const { pages, from, over } = lastPage(sheet, room)
  if (pages === 1) return { pages: 0 }
  const share = over / room
  if (share <= MOST && share / (pages - 1) <= MOST_PER_PAGE) return { pages: pages - 1 }
  const { header, lastOfTable } = sheet
  const breakAfter = (lastOfTable ?? 0) + 1 - GO_OVER
  const alone = lastOfTable !== null && lastOfTable < from
  if (!alone || breakAfter <= (header ?? 0) + 1) return { pages: 0 }
  return { breakAfter, scale: Math.floor((100 - SLACK) * shrunk) }
}
