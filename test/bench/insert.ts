/** Rows of a long list put into the store as an import puts them, beside prepared inserts of the same rows. */
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { insertAll } from '#electron/store/insert-all.ts'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import { nomineeSortKey } from '#shared/submissions/nominee-sort-key.ts'
import { openDesk } from '#test/support/desk.ts'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { personName, postName, seeded } from './people.ts'
import { compareProcessor } from './timing.ts'

const ROWS = 10_000

interface Place {
  readonly campaign: string
  readonly unit: string
}

function rowsOf(seed: number, { campaign, unit }: Place) {
  const random = seeded(seed)
  const nominees = Array.from({ length: ROWS }, () => {
    const name = personName(random)
    return {
      id: newId(),
      kind: 'individual' as const,
      honorific: null,
      name,
      name_key: identityKey(name),
      search_key: searchKey(name),
      sort_key: nomineeSortKey('individual', name),
      birth: String(1960 + Math.trunc(random() * 45)),
      gender: null,
      position: postName(random),
      workplace: 'Trường Tiểu học Đức Xuân',
    }
  })
  const nominations = nominees.map(({ id }, seq) => ({
    id: newId(),
    campaign_id: campaign,
    unit_id: unit,
    nominee_id: id,
    award: 'giay-khen-huyen',
    achievement: 'Hoàn thành xuất sắc nhiệm vụ được giao.',
    figures_json: null,
    categories_json: null,
    entered_at: null,
    state: 'active' as const,
    issues_json: null,
    kept: null,
    note: null,
    seq,
  }))
  return { nominees, nominations }
}

function inserter(db: Sqlite.Database, table: string, row: object) {
  const names = Object.keys(row)
  return db.prepare<[object]>(
    `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
  )
}

export const measureInsert = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const open = async (name: string) => {
      const desk = await openDesk(path.join(folder, name))
      const { id: campaign } = await desk.client.campaigns.open({ plan: 'bac-kan-2024' })
      const unit = newId()
      const keys = { name: 'Đơn vị', name_key: 'đơn vị', search_key: 'don vi', type: 'Trường' }
      await desk.store.write((tx) => insertAll(tx, 'unit', [{ id: unit, ...keys }]))
      return { desk, place: { campaign, unit } }
    }
    const ours = await open('ours')
    const theirs = await open('theirs')
    await theirs.desk.close()
    const db = new Sqlite(path.join(folder, 'theirs', 'council.sqlite'))
    db.pragma('foreign_keys = ON')
    db.pragma('synchronous = FULL')
    let seed = 0
    const measured = await compareProcessor(
      () => {
        const { nominees, nominations } = rowsOf((seed += 1), ours.place)
        return ours.desk.store.write(async (tx) => {
          await insertAll(tx, 'nominee', nominees)
          await insertAll(tx, 'nomination', nominations)
        })
      },
      () => {
        const { nominees, nominations } = rowsOf((seed += 1), theirs.place)
        const [nominee] = nominees
        const [nomination] = nominations
        if (nominee === undefined || nomination === undefined) throw new Error('no rows')
        const into = [
          inserter(db, 'nominee', nominee),
          inserter(db, 'nomination', nomination),
        ] as const
        db.transaction(() => {
          for (const row of nominees) into[0].run(row)
          for (const row of nominations) into[1].run(row)
        })()
      },
    )
    db.close()
    await ours.desk.close()
    return [
      {
        work: `${2 * ROWS} rows into the store`,
        ours: measured.ours,
        unit: 'ms',
        reference: { name: 'prepared inserts', value: measured.reference },
        ratio: measured.ratio,
        limit: 2,
        note: "the processor's time, making the rows included in both",
      },
    ]
  })
