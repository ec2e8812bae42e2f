/** Around which commands a copy is made, besides the clock. The one list of them. */
import type { BackupReason } from './backup-manifest.ts'

const BEFORE: Readonly<Record<string, BackupReason>> = {
  'units.importCatalogue': 'import',
  'submissions.import': 'import',
  'meetings.importScores': 'import',
  'meetings.setAttendance': 'meeting-start',
  'meetings.recordVotes': 'meeting-start',
}

const AFTER: Readonly<Record<string, BackupReason>> = {
  'meetings.seal': 'meeting-end',
  'meetings.recordVotes': 'meeting-end',
}

/** Why a copy is made before this command; null where none is. */
export const copyBefore = (command: string): BackupReason | null => BEFORE[command] ?? null

/** Why a copy is made after this command; null where none is. */
export const copyAfter = (command: string): BackupReason | null => AFTER[command] ?? null
