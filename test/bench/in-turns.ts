/**
 * Ours and its reference, each in a process of its own, in turns: a busy moment of the machine falls
 * on both. The process does once what each message names and answers with what it measured.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { z } from 'zod'
import { AS_STARTED } from './as-started.ts'

const SIDES = ['reference', 'ours'] as const
export type Side = (typeof SIDES)[number]

interface Runner {
  readonly child: ChildProcess
  /** Rejected where it ends before it is told to. */
  readonly ended: Promise<never>
}

function start(script: URL, side: Side, words: readonly string[]): Runner {
  const flags = side === 'ours' ? AS_STARTED : []
  const child = fork(script, [side, ...words], { execArgv: ['--no-warnings', ...flags] })
  const ended = once(child, 'exit').then(() =>
    Promise.reject(new Error(`${script.pathname} ended`)),
  )
  return { child, ended }
}

async function answerOf({ child, ended }: Runner, what: string): Promise<unknown> {
  const answer = once(child, 'message')
  child.send(what)
  const [message] = await Promise.race([answer, ended])
  return message
}

async function end({ child }: Runner): Promise<void> {
  // One that failed has ended already, and said why.
  if (!child.connected) return
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}

/** Has one side do once what is named, and gives what it measured. */
export type Ask<Round> = (side: Side, what: string) => Promise<Round>

/** Both sides while the work asks them; they end afterwards. */
export async function withSides<Round, Result>(
  script: URL,
  words: readonly string[],
  schema: z.ZodType<Round>,
  work: (ask: Ask<Round>) => Promise<Result>,
): Promise<Result> {
  const runners = {
    reference: start(script, 'reference', words),
    ours: start(script, 'ours', words),
  }
  try {
    return await work(async (side, what) => schema.parse(await answerOf(runners[side], what)))
  } finally {
    for (const side of SIDES) await end(runners[side])
  }
}

/** So many rounds of both sides in turns. */
export async function inTurns<Round>(
  ask: Ask<Round>,
  what: string,
  times: number,
): Promise<Record<Side, readonly Round[]>> {
  const rounds: Record<Side, Round[]> = { reference: [], ours: [] }
  for (let time = 0; time < times; time += 1)
    for (const side of SIDES) rounds[side].push(await ask(side, what))
  return rounds
}
