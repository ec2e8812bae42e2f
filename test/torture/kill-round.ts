/** One kill: a program that works is ended with SIGKILL at a random moment, and what it left is looked at. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { z } from 'zod'
import { SCHEMA_VERSION } from '#electron/store/migrate.ts'
import { checkBackup } from '#electron/store/backup/check-backup.ts'
import { BACKUP_ENDING } from '#electron/store/backup/list-backups.ts'
import { checkPackage } from '#electron/store/handover/open-package.ts'
import { openStore } from '#electron/store/open-store.ts'
import { PACKAGE_ENDING } from '#shared/safekeeping/handover-manifest.ts'
import type { BuiltVictim } from './build-victim.ts'
import { blobsLeft } from './blobs-left.ts'
import { goesThrough, halvesIn, heldIn } from './contents.ts'
import { NOTHING, reasonOf, together, type Findings } from './findings.ts'
import { chance } from './random.ts'
import type { Work } from './steps.ts'
import { STORE, tortureDesk } from './torture-desk.ts'

const saidSchema = z.object({
  lines: z.int(),
  hash: z.string(),
  digest: z.string(),
  files: z.array(z.string()),
})
export type Said = z.infer<typeof saidSchema>

/** About as long as one step of the work takes, in milliseconds. */
const STEP_MS: Readonly<Record<Work, number>> = {
  import: 30,
  vote: 15,
  backup: 80,
  migration: 60,
  export: 600,
  restore: 120,
  merge: 500,
  attach: 60,
}

interface Victim extends Pick<BuiltVictim, 'script' | 'compiled'> {
  readonly seed: number
}

/** Runs the victim, kills it, and gives what it had said until then. */
function kill(
  work: Work,
  folder: string,
  { script, compiled, seed }: Victim,
): Promise<readonly Said[]> {
  const random = chance(seed ^ 0x5eed)
  const steps = random.below(work === 'export' ? 2 : 4)
  const wait = random.below(STEP_MS[work])
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, work, folder, String(seed)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiled },
    })
    let said = ''
    let complaint = ''
    let aimed = false
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (aimed || said.split('\n').length - 1 < steps + 1) return
      aimed = true
      setTimeout(() => child.kill('SIGKILL'), wait)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text
    })
    child.on('error', reject)
    child.on('close', (_status, signal) => {
      if (signal !== 'SIGKILL')
        return reject(new Error(`the victim ended by itself (${work}, seed ${seed}): ${complaint}`))
      const whole = said.split('\n').slice(1, -1)
      resolve(whole.map((line) => saidSchema.parse(JSON.parse(line))))
    })
  })
}

const filesBelow = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))

/** Every copy that has its name must be good; every paper must be a whole package. */
async function filesLeft(folder: string): Promise<Findings> {
  const corrupt: string[] = []
  const half: string[] = []
  for (const file of filesBelow(folder)) {
    if (file.endsWith(BACKUP_ENDING))
      await checkBackup(file).catch((error: unknown) => corrupt.push(`${file}: ${reasonOf(error)}`))
    if (file.endsWith(PACKAGE_ENDING) && path.basename(path.dirname(file)) === 'out')
      await checkPackage(file).catch((error: unknown) =>
        corrupt.push(`${file}: ${reasonOf(error)}`),
      )
    if (/\.(xlsx|docx)$/.test(file))
      try {
        unzipSync(new Uint8Array(fs.readFileSync(file)))
      } catch (error) {
        half.push(`${file}: ${reasonOf(error)}`)
      }
  }
  return { lost: [], corrupt, half }
}

const storesBelow = (folder: string): readonly string[] =>
  filesBelow(folder).filter((file) => path.basename(file) === STORE || file.endsWith(BACKUP_ENDING))

/** The trail of what was said last: in the store, or (after going back) in what was put aside. */
function lostOf(work: Work, folder: string, said: readonly Said[]): readonly string[] {
  const store = path.join(folder, STORE)
  const last = said.at(-1)
  if (last === undefined) return []
  const missing = last.files.filter((file) => !fs.existsSync(file))
  const lines =
    work === 'restore'
      ? said.filter((one) => !storesBelow(folder).some((f) => goesThrough(f, one.lines, one.hash)))
      : goesThrough(store, last.lines, last.hash)
        ? []
        : [last]
  return [...missing, ...lines.map((one) => `line ${one.lines} of ${folder}`)]
}

/** Where the trail stands at what was said last, every value must be what it was then. */
function halfOf(work: Work, folder: string, said: readonly Said[]): readonly string[] {
  const store = path.join(folder, STORE)
  const held = heldIn(store)
  const same = said.findLast((one) => one.lines === held.lines && one.hash === held.hash)
  const differs = same !== undefined && same.digest !== held.digest
  const tooFar =
    work !== 'restore' && held.lines > (said.at(-1)?.lines ?? Infinity) + 1
      ? [`${held.lines} lines, ${said.at(-1)?.lines} said`]
      : []
  return [
    ...(differs ? [`the rows of line ${held.lines} differ`] : []),
    ...tooFar,
    ...halvesIn(store),
  ]
}

async function storeLeft(work: Work, folder: string, said: readonly Said[]): Promise<Findings> {
  const desk = await tortureDesk(folder, 'terminal')
  try {
    const check = await desk.client.safekeeping.verify()
    return {
      lost: lostOf(work, folder, said),
      corrupt: check.problems,
      half: halfOf(work, folder, said),
    }
  } finally {
    await desk.close()
  }
}

/** An older store is either as it was or brought up to date: one row in each table, and no step half. */
async function olderLeft(file: string): Promise<Findings> {
  await (await openStore(file, { check: true })).close()
  const db = new Sqlite(file, { readonly: true })
  try {
    const version = db.pragma('user_version', { simple: true })
    const rows = db.prepare('select count(*) from audit').pluck().get()
    return {
      lost: rows === 1 ? [] : [`${file}: ${String(rows)} audit lines of 1`],
      corrupt: [],
      half: version === SCHEMA_VERSION ? [] : [`${file}: version ${String(version)}`],
    }
  } finally {
    db.close()
  }
}

const guarded = async (what: string, look: () => Promise<Findings>): Promise<Findings> => {
  try {
    return await look()
  } catch (error) {
    return { ...NOTHING, corrupt: [`${what}: ${reasonOf(error)}`] }
  }
}

/** Kills one program at work in a folder made for it, and looks at what is left. */
export async function killRound(work: Work, folder: string, victim: Victim): Promise<Findings> {
  const said = await kill(work, folder, victim)
  return looked(work, folder, said)
}

/** What is left in a folder, against what was said before the end. */
export async function looked(work: Work, folder: string, said: readonly Said[]): Promise<Findings> {
  const older = fs.readdirSync(folder).filter((name) => /^older-\d+\.sqlite$/.test(name))
  return together([
    await guarded('store', () => storeLeft(work, folder, said)),
    ...(await Promise.all(
      older.map((name) => guarded(name, () => olderLeft(path.join(folder, name)))),
    )),
    await guarded('files', () => filesLeft(folder)),
    await guarded('attached files', () => blobsLeft(path.join(folder, STORE))),
  ])
}
