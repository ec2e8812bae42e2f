/** The annex of a decision (or the forwarding list for the province) as a workbook. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { writeAnnex } from '#electron/workbook/write/write-annex.ts'
import { annexOf, type AnnexParts } from '#shared/decisions/annex-of-decision.ts'
import { namedInBoth, type AnnexLine } from '#shared/decisions/annex.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { paperFileName } from '#shared/text/paper-files.ts'
import { getDecision, listDecisions, type OfDecision } from './decision-queries.ts'
import { lastMeetingAt } from './outcome-lines.ts'
import { requireReconciled } from './reconcile-decisions.ts'
import { getPaperSettings } from './paper-settings.ts'

/** Nobody may stand on two lists, of one award or of two. @throws Refusal RECONCILIATION_DIFFERS */
export function requireApart(decisions: readonly DecisionRow[]): void {
  const plain = (decision: DecisionRow): readonly AnnexLine[] =>
    decision.lines.map((line) => ({ ...line, award: decision.awardName }))
  const both = decisions.flatMap((left, index) =>
    decisions.slice(index + 1).flatMap((right) => namedInBoth(plain(left), plain(right))),
  )
  if (both.length > 0)
    throw new Refusal('RECONCILIATION_DIFFERS', {
      rows: both.map((line) => `${line.name} (${line.unit})`).join('; '),
    })
}

/** What every annex of a campaign shares. */
export async function annexParts(
  reader: Reader,
  campaignId: string,
): Promise<Omit<AnnexParts, 'layout'>> {
  const meetingAt = await lastMeetingAt(reader, campaignId)
  return {
    month: meetingAt?.slice(0, 7) ?? null,
    settings: await getPaperSettings(reader, { campaignId }),
    units: (await listUnits(reader, { campaignId })).map((unit) => unit.name),
  }
}

/** @throws Refusal DECISION_EMPTY, RECONCILIATION_DIFFERS */
export async function annexFile(
  reader: Reader,
  input: OfDecision & {
    readonly layout: 'table' | 'paragraphs'
    readonly encoding?: 'unicode' | 'tcvn3'
  },
  now: string,
): Promise<File> {
  const encoding = input.encoding ?? 'unicode'
  const plan = await getPlan(reader, input.campaignId)
  const decisions = await listDecisions(reader, input)
  requireApart(decisions)
  await requireReconciled(reader, input.campaignId, decisions)
  const decision = await getDecision(reader, input)
  const parts = await annexParts(reader, input.campaignId)
  const annex = annexOf(plan, decision, { ...parts, layout: input.layout })
  const bytes = await writeAnnex(annex, {
    stamp: { creator: plan.issuer.standingOffice, at: now },
    orientation: parts.settings.orientation,
    encoding,
  })
  return new File([new Uint8Array(bytes)], paperFileName.annex(decision, input.layout, encoding))
}
