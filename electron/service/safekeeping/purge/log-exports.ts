/** Who took which file out when: noted for every file that an answer holds. */
import type { ServiceContext } from '#electron/service/context.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { ExportRow } from '#shared/safekeeping/purge-contract.ts'

/** Files in an answer: the answer itself, a list of them, or parts of it. */
function filesIn(answer: unknown): readonly File[] {
  if (answer instanceof File) return [answer]
  if (Array.isArray(answer)) return answer.filter((one) => one instanceof File)
  if (typeof answer !== 'object' || answer === null || Symbol.asyncIterator in answer) return []
  return Object.values(answer).filter((one) => one instanceof File)
}

/** Adds a line for each; answers without a file cost nothing. @throws Refusal TARGET_NOT_WRITABLE */
export async function logExports(
  { store, actor, now }: ServiceContext,
  procedure: string,
  answer: unknown,
): Promise<void> {
  const files = filesIn(answer)
  if (files.length === 0 || store.damage !== null) return
  await store.write(async (tx) => {
    const last = await tx
      .selectFrom('export_log')
      .select(({ fn }) => fn.max('seq').as('seq'))
      .executeTakeFirst()
    await insertAll(
      tx,
      'export_log',
      files.map(({ name, size }, index) => ({
        seq: (last?.seq ?? 0) + 1 + index,
        at: now(),
        actor,
        procedure,
        file: name,
        bytes: size,
      })),
    )
  })
}

/** The latest first. */
export const listExports = (
  reader: Reader,
  { limit }: { readonly limit: number },
): Promise<readonly ExportRow[]> =>
  reader
    .selectFrom('export_log')
    .orderBy('seq', 'desc')
    .limit(limit)
    .select(['at', 'actor', 'file', 'bytes'])
    .execute()
