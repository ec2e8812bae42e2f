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

/** What the board says first of every unit: how many of each kind it put forward. */
const COUNTS = `select nomination.unit_id, nominee.kind, count(*)
  from nomination join nominee on nominee.id = nomination.nominee_id
  where nomination.campaign_id = ? group by nomination.unit_id, nominee.kind`

export const measureStatus = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const { desk, store, campaignId } = await openProvince(folder, NOMINATIONS)
    const db = new Sqlite(store, { readonly: true })
    const rows = db.prepare(ROWS)
    const whole = await compareProcessor(
      () => desk.client.appraisal.status({ campaignId }),
      () => rows.all(campaignId),
    )
    const counts = db.prepare(COUNTS)
    const board = await compareProcessor(
      () => desk.client.appraisal.board({ campaignId }),
      () => counts.all(campaignId),
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
      {
        work: 'the board of it: counts per unit',
        ours: board.ours,
        unit: 'ms',
        reference: { name: 'units and kinds counted by SQLite', value: board.reference },
        limit: 5,
      },
    ]
  })
