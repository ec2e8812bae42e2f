/**
 * A page as a paper: its print form as PDF, A4 upright or across as the page's own style says, opened in
 * the system's viewer to be looked at and printed, or saved under a name. Electron itself has no preview.
 */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { BrowserWindow, Dialog, WebContents } from 'electron'
import { writeFileSafely } from '#electron/workbook/write/write-file-safely.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { desktopText } from '#shared/text/desktop.ts'
import { refusalSentence } from '#shared/text/refusals.ts'

const say = desktopText.paper

/** Margins, page numbers and the side of the paper stand in renderer/ui/print.css. */
const pdfOf = (contents: Pick<WebContents, 'printToPDF'>): Promise<Buffer> =>
  contents.printToPDF({ pageSize: 'A4', preferCSSPageSize: true, printBackground: true })

export interface PaperPrinter {
  /** Opens the paper in the system's viewer; where that fails the printer's own dialog comes. */
  preview(desk: BrowserWindow): Promise<void>
  /** Saves it under a name that is asked for; a file open in another program can be tried again. */
  save(desk: BrowserWindow): Promise<void>
}

export interface PrinterParts {
  /** Emptied at the next start. */
  readonly folder: string
  /** Electron's shell.openPath: an empty text, or what went wrong. */
  readonly open: (file: string) => Promise<string>
  readonly dialog: Pick<Dialog, 'showSaveDialog' | 'showMessageBox'>
}

export function paperPrinter({ folder, open, dialog }: PrinterParts): PaperPrinter {
  const again = async (desk: BrowserWindow, refusal: Refusal): Promise<boolean> => {
    const { response } = await dialog.showMessageBox(desk, {
      type: 'warning',
      message: refusalSentence(refusal.code, refusal.values),
      buttons: [say.again, say.giveUp],
      defaultId: 0,
      cancelId: 1,
    })
    return response === 0
  }
  const write = async (desk: BrowserWindow, target: string, bytes: Uint8Array): Promise<void> => {
    for (;;) {
      try {
        return await writeFileSafely(target, bytes)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        if (!(await again(desk, error))) return
      }
    }
  }
  return {
    preview: async (desk) => {
      const place = path.join(folder, newId())
      await mkdir(place, { recursive: true })
      const file = path.join(place, say.fileName)
      await writeFileSafely(file, await pdfOf(desk.webContents))
      if ((await open(file)) !== '') desk.webContents.print({ silent: false })
    },
    save: async (desk) => {
      const bytes = await pdfOf(desk.webContents)
      const { canceled, filePath } = await dialog.showSaveDialog(desk, {
        defaultPath: say.fileName,
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      })
      if (!canceled) await write(desk, filePath, bytes)
    },
  }
}
