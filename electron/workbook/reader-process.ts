/**
 * Entry of the reader process: reads one file at a time and answers. It touches nothing but the
 * bytes it is sent; whoever started it may kill it at any moment.
 */
import process from 'node:process'
import { z } from 'zod'
import { DEFAULT_READ_LIMITS } from './read/limits.ts'
import { writeMessage } from './read/message-frames.ts'
import { packWorkbook } from './read/pack-workbook.ts'
import { readBytes } from './read/read-bytes.ts'
import { ReadRequest } from './read/reader-messages.ts'
import type { ReaderMessage } from './read/reader-messages.ts'
import { watchOwnMemory } from './read/watch-own-memory.ts'

/** The port of an Electron utility process; a plain child process has none. */
const UtilityPort = z.object({
  on: z.custom<(event: 'message', listener: (event: { data: unknown }) => void) => void>(
    (value) => typeof value === 'function',
  ),
  postMessage: z.custom<(message: ReaderMessage) => void>((value) => typeof value === 'function'),
})

type Send = (message: ReaderMessage) => void

/** Reads, and sends the cells of a long sheet as it goes, so that both sides work at once. */
function answer(message: unknown, send: Send): void {
  const { id, bytes, watchMemory } = ReadRequest.parse(message)
  if (watchMemory !== null) watchOwnMemory(watchMemory)
  const reading = readBytes(bytes, DEFAULT_READ_LIMITS, (sheet, cells, front) =>
    send({ type: 'cells', id, sheet, cells, front }),
  )
  send(
    reading.ok
      ? { type: 'read', id, workbook: packWorkbook(reading.workbook) }
      : { type: 'unreadable', id, error: reading.error, detail: reading.detail },
  )
}

const port: unknown = Reflect.get(process, 'parentPort')
if (port != null) {
  const utility = UtilityPort.parse(port)
  const send: Send = (message) => {
    Reflect.apply(utility.postMessage, port, [message])
  }
  Reflect.apply(utility.on, port, [
    'message',
    (event: { data: unknown }) => answer(event.data, send),
  ])
  send({ type: 'ready' })
} else {
  process.on('message', (message) => answer(message, writeMessage))
  // Without the application there is nobody to read for.
  process.on('disconnect', () => process.exit(0))
  writeMessage({ type: 'ready' } satisfies ReaderMessage)
}
