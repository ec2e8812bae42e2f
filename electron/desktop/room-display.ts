import type { Display, Rectangle } from 'electron'

type Screens = readonly Pick<Display, 'id' | 'bounds'>[]

const middleX = ({ x, width }: Rectangle): number => x + Math.floor(width / 2)
const middleY = ({ y, height }: Rectangle): number => y + Math.floor(height / 2)
const holds = ({ x, y, width, height }: Rectangle, left: number, top: number): boolean =>
  left >= x && left < x + width && top >= y && top < y + height

/**
 * The display for the room: the largest on which the middle of the desk's window is not; null where
 * the operator's is the only one.
 */
export function roomDisplay<Screen extends Screens[number]>(
  displays: readonly Screen[],
  desk: Rectangle,
): Screen | null {
  const others = displays.filter(({ bounds }) => !holds(bounds, middleX(desk), middleY(desk)))
  // A desk dragged outside every display leaves no display to the operator: then none is the room's.
  if (others.length === displays.length) return null
  const area = ({ bounds }: Screen): number => bounds.width * bounds.height
  return others.toSorted((left, right) => area(right) - area(left))[0] ?? null
}

/**
 * Where the public window waits while the operator has the only display: the lower right corner,
 * two fifths as wide as the display and in the proportions of a projector.
 */
export function waitingPlace({ x, y, width, height }: Rectangle): Rectangle {
  const wide = Math.floor((width * 2) / 5)
  const high = Math.floor((wide * 9) / 16)
  return { x: x + width - wide, y: y + height - high, width: wide, height: high }
}
