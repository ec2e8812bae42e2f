/** Import of big messy lists beside a bare parse of the same files, and how it grows. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { writeMessyList } from './messy-list.ts'
import { median } from './timing.ts'

const UNIT = 'Văn phòng HĐND và UBND'
const runSchema = z.object({ milliseconds: z.number(), peakBytes: z.number() })
type Run = z.infer<typeof runSchema>

function run(which: 'ours' | 'reference', file: string, folder: string): Run {
  const script = fileURLToPath(new URL('./import-run.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', script, which, file, folder],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the import of the bench failed: ${stderr}`)
  return runSchema.parse(JSON.parse(stdout))
}

async function ofRows(folder: string, rows: number, times: number): Promise<Line> {
  const file = path.join(folder, `danh sach ${rows}.xlsx`)
  await writeMessyList(file, UNIT, rows)
  const ours: Run[] = []
  const reference: Run[] = []
  for (let time = 0; time < times; time += 1) {
    reference.push(run('reference', file, folder))
    ours.push(run('ours', file, path.join(folder, `${rows}-${time}`)))
  }
  const middle = (runs: readonly Run[]): number =>
    median(runs.map(({ milliseconds }) => milliseconds))
  return {
    work: `preview and import of ${rows} rows`,
    ours: middle(ours),
    unit: 'ms',
    reference: { name: 'bare parse by SheetJS', value: middle(reference) },
    limit: 1.5,
    peakMegabytes: Math.max(...ours.map(({ peakBytes }) => peakBytes)) / 1024 ** 2,
    peakLimit: 600,
  }
}

export const measureImport = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => [await ofRows(folder, 10_000, 5), await ofRows(folder, 50_000, 5)])
