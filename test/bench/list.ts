/** Looking for a name and paging through 100 000 nominations, as the page of nominations asks for it. */
import Sqlite from 'better-sqlite3'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { openProvince } from './province.ts'
import { compare, medianOf } from './timing.ts'

const NOMINATIONS = 100_000
const PAGE = 200

const PAGE_ROWS = `select nomination.*, nominee.name, unit.name as unit from nomination
  join nominee on nominee.id = nomination.nominee_id join unit on unit.id = nomination.unit_id
  where nomination.campaign_id = ? order by nomination.seq limit ${PAGE}`

export const measureList = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const { desk, store, campaignId } = await openProvince(folder, NOMINATIONS)
    const db = new Sqlite(store, { readonly: true })
    const rows = db.prepare(PAGE_ROWS)
    const { nominations } = desk.client.submissions
    const page = await compare(
      () => nominations({ campaignId, limit: PAGE }),
      () => rows.all(campaignId),
    )
    const search = await medianOf(() =>
      nominations({ campaignId, search: 'nguyen van', limit: 50 }),
    )
    db.close()
    await desk.close()
    return [
      {
        work: `first ${PAGE} of 100 000 nominations`,
        ours: page.ours,
        unit: 'ms',
        reference: { name: 'the page by better-sqlite3', value: page.reference },
        limit: 5,
      },
      {
        work: 'search among 100 000 names',
        ours: search,
        unit: 'ms',
        reference: null,
        limit: 30,
      },
    ]
  })
