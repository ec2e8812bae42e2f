/** Preview of a folder of unit files beside bare parses of them; the reader's process is reused. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { writeMessyList } from './messy-list.ts'
import { median } from './timing.ts'

const FILES = 60
const ROWS = 50
const ROUNDS = 5

const runSchema = z.object({ milliseconds: z.array(z.number()), readers: z.int() })

function run(which: 'ours' | 'reference', folder: string): z.infer<typeof runSchema> {
  const script = fileURLToPath(new URL('./preview-run.ts', import.meta.url))
  const words = [which, path.join(folder, 'files'), path.join(folder, 'store'), String(ROUNDS)]
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', script, ...words],
    {
      encoding: 'utf8',
    },
  )
  if (status !== 0) throw new Error(`the preview of the bench failed: ${stderr}`)
  return runSchema.parse(JSON.parse(stdout))
}

export const measurePreview = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    mkdirSync(path.join(folder, 'files'))
    for (let at = 0; at < FILES; at += 1)
      await writeMessyList(
        path.join(folder, 'files', `ds ${at}.xlsx`),
        'Phòng Nội vụ',
        ROWS,
        at + 1,
      )
    const reference = run('reference', folder)
    const ours = run('ours', folder)
    if (ours.readers !== 1) throw new Error(`${ours.readers} reader processes for one folder`)
    return [
      {
        work: `preview of ${FILES} files of ${ROWS} rows`,
        ours: median(ours.milliseconds),
        unit: 'ms',
        reference: { name: 'bare parses by SheetJS', value: median(reference.milliseconds) },
        limit: 2,
        note: 'one reader process for all',
      },
    ]
  })
