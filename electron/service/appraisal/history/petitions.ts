/** Petitions and complaints about nominees, and how they ended. */
import type { CommandScope } from '#electron/service/context.ts'
import { requireOpen } from '#electron/service/require-open.ts'
import { getNomination } from '#electron/service/submissions/nomination-queries.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import type { PetitionRow } from '#shared/appraisal/history-contract.ts'
import type { PetitionKind, PetitionOutcome } from '#shared/appraisal/petition.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/** Every petition of a campaign, open ones first, in order of receipt. */
export async function listPetitions(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<readonly PetitionRow[]> {
  const rows = await reader
    .selectFrom('petition')
    .innerJoin('nomination', 'nomination.id', 'petition.nomination_id')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('petition.campaign_id', '=', campaignId)
    .orderBy('petition.received_day')
    .orderBy('petition.id')
    .selectAll('petition')
    .select(['nominee.name', 'unit.name as unit_name'])
    .execute()
  const petitions = rows.map((row) => ({
    id: row.id,
    nominationId: row.nomination_id,
    name: row.name,
    unit: row.unit_name,
    kind: row.kind,
    content: row.content,
    sender: row.sender,
    receivedDay: row.received_day,
    settledDay: row.settled_day,
    outcome: row.outcome,
    settlement: row.settlement,
  }))
  const open = ({ settledDay }: PetitionRow): boolean => settledDay === null
  return [...petitions.filter(open), ...petitions.filter((one) => !open(one))]
}

async function petition(
  reader: Reader,
  input: { readonly campaignId: string; readonly petitionId: string },
): Promise<PetitionRow> {
  const found = (await listPetitions(reader, input)).find(({ id }) => id === input.petitionId)
  if (found === undefined) throw new Refusal('PETITION_UNKNOWN', { petition: input.petitionId })
  return found
}

/** @throws Refusal CAMPAIGN_CLOSED, NOMINATION_UNKNOWN */
export async function recordPetition(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly nominationId: string
    readonly kind: PetitionKind
    readonly content: string
    readonly sender: string | null
    readonly receivedDay: string
  },
  scope: CommandScope,
): Promise<PetitionRow> {
  await requireOpen(tx, input.campaignId)
  await getNomination(tx, input)
  const id = newId()
  await tx
    .insertInto('petition')
    .values({
      id,
      campaign_id: input.campaignId,
      nomination_id: input.nominationId,
      kind: input.kind,
      content: input.content,
      sender: input.sender,
      received_day: input.receivedDay,
      entered_at: scope.now,
      entered_by: scope.actor,
      settled_day: null,
      outcome: null,
      settlement: null,
      settled_by: null,
    })
    .execute()
  return petition(tx, { campaignId: input.campaignId, petitionId: id })
}

/**
 * Notes how a petition ended; a later entry corrects an earlier one.
 * @throws Refusal CAMPAIGN_CLOSED, PETITION_UNKNOWN, PETITION_DAY
 */
export async function settlePetition(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly petitionId: string
    readonly settledDay: string
    readonly outcome: PetitionOutcome
    readonly settlement: string
  },
  scope: CommandScope,
): Promise<PetitionRow> {
  await requireOpen(tx, input.campaignId)
  const { receivedDay } = await petition(tx, input)
  if (input.settledDay < receivedDay)
    throw new Refusal('PETITION_DAY', { received: formatDay(receivedDay) })
  await tx
    .updateTable('petition')
    .set({
      settled_day: input.settledDay,
      outcome: input.outcome,
      settlement: input.settlement,
      settled_by: scope.actor,
    })
    .where('id', '=', input.petitionId)
    .execute()
  return petition(tx, input)
}
