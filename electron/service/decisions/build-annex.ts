/** The annex of a decision (or the forwarding list for the province) as a workbook. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
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
import {
  inHouseStyle,
  orderedLines,
  styledLine,
  type PaperSettings,
} from '#shared/decisions/paper-settings.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { paperFileName } from '#shared/text/paper-files.ts'
import { getDecision, lastMeetingAt, listDecisions } from './decision-queries.ts'
import { requireReconciled } from './reconcile-decisions.ts'
import { getPaperSettings } from './paper-settings.ts'

export interface AnnexParts {
  readonly month: string | null
  readonly layout: 'table' | 'paragraphs'
  readonly settings: PaperSettings
  /** Names of the units in the catalogue's order. */
  readonly units: readonly string[]
}

/** The lines of a decision as they are printed, in the order and spelling of the house. */
const annexLines = (
  decision: DecisionRow,
  { settings, units }: Pick<AnnexParts, 'settings' | 'units'>,
): readonly AnnexLine[] =>
  orderedLines(decision.lines, settings.order, units).map((line) => ({
    ...styledLine(line, settings),
    award: inHouseStyle(decision.awardName, settings),
  }))

/** "99" and "99/QĐ-UBND" are typed alike; a number that brings its own symbol is left as it is. */
export const numbered = (
  number: string | null,
  symbol: string,
): { readonly number: string | null; readonly symbol: string } =>
  number?.includes('/') === true ? { number, symbol: '' } : { number, symbol }

/** The model of the annex: number and day stay blank until they are known. */
export function annexOf(plan: Plan, decision: DecisionRow, parts: AnnexParts): DecisionAnnex {
  const { settings } = parts
  const style = (words: string): string => inHouseStyle(words, settings)
  const forward = decision.purpose === 'forward'
  return buildAnnex({
    heading: settings.heading,
    title: null,
    reference: {
      paper: forward ? 'Tờ trình' : 'Quyết định',
      ...numbered(decision.number, forward ? '/TTr-UBND' : plan.issuer.decisionSymbol),
      day: decision.day ?? parts.month,
      by: style(forward ? plan.issuer.body : `${plan.issuer.chair} ${plan.issuer.place}`),
    },
    lines: annexLines(decision, parts),
    layout: parts.layout,
    purpose: decision.purpose,
    // Real lists in paragraphs name no money: it stands in the decision itself.
    showMoney: !forward && parts.layout === 'table',
    place: settings.place,
    signer: decision.signer ?? settings.signer,
    recipients: settings.recipients,
  })
}

/** Nobody may stand on a decision of this office and on a forwarding list. @throws Refusal RECONCILIATION_DIFFERS */
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
  input: {
    readonly campaignId: string
    readonly award: string
    readonly layout: 'table' | 'paragraphs'
  },
  now: string,
): Promise<File> {
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
  })
  return new File([new Uint8Array(bytes)], paperFileName.annex(decision, input.layout))
}
