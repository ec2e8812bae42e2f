/** A thread that looks through one store and says what it found; see store-check.ts. */
import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import { quickProblems } from './quick-problems.ts'

/** Another program may be writing; nobody waits longer for a store. */
const PATIENCE_MS = 5000
/** Each page is looked at once: a bigger cache takes half as long again. */
const CACHE_KIBIBYTES = 500

const db = new Sqlite(String(workerData), {
  readonly: true,
  fileMustExist: true,
  timeout: PATIENCE_MS,
})
const problems = quickProblems(db, CACHE_KIBIBYTES)
// Closed before it is said: what comes next may move the file.
db.close()
parentPort?.postMessage(problems)
