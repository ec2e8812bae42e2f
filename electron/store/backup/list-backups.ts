/** The copies in a folder, by what their seals say. */
import fs from 'node:fs'
import path from 'node:path'
import type { BackupManifest, BackupReason } from '#shared/safekeeping/backup-manifest.ts'
import type { LocalDateTime } from '#shared/kernel/day.ts'
import { readSeal } from './seal.ts'

/** How a copy's name ends. */
export const BACKUP_ENDING = '.saoluu'

export interface FoundBackup {
  /** The file's name; unique in its folder. */
  readonly id: string
  readonly path: string
  readonly bytes: number
  readonly manifest: BackupManifest
}

const WORDS: Readonly<Record<BackupReason, string>> = {
  periodic: 'dinh-ky',
  close: 'dong-so',
  import: 'truoc-khi-nhap',
  migration: 'truoc-nang-cap',
  restore: 'truoc-khoi-phuc',
  merge: 'truoc-hop-nhat',
  'meeting-start': 'dau-phien-hop',
  'meeting-end': 'cuoi-phien-hop',
  asked: 'theo-yeu-cau',
}

/** The usual name of the store in the user's data folder. */
const USUAL_STORE = 'council.sqlite'

/** Where the copies of a store lie: beside it. */
export function backupFolder(store: string): string {
  const base = path.basename(store)
  return path.join(
    path.dirname(path.resolve(store)),
    base === USUAL_STORE ? 'sao-luu' : `sao-luu-${base}`,
  )
}

/** The number of the next copy of a store. */
export const nextOrder = (store: string): number =>
  (listBackups(backupFolder(store))[0]?.manifest.order ?? 0) + 1

/** "sao-luu-000012-2026-10-03-0945-dinh-ky.saoluu": sorts by order, and says when and why. */
export const backupName = (order: number, madeAt: LocalDateTime, reason: BackupReason): string =>
  `sao-luu-${String(order).padStart(6, '0')}-${madeAt.slice(0, 16).replace('T', '-').replace(':', '')}-${WORDS[reason]}${BACKUP_ENDING}`

/** The newest first. A file whose seal cannot be read is no copy; a folder that is not there has none. */
export function listBackups(folder: string): readonly FoundBackup[] {
  if (!fs.existsSync(folder)) return []
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(BACKUP_ENDING))
    .flatMap((id) => {
      const file = path.join(folder, id)
      const stat = fs.statSync(file, { throwIfNoEntry: false })
      const manifest = stat?.isFile() === true ? readSeal(file) : null
      return stat === undefined || manifest === null
        ? []
        : [{ id, path: file, bytes: stat.size, manifest }]
    })
    .toSorted(
      (left, right) => right.manifest.order - left.manifest.order || (left.id < right.id ? 1 : -1),
    )
}
