/** Enters, corrects, decides and takes out nominations by hand, in an open campaign. */
import { requireOpen } from '#electron/service/require-open.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { findUnit } from '#electron/service/units/find-unit.ts'
import type { Writer } from '#electron/store/reader.ts'
import { cleanText, identityKey, searchKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { NominationRow } from '#shared/submissions/contract.ts'
import { nomineeSortKey } from '#shared/submissions/nominee-sort-key.ts'
import { getNomination } from './nomination-queries.ts'
import { nominationsNamed } from './nominations-named.ts'

interface NomineeFields {
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly birth: string | null
  readonly gender: 'male' | 'female' | null
  readonly position: string | null
  readonly workplace: string | null
  readonly award: string | null
  readonly achievement: string | null
}

async function requireAward(tx: Writer, campaignId: string, award: string | null): Promise<void> {
  if (award === null) return
  const plan = await getPlan(tx, campaignId)
  if (!plan.awards.some((one) => one.id === award))
    throw new Refusal('INPUT_INVALID', {
      where: 'award',
      detail: `kế hoạch không có hình thức "${award}"; các hình thức: ${plan.awards.map((one) => one.id).join(', ')}`,
    })
}

const nomineeColumns = (fields: NomineeFields) => ({
  kind: fields.kind,
  honorific: fields.honorific,
  name: cleanText(fields.name),
  name_key: identityKey(fields.name),
  search_key: searchKey(fields.name),
  sort_key: nomineeSortKey(fields.kind, fields.name),
  birth: fields.birth,
  gender: fields.gender,
  position: fields.position,
  workplace: fields.workplace,
})

/** @throws Refusal CAMPAIGN_CLOSED, UNIT_UNKNOWN, INPUT_INVALID */
export async function addNomination(
  tx: Writer,
  input: NomineeFields & {
    readonly campaignId: string
    readonly unit: string
    readonly receivedAt: string
  },
): Promise<NominationRow> {
  await requireOpen(tx, input.campaignId)
  await requireAward(tx, input.campaignId, input.award)
  const unit = await findUnit(tx, input.campaignId, input.unit)
  const last = await tx
    .selectFrom('nomination')
    .where('campaign_id', '=', input.campaignId)
    .select(({ fn }) => fn.max('seq').as('seq'))
    .executeTakeFirst()
  const nomineeId = newId()
  const nominationId = newId()
  await tx
    .insertInto('nominee')
    .values({ id: nomineeId, ...nomineeColumns(input) })
    .execute()
  await tx
    .insertInto('nomination')
    .values({
      id: nominationId,
      campaign_id: input.campaignId,
      unit_id: unit.id,
      nominee_id: nomineeId,
      award: input.award,
      achievement: input.achievement,
      figures_json: null,
      categories_json: null,
      entered_at: input.receivedAt,
      state: 'active',
      issues_json: null,
      kept: null,
      note: null,
      seq: (last?.seq ?? 0) + 1,
    })
    .execute()
  return getNomination(tx, { campaignId: input.campaignId, nominationId })
}

/** @throws Refusal CAMPAIGN_CLOSED, NOMINATION_UNKNOWN, INPUT_INVALID */
export async function editNomination(
  tx: Writer,
  input: { readonly campaignId: string; readonly nominationId: string } & {
    readonly [Field in keyof NomineeFields]?: NomineeFields[Field] | undefined
  },
): Promise<NominationRow> {
  await requireOpen(tx, input.campaignId)
  const before = await getNomination(tx, input)
  const pick = <Value>(value: Value | undefined, old: Value): Value =>
    value === undefined ? old : value
  const fields: NomineeFields = {
    kind: pick(input.kind, before.kind),
    honorific: pick(input.honorific, before.honorific),
    name: pick(input.name, before.name),
    birth: pick(input.birth, before.birth),
    gender: pick(input.gender, before.gender),
    position: pick(input.position, before.position),
    workplace: pick(input.workplace, before.workplace),
    award: pick(input.award, before.award),
    achievement: pick(input.achievement, before.achievement),
  }
  await requireAward(tx, input.campaignId, fields.award)
  await tx
    .updateTable('nominee')
    .set(nomineeColumns(fields))
    .where('id', '=', (db) =>
      db.selectFrom('nomination').where('id', '=', input.nominationId).select('nominee_id'),
    )
    .execute()
  await tx
    .updateTable('nomination')
    .set({ award: fields.award, achievement: fields.achievement })
    .where('id', '=', input.nominationId)
    .execute()
  return getNomination(tx, input)
}

/** Counts a row that waited, or takes a nomination out with a reason. @throws Refusal NOMINATION_UNKNOWN */
export async function decideNomination(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly nominationId: string
    readonly state: 'active' | 'withdrawn'
    readonly reason: string
  },
): Promise<NominationRow> {
  await requireOpen(tx, input.campaignId)
  await getNomination(tx, input)
  await tx
    .updateTable('nomination')
    .set({ state: input.state, note: input.reason })
    .where('id', '=', input.nominationId)
    .execute()
  return getNomination(tx, input)
}

/** Marks exactly these nominations of a unit as kept. @throws Refusal UNIT_UNKNOWN, NOMINATION_UNKNOWN */
export async function keepWithinQuota(
  tx: Writer,
  input: { readonly campaignId: string; readonly unit: string; readonly keep: readonly string[] },
): Promise<{ readonly unit: string; readonly kept: readonly string[] }> {
  await requireOpen(tx, input.campaignId)
  const unit = await findUnit(tx, input.campaignId, input.unit)
  const place = { campaignId: input.campaignId, unitId: unit.id }
  const kept = await nominationsNamed(tx, place, input.keep)
  await tx
    .updateTable('nomination')
    .set({ kept: null })
    .where('campaign_id', '=', input.campaignId)
    .where('unit_id', '=', unit.id)
    .execute()
  if (kept.length > 0)
    await tx
      .updateTable('nomination')
      .set({ kept: 1 })
      .where('id', 'in', [...kept])
      .execute()
  return { unit: unit.name, kept: input.keep }
}
