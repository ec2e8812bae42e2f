/**
 * The files on the import screen: read one after another, then written to the store one by one. They
 * stay when the page is left and come back to; closing the program forgets what was not written.
 */
import { create } from 'zustand'
import type { ImportReceipt } from '#shared/submissions/contract.ts'
import { NO_CORRECTIONS, type Corrections } from '#shared/submissions/corrections.ts'
import type { FileReading } from '#shared/submissions/file-reading.ts'
import { NO_FACTS, type DeskFacts } from './desk-facts.ts'

export type ItemState =
  | { readonly kind: 'waiting' | 'reading' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'read'; readonly reading: FileReading }
  | { readonly kind: 'committing'; readonly reading: FileReading }
  | { readonly kind: 'failed'; readonly reading: FileReading; readonly sentence: string }
  | { readonly kind: 'done'; readonly reading: FileReading; readonly receipt: ImportReceipt }

export interface ImportItem {
  readonly id: string
  readonly campaignId: string
  readonly file: File
  readonly state: ItemState
  /** What differs from the defaults; null as long as nobody opened it. */
  readonly facts: DeskFacts
  /** What the clerk put right of what was read. */
  readonly corrections: Corrections
  /** SHA-256 of its bytes; null as long as it was not read. */
  readonly sha256: string | null
  /** The name of an earlier file of the list with the same bytes; null for none. */
  readonly sameAs: string | null
}

interface ImportQueue {
  readonly items: readonly ImportItem[]
  readonly defaults: Pick<DeskFacts, 'receivedAt' | 'channel'>
  readonly add: (campaignId: string, files: readonly File[]) => readonly ImportItem[]
  readonly setState: (id: string, state: ItemState) => void
  readonly setSha256: (id: string, sha256: string) => void
  readonly setFacts: (id: string, change: Partial<DeskFacts>) => void
  readonly correct: (id: string, change: (before: Corrections) => Corrections) => void
  readonly setDefaults: (change: Partial<Pick<DeskFacts, 'receivedAt' | 'channel'>>) => void
  readonly remove: (ids: readonly string[]) => void
}

let counter = 0
const newKey = (): string => {
  counter += 1
  return `file-${counter}`
}

/** The same file dropped twice while it waits is one file. */
const sameFile = (left: File, right: File): boolean =>
  left.name === right.name && left.size === right.size && left.lastModified === right.lastModified

/** Notes of every file which earlier one of its campaign has the same bytes. */
const withTwins = (items: readonly ImportItem[]): readonly ImportItem[] =>
  items.map((item, at) => {
    const twin = items.find(
      ({ campaignId, sha256 }, before) =>
        before < at && campaignId === item.campaignId && sha256 !== null && sha256 === item.sha256,
    )
    const sameAs = twin?.file.name ?? null
    return sameAs === item.sameAs ? item : { ...item, sameAs }
  })

export const useImportQueue = create<ImportQueue>((set, get) => ({
  items: [],
  defaults: { receivedAt: null, channel: '' },
  add: (campaignId, files) => {
    const { items } = get()
    const fresh = files.filter(
      (file) =>
        !items.some(
          (item) =>
            item.campaignId === campaignId &&
            item.state.kind !== 'done' &&
            sameFile(item.file, file),
        ),
    )
    const added = fresh.map((file) => ({
      id: newKey(),
      campaignId,
      file,
      state: { kind: 'waiting' } as const,
      facts: NO_FACTS,
      corrections: NO_CORRECTIONS,
      sha256: null,
      sameAs: null,
    }))
    set({ items: [...items, ...added] })
    return added
  },
  setState: (id, state) =>
    set(({ items }) => ({
      items: items.map((item) => (item.id === id ? { ...item, state } : item)),
    })),
  setSha256: (id, sha256) =>
    set(({ items }) => ({
      items: withTwins(items.map((item) => (item.id === id ? { ...item, sha256 } : item))),
    })),
  setFacts: (id, change) =>
    set(({ items }) => ({
      items: items.map((item) =>
        item.id === id ? { ...item, facts: { ...item.facts, ...change } } : item,
      ),
    })),
  correct: (id, change) =>
    set(({ items }) => ({
      items: items.map((item) =>
        item.id === id ? { ...item, corrections: change(item.corrections) } : item,
      ),
    })),
  setDefaults: (change) => set(({ defaults }) => ({ defaults: { ...defaults, ...change } })),
  remove: (ids) =>
    set(({ items }) => ({ items: withTwins(items.filter(({ id }) => !ids.includes(id))) })),
}))

/** The reading of an item, once there is one. */
export const readingOf = (item: ImportItem): FileReading | null =>
  'reading' in item.state ? item.state.reading : null

/** Exact name of the unit: chosen by hand, else as read. */
export const unitOf = (item: ImportItem): string | null =>
  item.corrections.unit ?? readingOf(item)?.unit ?? null

/** The units of a list in which every row names its own; null of any other, or where one was chosen. */
export const unitsOf = (item: ImportItem): readonly string[] | null =>
  item.corrections.unit === undefined ? (readingOf(item)?.units ?? null) : null

/** Whether it can be written now: read, with rows, with a unit, and not the same as another. */
export function isReady(item: ImportItem): boolean {
  const reading = readingOf(item)
  return (
    (item.state.kind === 'read' || item.state.kind === 'failed') &&
    reading !== null &&
    item.sameAs === null &&
    reading.rows.length > 0 &&
    (unitOf(item) ?? unitsOf(item)) !== null
  )
}
