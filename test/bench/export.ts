/**
 * How long an export of 10 000 styled lines takes beside the library's bare streaming writer on the
 * same cells, and the memory that it needs at its peak. Each run has a process of its own.
 */
import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Line } from './line.ts'

const runSchema = z.object({
  milliseconds: z.number(),
  /** Time of the processor: what a busy machine does not change much. */
  cpuMilliseconds: z.number(),
  bytes: z.number(),
  peakBytes: z.number(),
})
type ExportRun = z.infer<typeof runSchema>

function run(which: 'ours' | 'reference'): ExportRun {
  const script = fileURLToPath(new URL('./export-run.ts', import.meta.url))
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

const TIMES = 5

/** Runs both in turns, so that a busy machine is as hard on the one as on the other. */
export function measureExport(): Promise<readonly Line[]> {
  const ours: ExportRun[] = []
  const reference: ExportRun[] = []
  for (let time = 0; time < TIMES; time += 1) {
    reference.push(run('reference'))
    ours.push(run('ours'))
  }
  return Promise.resolve([
    {
      work: 'export of 10 000 styled lines',
      ours: median(ours).cpuMilliseconds,
      unit: 'ms',
      reference: {
        name: 'bare streaming writer',
        value: median(reference).cpuMilliseconds,
      },
      limit: 1.3,
      peakMegabytes: Math.max(...ours.map(({ peakBytes }) => peakBytes)) / (1024 * 1024),
      peakLimit: 300,
      note: "the processor's time",
    },
  ])
}
