/**
 * Makes a store of the size of a province in the folder that is named, with so many nominations of
 * 2 000 units, their papers and receipts, and prints the id of its campaign. A process of its own, so
 * that several are made at once.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import Sqlite from 'better-sqlite3'
import { z } from 'zod'
import { identityKey, searchKey } from '#shared/kernel/fold.ts'
import { newId } from '#shared/kernel/ids.ts'
import { nomineeSortKey } from '#shared/submissions/nominee-sort-key.ts'
import { openDesk } from '#test/support/desk.ts'
import { personName, postName, seeded, unitName } from './people.ts'

const UNITS = 2000

type Row = Readonly<Record<string, string | number | null>>

/** Values go by their places: every row of a table names the same columns in the same order. */
function inserter(db: Sqlite.Database, table: string): (row: Row) => void {
  let statement: Sqlite.Statement<Row[string][]> | undefined
  return (row) => {
    statement ??= db.prepare<Row[string][]>(
      `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
        .map(() => '?')
        .join(', ')})`,
    )
    statement.run(...Object.values(row))
  }
}

const indexSchema = z.array(z.object({ name: z.string(), sql: z.string() }))

/** Has the work done without the store's indexes, and makes them anew afterwards: each in one go. */
function withoutIndexes(db: Sqlite.Database, work: () => void): void {
  const indexes = indexSchema.parse(
    db
      .prepare(`select name, sql from sqlite_master where type = 'index' and sql is not null`)
      .all(),
  )
  for (const { name } of indexes) db.exec(`drop index "${name}"`)
  work()
  for (const { sql } of indexes) db.exec(sql)
}

function fill(db: Sqlite.Database, campaignId: string, nominations: number): void {
  const random = seeded(nominations)
  const put = {
    unit: inserter(db, 'unit'),
    member: inserter(db, 'campaign_unit'),
    submission: inserter(db, 'submission'),
    nominee: inserter(db, 'nominee'),
    nomination: inserter(db, 'nomination'),
    listing: inserter(db, 'listing'),
    paper: inserter(db, 'paper'),
  }
  const each = nominations / UNITS
  for (let index = 0; index < UNITS; index += 1) {
    const unitId = newId()
    const name = unitName(random, index)
    const cluster = `Cụm thi đua số ${(index % 20) + 1}`
    put.unit({
      id: unitId,
      name,
      name_key: identityKey(name),
      search_key: searchKey(name),
      type: 'Xã, phường',
      cluster,
    })
    put.member({
      campaign_id: campaignId,
      unit_id: unitId,
      position: index,
      type: 'Xã, phường',
      cluster,
      takes_part: 1,
    })
    const submissionId = newId()
    const received = `2024-08-${String((index % 12) + 1).padStart(2, '0')}T09:00`
    put.submission({
      id: submissionId,
      campaign_id: campaignId,
      unit_id: unitId,
      receipt: `R${String(index + 1).padStart(4, '0')}`,
      file_name: `danh sach ${index + 1}.xlsx`,
      sha256: String(index).padStart(64, '0'),
      purpose: 'nomination',
      replaces: 0,
      received_at: received,
      imported_at: received,
      imported_by: 'Nguyễn Thị Bàn',
      rows_in_file: each,
      reading_json: '{}',
    })
    for (const component of ['to-trinh', 'bien-ban'])
      put.paper({
        id: newId(),
        campaign_id: campaignId,
        unit_id: unitId,
        submission_id: submissionId,
        nomination_id: null,
        component,
        state: 'present',
        received_at: received,
      })
    const until = Math.round((index + 1) * each)
    for (let seq = Math.round(index * each); seq < until; seq += 1) {
      const nomineeId = newId()
      const nominationId = newId()
      const person = personName(random)
      const kind = seq % 4 === 0 ? 'collective' : 'individual'
      const full = kind === 'collective' ? `Tổ công tác ${person} ${seq}` : person
      put.nominee({
        id: nomineeId,
        kind,
        name: full,
        name_key: identityKey(full),
        search_key: searchKey(full),
        sort_key: nomineeSortKey(kind, full),
        birth: kind === 'collective' ? null : String(1960 + Math.trunc(random() * 45)),
        position: kind === 'collective' ? null : postName(random),
        workplace: name,
      })
      put.nomination({
        id: nominationId,
        campaign_id: campaignId,
        unit_id: unitId,
        nominee_id: nomineeId,
        award: 'giay-khen-huyen',
        achievement: 'Hoàn thành xuất sắc nhiệm vụ được giao.',
        state: 'active',
        seq,
      })
      put.listing({ submission_id: submissionId, nomination_id: nominationId, row: seq + 9, seq })
      if (seq % 5 > 0)
        put.paper({
          id: newId(),
          campaign_id: campaignId,
          unit_id: unitId,
          submission_id: null,
          nomination_id: nominationId,
          component: 'bao-cao-thanh-tich',
          state: 'present',
          received_at: received,
        })
    }
  }
}

async function make(folder: string, nominations: number): Promise<string> {
  mkdirSync(folder)
  const desk = await openDesk(folder)
  const { id: campaignId } = await desk.client.campaigns.open({ plan: 'bac-kan-2024' })
  await desk.close()
  const file = path.join(folder, 'council.sqlite')
  const db = new Sqlite(file)
  // Rows of a bench need no protection from a power cut while they are made, and point at each other.
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.pragma('foreign_keys = OFF')
  db.pragma('cache_size = -400000')
  db.transaction(() => withoutIndexes(db, () => fill(db, campaignId, nominations)))()
  db.exec('analyze')
  db.pragma('journal_mode = WAL')
  db.close()
  return campaignId
}

const [, , folder, nominations] = process.argv
if (folder === undefined) throw new Error('name the folder to make the store in')
process.stdout.write(JSON.stringify(await make(folder, Number(nominations))))
