/** Receipt numbers: one after the other through the whole store, and never given twice. */
import type { Writer } from '#electron/store/reader.ts'

const KEY = 'last-receipt'

/** The next receipt ("R0031"). One that was taken back stays used: the audit trail speaks of it. */
export async function nextReceipt(tx: Writer): Promise<string> {
  const last = await tx
    .selectFrom('setting')
    .where('key', '=', KEY)
    .select('value_json')
    .executeTakeFirst()
  const number = Number(last?.value_json ?? '0') + 1
  const value = { value_json: String(number) }
  await tx
    .insertInto('setting')
    .values({ key: KEY, ...value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(value))
    .execute()
  return `R${String(number).padStart(4, '0')}`
}
