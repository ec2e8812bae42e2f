/**
 * The annex of a decision in the style of the house: the file that is written and the preview on the
 * screen are made here, so they cannot differ.
 */
import type { Plan } from '#shared/campaigns/plan.ts'
import { buildAnnex, type AnnexLine, type DecisionAnnex } from './annex.ts'
import type { DecisionRow } from './contract.ts'
import { inHouseStyle, orderedLines, styledLine, type PaperSettings } from './paper-settings.ts'

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

/** What follows the number of a tờ trình to the higher level. */
export const FORWARD_SYMBOL = '/TTr-UBND'

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
      ...numbered(decision.number, forward ? FORWARD_SYMBOL : plan.issuer.decisionSymbol),
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
