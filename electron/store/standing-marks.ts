/**
 * Notes which units of which campaigns' standings are to be reckoned anew. As with the lists
 * (list-index.ts), triggers of the connection do it in the transaction that changes something and are
 * undone with it, whichever feature wrote; what another program wrote marks everything.
 */
import { sql, type Kysely } from 'kysely'
import type { Tables } from './tables.ts'

type Row = 'new' | 'old'

/**
 * What a changed row of a table touches: nothing of a standing, all of it, or some units, given as
 * SQL that names them. `inserts` false: a new row has no meaning before another one points to it.
 */
export type Touches =
  'nothing' | 'everything' | { readonly units: (row: Row) => string; readonly inserts?: false }

/** Stands for all units of all campaigns. */
const EVERYTHING = ''

const ownUnit: Touches = { units: (row) => `select ${row}.unit_id` }
const unitOfNomination: Touches = {
  units: (row) => `select unit_id from main.nomination where id = ${row}.nomination_id`,
}

/** Every table there is: one that is added is to be thought of here. */
export const TOUCHES: Readonly<Record<keyof Tables, Touches>> = {
  submission: ownUnit,
  nomination: ownUnit,
  nominee: {
    // Who holds a title of another campaign may be put forward by any unit in this one.
    units: (row) => `select unit_id from main.nomination where nominee_id = ${row}.id
      union select '${EVERYTHING}' from main.decision_line where nomination_id in
        (select id from main.nomination where nominee_id = ${row}.id)`,
    inserts: false,
  },
  listing: {
    units: (row) => `select unit_id from main.nomination where id = ${row}.nomination_id
      union select unit_id from main.submission where id = ${row}.submission_id`,
  },
  distinct_person: {
    units: (row) => `select unit_id from main.nomination
      where id in (${row}.nomination_id, ${row}.other_id)`,
  },
  paper: ownUnit,
  milestone_receipt: ownUnit,
  registration: ownUnit,
  voluntary_registration: {
    units: (row) => `select unit_id from main.registration where id = ${row}.registration_id`,
  },
  evidence: unitOfNomination,
  override: unitOfNomination,
  petition: unitOfNomination,
  sudden_award: unitOfNomination,
  outcome: unitOfNomination,

  unit: 'everything',
  unit_alias: 'everything',
  campaign: 'everything',
  campaign_unit: 'everything',
  campaign_change: 'everything',
  endorsement: 'everything',
  cluster_endorsement: 'everything',
  past_award: 'everything',
  initiative: 'everything',
  decision: 'everything',
  decision_line: 'everything',

  audit: 'nothing',
  setting: 'nothing',
  source_file: 'nothing',
  desk_user: 'nothing',
  undo_step: 'nothing',
  undo_row: 'nothing',
  purge: 'nothing',
  export_log: 'nothing',
  dossier_return: 'nothing',
  attachment: 'nothing',
  attachment_content: 'nothing',
  column_layout: 'nothing',
  import_change: 'nothing',
  cluster_member: 'nothing',
  cluster_office: 'nothing',
  cluster_terms: 'nothing',
  cluster_sheet: 'nothing',
  cluster_exclusion: 'nothing',
  conclusion: 'nothing',
  history_import: 'nothing',
  member: 'nothing',
  meeting: 'nothing',
  attendance: 'nothing',
  agenda_item: 'nothing',
  score: 'nothing',
  ballot: 'nothing',
  ballot_line: 'nothing',
  conflict: 'nothing',
  meeting_terms: 'nothing',
  meeting_event: 'nothing',
  rubric: 'nothing',
  scoring: 'nothing',
  base_salary: 'nothing',
  decision_change: 'nothing',
  office_template: 'nothing',
  fund_entry: 'nothing',
  certificate_form: 'nothing',
  row_version: 'nothing',
  known_version: 'nothing',
  hand_over: 'nothing',
  merge_decision: 'nothing',
  attached_audit: 'nothing',
}

const ROWS: Readonly<Record<'insert' | 'update' | 'delete', readonly Row[]>> = {
  insert: ['new'],
  update: ['old', 'new'],
  delete: ['old'],
}

async function watch(db: Kysely<Tables>): Promise<void> {
  await sql`create temp table standing_change (unit_id text primary key not null)
    without rowid`.execute(db)
  for (const [table, touches] of Object.entries(TOUCHES)) {
    if (touches === 'nothing') continue
    for (const [event, rows] of Object.entries(ROWS)) {
      if (touches !== 'everything' && touches.inserts === false && event === 'insert') continue
      const units =
        touches === 'everything'
          ? `select '${EVERYTHING}'`
          : rows.map((row) => touches.units(row)).join(' union ')
      await sql`create temp trigger ${sql.id(`standing ${event} ${table}`)}
        after ${sql.raw(event)} on main.${sql.id(table)}
        begin insert or ignore into standing_change ${sql.raw(units)}; end`.execute(db)
    }
  }
}

/** What changed since the marks were taken last: these units, or everything. */
export type Changed = ReadonlySet<string> | 'everything'

/** Takes the marks of a connection on which no transaction is under way. */
export function standingMarks(): (db: Kysely<Tables>) => Promise<Changed> {
  let version = -1
  let watching = false
  return async (db) => {
    if (!watching) await watch(db)
    watching = true
    const [now] = (
      await sql<{ data_version: number }>`select data_version from pragma_data_version`.execute(db)
    ).rows
    const { rows } = await sql<{ unit_id: string }>`select unit_id from standing_change`.execute(db)
    if (rows.length > 0) await sql`delete from standing_change`.execute(db)
    const others = now?.data_version !== version
    version = now?.data_version ?? -1
    const units = new Set(rows.map((row) => row.unit_id))
    return others || units.has(EVERYTHING) ? 'everything' : units
  }
}
