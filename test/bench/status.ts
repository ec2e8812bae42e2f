/** Status of 2 000 units and 100 000 nominations, and the board without its rows. */
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { onceEach } from './once-each.ts'
import { openProvince, type Province } from './province.ts'
import { compareProcessor, median, millisecondsOf } from './timing.ts'
import { writeElsewhere } from './write-elsewhere.ts'

export const NOMINATIONS = 100_000

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

/** A command that changes one nomination of one unit, another one each time. */
function decider({ desk, campaignId }: Province, db: Sqlite.Database): () => Promise<unknown> {
  const ids = z
    .array(z.string())
    .parse(db.prepare('select id from nomination order by seq limit 100').pluck().all())
  let next = 0
  return () => {
    const nominationId = ids[next % ids.length] ?? ''
    next += 1
    return desk.client.submissions.decideNomination({
      campaignId,
      nominationId,
      state: 'withdrawn',
      reason: 'Đơn vị xin rút',
    })
  }
}

/**
 * The bars are those of a program that is in use and has warmed up: each question comes after a command.
 * What nothing kept costs, which is paid in pieces after a start, is told beside them.
 */
const WAYS = [
  {
    when: 'after a command',
    note: 'which changed one nomination of one unit, not counted',
    isBar: true,
  },
  {
    when: 'from scratch',
    note: 'nothing kept: another program wrote before each',
    isBar: false,
  },
] as const

const measured = onceEach((nominations: number) =>
  inTempFolder(async (folder) => {
    const province = await openProvince(folder, nominations)
    const { desk, store, campaignId } = province
    const db = new Sqlite(store)
    const rows = db.prepare(ROWS)
    const counts = db.prepare(COUNTS)
    const before = {
      'from scratch': () => writeElsewhere(db),
      'after a command': decider(province, db),
    }
    const lines: Line[] = []
    let fromScratch = Number.NaN
    for (const { when, note, isBar } of WAYS) {
      const whole = await compareProcessor(
        () => desk.client.appraisal.status({ campaignId }),
        () => rows.all(campaignId),
        { before: before[when] },
      )
      const board = await compareProcessor(
        () => desk.client.appraisal.board({ campaignId }),
        () => counts.all(campaignId),
        { before: before[when] },
      )
      if (when === 'from scratch') fromScratch = whole.ours
      lines.push(
        {
          work: `status of 2 000 units, 100 000 nominations, ${when}`,
          ours: whole.ours,
          unit: 'ms',
          reference: { name: 'the rows by better-sqlite3', value: whole.reference },
          ratio: whole.ratio,
          limit: isBar ? 3 : null,
          note,
        },
        {
          work: `the board of it: counts per unit, ${when}`,
          ours: board.ours,
          unit: 'ms',
          reference: { name: 'units and kinds counted by SQLite', value: board.reference },
          ratio: board.ratio,
          limit: isBar ? 5 : null,
          note,
        },
      )
    }
    const opened: number[] = []
    for (let time = 0; time < 5; time += 1) {
      await before['after a command']()
      opened.push(await millisecondsOf(() => desk.client.appraisal.board({ campaignId })))
    }
    lines.push({
      work: 'the board of it in the service, after a command',
      ours: median(opened),
      unit: 'ms',
      reference: null,
      limit: 300,
      note: 'wall time',
    })
    db.close()
    await desk.close()
    return { lines, fromScratch }
  }),
)

export const measureStatus = async (): Promise<readonly Line[]> =>
  (await measured(NOMINATIONS)).lines

/** Milliseconds of the processor for the state of `NOMINATIONS` of which nothing was kept. */
export const stateFromScratch = async (): Promise<number> =>
  (await measured(NOMINATIONS)).fromScratch
