/**
 * Runs inside a mount namespace of its own, on a disk of four megabytes: fills it, and tells what a
 * user would have met. Called by test/electron/service/safekeeping/bad-disks.test.ts.
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { ORPCError } from '@orpc/server'
import { Refusal } from '#shared/kernel/refusal.ts'
import { refusalSchema } from '#shared/kernel/contract-base.ts'
import { keptStore } from './kept-store.ts'

const disk = process.argv[2] ?? ''
const home = process.argv[3] ?? ''

const codeOf = (error: unknown): string => {
  if (error instanceof Refusal) return error.code
  if (error instanceof ORPCError && error.code === 'REFUSED')
    return refusalSchema.parse(error.data).code
  return `not a refusal: ${String(error)}`
}

const refusalOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', codeOf)

const temporaries = (folder: string): number =>
  fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.tmp')).length : 0

/** The store on the small disk: work until it is full, then on. */
async function storeOnFullDisk(): Promise<unknown> {
  const folder = path.join(disk, 'store')
  fs.mkdirSync(folder)
  const desk = await keptStore(folder)
  const filler = path.join(disk, 'filler')
  let kept = 0
  for (; kept < 10; kept += 1) await desk.work()
  const free = fs.statfsSync(disk)
  fs.writeFileSync(filler, Buffer.alloc(Math.max(0, (free.bavail - 3) * free.bsize)))
  let refused = 'done'
  for (let tried = 0; tried < 200 && refused === 'done'; tried += 1) {
    refused = await refusalOf(desk.work())
    if (refused === 'done') kept += 1
  }
  const backup = await refusalOf(desk.client.backupNow())
  const left = temporaries(path.join(folder, 'sao-luu'))
  fs.rmSync(filler)
  await desk.work()
  kept += 1
  const lines = desk.store.auditHead().lines
  const sound = desk.store.integrityProblems().length === 0
  await desk.close()
  const copies = fs.readdirSync(path.join(folder, 'sao-luu')).length
  fs.rmSync(folder, { recursive: true })
  return { refused, backup, left, lost: kept - lines, sound, copies }
}

/** The second folder on the small disk. */
async function secondOnFullDisk(): Promise<unknown> {
  const folder = path.join(home, 'second')
  fs.mkdirSync(folder)
  const desk = await keptStore(folder)
  await desk.work()
  await desk.client.setSecondFolder({ folder: disk })
  const free = fs.statfsSync(disk)
  fs.writeFileSync(
    path.join(disk, 'filler'),
    Buffer.alloc(Math.max(0, (free.bavail - 3) * free.bsize)),
  )
  await desk.work()
  const state = await desk.client.backupNow()
  const left = temporaries(path.join(disk, 'so-thi-dua'))
  fs.rmSync(path.join(disk, 'filler'))
  await desk.work()
  const after = await desk.client.backupNow()
  await desk.close()
  return {
    warned: state.warnings.some((warning) => warning.includes(disk)),
    missed: state.second?.missed,
    left,
    after: after.second?.missed,
  }
}

/** A folder that turns read-only under an open store. */
async function readOnlyDisk(): Promise<unknown> {
  const folder = path.join(disk, 'read-only')
  fs.mkdirSync(folder)
  const desk = await keptStore(folder)
  await desk.work()
  await desk.close()
  const other = new Sqlite(path.join(folder, 'council.sqlite'), { readonly: true })
  other.close()
  execFileSync('mount', ['-o', 'remount,ro', disk])
  const opened = await refusalOf(keptStore(folder))
  execFileSync('mount', ['-o', 'remount,rw', disk])
  const again = await keptStore(folder)
  const { lines } = again.store.auditHead()
  await again.close()
  return { opened, lines }
}

process.stdout.write(
  JSON.stringify({
    full: await storeOnFullDisk(),
    second: await secondOnFullDisk(),
    readOnly: await readOnlyDisk(),
  }),
)
