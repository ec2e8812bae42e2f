import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type {
  RawCell,
  RawReading,
  SheetFront,
  UnreadableClass,
} from '#shared/kernel/raw-workbook.ts'
import { ArrivingCells } from './read/cell-columns.ts'
import { isWhole, unpackWorkbook } from './read/pack-workbook.ts'
import { childProcessSpawner, residentBytes } from './read/reader-child.ts'
import type { ReaderChild, SpawnReader } from './read/reader-child.ts'
import { ReaderMessage, type CellsMessage } from './read/reader-messages.ts'
import { MEMORY_MARK } from './read/watch-own-memory.ts'

type CellsSeen = (cells: readonly RawCell[], front: SheetFront | null) => void

/** Reads untrusted files somewhere that may die without harm. */
export interface ReaderHost {
  /**
   * Reads one file. Whatever the file does, the answer is a reading or the class of its refusal;
   * rejects only when `signal` is aborted or the host is closed. Files are read one after another.
   * `seen` gets the cells of a long list that are there while the rest is being read, the same list
   * each time, and what else is known of the sheet; whether it holds, the answer says.
   */
  readonly read: (
    bytes: Uint8Array,
    name: string,
    signal?: AbortSignal,
    seen?: CellsSeen,
  ) => Promise<RawReading>
  readonly close: () => Promise<void>
}

export interface ReaderHostOptions {
  /**
   * Wall-clock time for one file, in milliseconds, without what this process does with its cells
   * meanwhile, where understanding them ahead ends after as long again; a small file is allowed six
   * seconds at most.
   */
  readonly timeoutMs?: number
  /** Resident memory of the reader, in bytes. */
  readonly memoryBytes?: number
  /** Looks at the reader's memory from outside; null makes the reader watch itself. */
  readonly residentBytes?: ((pid: number) => number | null) | null
}

const DEFAULT_TIMEOUT_MS = 9000
const DEFAULT_MEMORY_BYTES = 512 * 1024 * 1024
/** What a small file may take: a list of a few thousand rows takes a second of it. */
const SMALL_TIMEOUT_MS = 6000
const SMALL_BYTES = 256 * 1024
const POLL_MS = 40
/** A process may take this long to start on a slow disk; no file is charged for it. */
const START_MS = 30_000
/** A reader that holds this share of its memory between two files is replaced. */
const STALE_SHARE = 0.5

interface Job {
  readonly bytes: Uint8Array
  readonly name: string
  readonly signal: AbortSignal | undefined
  readonly seen: CellsSeen | undefined
  readonly resolve: (reading: RawReading) => void
  readonly reject: (reason: unknown) => void
}

class Host implements ReaderHost {
  readonly #spawn: SpawnReader
  readonly #timeoutMs: number
  readonly #memoryBytes: number
  readonly #resident: ((pid: number) => number | null) | null
  readonly #waiting: Job[] = []
  #child: ReaderChild | null = null
  #finish: ((reading: RawReading | 'aborted') => void) | null = null
  /** Cells of the file that came before the answer, by sheet. */
  #arrived = new Map<number, ArrivingCells>()
  #seen: Job['seen'] = undefined
  /** Starts the clock of the file that waits for its reader to be ready. */
  #startClock: (() => void) | null = null
  /** Milliseconds that the cells of the file which came ahead kept this process busy. */
  #busy = 0
  #ready = false
  #lastId = 0
  #closed = false

  constructor(spawn: SpawnReader, options: ReaderHostOptions) {
    this.#spawn = spawn
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS
    this.#memoryBytes = options.memoryBytes ?? DEFAULT_MEMORY_BYTES
    const fallback = process.platform === 'linux' ? residentBytes : null
    this.#resident = options.residentBytes === undefined ? fallback : options.residentBytes
  }

  read: ReaderHost['read'] = (bytes, name, signal, seen) =>
    new Promise((resolve, reject) => {
      if (this.#closed) {
        reject(new Error('the reader is closed'))
        return
      }
      this.#waiting.push({ bytes, name, signal, seen, resolve, reject })
      this.#next()
    })

  close = (): Promise<void> => {
    this.#closed = true
    for (const job of this.#waiting.splice(0)) job.reject(new Error('the reader is closed'))
    this.#finish?.('aborted')
    this.#discard()
    return Promise.resolve()
  }

  #next(): void {
    if (this.#finish !== null) return
    const job = this.#waiting.shift()
    if (job === undefined) return
    if (job.signal?.aborted === true) {
      job.reject(job.signal.reason)
      this.#next()
      return
    }
    this.#start(job)
  }

  #start(job: Job): void {
    const child = this.#child ?? this.#startChild()
    this.#lastId += 1
    const id = this.#lastId
    const stop = (error: UnreadableClass, detail: string): void => {
      this.#discard()
      this.#finish?.({ ok: false, error, detail: `${job.name}: ${detail}` })
    }
    this.#arrived = new Map()
    this.#seen = job.seen
    const small = job.bytes.length <= SMALL_BYTES
    const allowed = small ? Math.min(this.#timeoutMs, SMALL_TIMEOUT_MS) : this.#timeoutMs
    this.#busy = 0
    // The reader's answer may be there long since, behind cells that this process is busy with.
    let granted = 0
    const overdue = (): void => {
      const more = Math.ceil(this.#busy - granted)
      granted = this.#busy
      if (more === 0) stop('timeout', `over ${allowed} ms`)
      else deadline = setTimeout(overdue, more)
    }
    let deadline = setTimeout(overdue, this.#ready ? allowed : START_MS)
    this.#startClock = () => {
      clearTimeout(deadline)
      deadline = setTimeout(overdue, allowed)
    }
    const poll = setInterval(() => {
      if (this.#over(child)) stop('memory', `over ${this.#memoryBytes} bytes`)
    }, POLL_MS)
    const abort = (): void => {
      this.#discard()
      this.#finish?.('aborted')
    }
    job.signal?.addEventListener('abort', abort, { once: true })
    this.#finish = (reading) => {
      clearTimeout(deadline)
      this.#startClock = null
      clearInterval(poll)
      job.signal?.removeEventListener('abort', abort)
      this.#finish = null
      this.#arrived = new Map()
      this.#seen = undefined
      if (reading === 'aborted') job.reject(job.signal?.reason ?? new Error('the reader is closed'))
      else job.resolve(reading)
      this.#settle()
    }
    child.holdOpen(true)
    child.send({
      id,
      bytes: job.bytes,
      watchMemory: this.#resident === null ? this.#memoryBytes : null,
    })
  }

  /** After a file: a reader that grew is replaced, one that waits does not hold the program open. */
  #settle(): void {
    const child = this.#child
    if (child !== null && this.#waiting.length === 0) child.holdOpen(false)
    if (child !== null && this.#over(child, STALE_SHARE)) this.#discard()
    if (!this.#closed) this.#next()
  }

  #over(child: ReaderChild, share = 1): boolean {
    const held = child.pid === undefined ? null : (this.#resident?.(child.pid) ?? null)
    return held !== null && held > this.#memoryBytes * share
  }

  #discard(): void {
    this.#child?.kill()
    this.#child = null
  }

  #startChild(): ReaderChild {
    const child = this.#spawn()
    this.#child = child
    this.#ready = false
    child.onMessage((message) => {
      if (this.#child === child) this.#receive(message)
    })
    child.onExit((trace) => {
      if (this.#child !== child) return
      this.#child = null
      const memory =
        trace.includes(MEMORY_MARK) || /heap out of memory|allocation fail/iu.test(trace)
      const error = memory ? 'memory' : 'corrupt'
      this.#finish?.({ ok: false, error, detail: `reader ended: ${trace.slice(-500)}` })
    })
    return child
  }

  #receive(message: unknown): void {
    const started = performance.now()
    const parsed = ReaderMessage.safeParse(message)
    if (!parsed.success) this.#disbelieve()
    else if (parsed.data.type === 'ready') {
      this.#ready = true
      this.#startClock?.()
    } else if (parsed.data.id === this.#lastId && this.#finish !== null) {
      const { data } = parsed
      if (data.type === 'cells') {
        this.#take(data)
        this.#busy += performance.now() - started
      } else if (data.type === 'unreadable')
        this.#finish({ ok: false, error: data.error, detail: data.detail })
      else if (!isWhole(data.workbook, this.#arrived)) this.#disbelieve()
      else this.#finish({ ok: true, workbook: unpackWorkbook(data.workbook, this.#arrived) })
    }
  }

  #disbelieve(): void {
    this.#discard()
    this.#finish?.({ ok: false, error: 'corrupt', detail: 'the reader answered nonsense' })
  }

  #take({ sheet, cells, front }: CellsMessage): void {
    const arriving = this.#arrived.get(sheet) ?? new ArrivingCells(front)
    this.#arrived.set(sheet, arriving)
    arriving.add(cells)
    // A file that takes so long may yet be refused: it is understood when it is whole.
    if (this.#busy < this.#timeoutMs) this.#seen?.(arriving.cells, arriving.front)
  }
}

/** A host over any way of starting a reader process (Electron's utilityProcess, a test's double). */
export const createReaderHost = (spawn: SpawnReader, options: ReaderHostOptions = {}): ReaderHost =>
  new Host(spawn, options)

/** V8's heap is bounded below the resident limit, which also counts what lies outside it. */
const HEAP_MEGABYTES = 400

/**
 * A host that reads in a child process of this Node. `entry` is the reader's program: by default
 * reader-process.ts beside this file; a bundle passes its own.
 */
export const createChildReaderHost = (
  options: ReaderHostOptions & { readonly entry?: string } = {},
): ReaderHost => {
  const beside = new URL('reader-process.ts', import.meta.url)
  const entry = options.entry ?? fileURLToPath(beside)
  return createReaderHost(childProcessSpawner(entry, HEAP_MEGABYTES), options)
}
