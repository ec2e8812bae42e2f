/**
 * The displays, real ones to Chromium (`--screen-info`, and plugged or pulled while it runs). Told by
 * SIMULATED_ELECTRON_DISPLAYS, a JSON list of bounds; the first is the main one.
 */
import { EventEmitter } from 'node:events'
import type { Display, Rectangle, Screen } from 'electron'
import { theEngine } from './engine.ts'

type SimulatedDisplay = Pick<Display, 'id' | 'label' | 'bounds' | 'workArea' | 'scaleFactor'>

const DEFAULT: readonly Rectangle[] = [{ x: 0, y: 0, width: 1366, height: 768 }]

function toldBounds(): readonly Rectangle[] {
  const told = process.env['SIMULATED_ELECTRON_DISPLAYS'] ?? ''
  return told === '' ? DEFAULT : (JSON.parse(told) as readonly Rectangle[])
}

class SimulatedScreen
  extends EventEmitter
  implements Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching'>
{
  #lastId = 0
  #displays: readonly SimulatedDisplay[] = toldBounds().map((bounds) => this.#display(bounds))

  getAllDisplays(): Display[] {
    theEngine()
    return [...this.#displays] as Display[]
  }

  getPrimaryDisplay(): Display {
    const [first] = this.getAllDisplays()
    if (first === undefined) throw new Error('no display')
    return first
  }

  getDisplayMatching(rectangle: Rectangle): Display {
    const left = rectangle.x + rectangle.width / 2
    const top = rectangle.y + rectangle.height / 2
    const holding = this.getAllDisplays().find(
      ({ bounds: { x, y, width, height } }) =>
        left >= x && left < x + width && top >= y && top < y + height,
    )
    return holding ?? this.getPrimaryDisplay()
  }

  /** For --screen-info. */
  asFlag(): string {
    return this.#displays
      .map(({ bounds: { x, y, width, height } }) => `{${x},${y} ${width}x${height}}`)
      .join('')
  }

  /** Plugs a display in, in Chromium too. */
  async plug(bounds: Rectangle): Promise<void> {
    const { devtools, session } = theEngine().anyPage()
    await devtools.send(
      'Emulation.addScreen',
      { left: bounds.x, top: bounds.y, width: bounds.width, height: bounds.height },
      session,
    )
    const display = this.#display(bounds)
    this.#displays = [...this.#displays, display]
    this.emit('display-added', {}, display)
  }

  /** Pulls the last display. */
  async unplug(): Promise<void> {
    const { devtools, session } = theEngine().anyPage()
    const { screenInfos } = await devtools.send('Emulation.getScreenInfos', {}, session)
    const gone = this.#displays.at(-1)
    const shown = screenInfos.find(
      ({ left, top }) => left === gone?.bounds.x && top === gone.bounds.y,
    )
    if (gone === undefined || shown === undefined) throw new Error('no display to pull')
    await devtools.send('Emulation.removeScreen', { screenId: shown.id }, session)
    this.#displays = this.#displays.slice(0, -1)
    this.emit('display-removed', {}, gone)
  }

  #display(bounds: Rectangle): SimulatedDisplay {
    this.#lastId += 1
    return {
      id: this.#lastId,
      label: `simulated ${this.#lastId}`,
      bounds,
      workArea: bounds,
      scaleFactor: 1,
    }
  }
}

export const screen = new SimulatedScreen()
