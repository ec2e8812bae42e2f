/** How the time of the state and of an export grows with the rows: 1 is in proportion to them. */
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { timeOfExport } from './export.ts'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { openProvince } from './province.ts'
import { slopeOf, type Sized } from './slope.ts'
import { NOMINATIONS, stateFromScratch } from './status.ts'
import { processorMedianOf } from './timing.ts'
import { writeElsewhere } from './write-elsewhere.ts'

/** The middle size is that of the state's own bar, which has measured it already. */
const SIZES_OF_STATE = [10_000, NOMINATIONS, 160_000] as const
/** Long ones take six seconds each with what they are made of; the short ones are those of the export's own bar. */
const SIZES_OF_EXPORT = [10_000, 160_000] as const

const timeOfStatus = (nominations: number): Promise<number> =>
  inTempFolder(async (folder) => {
    const { desk, store, campaignId } = await openProvince(path.join(folder, 'store'), nominations)
    const other = new Sqlite(store)
    const status = () => desk.client.appraisal.status({ campaignId })
    // What is kept is good for one question only: each is answered from scratch.
    const time = await processorMedianOf(status, { before: () => writeElsewhere(other) })
    other.close()
    await desk.close()
    return time
  })

async function lineOf(
  what: string,
  sizes: readonly number[],
  timeOf: (rows: number) => Promise<number>,
): Promise<Line> {
  const points: Sized[] = []
  for (const rows of sizes) points.push({ rows, milliseconds: await timeOf(rows) })
  const told = points.map(({ milliseconds }) => `${milliseconds.toFixed(0)} ms`).join(', ')
  return {
    work: `growth of ${what}, ${sizes.join(' → ')} rows`,
    ours: slopeOf(points),
    unit: 'slope',
    reference: null,
    limit: 1.15,
    note: `the processor's time: ${told}; medians of 5`,
  }
}

export const measureGrowth = async (): Promise<readonly Line[]> => [
  await lineOf('the state', SIZES_OF_STATE, (rows) =>
    rows === NOMINATIONS ? stateFromScratch() : timeOfStatus(rows),
  ),
  await lineOf('an export', SIZES_OF_EXPORT, timeOfExport),
]
