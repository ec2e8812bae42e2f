/**
 * Puts another file in the place of a store, and the store with its -wal and -shm together aside. A
 * -wal beside the wrong file destroys it, so what is under way is written down first: whoever opens
 * the store next finishes it (https://www.sqlite.org/howtocorrupt.html, 1.4 and 2).
 */
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { flushFolder, moveFile, writeText } from './durable-files.ts'
import { noteOf } from './swap-note.ts'

/** What SQLite keeps of one store; the store itself last, so that it never stands without its -wal. */
export const STORE_ENDS = ['-shm', '-wal', ''] as const

const movesSchema = z.array(z.strictObject({ from: z.string(), to: z.string() }))

const swapSchema = z.strictObject({
  /** First everything goes out, then what comes in comes in. */
  phase: z.enum(['out', 'in']),
  out: movesSchema,
  in: movesSchema,
})
type Swap = z.infer<typeof swapSchema>

const readNote = (note: string): Swap => swapSchema.parse(JSON.parse(fs.readFileSync(note, 'utf8')))

async function moveThose(moves: Swap['in']): Promise<void> {
  for (const { from, to } of moves) if (fs.existsSync(from)) await moveFile(from, to)
  for (const folder of new Set(moves.flatMap(({ from, to }) => [from, to].map(path.dirname))))
    flushFolder(folder)
}

function done(note: string): void {
  fs.rmSync(note)
  flushFolder(path.dirname(note))
}

async function carryOn(note: string, swap: Swap): Promise<void> {
  if (swap.phase === 'out') {
    await moveThose(swap.out)
    await writeText(note, JSON.stringify({ ...swap, phase: 'in' }))
  }
  await moveThose(swap.in)
  done(note)
}

const backwards = (moves: Swap['in']): Swap['in'] =>
  moves.toReversed().map(({ from, to }) => ({ from: to, to: from }))

/** Everything where it was. Where this fails too, the note stays and the next start goes forward. */
async function takeBack(note: string): Promise<void> {
  const swap = readNote(note)
  // Before the second phase, what stands in the place is still what was there.
  if (swap.phase === 'in') await moveThose(backwards(swap.in))
  await moveThose(backwards(swap.out))
  done(note)
}

/** Finishes what a program that was ended left half done. Called before a store is opened. */
export async function finishSwap(store: string): Promise<void> {
  const note = noteOf(store)
  if (!fs.existsSync(note)) return
  await carryOn(note, readNote(note))
}

/**
 * Moves a closed store into the existing folder `aside`, then `incoming` (in the order given) to
 * its place. All lie on one disk, so each move is whole or not at all; a move that the system does
 * not allow takes the others back.
 */
export async function swapStore(store: string, aside: string, incoming: Swap['in']): Promise<void> {
  const whole = path.resolve(store)
  const swap: Swap = {
    phase: 'out',
    out: STORE_ENDS.map((end) => ({
      from: whole + end,
      to: path.join(aside, path.basename(whole) + end),
    })),
    in: [...incoming],
  }
  await writeText(noteOf(store), JSON.stringify(swap))
  try {
    await carryOn(noteOf(store), swap)
  } catch (error) {
    await takeBack(noteOf(store))
    throw error
  }
}
