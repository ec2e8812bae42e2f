/** The Word papers of a campaign as models: decision, tờ trình, appraisal, reminders, sơ kết, tổng kết. */
import { listConclusions } from '#electron/service/appraisal/conclusion-queries.ts'
import { getStatus } from '#electron/service/appraisal/status-queries.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { annexParts } from '#electron/service/decisions/build-annex.ts'
import { annexOf, FORWARD_SYMBOL, numbered } from '#shared/decisions/annex-of-decision.ts'
import { getDecision, listDecisions } from '#electron/service/decisions/decision-queries.ts'
import { meetingAtOf } from '#electron/service/decisions/outcome-lines.ts'
import { requireReconciled } from '#electron/service/decisions/reconcile-decisions.ts'
import { eligibleForVote } from '#electron/service/meetings/eligible-nominations.ts'
import { getMeeting, listMeetings } from '#electron/service/meetings/meeting-queries.ts'
import { listReturns } from '#electron/service/submissions/return-dossier.ts'
import type { Reader } from '#electron/store/reader.ts'
import { decisionPaper, proposalPaper } from '#shared/decisions/decision-papers.ts'
import type { DecisionPaperInput } from '#shared/decisions/decision-papers.ts'
import { inHouseStyle } from '#shared/decisions/paper-settings.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { WordPaper } from '#shared/kernel/word-paper.ts'
import { appraisalReport } from '#shared/reports/appraisal-report.ts'
import { campaignReport } from '#shared/reports/campaign-report.ts'
import {
  reminderLetter,
  reminderList,
  remindersOf,
  type Reminder,
} from '#shared/reports/reminders.ts'
import { getSummary } from './report-queries.ts'

interface AtMoment {
  readonly campaignId: string
  readonly at: string
}

interface OfAward {
  readonly campaignId: string
  readonly award: string | undefined
  readonly decisionId?: string | undefined
}

/** A paper and the decision that names its file. */
type NamedPaper = readonly [
  paper: WordPaper,
  of: { readonly awardName: string; readonly supplement: number },
]

/** What a decision and its tờ trình are made of. @throws Refusal DECISION_EMPTY, DECISION_UNKNOWN */
async function decisionInput(
  reader: Reader,
  input: OfAward,
): Promise<DecisionPaperInput & { readonly supplement: number }> {
  const { campaignId, award, decisionId } = input
  if (award === undefined) throw new Refusal('DECISION_UNKNOWN', { decision: '' })
  const plan = await getPlan(reader, campaignId)
  await requireReconciled(reader, campaignId, await listDecisions(reader, { campaignId }))
  const decision = await getDecision(reader, { campaignId, award, decisionId })
  const parts = await annexParts(reader, campaignId)
  const meetingAt = await meetingAtOf(reader, campaignId, decision)
  const forward = decision.purpose === 'forward'
  return {
    plan,
    supplement: decision.supplement,
    awardName: inHouseStyle(decision.awardName, parts.settings),
    purpose: decision.purpose,
    number: numbered(decision.number, forward ? FORWARD_SYMBOL : plan.issuer.decisionSymbol),
    day: decision.day ?? parts.month,
    annex: annexOf(plan, decision, { ...parts, layout: 'table' }),
    meetingDay: meetingAt === null ? null : dayPart(meetingAt),
    signer: decision.signer ?? parts.settings.signer,
    recipients: parts.settings.recipients,
  }
}

/** @throws Refusal DECISION_EMPTY, DECISION_UNKNOWN */
export async function decisionModel(reader: Reader, input: OfAward): Promise<NamedPaper> {
  const made = await decisionInput(reader, input)
  return [decisionPaper(made), made]
}

/** @throws Refusal DECISION_EMPTY, DECISION_UNKNOWN */
export async function proposalModel(reader: Reader, input: OfAward): Promise<NamedPaper> {
  const made = await decisionInput(reader, input)
  return [proposalPaper(made), made]
}

/** What is or was put to the council: the agenda of its latest meeting, else all that is eligible. */
async function toCouncil(reader: Reader, input: AtMoment): Promise<readonly string[]> {
  const [meeting] = await listMeetings(reader, input)
  if (meeting !== undefined) {
    const { agenda } = await getMeeting(reader, { ...input, meetingId: meeting.id })
    return agenda.map((row) => row.nominationId)
  }
  const rows = await eligibleForVote(reader, { ...input, now: input.at })
  return rows.filter((row) => row.eligible).map((row) => row.id)
}

/** The appraisal report to the council as of `at`. */
export async function appraisalModel(reader: Reader, input: AtMoment): Promise<WordPaper> {
  return appraisalReport({
    plan: await getPlan(reader, input.campaignId),
    status: await getStatus(reader, input.campaignId, input.at),
    conclusions: await listConclusions(reader, input.campaignId),
    toCouncil: await toCouncil(reader, input),
    at: input.at,
  })
}

/** Units to be reminded as of `at`: of papers, reports, dossiers given back. */
export async function getReminders(reader: Reader, input: AtMoment): Promise<readonly Reminder[]> {
  return remindersOf(
    await getStatus(reader, input.campaignId, input.at),
    await listReturns(reader, input),
  )
}

/** One list of all units to be reminded. */
export async function reminderListModel(reader: Reader, input: AtMoment): Promise<WordPaper> {
  return reminderList(
    await getPlan(reader, input.campaignId),
    await getReminders(reader, input),
    input.at,
  )
}

/** A letter to each unit that is to be reminded, or to one. @throws Refusal UNIT_UNKNOWN */
export async function reminderLetterModels(
  reader: Reader,
  input: AtMoment & { readonly unitId?: string | undefined },
): Promise<{ readonly letters: readonly WordPaper[]; readonly unit: string | null }> {
  const plan = await getPlan(reader, input.campaignId)
  const all = await getReminders(reader, input)
  if (input.unitId === undefined)
    return { letters: all.map((one) => reminderLetter(plan, one, input.at)), unit: null }
  const one = all.find((reminder) => reminder.unitId === input.unitId)
  if (one === undefined) throw new Refusal('NOTHING_TO_REMIND')
  return { letters: [reminderLetter(plan, one, input.at)], unit: one.unit }
}

/** The interim or the final report of a campaign as of `at`. */
export async function campaignReportModel(
  reader: Reader,
  input: AtMoment & { readonly kind: 'interim' | 'final' },
): Promise<WordPaper> {
  return campaignReport({
    plan: await getPlan(reader, input.campaignId),
    kind: input.kind,
    status: await getStatus(reader, input.campaignId, input.at),
    summary: await getSummary(reader, input, { reconcile: true }),
    at: input.at,
  })
}
