/** Starting the service up to its first answer with a store of 100 MB, looked through for damage. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { openProvince } from './province.ts'
import { median } from './timing.ts'

/** So many nominations make a store of about 100 MB. */
const NOMINATIONS = 70_000
const TIMES = 5

const runSchema = z.object({ cpu: z.number() })

/** Processor's time of one start; what Node compiled before is kept from one to the next. */
function startOnce(store: string, cache: string): number {
  const script = fileURLToPath(new URL('./start-run.ts', import.meta.url))
  const said = execFileSync(process.execPath, ['--no-warnings', script, store], {
    encoding: 'utf8',
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  })
  return runSchema.parse(JSON.parse(said)).cpu
}

export const measureStart = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const { desk, store } = await openProvince(path.join(folder, 'store'), NOMINATIONS)
    await desk.close()
    const cache = path.join(folder, 'compiled')
    startOnce(store, cache)
    return [
      {
        work: 'start to the first answer, 100 MB, quick check included',
        ours: median(Array.from({ length: TIMES }, () => startOnce(store, cache))),
        unit: 'ms',
        reference: null,
        limit: 400,
        note: "the processor's time, from the sources, files in the system's memory",
      },
    ]
  })
