/** What is known of a nominee from other years and campaigns. */
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { getNomination } from '#electron/service/submissions/nomination-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import type { NomineeHistory } from '#shared/appraisal/history-contract.ts'
import { sameNominee, type Identity } from '#shared/appraisal/past-award.ts'
import { identityKey } from '#shared/kernel/fold.ts'
import { initiativesOf } from './initiatives.ts'
import { pastAwardsNamed } from './past-awards.ts'

/** Nominations of the same name in other campaigns, with the decision that awarded them. */
async function elsewhere(
  reader: Reader,
  campaignId: string,
  nominee: Identity,
): Promise<NomineeHistory['nominations']> {
  const rows = await reader
    .selectFrom('nomination')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .innerJoin('campaign', 'campaign.id', 'nomination.campaign_id')
    .innerJoin('unit', 'unit.id', 'nomination.unit_id')
    .where('nomination.campaign_id', '!=', campaignId)
    .where('nomination.state', '!=', 'withdrawn')
    .where('nominee.name_key', '=', nominee.nameKey)
    .orderBy('campaign.opened_at', 'desc')
    .orderBy('nomination.id')
    .select([
      'nomination.id',
      'nomination.campaign_id',
      'nomination.unit_id',
      'nomination.award',
      'nominee.kind',
      'nominee.name_key',
      'nominee.birth',
      'nominee.workplace',
      'campaign.name as campaign_name',
      'unit.name as unit_name',
    ])
    .execute()
  return (
    await Promise.all(
      rows.map(async (row) => {
        const match = sameNominee(nominee, {
          kind: row.kind,
          nameKey: row.name_key,
          birth: row.birth,
          workplace: row.workplace,
          unitId: row.unit_id,
        })
        if (match === 'no') return []
        const decision = await reader
          .selectFrom('decision_line')
          .innerJoin('decision', 'decision.id', 'decision_line.decision_id')
          .where('decision_line.nomination_id', '=', row.id)
          .where('decision.state', '=', 'issued')
          .select(['decision.award', 'decision.number', 'decision.day'])
          .executeTakeFirst()
        const { awards } = await getPlan(reader, row.campaign_id)
        const asked = decision?.award ?? row.award
        return [
          {
            campaign: row.campaign_name,
            unit: row.unit_name,
            award: awards.find(({ id }) => id === asked)?.name ?? asked,
            decision: decision?.number ?? null,
            day: decision?.day ?? null,
            sure: match === 'same',
          },
        ]
      }),
    )
  ).flat()
}

/** @throws Refusal NOMINATION_UNKNOWN */
export async function nomineeHistory(
  reader: Reader,
  input: { readonly campaignId: string; readonly nominationId: string },
): Promise<NomineeHistory> {
  const nomination = await getNomination(reader, input)
  const nominee: Identity = { ...nomination, nameKey: identityKey(nomination.name) }
  const names = new Set([nominee.nameKey])
  const awards = await pastAwardsNamed(reader, names)
  const initiatives = nominee.kind === 'individual' ? await initiativesOf(reader, names) : []
  return {
    awards: awards.flatMap((award) => {
      const match = sameNominee(nominee, { ...award, nameKey: identityKey(award.name) })
      return match === 'no' ? [] : [{ ...award, sure: match === 'same' }]
    }),
    initiatives: initiatives.flatMap((one) => {
      const match = sameNominee(nominee, {
        ...one,
        kind: 'individual',
        nameKey: identityKey(one.author),
      })
      return match === 'no' ? [] : [{ ...one, sure: match === 'same' }]
    }),
    nominations: await elsewhere(reader, input.campaignId, nominee),
  }
}
