/**
 * The two shapes of a procedure. A query gets a Reader. A command gets a Writer: one transaction
 * with its audit line, kept whole or undone whole. Refusals become the declared error REFUSED.
 */
import { implement, ORPCError } from '@orpc/server'
import { z } from 'zod'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { contract } from '#shared/contract.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { invalidValue } from '#shared/text/invalid-value.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import type { CommandScope, ServiceContext } from './context.ts'
import { appendAudit } from './safekeeping/append-audit.ts'
import { logExports } from './safekeeping/purge/log-exports.ts'
import { recordStep } from './safekeeping/undo/record-step.ts'
import { requireRole } from './safekeeping/users/require-role.ts'

// What is wrong with an input is said in Vietnamese, whatever shell it came through.
z.config({ localeError: invalidValue })

/** The error a client sees for a refusal. */
export const refused = (refusal: Refusal): Error =>
  new ORPCError('REFUSED', {
    status: 409,
    defined: true,
    message: refusalSentence(refusal.code, refusal.values),
    data: {
      code: refusal.code,
      values: refusal.values,
      message: refusalSentence(refusal.code, refusal.values),
    },
  })

async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Refusal ? refused(error) : error
  }
}

/**
 * The contract to implement, with the service's context. Every procedure is held to what its
 * contract asks of the caller, and knows him by name.
 */
export const api = implement(contract)
  .$context<ServiceContext>()
  .use(async ({ context, next, procedure, path }) => {
    const { needs } = procedure['~orpc'].meta
    const actor = await refusing(() => requireRole(context, needs))
    const result = await next({ context: { actor } })
    await refusing(() => logExports({ ...context, actor }, path.join('.'), result.output))
    return result
  })

/** Progress as it goes; a refusal on the way becomes the declared error, as everywhere. */
export async function* refusingStream<Progress>(
  progress: AsyncGenerator<Progress, void, void>,
): AsyncGenerator<Progress, void, void> {
  try {
    yield* progress
  } catch (error) {
    throw error instanceof Refusal ? refused(error) : error
  }
}

interface Call<Input> {
  readonly input: Input
  readonly context: ServiceContext
  readonly signal?: AbortSignal | undefined
}

/** A handler that reads. */
export const query =
  <Input, Output>(
    read: (reader: Reader, input: Input, context: ServiceContext) => Promise<Output>,
  ) =>
  ({ input, context }: Call<Input>): Promise<Output> =>
    refusing(() => read(context.store.read, input, context))

/** A handler about the store as a file: answers also when the store itself is damaged. */
export const upkeep =
  <Input, Output>(work: (input: Input, context: ServiceContext) => Promise<Output>) =>
  ({ input, context }: Call<Input>): Promise<Output> =>
    refusing(() => work(input, context))

/** A file in an audit line is its name and size. */
const forAudit = (_key: string, value: unknown): unknown =>
  value instanceof File ? { file: value.name, bytes: value.size } : value

/**
 * A handler that writes. `prepare` does what needs no transaction (reading a file in its process);
 * `work` does the rest in one. `detail` chooses what the audit line keeps, by default the input.
 */
export const command =
  <Input, Prepared, Output>(
    name: string,
    steps: {
      readonly prepare: (input: Input, context: ServiceContext) => Promise<Prepared>
      readonly work: (tx: Writer, prepared: Prepared, scope: CommandScope) => Promise<Output>
      readonly detail?: (prepared: Prepared, output: Output) => unknown
    },
  ) =>
  ({ input, context, signal }: Call<Input>): Promise<Output> =>
    refusing(async () => {
      await context.backups.beforeCommand(name)
      const prepared = await steps.prepare(input, context)
      // Given up while the file was read: nothing is written.
      signal?.throwIfAborted()
      const kept = await context.store.write(async (tx) => {
        const scope = { now: context.now(), actor: context.actor }
        const output = await recordStep(tx, { command: name, input, ...scope }, () =>
          steps.work(tx, prepared, scope),
        )
        const detail = steps.detail === undefined ? prepared : steps.detail(prepared, output)
        await appendAudit(tx, {
          at: scope.now,
          actor: scope.actor,
          command: name,
          detail: JSON.parse(JSON.stringify(detail ?? null, forAudit)),
        })
        return output
      })
      await context.backups.afterCommand(name)
      return kept
    })

/** A command that needs nothing prepared. */
export const simpleCommand = <Input, Output>(
  name: string,
  work: (tx: Writer, input: Input, scope: CommandScope) => Promise<Output>,
  detail?: (input: Input, output: Output) => unknown,
): ((call: Call<Input>) => Promise<Output>) =>
  command<Input, Input, Output>(name, {
    prepare: (input) => Promise.resolve(input),
    work,
    ...(detail === undefined ? {} : { detail }),
  })
