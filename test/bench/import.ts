/** Import of big messy lists beside a bare parse of the same files, and how it grows. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { inTempFolder } from './in-temp-folder.ts'
import { inTurns, type Side } from './in-turns.ts'
import type { Line } from './line.ts'
import { writeMessyList } from './messy-list.ts'
import { openpyxlMilliseconds } from './openpyxl.ts'
import { slopeOf } from './slope.ts'
import { median } from './timing.ts'

const UNITS = [
  'Văn phòng HĐND và UBND',
  'Phòng Nội vụ',
  'Phòng Tư pháp',
  'Phòng Giáo dục và Đào tạo',
] as const
const WARM_UP_ROWS = 10_000
/** A file holds no more of them; a longer list comes in several, each of its own unit. */
const ROWS_A_FILE = 40_000
const TIMES = 5

const roundSchema = z.object({ milliseconds: z.number(), peakBytes: z.number() })
type Round = z.infer<typeof roundSchema>

interface Files {
  readonly folder: string
  readonly warmUp: string
}

const run = (
  sides: readonly Side[],
  { folder, warmUp }: Files,
  { name, rounds }: { readonly name: string; readonly rounds: number },
  files: readonly string[],
) =>
  inTurns(
    sides,
    {
      script: new URL('./import-run.ts', import.meta.url),
      words: [path.join(folder, name), warmUp, ...files],
      rounds,
    },
    roundSchema,
  )

const timesOf = (rounds: readonly Round[]): readonly number[] =>
  rounds.map(({ milliseconds }) => milliseconds)

/** A list of so many rows of a unit, written once however often it is asked for. */
async function listOf(folder: string, rows: number, unit = 0): Promise<string> {
  const file = path.join(folder, `danh sach ${rows} ${unit}.xlsx`)
  if (!existsSync(file)) await writeMessyList(file, UNITS[unit] ?? '', rows, unit + 1)
  return file
}

const NO_OPENPYXL = 'openpyxl is not on this machine: skipped'

function openpyxlLine(work: string, ours: number, file: string): readonly Line[] {
  const each = Array.from({ length: 3 }, () => openpyxlMilliseconds(file))
  const known = each.filter((milliseconds) => milliseconds !== null)
  if (known.length === 0) return []
  const reference = { name: 'bare read by openpyxl', value: median(known) }
  return [{ work, ours, unit: 'ms', reference, limit: 1 }]
}

async function ofRows(files: Files, rows: number): Promise<readonly Line[]> {
  const file = await listOf(files.folder, rows)
  const { ours: own, reference } = await run(
    ['reference', 'ours'],
    files,
    { name: `${rows}`, rounds: TIMES },
    [file],
  )
  const ours = median(timesOf(own))
  const work = `preview and import of ${rows} rows`
  const beside = openpyxlLine(work, ours, file)
  const each = `each ${timesOf(own)
    .map((one) => one.toFixed(0))
    .join(', ')} ms`
  return [
    {
      work,
      ours,
      unit: 'ms',
      reference: { name: 'bare parse by SheetJS', value: median(timesOf(reference)) },
      limit: 1.5,
      peakMegabytes: Math.max(...own.map(({ peakBytes }) => peakBytes)) / 1024 ** 2,
      peakLimit: 600,
      note: beside.length === 0 ? `${each}; ${NO_OPENPYXL}` : each,
    },
    ...beside,
  ]
}

/** One run a size is enough for a slope. */
async function growth(files: Files, sizes: readonly number[]): Promise<Line> {
  const runs: { rows: number; milliseconds: number }[] = []
  for (const rows of sizes) {
    const parts = Math.ceil(rows / ROWS_A_FILE)
    const lists: string[] = []
    for (let unit = 0; unit < parts; unit += 1)
      lists.push(await listOf(files.folder, rows / parts, unit))
    const { ours } = await run(['ours'], files, { name: `growth-${rows}`, rounds: 1 }, lists)
    runs.push({ rows, milliseconds: median(timesOf(ours)) })
  }
  return {
    work: `growth of import, ${sizes.join(' → ')} rows`,
    ours: slopeOf(runs),
    unit: 'slope',
    reference: null,
    limit: 1.15,
    note: runs.map(({ milliseconds }) => `${Math.round(milliseconds)} ms`).join(', '),
  }
}

export const measureImport = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const files = { folder, warmUp: await listOf(folder, WARM_UP_ROWS) }
    return [
      ...(await ofRows(files, 10_000)),
      ...(await ofRows(files, 50_000)),
      await growth(files, [10_000, 40_000, 160_000]),
    ]
  })
