import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serve } from '#electron/loopback/main.ts'
import { openStore } from '#electron/store/open-store.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { desktopText } from '#shared/text/desktop.ts'
import { projectPath, unitsOf } from '#test/support/project-files.ts'
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

/** On a busy machine. */
const soon = { timeout: 10_000 }

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
      .poll(
        () =>
          desktop.app.evaluate(({ BrowserWindow }) => ({
            windows: BrowserWindow.getAllWindows().length,
            minimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
          })),
        soon,
      )
      .toEqual({ windows: 1, minimized: false })
  })

  it('holds the store against the program in a browser, and comes to the front', async () => {
    await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
    const store = path.join(desktop.folder, 'council.sqlite')
    const other = serve({ store, open: false, say: () => undefined })
    await expect(other).rejects.toMatchObject({ code: 'STORE_OPEN_ELSEWHERE' })
    await expect
      .poll(
        () =>
          desktop.app.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows()[0]?.isMinimized(),
          ),
        soon,
      )
      .toBe(false)
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
    await expect.poll(() => desktop.errors(), soon).toContain(desktopText.pageGone)
    await expect
      .poll(
        () =>
          app.evaluate(({ BrowserWindow }) =>
            BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
              'document.querySelector("#root > *") !== null',
            ),
          ),
        soon,
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

describe.skipIf(desktopMissing()).each(desktopShells())('--cli on $name', (shell) => {
  const folder = tempFolder()
  const store = path.join(folder, 'cli.sqlite')
  const cli = (...words: readonly string[]) =>
    runDesktop(shell, ['--cli', ...words], environmentOf(folder))

  it('imports a file read in a utility process, without a window', async () => {
    const units = unitsOf('bac-kan-2024')
    const opened = await cli('open', '--store', store, '--plan', 'bac-kan-2024', '--units', units)
    expect(opened.status).toBe(0)
    const list = projectPath('test/fixtures/submissions/bk-10 TCKH.xlsx')
    const imported = await cli('import', '--store', store, list, '--json')
    expect(imported.status).toBe(0)
    expect(JSON.parse(imported.output)).toMatchObject({
      files: [{ receipt: 'R0001', refused: null }],
    })
  })

  it('ends with the statuses of council, and says why on the standard error', async () => {
    const [unknown, usage] = await Promise.all([
      cli('status', '--store', path.join(folder, 'none.sqlite'), '--json'),
      cli('status', '--wrong'),
    ])
    expect(unknown).toMatchObject({ status: 1, output: '' })
    expect(unknown.errors).toContain(
      refusalSentence('STORE_MISSING', { path: path.join(folder, 'none.sqlite') }),
    )
    expect(usage).toMatchObject({ status: 2, output: '' })
  })
})
