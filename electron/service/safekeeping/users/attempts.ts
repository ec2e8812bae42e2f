/** Every attempt to give a passphrase is counted before it is looked at: many at once gain nothing. */
import type { ServiceContext } from '#electron/service/context.ts'
import { appendAudit } from '#electron/service/safekeeping/append-audit.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { secondsToWait } from '#shared/safekeeping/slow-down.ts'
import { usersText } from '#shared/text/users.ts'

export interface Attempts {
  readonly failures: number
  /** Milliseconds of this PC's clock. */
  readonly failedAt: number | null
}

export interface Guarded {
  /** Whose passphrase it is, for refusals and the audit line. */
  readonly name: string
  readonly read: (reader: Reader) => Promise<Attempts>
  readonly write: (tx: Writer, attempts: Attempts) => Promise<void>
  readonly isRight: () => Promise<boolean>
  readonly wrong: () => Refusal
}

/** Of a clock that was set back only one delay is waited, from now on. */
function next(before: Attempts, now: number): { readonly after: Attempts; readonly wait: number } {
  const failedAt = before.failedAt === null ? null : Math.min(before.failedAt, now)
  const wait = secondsToWait(before.failures, failedAt, now)
  return wait > 0
    ? { after: { failures: before.failures, failedAt }, wait }
    : { after: { failures: before.failures + 1, failedAt: now }, wait: 0 }
}

/**
 * Tries a passphrase. A wrong one leaves an audit line; a right one clears the count, which is what
 * it answers with (how many wrong ones came before).
 * @throws Refusal SIGN_IN_WAIT; `wrong()`
 */
export async function attempt({ store, now }: ServiceContext, secret: Guarded): Promise<number> {
  const { before, wait } = await store.write(async (tx) => {
    const counted = await secret.read(tx)
    const step = next(counted, Date.now())
    await secret.write(tx, step.after)
    return { before: counted.failures, wait: step.wait }
  })
  if (wait > 0) throw new Refusal('SIGN_IN_WAIT', { name: secret.name, seconds: wait })
  if (!(await secret.isRight())) {
    await store.write((tx) =>
      appendAudit(tx, {
        at: now(),
        actor: usersText.nobody,
        command: 'safekeeping.signInFailed',
        detail: { name: secret.name },
      }),
    )
    throw secret.wrong()
  }
  await store.write((tx) => secret.write(tx, { failures: 0, failedAt: null }))
  return before
}
