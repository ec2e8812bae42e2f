/** Writes the facts of receipt of one file: papers, supplements, what the unit keeps, its report. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import type { Writer } from '#electron/store/reader.ts'
import { componentCalled } from '#shared/campaigns/component-called.ts'
import { reportDueAt } from '#shared/campaigns/report-due-at.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { dayPart, formatDay } from '#shared/kernel/day.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import {
  ACHIEVEMENT_REPORT,
  isUsualPaper,
  type ReceivedFacts,
} from '#shared/submissions/received-facts.ts'
import { nominationsNamed } from './nominations-named.ts'

interface Place {
  readonly campaignId: string
  readonly unitId: string
  readonly submissionId: string
  readonly facts: ReceivedFacts
  readonly file: string
}

interface NewPaper {
  readonly component: string
  readonly nominationId: string | null
  readonly state: 'present' | 'missing'
  readonly receivedAt: string
}

function componentOf(plan: Plan, paper: string): string {
  const component = componentCalled(plan, paper)
  if (component !== null) return component
  throw new Refusal('COMPONENT_UNKNOWN', {
    component: paper,
    known: plan.dossier.map((one) => one.name).join('; '),
  })
}

async function papersOf(tx: Writer, place: Place, plan: Plan): Promise<readonly NewPaper[]> {
  const { facts } = place
  const whole = facts.papers.flatMap(({ paper, present }): readonly NewPaper[] => {
    // The columns are the same for every plan: what this one does not ask for is nothing to note.
    if (isUsualPaper(paper) && componentCalled(plan, paper) === null) return []
    const component = componentOf(plan, paper)
    const state = present ? 'present' : 'missing'
    return [{ component, nominationId: null, state, receivedAt: facts.receivedAt }]
  })
  const report = componentCalled(plan, ACHIEVEMENT_REPORT)
  const reports: NewPaper[] = []
  for (const [names, state] of [
    [facts.reportsOf, 'present'],
    [facts.reportsMissingOf, 'missing'],
  ] as const)
    // A list sent again names those who were taken back meanwhile: their reports came all the same.
    for (const id of await nominationsNamed(tx, place, names, 'found'))
      if (report !== null)
        reports.push({
          component: report,
          nominationId: id,
          state,
          receivedAt: facts.receivedAt,
        })
  const supplements = facts.supplements.map(({ paper, receivedAt }) => ({
    component: componentOf(plan, paper),
    nominationId: null,
    state: 'present' as const,
    receivedAt,
  }))
  return [...whole, ...reports, ...supplements]
}

async function recordReport(tx: Writer, place: Place, plan: Plan): Promise<void> {
  const { resultReportAt } = place.facts
  if (resultReportAt === null) return
  const milestone = reportDueAt(plan, resultReportAt)
  if (milestone === null)
    throw new Refusal('REPORT_UNCLEAR', {
      day: formatDay(dayPart(resultReportAt)),
      reports: plan.milestones
        .filter(({ role }) => role === 'report')
        .map(({ artefact }) => artefact)
        .join(', '),
    })
  await tx
    .insertInto('milestone_receipt')
    .values({
      id: newId(),
      campaign_id: place.campaignId,
      unit_id: place.unitId,
      submission_id: place.submissionId,
      milestone: milestone.id,
      received_at: resultReportAt,
      note: null,
    })
    .execute()
}

/** Facts given again for the same file take the place of those given before. */
async function clearEarlier(tx: Writer, place: Place): Promise<void> {
  await tx.deleteFrom('paper').where('submission_id', '=', place.submissionId).execute()
  await tx.deleteFrom('milestone_receipt').where('submission_id', '=', place.submissionId).execute()
}

/** What the unit keeps, where the facts say it: exactly these of its nominations. */
async function keepNamed(tx: Writer, place: Place): Promise<void> {
  const kept = await nominationsNamed(tx, place, place.facts.kept)
  if (kept.length === 0) return
  await tx
    .updateTable('nomination')
    .set({ kept: null })
    .where('campaign_id', '=', place.campaignId)
    .where('unit_id', '=', place.unitId)
    .execute()
  await tx
    .updateTable('nomination')
    .set({ kept: 1 })
    .where('id', 'in', [...kept])
    .execute()
}

/** @throws Refusal COMPONENT_UNKNOWN, NOMINATION_UNKNOWN, REPORT_UNCLEAR */
export async function applyFacts(tx: Writer, place: Place): Promise<void> {
  const plan = await getPlan(tx, place.campaignId)
  await clearEarlier(tx, place)
  await tx
    .updateTable('submission')
    .set({
      received_at: place.facts.receivedAt,
      channel: place.facts.channel,
      note: place.facts.note,
    })
    .where('id', '=', place.submissionId)
    .execute()
  for (const paper of await papersOf(tx, place, plan))
    await tx
      .insertInto('paper')
      .values({
        id: newId(),
        campaign_id: place.campaignId,
        unit_id: place.unitId,
        submission_id: place.submissionId,
        nomination_id: paper.nominationId,
        component: paper.component,
        state: paper.state,
        received_at: paper.receivedAt,
        number: null,
        day: null,
        pages: null,
        sha256: null,
        file_name: null,
        note: null,
      })
      .execute()
  await keepNamed(tx, place)
  await recordReport(tx, place, plan)
}
