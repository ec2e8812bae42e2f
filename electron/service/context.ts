/** What a use case may lean on. A shell makes one and holds no rule of the council itself. */
import type { Store } from '#electron/store/open-store.ts'
import type { ReaderHost } from '#electron/workbook/reader-host.ts'
import type { Resources } from './resources.ts'
import type { Backups } from './safekeeping/backups.ts'
import type { DeskSession } from './safekeeping/users/desk-session.ts'
import type { ProjectionScreen } from './meetings/projection-screen.ts'

/** The present local moment, to the minute: `2024-08-09T23:59`. */
export type Clock = () => string

export interface ServiceContext {
  readonly store: Store
  /** Reads untrusted files in a process of its own. */
  readonly files: ReaderHost
  readonly resources: Resources
  readonly now: Clock
  /** Whose name the audit line gets: whoever signed in; in a store without users the desk's one. */
  readonly actor: string
  /** Who signed in at this desk. */
  readonly desk: DeskSession
  /** Gives the package that the shell was asked to open (a double click), once. */
  readonly offered?: (() => Promise<File | null>) | undefined
  /** Opens a file with what this PC opens its kind with; absent where the pages are in a browser. */
  readonly viewer?: ((file: File) => Promise<void>) | undefined
  /** Keeps the copies of the store. */
  readonly backups: Backups
  /** What the room sees now. */
  readonly screen: ProjectionScreen
}

/** What a use case gets besides its transaction: the moment and the actor of the command. */
export interface CommandScope {
  readonly now: string
  readonly actor: string
}
