/** A unit's file with what is to be put right, to send back to it. */
import type { ServiceContext } from '#electron/service/context.ts'
import type { Reader } from '#electron/store/reader.ts'
import { writeErrorWorkbook } from '#electron/workbook/write/write-error-workbook.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { Corrections } from '#shared/submissions/corrections.ts'
import { errorFileName } from '#shared/text/error-workbook.ts'
import { getSource, getSubmission } from './submission-queries.ts'
import { understandFile } from './understand-file.ts'

interface ErrorInput {
  readonly campaignId: string
  /** A file that is being looked at, or the receipt of one that is written. */
  readonly from:
    | { readonly file: File; readonly corrections?: Corrections | undefined }
    | { readonly submissionId: string }
}

async function sourceOf(
  reader: Reader,
  { campaignId, from }: ErrorInput,
): Promise<{ readonly file: File; readonly corrections?: Corrections | undefined }> {
  if ('file' in from) return from
  const place = { campaignId, submissionId: from.submissionId }
  const file = await getSource(reader, place)
  const { corrections } = await getSubmission(reader, place)
  return { file, ...(corrections === null ? {} : { corrections }) }
}

/** @throws Refusal CAMPAIGN_UNKNOWN, RECEIPT_UNKNOWN, FILE_UNREADABLE */
export async function errorWorkbook(
  reader: Reader,
  input: ErrorInput,
  context: ServiceContext,
): Promise<File> {
  const source = await sourceOf(reader, input)
  const understood = await understandFile({ campaignId: input.campaignId, ...source }, context)
  if ('error' in understood)
    throw new Refusal('FILE_UNREADABLE', { file: understood.file, detail: understood.message })
  const bytes = await writeErrorWorkbook(understood.workbook, understood)
  return new File([new Uint8Array(bytes)], errorFileName(understood.reading.file))
}
