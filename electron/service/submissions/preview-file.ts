/** Reads one unit file and says what would be imported; writes nothing. */
import type { ServiceContext } from '#electron/service/context.ts'
import { readRaw } from '#electron/service/read-file.ts'
import type { FileReading, FileRefusal } from '#shared/submissions/file-reading.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { unreadableMessage } from '#shared/text/reading.ts'
import { readingContext } from './reading-context.ts'

/** The reading of a file, or the class and sentence of its refusal. */
export async function previewFile(
  file: File,
  campaignId: string,
  context: ServiceContext,
): Promise<FileReading | FileRefusal> {
  const known = await readingContext(context.store.read, campaignId)
  const name = file.name.normalize('NFC')
  const raw = await readRaw(file, context)
  if (!raw.ok) return { file: name, error: raw.error, message: unreadableMessage(raw.error, name) }
  return understandWorkbook(raw.workbook, name, known)
}
