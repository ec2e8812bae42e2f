/** Simulated Electron: the public window opened and closed again and again, the desk loaded anew. */
import { setTimeout as pause } from 'node:timers/promises'
import { startDesktop, type DesktopShell } from '#test/support/start-desktop.ts'
import { residentMemory } from './serve-child.ts'

export interface Windows {
  /** Windows beyond the desk that are there at the end. */
  readonly leaked: number
  /** Growth of the main program's resident memory, in bytes. */
  readonly growth: number
}

/** Opens and closes the public window so many times. */
export async function desktopWindows(shell: DesktopShell, times: number): Promise<Windows> {
  const desktop = await startDesktop(shell)
  try {
    const { app, page } = desktop
    const memory = (): number => residentMemory(app.process().pid)
    const windows = (): Promise<number> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
    let before = 0
    for (let time = 0; time < times; time += 1) {
      const [room] = await Promise.all([
        app.waitForEvent('window'),
        page.evaluate((name) => {
          window.open('/projection/', name, 'popup,width=1280,height=720')
        }, `so-thi-dua-projection-${time}`),
      ])
      await room.waitForLoadState()
      await room.close()
      for (let look = 0; look < 100 && (await windows()) > 1; look += 1) await pause(50)
      if (time % 10 === 9) {
        await page.reload()
        await page.locator('#root > *').first().waitFor()
      }
      if (time === Math.floor(times / 4)) before = memory()
    }
    const growth = memory() - before
    return { leaked: (await windows()) - 1, growth }
  } finally {
    await desktop.close()
  }
}
