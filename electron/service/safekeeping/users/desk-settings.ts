/** The two settings of the desk: when the screen locks, and the recovery code. */
import { z } from 'zod'
import type { Reader, Writer } from '#electron/store/reader.ts'

const IDLE = 'desk.idle'
const RECOVERY = 'desk.recovery'
/** Minutes, where the office set none. */
const IDLE_DEFAULT = 15

const recoverySchema = z.strictObject({
  kept: z.string(),
  failures: z.int().min(0),
  failedAt: z.int().nullable(),
})
export type Recovery = z.infer<typeof recoverySchema>

async function read(reader: Reader, key: string): Promise<unknown> {
  const row = await reader
    .selectFrom('setting')
    .where('key', '=', key)
    .select('value_json')
    .executeTakeFirst()
  return row === undefined ? null : JSON.parse(row.value_json)
}

async function write(tx: Writer, key: string, value: unknown): Promise<void> {
  const value_json = JSON.stringify(value)
  await tx
    .insertInto('setting')
    .values({ key, value_json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json }))
    .execute()
}

/** After how many minutes of quiet the desk locks; the default where nobody chose. */
export const idleMinutes = async (reader: Reader): Promise<number> =>
  z
    .int()
    .positive()
    .nullable()
    .parse(await read(reader, IDLE)) ?? IDLE_DEFAULT

/** Keeps after how many minutes of quiet the desk locks. */
export const writeIdle = (tx: Writer, minutes: number): Promise<void> => write(tx, IDLE, minutes)

/** The recovery code as it is kept; null in a store that never had users. */
export const readRecovery = async (reader: Reader): Promise<Recovery | null> =>
  recoverySchema.nullable().parse(await read(reader, RECOVERY))

/** Keeps the recovery code, as its hash and parameters. */
export const writeRecovery = (tx: Writer, recovery: Recovery): Promise<void> =>
  write(tx, RECOVERY, recovery)
