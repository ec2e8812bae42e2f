/** How long personal data are kept, and whether those of a campaign may go. */
import { z } from 'zod'
import type { ServiceContext } from '#electron/service/context.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import { dayPart, type Day } from '#shared/kernel/day.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { keptUntil, RETENTION_YEARS } from '#shared/safekeeping/kept-until.ts'
import type { Retention } from '#shared/safekeeping/purge-contract.ts'

const KEY = 'retention.years'

async function yearsKept(reader: Reader): Promise<number> {
  const row = await reader
    .selectFrom('setting')
    .where('key', '=', KEY)
    .select('value_json')
    .executeTakeFirst()
  return row === undefined ? RETENTION_YEARS : z.int().min(0).parse(JSON.parse(row.value_json))
}

/** Every campaign with the day until which its personal data are kept. */
export async function getRetention(reader: Reader): Promise<Retention> {
  const years = await yearsKept(reader)
  const rows = await reader
    .selectFrom('campaign')
    .leftJoin('purge', 'purge.campaign_id', 'campaign.id')
    .orderBy('campaign.opened_at')
    .select(['campaign.id', 'campaign.name', 'campaign.closed_at', 'purge.at'])
    .execute()
  return {
    years,
    campaigns: rows.map(({ id, name, closed_at, at }) => ({
      campaignId: id,
      name,
      closedAt: closed_at,
      until: closed_at === null ? null : keptUntil(dayPart(closed_at), years),
      purgedAt: at,
    })),
  }
}

/** Keeps for how many years personal data stay after a campaign is closed. */
export async function setRetention(
  tx: Writer,
  { years }: { readonly years: number },
): Promise<Retention> {
  const value_json = JSON.stringify(years)
  await tx
    .insertInto('setting')
    .values({ key: KEY, value_json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json }))
    .execute()
  return getRetention(tx)
}

/** The campaign's name where its data may go. @throws Refusal CAMPAIGN_UNKNOWN, PURGE_* */
export async function requirePurgeable(
  reader: Reader,
  campaignId: string,
  today: Day,
): Promise<string> {
  const { campaigns } = await getRetention(reader)
  const found = campaigns.find((one) => one.campaignId === campaignId)
  if (found === undefined) throw new Refusal('CAMPAIGN_UNKNOWN', { campaign: campaignId })
  const { name, until } = found
  if (until === null) throw new Refusal('PURGE_NOT_CLOSED', { name })
  if (today <= until) throw new Refusal('PURGE_TOO_EARLY', { name, until })
  return name
}

/** The local day of the service's clock. */
export const todayOf = ({ now }: Pick<ServiceContext, 'now'>): Day => dayPart(now())
