/**
 * Ours and its reference, each in a process of its own, in turns: a busy moment of the machine falls
 * on both. The process does its work once for each message and answers with what it measured.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { z } from 'zod'
import { AS_STARTED } from './as-started.ts'

export type Side = 'ours' | 'reference'

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

async function answerOf({ child, ended }: Runner): Promise<unknown> {
  const answer = once(child, 'message')
  child.send('once more')
  const [message] = await Promise.race([answer, ended])
  return message
}

async function end({ child }: Runner): Promise<void> {
  const ended = once(child, 'exit')
  child.disconnect()
  await ended
}

/** What each side measured in each round, after a first one that only warms up. */
export async function inTurns<Round>(
  sides: readonly Side[],
  work: { readonly script: URL; readonly words: readonly string[]; readonly rounds: number },
  schema: z.ZodType<Round>,
): Promise<Record<Side, readonly Round[]>> {
  const runners = sides.map((side) => ({ side, runner: start(work.script, side, work.words) }))
  const rounds: Record<Side, Round[]> = { ours: [], reference: [] }
  for (let round = 0; round <= work.rounds; round += 1)
    for (const { side, runner } of runners) {
      const measured = schema.parse(await answerOf(runner))
      if (round > 0) rounds[side].push(measured)
    }
  for (const { runner } of runners) await end(runner)
  return rounds
}
