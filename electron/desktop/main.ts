/** The desktop shell: a list of decisions. What the program does is in electron/service. */
import path from 'node:path'
import { app, dialog, Menu, session, type BrowserWindow } from 'electron'
import { openApplication, type Application } from '#electron/application.ts'
import { dataFolder } from '#electron/data-folder.ts'
import { logBug } from '#electron/log-bug.ts'
import { programFolder } from '#electron/program-folder.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { desktopText } from '#shared/text/desktop.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { lockAllContents, lockSession } from './lock-down.ts'
import { deskMenu } from './menu.ts'
import { handOutPorts } from './port.ts'
import { declareScheme, servePages } from './protocol.ts'
import { createUtilityReaderHost } from './reader.ts'
import { openDesk } from './window.ts'

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

function comeForward(desk: BrowserWindow): void {
  if (desk.isMinimized()) desk.restore()
  desk.show()
  desk.focus()
}

async function run(): Promise<void> {
  await app.whenReady()
  lockSession(session.defaultSession)
  servePages(session.defaultSession, path.join(programFolder(), 'out', 'renderer'))
  const application = await openApplication({
    store: chosenStore(),
    files: createUtilityReaderHost(),
  })
  closeBeforeQuit(application)
  handOutPorts(application)
  const desk = await openDesk()
  Menu.setApplicationMenu(deskMenu(desk))
  app.on('second-instance', () => comeForward(desk))
}

function giveUp(error: unknown): void {
  const refusal = error instanceof Refusal ? error : null
  if (refusal === null) logBug(error)
  const sentence = refusal === null ? String(error) : refusalSentence(refusal.code, refusal.values)
  dialog.showErrorBox(desktopText.cannotOpen, sentence)
  app.exit(1)
}

app.enableSandbox()
app.setPath('userData', path.join(dataFolder(), 'desktop'))
app.setAppUserModelId('vn.so-thi-dua')
app.on('window-all-closed', () => app.quit())
declareScheme()
lockAllContents(app)
if (app.requestSingleInstanceLock()) run().catch(giveUp)
else app.quit()
