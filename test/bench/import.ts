/** Import of big messy lists beside a bare parse of the same files, and how it grows. */
import { z } from 'zod'
import { inTempFolder } from './in-temp-folder.ts'
import { inTurns, withSides, type Ask, type Side } from './in-turns.ts'
import type { Line } from './line.ts'
import { listMade, LISTS } from './lists.ts'
import { openpyxlMilliseconds } from './openpyxl.ts'
import { slopeOf } from './slope.ts'
import { median, medianRatio } from './timing.ts'

/** Until neither side gets faster any more. */
const ROUNDS_TO_WARM_UP = 3
const TIMES = 5
/** For the slope alone: five of a quarter of a minute each would take the bench beyond its five minutes. */
const TIMES_OF_ALL = 3
/**
 * Of the short list, just before each of those: the machine is quicker in one minute than in the
 * next. A round takes a second, in which it may be busy elsewhere: of more the middle one is steadier.
 */
const TIMES_OF_SMALL = 4
/** Lists by their places: 10 000 and 50 000 rows, and 160 000 in several of different units. */
const SMALL = '0'
const LONG = '1'
const ALL = '1 2 3 0'

const roundSchema = z.object({
  milliseconds: z.number(),
  cpu: z.number(),
  peakBytes: z.number(),
})
type Round = z.infer<typeof roundSchema>

const timesOf = (rounds: readonly Round[]): readonly number[] =>
  rounds.map(({ milliseconds }) => milliseconds)

const NO_OPENPYXL = 'openpyxl is not on this machine: skipped'

function openpyxlLine(work: string, ours: number, file: string): readonly Line[] {
  const each = Array.from({ length: 3 }, () => openpyxlMilliseconds(file))
  const known = each.filter((milliseconds) => milliseconds !== null)
  if (known.length === 0) return []
  const reference = { name: 'bare read by openpyxl', value: median(known) }
  return [{ work, ours, unit: 'ms', reference, limit: 1 }]
}

/** "each 800, 790 ms" */
const eachOf = (rounds: readonly Round[]): string =>
  `each ${timesOf(rounds)
    .map((one) => one.toFixed(0))
    .join(', ')} ms`

function linesOf(
  rows: number,
  { ours: own, reference }: Record<Side, readonly Round[]>,
  file: string,
  /** Rounds before anything longer was done. */
  first: readonly Round[] = own,
): readonly Line[] {
  const ours = median(timesOf(own))
  const work = `preview and import of ${rows} rows`
  const beside = openpyxlLine(work, ours, file)
  return [
    {
      work,
      ours,
      unit: 'ms',
      reference: { name: 'bare parse by SheetJS', value: median(timesOf(reference)) },
      ratio: medianRatio(timesOf(own), timesOf(reference)),
      limit: 1.5,
      peakMegabytes: Math.max(...first.map(({ peakBytes }) => peakBytes)) / 1024 ** 2,
      peakLimit: 600,
      note: [
        eachOf(own),
        'peak of either process, the higher',
        ...(beside.length === 0 ? [NO_OPENPYXL] : []),
      ].join('; '),
    },
    ...beside,
  ]
}

const rowsOf = (places: string): number =>
  places.split(' ').reduce((sum, place) => sum + (LISTS[Number(place)]?.rows ?? 0), 0)

/** Short lists and, in the same minute, all of them. */
interface Growth {
  readonly small: Record<Side, readonly Round[]>
  readonly all: Round
}

const cpuOf = (rounds: readonly Round[]): number => median(rounds.map(({ cpu }) => cpu))

function growthLine(growths: readonly Growth[]): Line {
  const sizes = growths.map(({ small, all }) => ({ small: cpuOf(small.ours), all: all.cpu }))
  const slopes = sizes.map(({ small, all }) =>
    slopeOf([
      { rows: rowsOf(SMALL), milliseconds: small },
      { rows: rowsOf(ALL), milliseconds: all },
    ]),
  )
  const each = sizes.map(({ small, all }) => `${small.toFixed(0)} to ${all.toFixed(0)} ms`)
  return {
    work: `growth of import, ${rowsOf(SMALL)} → ${rowsOf(ALL)} rows`,
    ours: median(slopes),
    unit: 'slope',
    reference: null,
    limit: 1.15,
    note: `the processor's time of both processes until the store is closed: ${each.join(', ')}; medians of ${TIMES_OF_SMALL} to one run each, of whose slopes the middle one`,
  }
}

async function growOnce(ask: Ask<Round>): Promise<Growth> {
  const small = await inTurns(ask, SMALL, TIMES_OF_SMALL)
  return { small, all: await ask('ours', ALL) }
}

export const measureImport = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const files: string[] = []
    for (const list of LISTS) files.push(await listMade(list))
    const rounds = await withSides(
      new URL('./import-run.ts', import.meta.url),
      [folder, ...files],
      roundSchema,
      async (ask) => {
        const { ours: first } = await inTurns(ask, SMALL, ROUNDS_TO_WARM_UP)
        const long = await inTurns(ask, LONG, TIMES)
        const growths: Growth[] = []
        for (let time = 0; time < TIMES_OF_ALL; time += 1) growths.push(await growOnce(ask))
        return { first, long, growths }
      },
    )
    const { first, long, growths } = rounds
    const small = {
      ours: growths.flatMap((growth) => growth.small.ours),
      reference: growths.flatMap((growth) => growth.small.reference),
    }
    return [
      ...linesOf(rowsOf(SMALL), small, files[0] ?? '', first),
      ...linesOf(rowsOf(LONG), long, files[1] ?? ''),
      growthLine(growths),
    ]
  })
