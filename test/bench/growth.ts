/** How the time of the state and of an export grows with the rows: 1 is in proportion to them. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { openProvince } from './province.ts'
import { writeElsewhere } from './write-elsewhere.ts'
import { slopeOf, type Sized } from './slope.ts'
import { processorMedianOf } from './timing.ts'

const SIZES = [10_000, 40_000, 160_000] as const
const TIMES = 3

const timeOfStatus = (nominations: number): Promise<number> =>
  inTempFolder(async (folder) => {
    const { desk, store, campaignId } = await openProvince(path.join(folder, 'store'), nominations)
    const other = new Sqlite(store)
    const status = () => desk.client.appraisal.status({ campaignId })
    // What is kept is good for one question only: each is answered from scratch.
    const time = await processorMedianOf(status, TIMES, () => writeElsewhere(other))
    other.close()
    await desk.close()
    return time
  })

const runSchema = z.object({ cpuMilliseconds: z.number() })

function timeOfExport(lines: number): number {
  const script = fileURLToPath(new URL('./export-run.ts', import.meta.url))
  const said = execFileSync(process.execPath, ['--no-warnings', script, 'ours', String(lines)], {
    encoding: 'utf8',
  })
  return runSchema.parse(JSON.parse(said)).cpuMilliseconds
}

export async function measureGrowth(): Promise<readonly Line[]> {
  const lineOf = async (
    what: string,
    timeOf: (rows: number) => number | Promise<number>,
    each: string,
  ): Promise<Line> => {
    const points: Sized[] = []
    for (const rows of SIZES) points.push({ rows, milliseconds: await timeOf(rows) })
    return {
      work: `growth of ${what}, ${SIZES[0]} to ${SIZES[2]} rows`,
      ours: slopeOf(points),
      unit: 'slope',
      reference: null,
      limit: 1.15,
      note: `log of the processor's time over log of the rows; of each size ${each}`,
    }
  }
  return [
    await lineOf('the state', timeOfStatus, `the median of ${TIMES}`),
    await lineOf('an export', timeOfExport, 'one run'),
  ]
}
