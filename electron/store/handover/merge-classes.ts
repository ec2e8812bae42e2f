/**
 * How every table of the store is merged with the same table of another PC. The one list of them:
 * packages are filtered by it, versions are kept by it, merging walks along it.
 * test/electron/store/merge-classes.test.ts holds it against the schema.
 */

/** Where a row's campaign stands. */
export type CampaignOf =
  /** In a column of its own. */
  | { readonly column: string }
  /** In the row that a column points at. */
  | { readonly by: string; readonly of: string }
  /** In rows of another table that point at this one. */
  | { readonly from: string; readonly where: string }
  /** At the end of its key, after a colon; the office's without one. */
  | 'key-ending'
  /** Nowhere: it is the office's. */
  | 'office'

interface Merged {
  readonly key: readonly string[]
  readonly campaign: CampaignOf
}

/** Rows whose values are merged one by one. */
export interface FieldsClass extends Merged {
  readonly kind: 'fields'
  /** Columns that only make sense together: they are one value. */
  readonly together: readonly (readonly string[])[]
}

/** Rows that are one value: somebody's word, with who said it and when. */
export interface RowClass extends Merged {
  readonly kind: 'row'
  /** Keys that stay each PC's own. */
  readonly except?: readonly string[]
}

/** A record that is one value with all its parts: never half of one and half of the other. */
export interface UnitClass extends Merged {
  readonly kind: 'unit'
  readonly parts: readonly string[]
  /** Sealed, issued: it gives way only to one that is so too. */
  readonly settled: { readonly column: string; readonly values: readonly string[] }
}

/** Rows of a unit. */
export interface PartClass {
  readonly kind: 'part'
  readonly key: readonly string[]
  readonly of: string
  /** The column that points at the unit, or at `through`, another part of it. */
  readonly by: string
  readonly through?: string
}

/** Files by their hash: the same everywhere, kept for as long as something points at them. */
export interface ContentClass {
  readonly kind: 'content'
  readonly key: readonly string[]
  readonly usedBy: readonly { readonly table: string; readonly column: string }[]
}

/** Not merged row by row: `why` says where it goes instead. */
export interface OwnClass {
  readonly kind: 'trail' | 'local'
  readonly why: string
}

export type MergeClass = FieldsClass | RowClass | UnitClass | PartClass | ContentClass | OwnClass

const id = ['id'] as const
const office = 'office' as const
const inColumn = { column: 'campaign_id' } as const

const fields = (
  campaign: CampaignOf,
  together: readonly (readonly string[])[] = [],
  key: readonly string[] = id,
): FieldsClass => ({ kind: 'fields', key, campaign, together })

const row = (campaign: CampaignOf, key: readonly string[] = id): RowClass => ({
  kind: 'row',
  key,
  campaign,
})

const part = (of: string, by: string, key: readonly string[], through?: string): PartClass => ({
  kind: 'part',
  key,
  of,
  by,
  ...(through === undefined ? {} : { through }),
})

/** Each table once; parents before what points at them. */
export const MERGE_CLASSES: Readonly<Record<string, MergeClass>> = {
  audit: { kind: 'trail', why: 'attached whole, as the other PC wrote it' },
  attached_audit: { kind: 'trail', why: 'attached whole, as the other PC had it' },
  row_version: { kind: 'local', why: 'what merging goes by' },
  known_version: { kind: 'local', why: 'what merging goes by' },
  hand_over: { kind: 'local', why: 'what this PC sent and took in' },
  merge_decision: { kind: 'local', why: 'what was chosen on this PC' },
  undo_step: { kind: 'local', why: 'what was done last on this PC' },
  undo_row: { kind: 'local', why: 'what was done last on this PC' },
  purge: { kind: 'local', why: 'what was taken away on this PC' },
  export_log: { kind: 'local', why: 'what was taken out on this PC' },
  attachment_content: {
    kind: 'local',
    why: 'filled only in packages: the files lie beside the store, take-attachments.ts puts them there',
  },
  desk_user: { kind: 'local', why: 'who may work at this PC' },
  setting: { ...row('key-ending', ['key']), except: ['last-receipt'] },
  source_file: {
    kind: 'content',
    key: ['sha256'],
    usedBy: [
      { table: 'submission', column: 'sha256' },
      { table: 'paper', column: 'sha256' },
      { table: 'history_import', column: 'sha256' },
    ],
  },
  unit: fields(office, [
    ['name', 'name_key', 'search_key'],
    ['valid_from', 'valid_to', 'successor_id'],
  ]),
  unit_alias: row(office, ['unit_id', 'alias_key']),
  base_salary: row(office, ['from_day']),
  column_layout: row(office, ['key']),
  history_import: row(office),
  past_award: fields(office),
  initiative: fields(office),
  office_template: row(office),
  fund_entry: fields(office, [['cancelled_reason', 'cancelled_at', 'cancelled_by']]),
  certificate_form: row(office),
  campaign: fields({ column: 'id' }, [['status', 'closed_at']]),
  campaign_unit: fields(inColumn, [], ['campaign_id', 'unit_id']),
  campaign_change: row(inColumn),
  submission: fields(inColumn, [
    ['number', 'day'],
    ['reading_json', 'rows_in_file', 'sha256', 'file_name'],
  ]),
  nominee: fields({ from: 'nomination', where: 'nominee_id' }, [
    ['kind', 'name', 'name_key', 'search_key', 'sort_key'],
  ]),
  nomination: fields(inColumn, [['state', 'note']]),
  listing: row({ by: 'submission_id', of: 'submission' }, [
    'submission_id',
    'nomination_id',
    'seq',
  ]),
  paper: fields(inColumn, [
    ['state', 'received_at', 'sha256', 'file_name'],
    ['number', 'day'],
  ]),
  import_change: row({ by: 'submission_id', of: 'submission' }, ['submission_id', 'seq']),
  distinct_person: row({ by: 'nomination_id', of: 'nomination' }, ['nomination_id', 'other_id']),
  sudden_award: row({ by: 'nomination_id', of: 'nomination' }, ['nomination_id']),
  milestone_receipt: row(inColumn),
  dossier_return: fields(inColumn, [['reason', 'due_day']]),
  attachment: row(inColumn),
  registration: fields(inColumn, [['done_day', 'evidence']]),
  voluntary_registration: row({ by: 'registration_id', of: 'registration' }, ['registration_id']),
  petition: fields(inColumn, [['settled_day', 'outcome', 'settlement', 'settled_by']]),
  evidence: row(inColumn, ['campaign_id', 'nomination_id', 'key']),
  endorsement: row(inColumn),
  cluster_member: row(inColumn, ['campaign_id', 'year', 'unit_id']),
  cluster_office: fields(inColumn, [], ['campaign_id', 'year', 'cluster']),
  cluster_terms: row(inColumn, ['campaign_id', 'year', 'cluster']),
  cluster_sheet: row(inColumn, ['campaign_id', 'year', 'unit_id', 'stage']),
  cluster_exclusion: row(inColumn, ['campaign_id', 'year', 'unit_id']),
  cluster_endorsement: row(inColumn),
  override: row(inColumn),
  conclusion: row(inColumn, ['nomination_id']),
  member: fields(inColumn),
  conflict: row(inColumn, ['member_id', 'nomination_id']),
  rubric: row(inColumn, ['campaign_id', 'seq']),
  scoring: row(inColumn, ['campaign_id']),
  score: row(inColumn, ['nomination_id', 'author_kind', 'author', 'criterion']),
  meeting: {
    kind: 'unit',
    key: id,
    campaign: inColumn,
    parts: [
      'attendance',
      'agenda_item',
      'meeting_terms',
      'meeting_event',
      'ballot',
      'ballot_line',
      'outcome',
    ],
    settled: { column: 'state', values: ['sealed'] },
  },
  attendance: part('meeting', 'meeting_id', ['meeting_id', 'member_id']),
  agenda_item: part('meeting', 'meeting_id', ['meeting_id', 'nomination_id']),
  meeting_terms: part('meeting', 'meeting_id', ['meeting_id']),
  meeting_event: part('meeting', 'meeting_id', ['meeting_id', 'seq']),
  ballot: part('meeting', 'meeting_id', id),
  ballot_line: part('meeting', 'ballot_id', ['ballot_id', 'nomination_id'], 'ballot'),
  outcome: part('meeting', 'ballot_id', ['nomination_id'], 'ballot'),
  decision: {
    kind: 'unit',
    key: id,
    campaign: inColumn,
    parts: ['decision_line', 'decision_change'],
    settled: { column: 'state', values: ['issued', 'corrected', 'withdrawn'] },
  },
  decision_line: part('decision', 'decision_id', ['decision_id', 'position']),
  decision_change: part('decision', 'decision_id', ['decision_id']),
}

/** Numbers that people were told: two PCs may have given the same one to different rows. */
export const GIVEN_NUMBERS = {
  table: 'submission',
  column: 'receipt',
  /** The setting that remembers the last one. */
  last: 'last-receipt',
} as const

/** The class of a table. @throws where a table is in no class: the list above is to be completed. */
export function classOf(table: string): MergeClass {
  const found = MERGE_CLASSES[table]
  if (found === undefined)
    throw new Error(
      `${table} is in no merge class: add it to electron/store/handover/merge-classes.ts`,
    )
  return found
}

/** Tables of these kinds, in the order of the list. */
export const tablesOfKind = (...kinds: readonly MergeClass['kind'][]): readonly string[] =>
  Object.entries(MERGE_CLASSES)
    .filter(([, { kind }]) => kinds.includes(kind))
    .map(([table]) => table)

/** Rows that are gone through in the order of a number: two PCs may both have added the next one. */
export const ORDERED = [{ table: 'campaign_change', column: 'seq', within: 'campaign_id' }] as const
