import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore } from '#electron/store/open-store.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { desktopText } from '#shared/text/desktop.ts'
import {
  desktopMissing,
  desktopShells,
  environmentOf,
  runDesktop,
  startDesktop,
  type Desktop,
} from '#test/support/start-desktop.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const shells = desktopShells()

describe.skipIf(desktopMissing()).each(shells)('the desktop shell on $name', (shell) => {
  let desktop: Desktop
  beforeAll(async () => {
    desktop = await startDesktop(shell)
  })
  afterAll(() => desktop?.close())

  it('shows the first page, answered by the service over a message port', async () => {
    const { page, folder } = desktop
    expect(await page.title()).toBe('Sổ Thi đua')
    await page.getByText('Mở đợt thi đua mới').first().waitFor()
    expect(existsSync(path.join(folder, 'council.sqlite'))).toBe(true)
    expect(desktop.problems).toEqual([])
  })

  it('gives the page the flag of the desktop, and nothing of Electron or Node', async () => {
    const seen = await desktop.page.evaluate(() => {
      const flag: unknown = Reflect.get(window, 'soThiDuaDesktop')
      const set = Reflect.set(window, 'soThiDuaDesktop', 'mine')
      const names = ['require', 'process', 'module', 'electron', 'ipcRenderer', 'Buffer']
      return { flag, set, found: names.filter((name) => name in window) }
    })
    expect(seen).toEqual({ flag: true, set: false, found: [] })
  })

  it('reads untrusted files in a process of its own, and imports the sample with it', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: /mẫu/u }).first().click()
    await page.getByRole('link', { name: /Hôm nay/u }).waitFor({ timeout: 60_000 })
    const store = await openStore(path.join(desktop.folder, 'council.sqlite'))
    const nominations = await store.read.selectFrom('nomination').select('id').execute()
    await store.close()
    expect(nominations.length).toBeGreaterThan(50)
    expect(desktop.problems).toEqual([])
  })

  it('lets a second start bring the first to the front, and end by itself', async () => {
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    const again = await desktop.startAgain()
    expect(again.status).toBe(0)
    await expect
      .poll(() =>
        desktop.app.evaluate(({ BrowserWindow }) => ({
          windows: BrowserWindow.getAllWindows().length,
          minimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
        })),
      )
      .toEqual({ windows: 1, minimized: false })
  })

  // The real one waits for somebody to press the button of the message.
  it.skipIf(!shell.simulated)('opens a page that died again, and says so', async () => {
    const { app, page } = desktop
    await Promise.all([
      page.waitForEvent('crash'),
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
      ),
    ])
    await expect.poll(() => desktop.errors()).toContain(desktopText.pageGone)
    await expect
      .poll(() =>
        app.evaluate(({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
            'document.querySelector("#root > *") !== null',
          ),
        ),
      )
      .toBe(true)
  })

  it('closes the store when it is quit, and remembers where its window stood', async () => {
    const { app, folder } = desktop
    const ended = desktop.ended()
    await app.evaluate(({ app: program }) => program.quit())
    expect(await ended).toBe(0)
    expect(readdirSync(folder).filter((name) => /-(wal|shm)$/u.test(name))).toEqual([])
    const header = readFileSync(path.join(folder, 'council.sqlite')).subarray(0, 15).toString()
    expect(header).toBe('SQLite format 3')
    expect(existsSync(path.join(folder, 'window.json'))).toBe(true)
  })
})

describe.skipIf(desktopMissing()).each(shells.filter(({ simulated }) => simulated))(
  'a start on $name',
  (shell) => {
    it('that cannot open the store says why and ends', async () => {
      const folder = tempFolder()
      const store = path.join(folder, 'council.sqlite')
      writeFileSync(store, 'not a store at all, but long enough to be read as one'.repeat(20))
      const { status, errors } = await runDesktop(shell, [], environmentOf(folder))
      expect(status).toBe(1)
      expect(errors).toContain(desktopText.cannotOpen)
      expect(errors).toContain(refusalSentence('STORE_NOT_OURS', { path: store }))
    })
  },
)
