/** Reads submissions, nominations, papers and registrations. */
import { z } from 'zod'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type {
  PaperRow,
  RegistrationRow,
  SubmissionDetail,
  SubmissionRow,
} from '#shared/submissions/contract.ts'
import { correctionsSchema } from '#shared/submissions/corrections.ts'
import { byReceipt } from '#shared/submissions/receipt-order.ts'
import { MEANINGS } from '#shared/submissions/reading/column-meaning.ts'
import { sameFile } from './same-file.ts'
import { issuesSchema, nominationRows, nominationsOf } from './nomination-queries.ts'

const readingSchema = z.object({
  leftOut: z.array(
    z.object({
      sheet: z.string().nullable(),
      row: z.number(),
      part: z.int().exactOptional(),
      reason: z.string(),
      text: z.string(),
    }),
  ),
  repairs: z.array(
    z.object({
      sheet: z.string().nullable(),
      cell: z.string(),
      before: z.string(),
      after: z.string(),
      kind: z.string(),
      refused: z.literal(true).exactOptional(),
    }),
  ),
  mapping: z
    .array(
      z.object({
        sheet: z.string().nullable(),
        columns: z.array(
          z.object({
            column: z.int(),
            header: z.string(),
            meaning: z.enum(MEANINGS).nullable(),
          }),
        ),
      }),
    )
    .default([]),
  corrections: correctionsSchema.nullable().default(null),
  issues: issuesSchema,
  counts: z.object({
    imported: z.number(),
    needsDecision: z.number(),
    leftOut: z.number(),
    nonEmpty: z.number(),
  }),
})

const submissionsOf = (reader: Reader, campaignId: string) =>
  reader
    .selectFrom('submission')
    .innerJoin('unit', 'unit.id', 'submission.unit_id')
    .where('submission.campaign_id', '=', campaignId)
    .selectAll('submission')
    .select('unit.name as unit_name')

type StoredSubmission = Awaited<
  ReturnType<ReturnType<typeof submissionsOf>['executeTakeFirstOrThrow']>
>

function submissionRow(row: StoredSubmission): SubmissionRow {
  return {
    id: row.id,
    receipt: row.receipt,
    unitId: row.unit_id,
    unit: row.unit_name,
    fileName: row.file_name,
    purpose: row.purpose,
    number: row.number,
    day: row.day,
    replaces: row.replaces === 1,
    receivedAt: row.received_at,
    channel: row.channel,
    note: row.note,
    importedAt: row.imported_at,
    importedBy: row.imported_by,
    rowsInFile: row.rows_in_file,
    counts: readingSchema.parse(JSON.parse(row.reading_json)).counts,
  }
}

/** Every import of a campaign, in order. */
export async function listSubmissions(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly SubmissionRow[]> {
  const rows = await submissionsOf(reader, campaignId).execute()
  return rows.toSorted((left, right) => byReceipt(left.receipt, right.receipt)).map(submissionRow)
}

/** Papers of a unit in a campaign, in order of receipt. */
export async function listPapers(
  reader: Reader,
  { campaignId, unitId }: { readonly campaignId: string; readonly unitId: string },
): Promise<readonly PaperRow[]> {
  const rows = await reader
    .selectFrom('paper')
    .where('campaign_id', '=', campaignId)
    .where('unit_id', '=', unitId)
    .orderBy('received_at')
    .selectAll()
    .execute()
  return rows.map((row) => ({
    id: row.id,
    component: row.component,
    nominationId: row.nomination_id,
    state: row.state,
    receivedAt: row.received_at,
    number: row.number,
    day: row.day,
    pages: row.pages,
    note: row.note,
  }))
}

/** One import with everything it accounts for. @throws Refusal RECEIPT_UNKNOWN */
export async function getSubmission(
  reader: Reader,
  { campaignId, submissionId }: { readonly campaignId: string; readonly submissionId: string },
): Promise<SubmissionDetail> {
  const row = await submissionsOf(reader, campaignId)
    .where('submission.id', '=', submissionId)
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('RECEIPT_UNKNOWN', { receipt: submissionId })
  const { counts: _counts, ...read } = readingSchema.parse(JSON.parse(row.reading_json))
  return {
    ...submissionRow(row),
    ...read,
    others: (await sameFile(reader, submissionId)).map(({ receipt }) => receipt),
    nominations: await nominationRows(
      reader,
      nominationsOf(reader, campaignId)
        .where('nomination.id', 'in', (db) =>
          db
            .selectFrom('listing')
            .where('listing.submission_id', '=', submissionId)
            .select('listing.nomination_id'),
        )
        .orderBy('nomination.seq'),
    ),
    papers: await listPapers(reader, { campaignId, unitId: row.unit_id }),
  }
}

/** The original file of an import. @throws Refusal RECEIPT_UNKNOWN */
export async function getSource(
  reader: Reader,
  { campaignId, submissionId }: { readonly campaignId: string; readonly submissionId: string },
): Promise<File> {
  const row = await reader
    .selectFrom('submission')
    .innerJoin('source_file', 'source_file.sha256', 'submission.sha256')
    .where('submission.campaign_id', '=', campaignId)
    .where('submission.id', '=', submissionId)
    .select(['submission.file_name', 'source_file.content'])
    .executeTakeFirst()
  if (row === undefined) throw new Refusal('RECEIPT_UNKNOWN', { receipt: submissionId })
  return new File([new Uint8Array(row.content)], row.file_name)
}

/** Registered work of a campaign, by unit and receipt. */
export async function listRegistrations(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly RegistrationRow[]> {
  const { registration: asked } = await getPlan(reader, campaignId)
  const rows = await reader
    .selectFrom('registration')
    .innerJoin('unit', 'unit.id', 'registration.unit_id')
    .leftJoin('voluntary_registration', 'voluntary_registration.registration_id', 'registration.id')
    .leftJoin('unit as through', 'through.id', 'registration.through_unit_id')
    .where('registration.campaign_id', '=', campaignId)
    .orderBy('registration.received_at')
    .orderBy('registration.id')
    .selectAll('registration')
    .select([
      'unit.name as unit_name',
      'through.name as through_name',
      'voluntary_registration.registration_id as voluntary_id',
    ])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    unit: row.unit_name,
    through: row.through_name,
    type: row.type,
    title: row.title,
    due: row.due,
    scope: row.scope,
    owner: row.owner,
    receivedAt: row.received_at,
    doneDay: row.done_day,
    evidence: row.evidence,
    // Where the plan asks for none, whatever a unit registers is of its own will.
    voluntary: asked === null || row.voluntary_id !== null,
  }))
}
