/**
 * Every step of the store's schema, listed by hand and in order, numbered in tens.
 * A released step is never edited: a change is a new step.
 */
import type { Kysely } from 'kysely'
import { up as safekeeping } from './0010-safekeeping.ts'
import { up as units } from './0020-units.ts'
import { up as campaigns } from './0030-campaigns.ts'
import { up as submissions } from './0040-submissions.ts'
import { up as appraisal } from './0050-appraisal.ts'
import { up as meetings } from './0060-meetings.ts'
import { up as decisions } from './0070-decisions.ts'
import { up as decisionChanges } from './0080-decision-changes.ts'
import { up as importMemory } from './0090-import-memory.ts'
import { up as history } from './0100-history.ts'
import { up as meetingRecords } from './0120-meeting-records.ts'
import { up as officePapers } from './0130-office-papers.ts'
import { up as users } from './0140-users.ts'
import { up as undoAndExports } from './0145-undo-and-exports.ts'
import { up as handOver } from './0150-hand-over.ts'
import { up as dossierReturns } from './0160-dossier-returns.ts'
import { up as clusters } from './0170-clusters.ts'
import { up as listsInOrder } from './0190-lists-in-order.ts'
import { up as attachments } from './0200-attachments.ts'
import { up as fund } from './0210-fund.ts'

export interface Migration {
  /** What `user_version` says once the step is done. */
  readonly version: number
  readonly name: string
  readonly up: (db: Kysely<never>) => Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 10, name: 'safekeeping', up: safekeeping },
  { version: 20, name: 'units', up: units },
  { version: 30, name: 'campaigns', up: campaigns },
  { version: 40, name: 'submissions', up: submissions },
  { version: 50, name: 'appraisal', up: appraisal },
  { version: 60, name: 'meetings', up: meetings },
  { version: 70, name: 'decisions', up: decisions },
  { version: 80, name: 'decision-changes', up: decisionChanges },
  { version: 90, name: 'import-memory', up: importMemory },
  { version: 100, name: 'history', up: history },
  { version: 120, name: 'meeting-records', up: meetingRecords },
  { version: 130, name: 'office-papers', up: officePapers },
  { version: 140, name: 'users', up: users },
  { version: 145, name: 'undo-and-exports', up: undoAndExports },
  { version: 150, name: 'hand-over', up: handOver },
  { version: 160, name: 'dossier-returns', up: dossierReturns },
  { version: 170, name: 'clusters', up: clusters },
  { version: 190, name: 'lists-in-order', up: listsInOrder },
  { version: 200, name: 'attachments', up: attachments },
  { version: 210, name: 'fund', up: fund },
]
