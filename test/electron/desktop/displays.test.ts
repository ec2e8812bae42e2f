import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nextZoom } from '#electron/desktop/next-zoom.ts'
import { roomDisplay, waitingPlace } from '#electron/desktop/room-display.ts'
import { placeFor, readPlaces, rememberPlace } from '#electron/desktop/window-state.ts'

const rectangle = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })
const display = (id: number, bounds: ReturnType<typeof rectangle>) => ({
  id,
  bounds,
  workArea: bounds,
})
const laptop = display(1, rectangle(0, 0, 1366, 768))
const projector = display(2, rectangle(1366, 0, 1920, 1080))
const side = display(3, rectangle(-1280, 0, 1280, 1024))

describe('the display for the room', () => {
  it('is the one without the desk, wherever the desk stands', () => {
    expect(roomDisplay([laptop, projector], rectangle(0, 0, 1366, 768))).toBe(projector)
    expect(roomDisplay([laptop, projector], rectangle(1400, 50, 1280, 720))).toBe(laptop)
  })

  it('is decided by the middle of the desk where it lies across two displays', () => {
    expect(roomDisplay([laptop, projector], rectangle(726, 0, 1279, 700))).toBe(projector)
    expect(roomDisplay([laptop, projector], rectangle(726, 0, 1280, 700))).toBe(laptop)
  })

  it('is the largest of several', () => {
    expect(roomDisplay([laptop, side, projector], laptop.bounds)).toBe(projector)
  })

  it('is none with one display, and none when the desk is on no display', () => {
    expect(roomDisplay([laptop], laptop.bounds)).toBeNull()
    expect(roomDisplay([laptop, projector], rectangle(9000, 9000, 800, 600))).toBeNull()
  })
})

describe('the place of the public window while there is no display for it', () => {
  it('is the lower right corner, in the proportions of a projector', () => {
    expect(waitingPlace(laptop.bounds)).toEqual(rectangle(820, 461, 546, 307))
    expect(waitingPlace(side.bounds)).toEqual(rectangle(-512, 736, 512, 288))
  })

  it('leaves the operator more than four fifths of the display', () => {
    for (const { bounds } of [laptop, projector, side, display(4, rectangle(0, 0, 1024, 768))]) {
      const { width, height } = waitingPlace(bounds)
      expect(5 * width * height).toBeLessThan(bounds.width * bounds.height)
    }
  })
})

describe('the remembered place of the desk', () => {
  let folder: string
  let file: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'window-'))
    file = path.join(folder, 'deeper', 'window.json')
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const place = { ...rectangle(1400, 20, 1300, 900), maximized: false }

  it('is kept for each arrangement of displays', () => {
    expect(placeFor(readPlaces(file), [laptop, projector])).toBeNull()
    rememberPlace(file, [laptop, projector], place)
    rememberPlace(file, [laptop], { ...place, x: 0, maximized: true })
    expect(placeFor(readPlaces(file), [projector, laptop])).toEqual(place)
    expect(placeFor(readPlaces(file), [laptop])).toEqual({ ...place, x: 0, maximized: true })
  })

  it('is forgotten where it could no longer be seen', () => {
    rememberPlace(file, [laptop], place)
    expect(placeFor(readPlaces(file), [laptop])).toBeNull()
  })

  it.each(['', 'not json', '[]', '{"a":{"x":"1"}}', '{"a":null}'])(
    'starts afresh from a file that holds %j',
    (text) => {
      writeFileSync(file, text)
      expect(readPlaces(file)).toEqual({})
    },
  )
})

describe('zoom', () => {
  it('goes from 80 to 200 % in steps and no further', () => {
    const factors = [1]
    for (let step = 0; step < 8; step += 1) factors.push(nextZoom(factors.at(-1) ?? 1, 'in'))
    expect(factors).toEqual([1, 1.1, 1.25, 1.5, 1.75, 2, 2, 2, 2])
    expect(nextZoom(0.8, 'out')).toBe(0.8)
    expect(nextZoom(1, 'out')).toBe(0.9)
  })

  it('steps on from the factor that Chromium hands back', () => {
    expect(nextZoom(1.1000000000000003, 'in')).toBe(1.25)
    expect(nextZoom(1.0999999999999999, 'in')).toBe(1.25)
    expect(nextZoom(1.1000000000000003, 'out')).toBe(1)
  })
})
