/** Starting the service up to its first answer with a store of 100 MB, looked through for damage. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { programBuilt } from './built.ts'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { openProvince } from './province.ts'
import { median } from './timing.ts'

/** So many nominations make a store of about 100 MB. */
const NOMINATIONS = 73_000
const TIMES = 15

const runSchema = z.object({ milliseconds: z.number(), cpu: z.number() })

/** One start in a process of its own; what Node compiled before is kept from one to the next. */
function startOnce(store: string, cache: string): z.infer<typeof runSchema> {
  const script = fileURLToPath(new URL('./start-run.js', import.meta.url))
  const said = execFileSync(process.execPath, ['--no-warnings', script, store, cache], {
    encoding: 'utf8',
  })
  return runSchema.parse(JSON.parse(said))
}

export const measureStart = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    await programBuilt()
    const { desk, store } = await openProvince(path.join(folder, 'store'), NOMINATIONS)
    await desk.close()
    const cache = path.join(folder, 'compiled')
    startOnce(store, cache)
    const runs = Array.from({ length: TIMES }, () => startOnce(store, cache))
    return [
      {
        work: 'start to the first answer, 100 MB, quick check included',
        ours: median(runs.map(({ milliseconds }) => milliseconds)),
        unit: 'ms',
        reference: null,
        limit: 400,
        note: `as built, wall time, files in the system's memory; ${median(runs.map(({ cpu }) => cpu)).toFixed(0)} ms of the processor in two threads`,
      },
    ]
  })
