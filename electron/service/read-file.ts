/** Reads one file that came over the contract, in the reader's own process. */
import { Refusal } from '#shared/kernel/refusal.ts'
import type { RawReading, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { unreadableMessage } from '#shared/text/reading.ts'
import type { ServiceContext } from './context.ts'

/** The raw reading of a file: its cells, or why there are none. */
export async function readRaw(file: File, context: ServiceContext): Promise<RawReading> {
  return context.files.read(new Uint8Array(await file.arrayBuffer()), file.name)
}

/**
 * The cells of a file that must be readable (a catalogue, a list of votes).
 * @throws Refusal FILE_UNREADABLE
 */
export async function readWorkbookOf(file: File, context: ServiceContext): Promise<RawWorkbook> {
  const reading = await readRaw(file, context)
  if (reading.ok) return reading.workbook
  throw new Refusal('FILE_UNREADABLE', {
    file: file.name,
    detail: unreadableMessage(reading.error, file.name),
  })
}
