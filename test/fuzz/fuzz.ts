import { createRouterClient, ORPCError, type RouterClient } from '@orpc/server'
import { router } from '#electron/service/router.ts'
import { createChildReaderHost } from '#electron/workbook/reader-host.ts'
import type { ReaderHost } from '#electron/workbook/reader-host.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { openCampaignDesk, type CampaignDesk } from '#test/support/desk.ts'
import { contextOf } from '#test/support/preview-samples.ts'
import { chance } from '#test/torture/random.ts'
import { mutate } from './mutate.ts'
import { originals } from './originals.ts'

export interface FuzzOptions {
  readonly files: number
  readonly seed: number
  /** One file in so many goes through a whole import into a store. */
  readonly importEvery: number
  /** An empty folder of its own for a new store. */
  readonly folder: () => string
  readonly note: (line: string) => void
}

/** What was found; all empty is well. `outcomes` counts how the files ended. */
export interface Found {
  readonly crashes: string[]
  readonly hangs: string[]
  readonly half: string[]
  readonly outcomes: Map<string, number>
}

const HANG_MS = 10_000
const IMPORTS_A_STORE = 150
const TABLES = [
  'submission',
  'nomination',
  'listing',
  'source_file',
  'registration',
  'audit',
] as const

type Counts = Readonly<Record<(typeof TABLES)[number], number>>

async function countsOf(desk: CampaignDesk): Promise<Counts> {
  const counts = {
    submission: 0,
    nomination: 0,
    listing: 0,
    source_file: 0,
    registration: 0,
    audit: 0,
  }
  for (const table of TABLES) {
    const row = await desk.store.read
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    counts[table] = row.rows
  }
  return counts
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ORPCError && error.code === 'REFUSED'

const key = (sheet: string | null, row: number): string => `${sheet ?? ''}!${row}`

const HOLDS = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u

/** Rows of the file that are neither a nominee's nor left out with a reason. */
export function unaccounted(raw: RawWorkbook, reading: FileReading): readonly string[] {
  const seen = new Set(
    [...reading.rows, ...reading.leftOut].map(({ sheet, row }) => key(sheet, row)),
  )
  const held = raw.sheets.flatMap((sheet) =>
    sheet.cells
      .filter(({ text, value }) => value.type === 'error' || HOLDS.test(text))
      .map(({ row }) => key(sheet.name, row)),
  )
  const lost = [...new Set(held)].filter((place) => !seen.has(place))
  const { imported, needsDecision, leftOut, nonEmpty } = reading.counts
  return imported + needsDecision + leftOut === nonEmpty ? lost : [...lost, 'the counts']
}

class Fuzz {
  readonly found: Found = { crashes: [], hangs: [], half: [], outcomes: new Map() }
  readonly #options: FuzzOptions
  readonly #host: ReaderHost
  #desk: CampaignDesk | null = null
  #client: RouterClient<typeof router> | null = null
  #imports = 0

  constructor(options: FuzzOptions) {
    this.#options = options
    this.#host = createChildReaderHost()
  }

  async one(name: string, bytes: Uint8Array, whole: boolean): Promise<void> {
    const before = performance.now()
    try {
      await this.#read(name, bytes)
      if (whole) await this.#import(name, bytes)
    } catch (error) {
      this.found.crashes.push(
        `${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      )
    }
    const took = performance.now() - before
    if (took <= HANG_MS) return
    // A machine that is busy with others is no hang: the file must take as long once more.
    const again = performance.now()
    await this.#host.read(bytes, name)
    if (performance.now() - again > HANG_MS)
      this.found.hangs.push(`${name}: ${Math.round(took)} ms`)
  }

  async close(): Promise<void> {
    await this.#host.close()
    await this.#desk?.close()
  }

  async #read(name: string, bytes: Uint8Array): Promise<void> {
    const raw = await this.#host.read(bytes, name)
    if (!raw.ok) {
      // A reader that died of a file is a fault of the reader, though the application lives.
      if (raw.detail.startsWith('reader ended') && raw.error === 'corrupt')
        this.found.crashes.push(`${name}: ${raw.detail}`)
      if (raw.error === 'timeout' || raw.error === 'memory') this.#options.note(raw.detail)
      this.#count(raw.error)
      return
    }
    const used = process.cpuUsage()
    const reading = understandWorkbook(raw.workbook, name, contextOf('bac-kan-2024'))
    const { user, system } = process.cpuUsage(used)
    if ((user + system) / 1000 > HANG_MS)
      this.found.hangs.push(`${name}: understood in ${(user + system) / 1000} ms`)
    const lost = unaccounted(raw.workbook, reading)
    if (lost.length > 0)
      this.found.half.push(`${name}: nobody knows of ${lost.slice(0, 5).join(', ')}`)
    this.#count(reading.rows.length > 0 ? 'rows' : 'no list')
  }

  async #import(name: string, bytes: Uint8Array): Promise<void> {
    const desk = await this.#openDesk()
    const before = await countsOf(desk)
    const file = new File([Uint8Array.from(bytes)], name)
    try {
      const receipt = await this.#client?.submissions.import({
        ...desk.campaign,
        file,
        unit: 'Phòng Nội vụ',
      })
      const after = await countsOf(desk)
      const { added = 0, merged = 0 } = receipt ?? {}
      // A work that is registered already is not written again; a nominee's place in the list is.
      const kept =
        (after.listing - before.listing === added + merged ||
          after.registration - before.registration === added) &&
        after.submission === before.submission + 1 &&
        after.source_file - before.source_file <= 1 &&
        after.audit === before.audit + 1
      if (receipt?.repeated !== true && !kept)
        this.found.half.push(`${name}: ${JSON.stringify([receipt, before, after])}`)
      this.#count('imported')
    } catch (error) {
      const after = await countsOf(desk)
      if (JSON.stringify(after) !== JSON.stringify(before))
        this.found.half.push(`${name}: refused and yet ${JSON.stringify([before, after])}`)
      if (!isRefusal(error)) throw error
      this.#count('import refused')
    }
  }

  async #openDesk(): Promise<CampaignDesk> {
    this.#imports += 1
    if (this.#desk !== null && this.#imports % IMPORTS_A_STORE !== 0) return this.#desk
    await this.#desk?.close()
    this.#desk = await openCampaignDesk(this.#options.folder())
    this.#client = createRouterClient(router, {
      context: { ...this.#desk.context, files: this.#host },
    })
    return this.#desk
  }

  #count(outcome: string): void {
    this.found.outcomes.set(outcome, (this.found.outcomes.get(outcome) ?? 0) + 1)
  }
}

/**
 * Changes fixtures of every kind at random and reads, understands and (some of them) imports what
 * came of them. The same seed gives the same files.
 */
export async function fuzz(options: FuzzOptions): Promise<Found> {
  const from = originals()
  const random = chance(options.seed)
  const work = new Fuzz(options)
  try {
    for (let index = 0; index < options.files; index += 1) {
      const { name, bytes } = random.pick(from)
      const changed = mutate(bytes, random.pick(from).bytes, random)
      await work.one(`${index} ${name}`, changed, index % options.importEvery === 0)
      if (index % 500 === 499) options.note(`${index + 1} files ${lastLine(options, work.found)}`)
    }
  } finally {
    await work.close()
  }
  return work.found
}

/** The one line that scripts read. */
export const lastLine = ({ files }: Pick<FuzzOptions, 'files'>, found: Found): string =>
  `files ${files} crashes ${found.crashes.length} hangs ${found.hangs.length} half ${found.half.length}`
