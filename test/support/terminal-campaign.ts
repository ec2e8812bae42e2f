/** A campaign worked on from the terminal: a store of its own, lists made for it, facts of receipt. */
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { councilJson, type Ran, council } from './council.ts'
import { unitsOf } from './project-files.ts'
import { unitListBytes, type UnitList } from './unit-list.ts'

const unitSchema = z.looseObject({
  unit: z.string(),
  quota: z.union([z.number(), z.literal('unset'), z.null()]),
  quotaLabel: z.string(),
  used: z.looseObject({ collective: z.number(), individual: z.number(), total: z.number() }),
  over: z.number(),
  overLabel: z.string().nullable(),
  receivedAt: z.string().nullable(),
  timelinessLabel: z.string(),
  lateDays: z.number().nullable(),
  dossier: z.looseObject({ label: z.string(), missing: z.array(z.string()) }).nullable(),
  milestones: z.array(
    z.looseObject({
      id: z.string(),
      timelinessLabel: z.string(),
      lateDays: z.number().nullable(),
      receivedAt: z.string().nullable(),
    }),
  ),
})
const nominationSchema = z.looseObject({
  id: z.string(),
  unit: z.string(),
  name: z.string(),
  kind: z.string(),
  award: z.string().nullable(),
  eligible: z.boolean(),
  reasons: z.array(z.string()),
})
const statusSchema = z.looseObject({
  deadlines: z.array(
    z.looseObject({
      id: z.string(),
      artefact: z.string(),
      wording: z.string().nullable(),
      lastGoodDay: z.string().nullable(),
    }),
  ),
  summary: z.record(z.string(), z.unknown()),
  units: z.array(unitSchema),
  nominations: z.array(nominationSchema),
})
export type TerminalStatus = z.infer<typeof statusSchema>

export interface TerminalCampaign {
  readonly folder: string
  readonly store: string
  /** Writes a list into the folder; its path. */
  list(name: string, list: UnitList): Promise<string>
  /** Imports files with facts of receipt: columns of received.csv by file name. */
  import(
    files: readonly string[],
    facts?: readonly Readonly<Record<string, string>>[],
  ): Promise<unknown>
  status(at?: string): Promise<TerminalStatus>
  unit(name: string, at?: string): Promise<TerminalStatus['units'][number]>
  call(procedure: string, input: unknown): Promise<unknown>
  /** Runs a command on this store. */
  run(command: string, ...words: readonly string[]): Promise<Ran>
}

const csvCell = (text: string): string =>
  /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text

/** The text of a comma-separated file, as Excel writes it. */
export function csvText(rows: readonly Readonly<Record<string, string>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  return `\ufeff${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`
}

/** Opens a campaign on a built-in plan in `folder/name`. */
export async function terminalCampaign(
  parent: string,
  plan: string,
  name = plan,
): Promise<TerminalCampaign> {
  const folder = path.join(parent, name)
  fs.mkdirSync(folder, { recursive: true })
  const store = path.join(folder, 'council.sqlite')
  await councilJson('open', '--store', store, '--plan', plan, '--units', unitsOf(plan))
  let facts = 0
  const status = async (at?: string): Promise<TerminalStatus> =>
    statusSchema.parse(
      await councilJson('status', '--store', store, ...(at === undefined ? [] : ['--at', at])),
    )
  return {
    folder,
    store,
    list: async (file, list) => {
      const target = path.join(folder, file)
      fs.writeFileSync(target, await unitListBytes(list))
      return target
    },
    import: async (files, received) => {
      if (received === undefined) return councilJson('import', '--store', store, ...files)
      facts += 1
      const file = path.join(folder, `nhận-${facts}.csv`)
      fs.writeFileSync(file, csvText(received))
      return councilJson('import', '--store', store, ...files, '--received', file)
    },
    status,
    unit: async (unit, at) => {
      const found = (await status(at)).units.find((one) => one.unit === unit)
      if (found === undefined) throw new Error(`no unit ${unit}`)
      return found
    },
    call: (procedure, input) =>
      councilJson('call', procedure, '--store', store, '--input', JSON.stringify(input)),
    run: (command, ...words) => council(command, '--store', store, ...words),
  }
}
