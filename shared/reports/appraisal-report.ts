/** The standing office's report on its appraisal to the council, overrides and conclusions by name. */
import type { ConclusionRow } from '#shared/appraisal/contract.ts'
import type { CampaignStatus, NominationLine } from '#shared/appraisal/status-report.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { expandAbbreviations } from '#shared/kernel/house-style.ts'
import type { WordPaper, WordPart } from '#shared/kernel/word-paper.ts'
import { reasonLabel } from '#shared/text/appraisal.ts'
import { meetingPapersText } from '#shared/text/meeting-papers.ts'
import { capitalised } from '#shared/text/papers.ts'
import { wordPapersText } from '#shared/text/word-papers.ts'
import { officeHead, officeSignature } from './office-head.ts'

const text = wordPapersText.appraisal

export interface AppraisalReportInput {
  readonly plan: Plan
  readonly status: CampaignStatus
  readonly conclusions: readonly ConclusionRow[]
  /** Ids of the nominations that are put to the council, in the order of its agenda. */
  readonly toCouncil: readonly string[]
  readonly at: string
}

const table = (
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): WordPart =>
  rows.length === 0
    ? { kind: 'text', text: text.none }
    : {
        kind: 'table',
        table: {
          head: [wordPapersText.order, ...head],
          widths: [7, ...widths],
          aligns: ['center', ...head.map(() => 'left' as const)],
          rows: rows.map((row, index) => [String(index + 1), ...row]),
        },
      }

/**
 * A nomination is in exactly one of the lists: put to the council; not, with its reasons; or, under
 * a heading that stands only where there is one, eligible and yet not on this agenda, as who came
 * after it was made.
 */
export function appraisalReport(input: AppraisalReportInput): WordPaper {
  const { plan, status } = input
  const known = new Map(status.nominations.map((one) => [one.id, one]))
  const concluded = new Map(input.conclusions.map((one) => [one.nominationId, one]))
  const listed = new Set(input.toCouncil)
  const nominee = (one: NominationLine): readonly string[] => [one.name, one.unit]
  const council = input.toCouncil.flatMap((id) => known.get(id) ?? [])
  // As for the council: the desk's conclusion stands above the findings, a petition above both.
  const isEligible = (one: NominationLine): boolean => {
    const conclusion = concluded.get(one.id)?.conclusion
    const found = conclusion === undefined ? one.eligible : conclusion !== 'not-eligible'
    return found && !one.reasons.includes('petition-open')
  }
  const unlisted = status.nominations.filter((one) => !listed.has(one.id))
  const refused = unlisted.filter((one) => !isEligible(one))
  const notListed = unlisted.filter(isEligible)
  const awardOf = (one: NominationLine): string =>
    plan.awards.find((award) => award.id === one.award)?.shortName ?? meetingPapersText.noAward
  const why = (one: NominationLine): string =>
    one.reasons.length > 0
      ? capitalised(one.reasons.map(reasonLabel).join('; '))
      : (concluded.get(one.id)?.reason ?? text.conclusions['not-eligible'])
  const asked = (lines: readonly NominationLine[]): WordPart =>
    table(
      [text.nominee, wordPapersText.unit, text.award],
      [38, 37, 18],
      lines.map((one) => [...nominee(one), awardOf(one)]),
    )
  const parts: readonly WordPart[] = [
    { kind: 'heading', text: text.received },
    { kind: 'list', lines: meetingPapersText.appraisal(status.summary).slice(0, 3) },
    { kind: 'heading', text: text.appraised },
    { kind: 'text', text: text.eligible(council.length, status.nominations.length) },
    { kind: 'heading', text: text.refused },
    table(
      [text.nominee, wordPapersText.unit, text.reasons],
      [30, 28, 35],
      refused.map((one) => [...nominee(one), why(one)]),
    ),
    { kind: 'heading', text: text.overridden },
    table(
      [text.nominee, wordPapersText.unit, text.reasons, text.by, text.why],
      [22, 19, 18, 14, 20],
      status.nominations.flatMap((one) =>
        one.overridden.map((override) => [
          ...nominee(one),
          capitalised(reasonLabel(override.reason)),
          override.by,
          override.why,
        ]),
      ),
    ),
    { kind: 'heading', text: text.concluded },
    table(
      [text.nominee, wordPapersText.unit, text.conclusion, text.by, text.why],
      [22, 19, 16, 14, 22],
      input.conclusions.flatMap((one) => {
        const nomination = known.get(one.nominationId)
        if (nomination === undefined) return []
        return [[...nominee(nomination), text.conclusions[one.conclusion], one.by, one.reason]]
      }),
    ),
    { kind: 'heading', text: text.list },
    asked(council),
    ...(notListed.length === 0
      ? []
      : [{ kind: 'heading' as const, text: text.notListed }, asked(notListed)]),
    { kind: 'text', text: text.end(plan.issuer.council) },
  ]
  return {
    letterhead: officeHead(plan, 'BC', input.at),
    title: text.title,
    subject: text.subject(plan.title),
    addressee: wordPapersText.proposal.to(expandAbbreviations(plan.issuer.council)),
    parts,
    recipients: wordPapersText.proposal.recipients,
    signature: officeSignature(plan),
  }
}
