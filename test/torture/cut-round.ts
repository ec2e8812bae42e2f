/**
 * Power cuts, simulated: after every acknowledged commit a copy of the store and its -wal is kept;
 * whatever was written after that may have reached the disk in part, in another order of sectors, or
 * as rubbish. Each such disk is opened and must hold exactly what was acknowledged, or that and the
 * whole of the next command.
 */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { heldIn, halvesIn, type Held } from './contents.ts'
import { NOTHING, reasonOf, type Findings } from './findings.ts'
import type { Chance } from './random.ts'
import { stepsOf, type Work } from './steps.ts'
import { STORE, tortureDesk } from './torture-desk.ts'

/** What lay on the disk, and what the store then held. */
interface Snapshot {
  readonly store: Buffer
  readonly wal: Buffer
  readonly held: Held
}

const SECTOR = 512

const contentOf = (file: string): Buffer =>
  fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0)

function snapshot(folder: string): Snapshot {
  const file = path.join(folder, STORE)
  const store = contentOf(file)
  const wal = contentOf(`${file}-wal`)
  return { store, wal, held: heldIn(file) }
}

/** Works in a folder and keeps a snapshot after each commit and each checkpoint. */
export async function record(
  work: Work,
  folder: string,
  { random, steps }: { readonly random: Chance; readonly steps: number },
): Promise<readonly Snapshot[]> {
  const desk = await tortureDesk(folder, 'terminal')
  try {
    const step = await stepsOf(work, () => Promise.resolve(desk), { folder, random })
    const snapshots = [snapshot(folder)]
    for (let count = 0; count < steps; count += 1) {
      if (random.below(5) === 0) {
        const other = new Sqlite(path.join(folder, STORE))
        other.pragma(`wal_checkpoint(${random.pick(['PASSIVE', 'RESTART', 'TRUNCATE'])})`)
        other.close()
      } else await step()
      snapshots.push(snapshot(folder))
    }
    return snapshots
  } finally {
    await desk.close()
  }
}

/**
 * What may be on the disk of a file that was being changed from `before` to `after`: each sector old,
 * new, rubbish, or new up to somewhere. Bytes that were not written stay, as SQLite assumes of disks
 * (https://www.sqlite.org/psow.html).
 */
export function torn(before: Buffer, after: Buffer, random: Chance): Buffer {
  const grown = before.length + random.below(Math.max(0, after.length - before.length) + 1)
  const disk = Buffer.alloc(Math.max(grown, before.length))
  before.copy(disk)
  for (let start = 0; start < disk.length; start += SECTOR) {
    const end = Math.min(start + SECTOR, disk.length)
    if (after.subarray(start, end).equals(before.subarray(start, end))) continue
    const fate = random.pick(['old', 'new', 'new', 'new', 'rubbish', 'part'] as const)
    if (fate === 'old') continue
    const written = fate === 'part' ? start + random.below(end - start) : end
    const rubbish = random.bytes(end - start)
    for (let place = start; place < written; place += 1)
      if (place >= before.length || after[place] !== before[place])
        disk[place] = (fate === 'rubbish' ? rubbish[place - start] : after[place]) ?? 0
  }
  return disk
}

/** A disk after a cut between two snapshots, by the order in which SQLite flushes. */
function diskAfterCut(
  before: Snapshot,
  after: Snapshot,
  random: Chance,
): { readonly store: Buffer; readonly wal: Buffer } {
  const storeChanged = !before.store.equals(after.store)
  // First the -wal is written and flushed; the store is untouched till then.
  if (!storeChanged || (after.wal.length > 0 && random.below(2) === 0))
    return {
      store: before.store,
      wal: after.wal.length === 0 ? before.wal : torn(before.wal, after.wal, random),
    }
  // Then a checkpoint writes the store; the -wal stays whole until the store is flushed.
  const whole = after.wal.length === 0 ? before.wal : after.wal
  if (random.below(4) > 0) return { store: torn(before.store, after.store, random), wal: whole }
  return { store: after.store, wal: random.pick([whole, after.wal]) }
}

/** Cuts the power once between two neighbouring snapshots, and looks at what is left. */
export async function cutRound(
  snapshots: readonly Snapshot[],
  folder: string,
  random: Chance,
): Promise<Findings> {
  const index = random.below(snapshots.length - 1)
  const before = snapshots[index]
  const after = snapshots[index + 1]
  if (before === undefined || after === undefined) throw new RangeError('too few snapshots')
  const disk = diskAfterCut(before, after, random)
  const file = path.join(folder, STORE)
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(file, disk.store)
  if (disk.wal.length > 0) fs.writeFileSync(`${file}-wal`, disk.wal)
  try {
    const desk = await tortureDesk(folder, 'terminal')
    try {
      const { problems } = await desk.client.safekeeping.verify()
      const held = heldIn(file)
      const whole = [before.held, after.held].some((one) => one.digest === held.digest)
      return {
        lost:
          held.lines >= before.held.lines ? [] : [`${held.lines} of ${before.held.lines} lines`],
        corrupt: problems,
        half: whole ? halvesIn(file) : [`${held.lines} lines, neither before nor after`],
      }
    } finally {
      await desk.close()
    }
  } catch (error) {
    return { ...NOTHING, corrupt: [reasonOf(error)] }
  }
}
