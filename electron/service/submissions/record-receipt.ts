/** Notes what came in by hand: papers, reports, registered work, the true moment of a receipt. */
import { requireOpen } from '#electron/service/require-open.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import type { Writer } from '#electron/store/reader.ts'
import { componentCalled } from '#shared/campaigns/component-called.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { PaperRow, RegistrationRow, SubmissionRow } from '#shared/submissions/contract.ts'
import { nomineeOf } from './nominee-of.ts'
import { listPapers, listRegistrations, listSubmissions } from './submission-queries.ts'

interface PaperInput {
  readonly campaignId: string
  readonly unit: string
  readonly component: string
  readonly nominee?: string | undefined
  readonly state: 'present' | 'missing' | 'defective'
  readonly receivedAt: string
  readonly number?: string | undefined
  readonly day?: string | undefined
  readonly pages?: number | undefined
  readonly note?: string | undefined
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN, COMPONENT_UNKNOWN, NOMINATION_UNKNOWN */
export async function recordPaper(tx: Writer, input: PaperInput): Promise<PaperRow> {
  await requireOpen(tx, input.campaignId)
  const plan = await getPlan(tx, input.campaignId)
  const component = componentCalled(plan, input.component)
  if (component === null)
    throw new Refusal('COMPONENT_UNKNOWN', {
      component: input.component,
      known: plan.dossier.map(({ id, name }) => `${id} (${name})`).join('; '),
    })
  const unit = await findUnit(tx, input.campaignId, input.unit)
  const place = { campaignId: input.campaignId, unitId: unit.id }
  const id = newId()
  await tx
    .insertInto('paper')
    .values({
      id,
      campaign_id: input.campaignId,
      unit_id: unit.id,
      submission_id: null,
      nomination_id: await nomineeOf(tx, place, input.nominee),
      component,
      state: input.state,
      received_at: input.receivedAt,
      number: input.number ?? null,
      day: input.day ?? null,
      pages: input.pages ?? null,
      sha256: null,
      file_name: null,
      note: input.note ?? null,
    })
    .execute()
  const paper = (await listPapers(tx, place)).find((row) => row.id === id)
  if (paper === undefined) throw new Error('the paper just written is not there')
  return paper
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN, MILESTONE_UNKNOWN */
export async function recordReport(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly unit: string
    readonly milestone: string
    readonly receivedAt: string
    readonly note?: string | undefined
  },
): Promise<{ readonly unit: string; readonly milestone: string; readonly receivedAt: string }> {
  await requireOpen(tx, input.campaignId)
  const plan = await getPlan(tx, input.campaignId)
  if (!plan.milestones.some((one) => one.id === input.milestone && one.role === 'report'))
    throw new Refusal('MILESTONE_UNKNOWN', {
      milestone: input.milestone,
      known: plan.milestones
        .filter((one) => one.role === 'report')
        .map((one) => one.id)
        .join(', '),
    })
  const unit = await findUnit(tx, input.campaignId, input.unit)
  await tx
    .insertInto('milestone_receipt')
    .values({
      id: newId(),
      campaign_id: input.campaignId,
      unit_id: unit.id,
      submission_id: null,
      milestone: input.milestone,
      received_at: input.receivedAt,
      note: input.note ?? null,
    })
    .execute()
  return { unit: unit.name, milestone: input.milestone, receivedAt: input.receivedAt }
}

/** @throws Refusal CAMPAIGN_CLOSED, RECEIPT_UNKNOWN */
export async function setReceived(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly receipt: string
    readonly receivedAt: string
    readonly channel?: string | null | undefined
  },
): Promise<SubmissionRow> {
  await requireOpen(tx, input.campaignId)
  const before = (await listSubmissions(tx, input)).find((row) => row.receipt === input.receipt)
  if (before === undefined) throw new Refusal('RECEIPT_UNKNOWN', { receipt: input.receipt })
  const channel = input.channel === undefined ? before.channel : input.channel
  await tx
    .updateTable('submission')
    .set({ received_at: input.receivedAt, channel })
    .where('id', '=', before.id)
    .execute()
  // Papers that came with the dossier came when it did; supplements keep their own day.
  await tx
    .updateTable('paper')
    .set({ received_at: input.receivedAt })
    .where('submission_id', '=', before.id)
    .where('received_at', '=', before.receivedAt)
    .execute()
  return { ...before, receivedAt: input.receivedAt, channel }
}

async function registration(tx: Writer, campaignId: string, id: string): Promise<RegistrationRow> {
  const row = (await listRegistrations(tx, { campaignId })).find((one) => one.id === id)
  if (row === undefined) throw new Refusal('REGISTRATION_UNKNOWN', { registration: id })
  return row
}

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN */
export async function recordRegistration(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly unit: string
    readonly type: string
    readonly title: string
    readonly receivedAt: string
    readonly through?: string | undefined
    readonly due?: string | undefined
    readonly voluntary?: boolean | undefined
  },
): Promise<RegistrationRow> {
  await requireOpen(tx, input.campaignId)
  const unit = await findUnit(tx, input.campaignId, input.unit)
  const through =
    input.through === undefined ? null : await findUnit(tx, input.campaignId, input.through)
  const id = newId()
  await tx
    .insertInto('registration')
    .values({
      id,
      campaign_id: input.campaignId,
      unit_id: unit.id,
      submission_id: null,
      type: input.type,
      title: input.title,
      due: input.due ?? null,
      scope: null,
      owner: null,
      received_at: input.receivedAt,
      through_unit_id: through?.id ?? null,
      done_day: null,
      evidence: null,
    })
    .execute()
  if (input.voluntary === true)
    await tx.insertInto('voluntary_registration').values({ registration_id: id }).execute()
  return registration(tx, input.campaignId, id)
}

/**
 * Says that a registered work is of the unit's own will (tự nguyện), beside what the plan asks for, or
 * is not. @throws Refusal CAMPAIGN_CLOSED, REGISTRATION_UNKNOWN
 */
export async function setVoluntary(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly registrationId: string
    readonly voluntary: boolean
  },
): Promise<RegistrationRow> {
  await requireOpen(tx, input.campaignId)
  await registration(tx, input.campaignId, input.registrationId)
  const id = { registration_id: input.registrationId }
  await (input.voluntary
    ? tx
        .insertInto('voluntary_registration')
        .values(id)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    : tx
        .deleteFrom('voluntary_registration')
        .where('registration_id', '=', id.registration_id)
        .execute())
  return registration(tx, input.campaignId, input.registrationId)
}

/** @throws Refusal CAMPAIGN_CLOSED, REGISTRATION_UNKNOWN */
export async function markDone(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly registrationId: string
    readonly doneDay: string | null
    readonly evidence: string | null
  },
): Promise<RegistrationRow> {
  await requireOpen(tx, input.campaignId)
  await registration(tx, input.campaignId, input.registrationId)
  await tx
    .updateTable('registration')
    .set({ done_day: input.doneDay, evidence: input.evidence })
    .where('id', '=', input.registrationId)
    .execute()
  return registration(tx, input.campaignId, input.registrationId)
}
