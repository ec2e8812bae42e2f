/** Receipts that one file has, one for each unit whose rows stand in it. */
import type { Reader } from '#electron/store/reader.ts'
import { byReceipt } from '#shared/submissions/receipt-order.ts'

/** The other submissions of the campaign that came in the same file, in the order of receipt. */
export async function sameFile(
  reader: Reader,
  submissionId: string,
): Promise<readonly { readonly id: string; readonly receipt: string }[]> {
  const rows = await reader
    .selectFrom('submission')
    .innerJoin('submission as own', (join) =>
      join
        .onRef('own.sha256', '=', 'submission.sha256')
        .onRef('own.campaign_id', '=', 'submission.campaign_id'),
    )
    .where('own.id', '=', submissionId)
    .where('submission.id', '!=', submissionId)
    .select(['submission.id', 'submission.receipt'])
    .execute()
  return rows.toSorted((left, right) => byReceipt(left.receipt, right.receipt))
}
