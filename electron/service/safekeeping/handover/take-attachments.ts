/** Attached files that merged rows name: taken out of the package into the folder beside the store. */
import type { Kysely } from 'kysely'
import { attachmentFolder, type Blob } from '#electron/store/attachments/blob-folder.ts'
import { blobState, keepBlob } from '#electron/store/attachments/keep-blob.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { Tables } from '#electron/store/tables.ts'

/** What the store names after merging; each content once. */
const named = (tx: Reader): Promise<readonly Blob[]> =>
  tx.selectFrom('attachment').select(['sha256', 'bytes']).distinct().execute()

/**
 * Brings in what the folder lacks. Where the merging is then given up, the files lie there unnamed
 * and are swept away later. Gives how many neither PC has. @throws Refusal TARGET_NOT_WRITABLE
 */
export async function takeAttachments(
  tx: Reader,
  theirs: Kysely<Tables>,
  store: string,
): Promise<number> {
  const folder = attachmentFolder(store)
  let lacking = 0
  for (const blob of await named(tx)) {
    if ((await blobState(folder, blob)) === 'good') continue
    const row = await theirs
      .selectFrom('attachment_content')
      .where('sha256', '=', blob.sha256)
      .select('content')
      .executeTakeFirst()
    if (row === undefined) lacking += 1
    else await keepBlob(folder, new Uint8Array(row.content))
  }
  return lacking
}
