/** Looking for a name, paging, sorting and filtering 100 000 nominations, as the page of nominations asks for it. */
import { createRouterClient } from '@orpc/server'
import Sqlite from 'better-sqlite3'
import { router } from '#electron/service/router.ts'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { openProvince } from './province.ts'
import { compareProcessor, processorMedianOf } from './timing.ts'

const NOMINATIONS = 100_000
const PAGE = 200

/** What lists are ordered and picked by, with an index for each: a page of them costs that at the least. */
const INDEXED = `create temp table listed as select nomination.id, nomination.seq, nominee.kind, nominee.sort_key
    from nomination join nominee on nominee.id = nomination.nominee_id;
  create index temp.by_seq on listed (seq);
  create index temp.by_name on listed (sort_key, seq);
  create index temp.by_kind on listed (kind, seq);`
const pageOf = (what: string): string => `select nomination.*, nominee.*, unit.name as unit
  from (select id from listed ${what} limit ${PAGE}) page join nomination on nomination.id = page.id
  join nominee on nominee.id = nomination.nominee_id join unit on unit.id = nomination.unit_id`

/** As somebody types: a letter, a beginning, words in any order, the ends of words, a unit, nobody. */
const TYPED = ['n', 'ng', 'nguyen v', 'an nguyen', 'ng thi hoa', 'xa thanh ha 17', 'khong ai ca']

export const measureList = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const { desk, store, campaignId } = await openProvince(folder, NOMINATIONS)
    const db = new Sqlite(store, { readonly: true })
    db.exec(INDEXED)
    const { nominations } = createRouterClient(router, { context: desk.context }).submissions
    const lineOf = async (work: string, bare: string, ours: () => unknown): Promise<Line> => {
      const page = db.prepare(pageOf(bare))
      const measured = await compareProcessor(ours, () => page.all(), { times: 15 })
      return {
        work,
        ours: measured.ours,
        unit: 'ms',
        reference: { name: 'the page through an index', value: measured.reference },
        ratio: measured.ratio,
        limit: 5,
        note: "the processor's time",
      }
    }
    const searches: number[] = []
    for (const search of TYPED)
      searches.push(
        await processorMedianOf(() => nominations({ campaignId, search, limit: PAGE }), {
          times: 7,
        }),
      )
    // The first of these makes the list in memory; the searches above have done so.
    const lines = [
      await lineOf(`first ${PAGE} of 100 000 nominations`, 'order by seq', () =>
        nominations({ campaignId, limit: PAGE }),
      ),
      await lineOf('the same by name', 'order by sort_key desc, seq desc', () =>
        nominations({ campaignId, limit: PAGE, sort: 'name', descending: true }),
      ),
      await lineOf('the same of one kind', "where kind = 'collective' order by seq", () =>
        nominations({ campaignId, limit: PAGE, kind: 'collective' }),
      ),
    ]
    db.close()
    await desk.close()
    return [
      ...lines,
      {
        work: 'search among 100 000 names, the slowest of 7',
        ours: Math.max(...searches),
        unit: 'ms',
        reference: null,
        limit: 30,
        note: "the processor's time",
      },
    ]
  })
