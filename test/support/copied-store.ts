/** A store of thirteen commands with a copy of its first ten, anew for every test. */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { appendAudit } from '#electron/service/safekeeping/append-audit.ts'
import { openStore, type Store } from '#electron/store/open-store.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

export const NOW = { at: '2026-10-03T09:45' } as const
export const FACTS = { madeAt: '2026-10-03T09:30', reason: 'asked', order: 1 } as const

/** Adds audit lines, each in a transaction of its own. */
export async function addLines(
  store: Store,
  count: number,
  command = 'submissions.import',
): Promise<void> {
  for (let line = 0; line < count; line += 1)
    await store.write((tx) =>
      appendAudit(tx, { at: `2026-10-03T09:4${line % 10}`, actor: 'An', command, detail: line }),
    )
}

/** Opens a store for one piece of work. */
export async function withStore(
  file: string,
  work: (store: Store) => Promise<unknown>,
): Promise<void> {
  const store = await openStore(file, { create: true })
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

/** How many audit lines a closed store holds. */
export function linesIn(store: string): number {
  const db = new Sqlite(store, { readonly: true })
  const lines = db.prepare<[], number>('select count(*) from audit').pluck().get()
  db.close()
  return lines ?? -1
}

/** The refusal that some work ends in. */
export async function storeRefusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => null,
    (caught: unknown) => caught,
  )
  if (!(error instanceof Refusal)) throw new Error(`not refused: ${String(error)}`)
  return error
}

export interface CopiedStore {
  readonly folder: string
  readonly file: string
  readonly copy: string
}

/** Thirteen lines in `council.sqlite`, ten in `copy.saoluu`, in a new folder below `root`. */
export async function copiedStore(root: string): Promise<CopiedStore> {
  const folder = fs.mkdtempSync(path.join(root, 'r-'))
  const file = path.join(folder, 'council.sqlite')
  const copy = path.join(folder, 'copy.saoluu')
  await withStore(file, async (store) => {
    await addLines(store, 10)
    await store.copyTo(copy, FACTS)
    await addLines(store, 3, 'meetings.vote')
  })
  return { folder, file, copy }
}
