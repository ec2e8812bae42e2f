/**
 * How long an export of 10 000 styled lines takes beside the library's bare streaming writer on the
 * same cells, and the memory that it needs at its peak. Each run has a process of its own.
 */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { z } from 'zod'

const runSchema = z.object({
  milliseconds: z.number(),
  /** Time of the processor: what a busy machine does not change much. */
  cpuMilliseconds: z.number(),
  bytes: z.number(),
  peakBytes: z.number(),
})
export type ExportRun = z.infer<typeof runSchema>

export interface ExportMeasure {
  /** The median of the runs each. */
  readonly ours: ExportRun
  readonly reference: ExportRun
  /** Per cent of the reference's time by the processor's clock: at most 130. */
  readonly percent: number
  /** At most 300 MB. */
  readonly peakMegabytes: number
}

function run(which: 'ours' | 'reference'): ExportRun {
  const script = path.join(import.meta.dirname, 'export-run.ts')
  const said = execFileSync(process.execPath, ['--no-warnings', script, which], {
    encoding: 'utf8',
  })
  return runSchema.parse(JSON.parse(said))
}

const median = (runs: readonly ExportRun[]): ExportRun => {
  const sorted = runs.toSorted((left, right) => left.cpuMilliseconds - right.cpuMilliseconds)
  const middle = sorted[Math.trunc(sorted.length / 2)]
  if (middle === undefined) throw new Error('no run')
  return middle
}

/** Runs both in turns, so that a busy machine is as hard on the one as on the other. */
export function measureExport(times = 5): ExportMeasure {
  const ours: ExportRun[] = []
  const reference: ExportRun[] = []
  for (let time = 0; time < times; time += 1) {
    reference.push(run('reference'))
    ours.push(run('ours'))
  }
  const mine = median(ours)
  const theirs = median(reference)
  return {
    ours: mine,
    reference: theirs,
    percent: Math.round((mine.cpuMilliseconds * 100) / theirs.cpuMilliseconds),
    peakMegabytes: Math.round(Math.max(...ours.map(({ peakBytes }) => peakBytes)) / (1024 * 1024)),
  }
}
