/** How the office wants the papers of a campaign: stored as one setting, changed part by part. */
import { requireOpen } from '#electron/service/require-open.ts'
import type { Reader, Writer } from '#electron/store/reader.ts'
import {
  DEFAULT_PAPER_SETTINGS,
  paperSettingsSchema,
  type PaperSettings,
} from '#shared/decisions/paper-settings.ts'

const keyOf = (campaignId: string): string => `papers:${campaignId}`

/** How the papers of a campaign are set: what was saved, else the defaults. */
export async function getPaperSettings(
  reader: Reader,
  { campaignId }: { readonly campaignId: string },
): Promise<PaperSettings> {
  const row = await reader
    .selectFrom('setting')
    .where('key', '=', keyOf(campaignId))
    .select('value_json')
    .executeTakeFirst()
  if (row === undefined) return DEFAULT_PAPER_SETTINGS
  const stored = paperSettingsSchema.partial().parse(JSON.parse(row.value_json))
  return paperSettingsSchema.parse({ ...DEFAULT_PAPER_SETTINGS, ...stored })
}

/** @throws Refusal CAMPAIGN_UNKNOWN, CAMPAIGN_CLOSED */
export async function setPaperSettings(
  tx: Writer,
  {
    campaignId,
    ...changed
  }: { readonly campaignId: string } & {
    readonly [Part in keyof PaperSettings]?: PaperSettings[Part] | undefined
  },
): Promise<PaperSettings> {
  await requireOpen(tx, campaignId)
  const settings = paperSettingsSchema.parse({
    ...(await getPaperSettings(tx, { campaignId })),
    ...Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined)),
  })
  const value_json = JSON.stringify(settings)
  await tx
    .insertInto('setting')
    .values({ key: keyOf(campaignId), value_json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json }))
    .execute()
  return settings
}
