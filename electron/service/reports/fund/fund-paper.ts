/** The ledger of the fund as a paper of the standing office. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { writeFundLedger } from '#electron/workbook/write/write-fund-ledger.ts'
import { dayPart, partsOf } from '#shared/kernel/day.ts'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { officeHead, officeSignature } from '#shared/reports/office-head.ts'
import { paperFileName } from '#shared/text/paper-files.ts'
import { fundKept, getFundLedger } from './fund-queries.ts'

interface OfYear {
  readonly campaignId: string
  readonly at: string
  readonly year?: number | undefined
}

/** Whether the office keeps a ledger of the year: decisions alone make none. */
export const hasFundLedger = (reader: Reader, { at }: OfYear): Promise<boolean> =>
  fundKept(reader, partsOf(dayPart(at))[0])

/** All of the year, by default that of `at`. @throws Refusal FUND_EMPTY */
export async function fundPaper(
  reader: Reader,
  input: OfYear,
  stamp: PaperStamp,
): Promise<readonly [bytes: Uint8Array, name: string]> {
  const plan = await getPlan(reader, input.campaignId)
  const ledger = await getFundLedger(reader, { ...input, until: null })
  if (ledger.lines.length === 0) throw new Refusal('FUND_EMPTY', { year: String(ledger.year) })
  const paper = { ledger, head: officeHead(plan, null, input.at), signature: officeSignature(plan) }
  return [await writeFundLedger(paper, { stamp }), paperFileName.fundLedger(ledger.year)]
}
