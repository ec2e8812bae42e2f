/**
 * How large the type of a frame may be. The least size is a share of the picture, so that a picture
 * two metres high carries letters of five centimetres, which are read from ten metres; what does not
 * fit at the least size is put on more pages, never made smaller and never cut.
 */

/** The least size of any letter: 4 % of the picture's height (or of a 4:3 picture as wide). */
const LEAST_SHARE = 0.04
const MOST_SHARE = 0.11

export interface TypeRange {
  /** Whole CSS pixels. */
  readonly least: number
  readonly most: number
}

/** The sizes between which a frame is set, for a picture of this many CSS pixels: 24 at 800×600. */
export function typeRange(width: number, height: number): TypeRange {
  const measure = Math.min(height, (width * 3) / 4)
  const least = Math.max(1, Math.ceil(measure * LEAST_SHARE))
  return { least, most: Math.max(least, Math.floor(measure * MOST_SHARE)) }
}

/** The largest whole size in the range that fits, or null where even the least one does not. */
export function largestThatFits(
  { least, most }: TypeRange,
  fits: (size: number) => boolean,
): number | null {
  if (!fits(least)) return null
  let good = least
  let bad = most + 1
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (fits(middle)) good = middle
    else bad = middle
  }
  return good
}

/** How many columns, each as wide as the box, its text has flowed into. */
export const pagesOf = (scrollWidth: number, clientWidth: number, gap: number): number =>
  clientWidth <= 0 ? 1 : Math.max(1, Math.round((scrollWidth + gap) / (clientWidth + gap)))
