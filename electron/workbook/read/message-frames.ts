/**
 * Messages of a reader process through its standard output, each behind its length. Node's own channel
 * keeps what does not fit into the pipe until the sender has nothing else to do, which a reader has
 * only at the end of a file. Here it waits for whoever reads, and goes on.
 */
import { writeSync } from 'node:fs'
import { deserialize, serialize } from 'node:v8'

const STANDARD_OUTPUT = 1
const LENGTH_BYTES = 4
/** A full pipe is looked at again so soon. */
const WAIT_MS = 1
const nobody = new Int32Array(new SharedArrayBuffer(4))

/** Writes what fits into the pipe; 0 bytes where it is full. */
function writeSome(bytes: Uint8Array, from: number): number {
  try {
    return writeSync(STANDARD_OUTPUT, bytes, from, bytes.length - from)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EAGAIN') throw error
    return 0
  }
}

/** Writes a message and waits until the other side took it, or the pipe did. */
export function writeMessage(message: unknown): void {
  const body = serialize(message)
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(body.length)
  const bytes = Buffer.concat([length, body])
  for (let from = 0; from < bytes.length;) {
    const written = writeSome(bytes, from)
    if (written === 0) Atomics.wait(nobody, 0, 0, WAIT_MS)
    from += written
  }
}

/** The messages again, from pieces of any size. */
export class MessageFrames {
  readonly #pieces: Buffer[] = []
  #held = 0

  /** The messages that this piece made whole. @throws Error where they are none of `writeMessage` */
  take(piece: Buffer): readonly unknown[] {
    this.#pieces.push(piece)
    this.#held += piece.length
    const messages: unknown[] = []
    for (let wanted = this.#wanted(); wanted <= this.#held; wanted = this.#wanted()) {
      const bytes = this.#joined()
      messages.push(deserialize(bytes.subarray(LENGTH_BYTES, wanted)))
      this.#pieces.push(bytes.subarray(wanted))
      this.#held = bytes.length - wanted
    }
    return messages
  }

  /** Bytes of the next message with its length; while that is not known, more than there are. */
  #wanted(): number {
    if (this.#held < LENGTH_BYTES) return Infinity
    const [first] = this.#pieces
    const known = first !== undefined && first.length >= LENGTH_BYTES ? first : this.#join()
    return LENGTH_BYTES + known.readUInt32LE()
  }

  /** All pieces as one, which stays. */
  #join(): Buffer {
    const bytes = this.#joined()
    this.#pieces.push(bytes)
    return bytes
  }

  /** All pieces as one, taken out. */
  #joined(): Buffer {
    const [first, second] = this.#pieces
    const bytes =
      first !== undefined && second === undefined ? first : Buffer.concat(this.#pieces, this.#held)
    this.#pieces.length = 0
    return bytes
  }
}
