/** LibreOffice and poppler, where they are installed: papers turned into PDF, text and pictures. */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const TOOLS = { soffice: 'libreoffice', pdftotext: 'poppler-utils', pdftoppm: 'poppler-utils' }

const found = (program: string): boolean =>
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .some((folder) => fs.existsSync(path.join(folder, program)))

/** What is missing, and how to get it; null where everything is there. */
export function missingOfficeTools(): string | null {
  const missing = Object.entries(TOOLS).filter(([program]) => !found(program))
  if (missing.length === 0) return null
  const packages = [...new Set(missing.map(([, name]) => name))].join(' ')
  return `${missing.map(([program]) => program).join(', ')} not found: apt-get install ${packages}`
}

function run(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  if (done.status === 0) return done.stdout
  throw new Error(`${program} ${args.join(' ')}: ${done.error?.message ?? done.stderr}`)
}

/** Beside the paper: the same name may stand for a workbook and a Word paper. */
export const pdfOf = (file: string): string => `${file}.pdf`

/**
 * Turns workbooks and Word papers into PDF beside them: one start for them all, under numbers for
 * names; the profile is thrown away afterwards.
 */
export function toPdf(files: readonly string[]): readonly string[] {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-office-'))
  try {
    const numbered = files.map((file, index) => {
      const copy = path.join(scratch, `${index}${path.extname(file)}`)
      fs.copyFileSync(file, copy)
      return copy
    })
    run('soffice', [
      `-env:UserInstallation=file://${path.join(scratch, 'profile')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      scratch,
      ...numbered,
    ])
    return files.map((file, index) => {
      const print = pdfOf(file)
      fs.copyFileSync(path.join(scratch, `${index}.pdf`), print)
      return print
    })
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

/** The text of each page, lines as they stand on it. */
export function pagesOf(pdf: string): readonly string[] {
  return run('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-']).split('\f').slice(0, -1)
}

/** A picture of each page beside the PDF; their names. */
export function toPictures(pdf: string, dotsPerInch: number): readonly string[] {
  const stem = pdf.replace(/\.pdf$/u, '')
  run('pdftoppm', ['-r', String(dotsPerInch), '-png', pdf, stem])
  const folder = path.dirname(pdf)
  const start = `${path.basename(stem)}-`
  return fs
    .readdirSync(folder)
    .filter((name) => name.startsWith(start) && name.endsWith('.png'))
    .toSorted()
    .map((name) => path.join(folder, name))
}
