import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { describe, expect, it } from 'vitest'
import { MERGE_CLASSES } from '#electron/store/handover/merge-classes.ts'
import { migrate } from '#electron/store/migrate.ts'
import { StoreDialect } from '#electron/store/store-dialect.ts'
import { handOverText } from '#shared/text/handover.ts'

const db = new Sqlite(':memory:')
await migrate(new Kysely<never>({ dialect: new StoreDialect(db, ':memory:') }), ':memory:')

const tables = db
  .prepare<[], { name: string }>(
    "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
  )
  .all()
  .map(({ name }) => name)

interface Column {
  readonly name: string
  readonly pk: number
}
const columnsOf = (table: string): readonly Column[] =>
  db.prepare<[], Column>(`pragma table_info("${table}")`).all()
const parentsOf = (table: string): readonly { readonly from: string; readonly table: string }[] =>
  db.prepare<[], { from: string; table: string }>(`pragma foreign_key_list("${table}")`).all()

const MEND = 'see electron/store/handover/merge-classes.ts:'

describe('the list of merge classes', () => {
  it('names every table of the store, and no other', () => {
    const unnamed = tables.filter((table) => MERGE_CLASSES[table] === undefined)
    expect(
      unnamed,
      `${MEND} say for each of these how two PCs' rows become one: "fields" (value by value), ` +
        '"row" (one value: somebody said it), "part" (of a meeting or decision), or "local" (this ' +
        "PC's own, with the reason). A table in no class would be lost on the way to another PC.",
    ).toEqual([])
    expect(Object.keys(MERGE_CLASSES).filter((table) => !tables.includes(table))).toEqual([])
  })

  it.each(tables)('gives %s the key that the schema gives it', (table) => {
    const found = MERGE_CLASSES[table]
    if (found === undefined || !('key' in found)) return
    const key = columnsOf(table)
      .filter(({ pk }) => pk > 0)
      .toSorted((left, right) => left.pk - right.pk)
      .map(({ name }) => name)
    expect(found.key, `${MEND} the key of ${table}`).toEqual(key)
  })

  it.each(tables)(
    'leads from each row of %s to its campaign by columns that are there',
    (table) => {
      const found = MERGE_CLASSES[table]
      if (found === undefined || !('campaign' in found)) return
      const { campaign } = found
      const names = columnsOf(table).map(({ name }) => name)
      if (typeof campaign === 'string') {
        expect(names, `${MEND} ${table} has a campaign, so it is not the office's`).not.toContain(
          'campaign_id',
        )
        return
      }
      if ('column' in campaign) expect(names).toContain(campaign.column)
      else if ('by' in campaign)
        expect(parentsOf(table)).toContainEqual(
          expect.objectContaining({ from: campaign.by, table: campaign.of }),
        )
      else
        expect(parentsOf(campaign.from)).toContainEqual(
          expect.objectContaining({ from: campaign.where, table }),
        )
    },
  )

  it.each(tables)('has every part of %s belong to one unit by a link of the schema', (table) => {
    const found = MERGE_CLASSES[table]
    if (found?.kind === 'unit')
      for (const part of found.parts)
        expect(MERGE_CLASSES[part], `${MEND} ${part} is no part`).toMatchObject({
          kind: 'part',
          of: table,
        })
    if (found?.kind !== 'part') return
    const unit = MERGE_CLASSES[found.of]
    expect(unit?.kind === 'unit' && unit.parts.includes(table)).toBe(true)
    expect(parentsOf(table)).toContainEqual(
      expect.objectContaining({ from: found.by, table: found.through ?? found.of }),
    )
  })

  it.each(tables)(
    'puts what only makes sense together in %s out of columns that are there',
    (table) => {
      const found = MERGE_CLASSES[table]
      if (found?.kind !== 'fields') return
      const names = columnsOf(table).map(({ name }) => name)
      expect(found.together.flat().filter((column) => !names.includes(column))).toEqual([])
    },
  )

  it('knows every column that points at a file', () => {
    const uses = tables
      // Attached files lie beside the store and travel by take-attachments.ts.
      .filter((table) => !['source_file', 'attachment', 'attachment_content'].includes(table))
      .flatMap((table) =>
        columnsOf(table)
          .filter(({ name }) => name.endsWith('sha256'))
          .map(({ name }) => ({ table, column: name })),
      )
    const found = MERGE_CLASSES['source_file']
    expect(
      found?.kind === 'content' ? found.usedBy : [],
      `${MEND} a file that nothing is known to point at does not travel`,
    ).toEqual(expect.arrayContaining(uses))
  })

  it('has a Vietnamese name for everything that a person may have to decide on', () => {
    const shown = Object.entries(MERGE_CLASSES)
      .filter(([, { kind }]) => ['fields', 'row', 'unit'].includes(kind))
      .map(([table]) => table)
    expect(
      shown.filter((table) => !handOverText.hasTable(table)),
      'name these in shared/text/handover.ts',
    ).toEqual([])
  })

  it('puts parents before what points at them', () => {
    const order = Object.keys(MERGE_CLASSES)
    const early = order.flatMap((table) =>
      parentsOf(table)
        .filter(
          (parent) => parent.table !== table && order.indexOf(parent.table) > order.indexOf(table),
        )
        .map((parent) => `${table} before ${parent.table}`),
    )
    expect(early, MEND).toEqual([])
  })
})
