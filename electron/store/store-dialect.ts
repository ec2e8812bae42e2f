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
  type SqliteDatabase,
} from 'kysely'
import { storeRefusal } from './store-failure.ts'

/** SQLite can roll a schema change back; the stock adapter says it cannot. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/** So many statements stay prepared; a list in a statement makes each of its lengths another one. */
const MOST_STATEMENTS = 200
/** Longer ones are rather prepared again than kept. */
const LONGEST_STATEMENT = 20_000
/** What may change the tables: nothing that was prepared before is used after it. */
const CHANGES_TABLES = /^\s*(?:create|alter|drop|pragma|vacuum|attach|detach|reindex)\b/iu

type Statement = Sqlite.Statement

/** Prepares a statement once, as long as it is asked for again and again. */
function preparing(database: Sqlite.Database): (sql: string) => Statement {
  const kept = new Map<string, Statement>()
  return (sql) => {
    if (CHANGES_TABLES.test(sql)) {
      kept.clear()
      return database.prepare(sql)
    }
    const statement = kept.get(sql) ?? database.prepare(sql)
    if (sql.length > LONGEST_STATEMENT) return statement
    kept.delete(sql)
    kept.set(sql, statement)
    const [oldest] = kept.size > MOST_STATEMENTS ? kept.keys() : []
    if (oldest !== undefined) kept.delete(oldest)
    return statement
  }
}

/** The database as Kysely's driver sees it. */
const prepared = (database: Sqlite.Database): SqliteDatabase => ({
  prepare: preparing(database),
  close: () => {
    database.close()
  },
})

type RowVisitor = (
  sql: string,
  parameters: readonly unknown[],
  visit: (row: readonly unknown[]) => void,
) => void

const visitors = new WeakMap<DatabaseConnection, RowVisitor>()

/** How a connection of ours gives rows one by one. @throws Error for a connection of another driver */
export function rowVisitorOf(connection: DatabaseConnection): RowVisitor {
  const visitor = visitors.get(connection)
  if (visitor === undefined) throw new Error('a connection that is not of the store')
  return visitor
}

const isRow = (row: unknown): row is readonly unknown[] => Array.isArray(row)

/** Failures of the file reach the user as refusals, wherever in a query they come up. */
class RefusingDriver extends SqliteDriver {
  readonly #database: Sqlite.Database
  readonly #file: string

  constructor(database: Sqlite.Database, file: string) {
    super({ database: prepared(database) })
    this.#database = database
    this.#file = file
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    const ours: DatabaseConnection = {
      executeQuery: async (query, options) => {
        try {
          return await connection.executeQuery(query, options)
        } catch (error) {
          throw storeRefusal(error, this.#file)
        }
      },
      streamQuery: (query, size, options) => connection.streamQuery(query, size, options),
    }
    visitors.set(ours, (sql, parameters, visit) => {
      try {
        for (const row of this.#database
          .prepare(sql)
          .raw(true)
          .iterate(...parameters))
          if (isRow(row)) visit(row)
      } catch (error) {
        throw storeRefusal(error, this.#file)
      }
    })
    return ours
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

/**
 * SQLite as the store runs it: one connection, statements prepared once, a full disk told by its
 * own reason.
 */
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
