/** The desktop shell: a list of decisions. What the program does is in electron/service. */
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { app, dialog, ipcMain, Menu, session, shell, type BrowserWindow } from 'electron'
import type { Application } from '#electron/application.ts'
import { dataFolder } from '#electron/data-folder.ts'
import { logBug } from '#electron/log-bug.ts'
import { programFolder } from '#electron/program-folder.ts'
import { startApplication } from '#electron/start-application.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { desktopText } from '#shared/text/desktop.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { DESK_URL, handOverUrl } from './app-origin.ts'
import { lockAllContents, lockSession } from './lock-down.ts'
import { deskMenu } from './menu.ts'
import { openedPackage, packageIn } from './opened-package.ts'
import { handOutPorts } from './port.ts'
import { PRINT_CHANNEL } from './preload/channel.ts'
import { paperPrinter } from './print-paper.ts'
import { declareScheme, servePages } from './protocol.ts'
import { createUtilityReaderHost } from './reader.ts'
import { systemViewer } from './system-viewer.ts'
import { isTrusted } from './trusted-frame.ts'
import { openDesk } from './window.ts'

/** Where viewers get their copies of attached files. */
const VIEWED = 'so-thi-dua-xem'

const STORE_WORD = '--store='

const chosenStore = (): string | undefined =>
  process.argv.find((word) => word.startsWith(STORE_WORD))?.slice(STORE_WORD.length)

/** Closes the store in order before the process ends. */
function closeBeforeQuit(application: Application): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    application
      .close()
      .catch(logBug)
      .finally(() => {
        closed = true
        app.quit()
      })
  })
}

/** The menu's printing and the pages' own. */
function letPrint(desk: BrowserWindow): void {
  const printer = paperPrinter({
    folder: path.join(app.getPath('temp'), VIEWED),
    open: (file) => shell.openPath(file),
    dialog,
  })
  const preview = (): void => void printer.preview(desk).catch(logBug)
  const save = (): void => void printer.save(desk).catch(logBug)
  Menu.setApplicationMenu(deskMenu(desk, { preview, save }))
  ipcMain.on(PRINT_CHANNEL, ({ sender, senderFrame }) => {
    if (!isTrusted(senderFrame)) return logBug(new Error('a foreign frame asked to be printed'))
    if (sender === desk.webContents) preview()
  })
}

function comeForward(desk: BrowserWindow): void {
  if (desk.isMinimized()) desk.restore()
  desk.show()
  desk.focus()
}

async function run(): Promise<void> {
  await app.whenReady()
  lockSession(session.defaultSession)
  servePages(session.defaultSession, path.join(programFolder(), 'out', 'renderer'))
  let desk: BrowserWindow | null = null
  const showDesk = (): void => {
    if (desk !== null) comeForward(desk)
  }
  const first = packageIn(process.argv.slice(1))
  const opened = openedPackage(first)
  const application = await startApplication({
    store: chosenStore(),
    comeForward: showDesk,
    offered: opened.take,
    viewer: systemViewer(path.join(app.getPath('temp'), VIEWED), (file) => shell.openPath(file)),
    files: createUtilityReaderHost(),
  })
  closeBeforeQuit(application)
  handOutPorts(application)
  desk = await openDesk(first === null ? DESK_URL : handOverUrl(0))
  letPrint(desk)
  let turn = 0
  const openPackage = (file: string): void => {
    opened.offer(file)
    turn += 1
    desk?.loadURL(handOverUrl(turn)).catch(logBug)
  }
  app.on('second-instance', (_event, words, folder) => {
    showDesk()
    const file = packageIn(words.slice(1), folder)
    if (file !== null) openPackage(file)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    showDesk()
    openPackage(file)
  })
}

function giveUp(error: unknown): void {
  const refusal = error instanceof Refusal ? error : null
  if (refusal === null) logBug(error)
  const sentence = refusal === null ? String(error) : refusalSentence(refusal.code, refusal.values)
  dialog.showErrorBox(desktopText.cannotOpen, sentence)
  app.exit(1)
}

/** `--cli` and the words after it are a line of the command line; null where there is none. */
function commandLine(): readonly string[] | null {
  const at = process.argv.indexOf('--cli')
  return at < 0 ? null : process.argv.slice(at + 1)
}

function removeScratch(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Windows may still hold a file of it; the system empties its temporary folder by itself.
  }
}

/** One command line, without a window, beside whatever else of the program is running. */
async function runCommand(words: readonly string[]): Promise<void> {
  // Chromium wants a folder to itself; command lines may run side by side.
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-cli-'))
  process.once('exit', () => removeScratch(scratch))
  app.setPath('userData', scratch)
  await app.whenReady()
  const { runCli } = await import('#electron/cli/run-cli.ts')
  app.exit(await runCli(words, createUtilityReaderHost))
}

function openWindow(): void {
  app.setPath('userData', path.join(dataFolder(), 'desktop'))
  app.setAppUserModelId('vn.so-thi-dua')
  app.on('window-all-closed', () => app.quit())
  declareScheme()
  lockAllContents(app)
  if (app.requestSingleInstanceLock()) run().catch(giveUp)
  else app.quit()
}

app.enableSandbox()
const command = commandLine()
if (command === null) openWindow()
else
  runCommand(command).catch((error: unknown) => {
    logBug(error)
    app.exit(1)
  })
