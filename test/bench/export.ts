/**
 * How long an export of 10 000 styled lines takes beside the library's bare streaming writer on the
 * same cells, and the memory that it needs at its peak. Each run has a process of its own.
 */
import os from 'node:os'
import { z } from 'zod'
import { fewAtOnce } from '#shared/kernel/few-at-once.ts'
import type { Line } from './line.ts'
import { onceEach } from './once-each.ts'
import { runElsewhere } from './run-elsewhere.ts'
import { median, medianRatio } from './timing.ts'

const runSchema = z.object({
  milliseconds: z.number(),
  /** Time of the processor: what a busy machine does not change much. */
  cpuMilliseconds: z.number(),
  bytes: z.number(),
  peakBytes: z.number(),
})
type ExportRun = z.infer<typeof runSchema>

const run = async (which: 'ours' | 'reference', lines: number): Promise<ExportRun> =>
  runSchema.parse(JSON.parse(await runElsewhere('export-run.ts', [which, String(lines)])))

const LINES = 10_000
const TIMES = 5
/** Of the short ones, which take half a second: a busy moment of the machine is as long as one. */
const TIMES_IN_TURNS = 9

const timesOf = (runs: readonly ExportRun[]): readonly number[] =>
  runs.map(({ cpuMilliseconds }) => cpuMilliseconds)

/** Both in turns, so that a busy machine is as hard on the one as on the other; once for both bars. */
const inTurns = onceEach(async (lines: number) => {
  const ours: ExportRun[] = []
  const reference: ExportRun[] = []
  for (let time = 0; time < TIMES_IN_TURNS; time += 1) {
    reference.push(await run('reference', lines))
    ours.push(await run('ours', lines))
  }
  return { ours, reference }
})

/** Several at once, each on a core of its own: they take long. */
async function alone(lines: number): Promise<readonly ExportRun[]> {
  const runs: ExportRun[] = []
  await fewAtOnce(Array.from({ length: TIMES }), os.availableParallelism(), async () => {
    runs.push(await run('ours', lines))
  })
  return runs
}

/** Milliseconds of the processor for an export of so many lines: the median of five. */
export const timeOfExport = async (lines: number): Promise<number> =>
  median(timesOf(lines === LINES ? (await inTurns(lines)).ours : await alone(lines)))

export async function measureExport(): Promise<readonly Line[]> {
  const { ours, reference } = await inTurns(LINES)
  return [
    {
      work: 'export of 10 000 styled lines',
      ours: median(timesOf(ours)),
      unit: 'ms',
      reference: { name: 'bare streaming writer', value: median(timesOf(reference)) },
      ratio: medianRatio(timesOf(ours), timesOf(reference)),
      limit: 1.3,
      peakMegabytes: Math.max(...ours.map(({ peakBytes }) => peakBytes)) / (1024 * 1024),
      peakLimit: 300,
      note: "the processor's time",
    },
  ]
}
