/** The annex of a decision (or the forwarding list for the province) as a workbook. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { writeAnnex } from '#electron/workbook/write/write-annex.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import {
  buildAnnex,
  namedInBoth,
  type AnnexLine,
  type DecisionAnnex,
} from '#shared/decisions/annex.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { paperFileName } from '#shared/text/paper-files.ts'
import { getDecision, lastMeetingAt, listDecisions } from './decision-queries.ts'

const annexLines = (decision: DecisionRow): readonly AnnexLine[] =>
  decision.lines.map((line) => ({ ...line, award: decision.awardName }))

/** "99" and "99/QĐ-UBND" are typed alike; a number that brings its own symbol is left as it is. */
const numbered = (
  number: string | null,
  symbol: string,
): { readonly number: string | null; readonly symbol: string } =>
  number?.includes('/') === true ? { number, symbol: '' } : { number, symbol }

/** The model of the annex: number and day stay blank until they are known. */
export function annexOf(
  plan: Plan,
  decision: DecisionRow,
  parts: { readonly month: string | null; readonly layout: 'table' | 'paragraphs' },
): DecisionAnnex {
  const forward = decision.purpose === 'forward'
  return buildAnnex({
    heading: { kind: 'list' },
    title: null,
    reference: {
      paper: forward ? 'Tờ trình' : 'Quyết định',
      ...numbered(decision.number, forward ? '/TTr-UBND' : plan.issuer.decisionSymbol),
      day: decision.day ?? parts.month,
      by: forward ? plan.issuer.body : `${plan.issuer.chair} ${plan.issuer.place}`,
    },
    lines: annexLines(decision),
    layout: parts.layout,
    purpose: decision.purpose,
    showMoney: !forward,
    place: 'unit',
    signer: decision.signer,
    recipients: [],
  })
}

/** Nobody may stand on a decision of this office and on a forwarding list. @throws Refusal RECONCILIATION_DIFFERS */
export function requireApart(decisions: readonly DecisionRow[]): void {
  const both = decisions.flatMap((left, index) =>
    decisions.slice(index + 1).flatMap((right) => namedInBoth(annexLines(left), annexLines(right))),
  )
  if (both.length > 0)
    throw new Refusal('RECONCILIATION_DIFFERS', {
      rows: both.map((line) => `${line.name} (${line.unit})`).join('; '),
    })
}

/** @throws Refusal DECISION_EMPTY, RECONCILIATION_DIFFERS */
export async function annexFile(
  reader: Reader,
  input: {
    readonly campaignId: string
    readonly award: string
    readonly layout: 'table' | 'paragraphs'
  },
  now: string,
): Promise<File> {
  const plan = await getPlan(reader, input.campaignId)
  requireApart(await listDecisions(reader, input))
  const decision = await getDecision(reader, input)
  const meetingAt = await lastMeetingAt(reader, input.campaignId)
  const annex = annexOf(plan, decision, {
    month: meetingAt?.slice(0, 7) ?? null,
    layout: input.layout,
  })
  const bytes = await writeAnnex(annex, { stamp: { creator: plan.issuer.standingOffice, at: now } })
  return new File([new Uint8Array(bytes)], paperFileName.annex(decision, input.layout))
}
