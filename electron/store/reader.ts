/** Who may read and who may write: a reader cannot write, and a writer is a transaction. */
import type { Kysely, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/** Reads only; a store and a transaction both serve as one. */
export type Reader = Pick<
  Kysely<Tables>,
  'selectFrom' | 'selectNoFrom' | 'with' | 'fn' | 'getExecutor'
>

/** A transaction: everything done with it is kept together or not at all. */
export type Writer = Transaction<Tables>
