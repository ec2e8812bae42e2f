/** Kysely over better-sqlite3, with what our store needs beyond the stock dialect. */
import type Sqlite from 'better-sqlite3'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
} from 'kysely'
import { storeRefusal } from './store-failure.ts'

/** SQLite can roll a schema change back; the stock adapter says it cannot. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** Failures of the file reach the user as refusals, wherever in a query they come up. */
class RefusingDriver extends SqliteDriver {
  readonly #database: Sqlite.Database
  readonly #file: string

  constructor(database: Sqlite.Database, file: string) {
    super({ database })
    this.#database = database
    this.#file = file
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    return {
      executeQuery: async (query, options) => {
        try {
          return await connection.executeQuery(query, options)
        } catch (error) {
          throw storeRefusal(error, this.#file)
        }
      },
      streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
    }
  }

  /** Takes the write lock at once: a second program waits, instead of failing halfway through. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** On a full disk SQLite has rolled back by itself; a second time would hide the reason. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

export class StoreDialect extends SqliteDialect {
  readonly #database: Sqlite.Database
  readonly #file: string

  constructor(database: Sqlite.Database, file: string) {
    super({ database })
    this.#database = database
    this.#file = file
  }

  override createAdapter(): DialectAdapter {
    return new TransactionalAdapter()
  }

  override createDriver(): Driver {
    return new RefusingDriver(this.#database, this.#file)
  }
}
