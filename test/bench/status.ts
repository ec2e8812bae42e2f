/** Status of 2 000 units and 100 000 nominations, and the board without its rows. */
import Sqlite from 'better-sqlite3'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { openProvince } from './province.ts'
import { compareProcessor } from './timing.ts'

const NOMINATIONS = 100_000

/** The same rows as plain objects: what anybody needs who only wants to look at them. */
const ROWS = `select nomination.id, nomination.unit_id, nominee.kind, nominee.name, nominee.name_key,
  nominee.birth, nominee.position, nominee.workplace, nomination.award, nomination.categories_json,
  nomination.figures_json, nomination.entered_at, nomination.state, nomination.kept
  from nomination join nominee on nominee.id = nomination.nominee_id
  where nomination.campaign_id = ? order by nomination.seq`

export const measureStatus = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const { desk, store, campaignId } = await openProvince(folder, NOMINATIONS)
    const db = new Sqlite(store, { readonly: true })
    const rows = db.prepare(ROWS)
    const whole = await compareProcessor(
      () => desk.client.appraisal.status({ campaignId }),
      () => rows.all(campaignId),
    )
    db.close()
    await desk.close()
    return [
      {
        work: 'status of 2 000 units, 100 000 nominations',
        ours: whole.ours,
        unit: 'ms',
        reference: { name: 'the rows by better-sqlite3', value: whole.reference },
        limit: 3,
      },
    ]
  })
