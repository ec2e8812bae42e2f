/** Where the desk's window stood, remembered for each arrangement of displays. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Display, Rectangle } from 'electron'
import { z } from 'zod'

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200),
  height: z.int().min(200),
  maximized: z.boolean(),
})
const fileSchema = z.record(z.string(), placeSchema)

export type WindowPlace = z.infer<typeof placeSchema>
type Places = z.infer<typeof fileSchema>
type Screens = readonly Pick<Display, 'bounds' | 'workArea'>[]

const arrangement = (displays: Screens): string =>
  displays
    .map(({ bounds }) => `${bounds.x},${bounds.y} ${bounds.width}x${bounds.height}`)
    .toSorted()
    .join(' | ')

const overlaps = (place: WindowPlace, { x, y, width, height }: Rectangle): boolean =>
  place.x < x + width &&
  x < place.x + place.width &&
  place.y < y + height &&
  y < place.y + place.height

/** The remembered place, or null where there is none or it can no longer be seen. */
export function placeFor(places: Places, displays: Screens): WindowPlace | null {
  const place = places[arrangement(displays)]
  if (place === undefined) return null
  return displays.some(({ workArea }) => overlaps(place, workArea)) ? place : null
}

/** Places as read from the file; a missing or unreadable file is no places: nothing is lost by it. */
export function readPlaces(file: string): Places {
  try {
    return fileSchema.catch({}).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return {}
  }
}

/** Remembers a place for these displays. @throws the system's error where it cannot be written */
export function rememberPlace(file: string, displays: Screens, place: WindowPlace): void {
  const places = { ...readPlaces(file), [arrangement(displays)]: place }
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(places, null, 2))
}
