/** Medians of repeated work, ours and the reference in turns so that a busy machine is fair to both. */
import { performance } from 'node:perf_hooks'
import process from 'node:process'

type Work = () => unknown

/** The middle one. @throws RangeError where there is none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right)
  const middle = sorted[Math.trunc(sorted.length / 2)]
  if (middle === undefined) throw new RangeError('the median of nothing')
  return middle
}

/** The middle one of the rounds' ratios: each round measured both, one straight after the other. */
export const medianRatio = (ours: readonly number[], reference: readonly number[]): number =>
  median(ours.map((own, round) => own / (reference[round] ?? Number.NaN)))

/** Milliseconds of one run. */
export async function millisecondsOf(work: Work): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

export interface Compared {
  readonly ours: number
  readonly reference: number
  /** The middle one of the rounds' ratios. */
  readonly ratio: number
}

const compared = (ours: readonly number[], reference: readonly number[]): Compared => ({
  ours: median(ours),
  reference: median(reference),
  ratio: medianRatio(ours, reference),
})

/** Medians of both in milliseconds, after one run each to warm up. */
export async function compare(ours: Work, reference: Work, times = 5): Promise<Compared> {
  await ours()
  await reference()
  const mine: number[] = []
  const theirs: number[] = []
  for (let time = 0; time < times; time += 1) {
    theirs.push(await millisecondsOf(reference))
    mine.push(await millisecondsOf(ours))
  }
  return compared(mine, theirs)
}

/** Milliseconds of the processor for one run: what other work on the machine does not change much. */
export async function processorMillisecondsOf(work: Work): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

interface Turns {
  readonly times?: number
  readonly before?: Work
}

const nothing: Work = () => undefined

/** As `compare`, in time of the processor. `before` is done before each of ours, and not counted. */
export async function compareProcessor(
  ours: Work,
  reference: Work,
  { times = 5, before = nothing }: Turns = {},
): Promise<Compared> {
  await before()
  await ours()
  await reference()
  const mine: number[] = []
  const theirs: number[] = []
  for (let time = 0; time < times; time += 1) {
    theirs.push(await processorMillisecondsOf(reference))
    await before()
    mine.push(await processorMillisecondsOf(ours))
  }
  return compared(mine, theirs)
}

/** Median of work that has no reference, after one run to warm up. */
export async function processorMedianOf(
  work: Work,
  { times = 5, before = nothing }: Turns = {},
): Promise<number> {
  await before()
  await work()
  const each: number[] = []
  for (let time = 0; time < times; time += 1) {
    await before()
    each.push(await processorMillisecondsOf(work))
  }
  return median(each)
}
