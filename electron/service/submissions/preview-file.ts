/** Reads one unit file and says what would be imported; writes nothing. */
import type { ServiceContext } from '#electron/service/context.ts'
import type { FileReading, FileRefusal } from '#shared/submissions/file-reading.ts'
import { understandFile } from './understand-file.ts'

/** The reading of a file, or the class and sentence of its refusal. */
export async function previewFile(
  input: Parameters<typeof understandFile>[0],
  context: ServiceContext,
): Promise<FileReading | FileRefusal> {
  const understood = await understandFile(input, context)
  return 'error' in understood ? understood : understood.reading
}
