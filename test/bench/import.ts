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
/** A round of the short list takes a second, in which the machine may be busy elsewhere: of more the middle one is steadier. */
const TIMES_OF_SMALL = 11
/** For the slope alone: five of a quarter of a minute each would take the bench beyond its five minutes. */
const TIMES_OF_ALL = 3
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
      peakMegabytes: Math.max(...own.map(({ peakBytes }) => peakBytes)) / 1024 ** 2,
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

function growthLine(rounds: Readonly<Record<string, readonly Round[]>>): Line {
  const sizes = Object.entries(rounds)
    .map(([places, all]) => ({
      rows: rowsOf(places),
      milliseconds: median(all.map(({ cpu }) => cpu)),
    }))
    .toSorted((left, right) => left.rows - right.rows)
  return {
    work: `growth of import, ${sizes.map(({ rows }) => rows).join(' → ')} rows`,
    ours: slopeOf(sizes),
    unit: 'slope',
    reference: null,
    limit: 1.15,
    note: `the processor's time of both processes: ${sizes.map(({ milliseconds }) => `${Math.round(milliseconds)} ms`).join(', ')}; medians of ${TIMES_OF_SMALL}, ${TIMES} and ${TIMES_OF_ALL}`,
  }
}

async function alone(ask: Ask<Round>, what: string, times: number): Promise<readonly Round[]> {
  const rounds: Round[] = []
  for (let time = 0; time < times; time += 1) rounds.push(await ask('ours', what))
  return rounds
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
        await inTurns(ask, SMALL, ROUNDS_TO_WARM_UP)
        return {
          small: await inTurns(ask, SMALL, TIMES_OF_SMALL),
          long: await inTurns(ask, LONG, TIMES),
          // Warm by now.
          all: await alone(ask, ALL, TIMES_OF_ALL),
        }
      },
    )
    const { small, long, all } = rounds
    return [
      ...linesOf(rowsOf(SMALL), small, files[0] ?? ''),
      ...linesOf(rowsOf(LONG), long, files[1] ?? ''),
      growthLine({ [SMALL]: small.ours, [LONG]: long.ours, [ALL]: all }),
    ]
  })
