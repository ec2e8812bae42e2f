/**
 * The recorded vote of a council: one line a nomination, columns no, unit, kind, name,
 * award_proposed, award_voted, change, members, present, written_opinions, ballots_issued,
 * ballots_returned, valid, invalid, yes, no_votes; optionally chair_agrees, where the rule asks for
 * the chair's word. Every count must add up; a broken line refuses the whole file.
 */
import type { FileRefusal, InputRecord, InputTable } from './records.ts'
import type { VoteRule } from './vote-rule.ts'
import { votersOf } from './majority.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { nomineeKindSchema } from '#shared/kernel/nominee-kind.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { votesFileRefusals as say } from '#shared/text/meetings.ts'

/** What the council made of a nomination: voted on, put off, or withdrawn by its unit. */
export type Disposition = 'voted' | 'deferred' | 'withdrawn'

export interface VoteLine {
  /** Line of the file. */
  readonly line: number
  /** The `no` column. */
  readonly no: number
  readonly unit: string
  readonly kind: NomineeKind
  readonly name: string
  readonly proposed: string
  readonly voted: string
  readonly disposition: Disposition
  readonly members: number
  readonly present: number
  readonly writtenOpinions: number
  readonly issued: number
  readonly returned: number
  readonly valid: number
  readonly invalid: number
  readonly yes: number
  readonly noVotes: number
  readonly chairAgrees: boolean | null
}

export type VoteRefusalCode =
  | 'column-missing'
  | 'empty'
  | 'cell-blank'
  | 'cell-invalid'
  | 'line-number-twice'
  | 'change-mismatch'
  | 'counts-broken'
  | 'attendance-differs'
  | 'no-quorum'
  | 'chair-unknown'
  | 'award-unknown'
  | 'award-not-for-kind'
  | 'not-found'
  | 'not-eligible'
  | 'ambiguous'
  | 'voted-twice'
  | 'award-differs'
  | 'nomination-without-line'

export type VoteRefusal = FileRefusal<VoteRefusalCode>

const TEXTS = ['unit', 'kind', 'name', 'award_proposed', 'award_voted'] as const
const COUNTS = [
  'no',
  'members',
  'present',
  'written_opinions',
  'ballots_issued',
  'ballots_returned',
  'valid',
  'invalid',
  'yes',
  'no_votes',
] as const
const REQUIRED = [...TEXTS, ...COUNTS, 'change'] as const

const CHANGES: Readonly<Record<string, Disposition>> = {
  '': 'voted',
  'doi hinh thuc': 'voted',
  hoan: 'deferred',
  rut: 'withdrawn',
}
const YES_NO: Readonly<Record<string, boolean>> = {
  '1': true,
  co: true,
  yes: true,
  '0': false,
  khong: false,
  no: false,
}

const valueOf = (record: InputRecord, column: string): string =>
  record.values.get(searchKey(column)) ?? ''

function readLine(record: InputRecord): VoteLine | readonly VoteRefusal[] {
  const refusals: VoteRefusal[] = []
  const { line } = record
  const refuse = (code: VoteRefusalCode, message: string): void => {
    refusals.push({ line, code, message })
  }
  const number = valueOf(record, 'no')
  const no = /^\d{1,6}$/.test(number) ? Number(number) : null
  const text = (column: (typeof TEXTS)[number]): string => {
    const value = valueOf(record, column)
    if (value === '') refuse('cell-blank', say.blank(line, no, column))
    return value
  }
  const count = (column: (typeof COUNTS)[number]): number => {
    const value = valueOf(record, column)
    if (value === '') refuse('cell-blank', say.blank(line, no, column))
    else if (!/^\d{1,6}$/.test(value)) refuse('cell-invalid', say.notCount(line, no, column, value))
    return Number(value)
  }
  const kindText = text('kind')
  const kind = nomineeKindSchema.safeParse(kindText)
  if (!kind.success && kindText !== '') refuse('cell-invalid', say.kind(line, no, kindText))
  const change = valueOf(record, 'change')
  const disposition = CHANGES[searchKey(change)]
  if (disposition === undefined) refuse('cell-invalid', say.change(line, no, change))
  const chair = valueOf(record, 'chair_agrees')
  const chairAgrees = chair === '' ? null : YES_NO[searchKey(chair)]
  if (chairAgrees === undefined)
    refuse('cell-invalid', say.notYesNo(line, no, 'chair_agrees', chair))
  const proposed = text('award_proposed')
  const voted = text('award_voted')
  if (searchKey(change) === 'doi hinh thuc' && proposed === voted && proposed !== '')
    refuse('change-mismatch', say.changeMismatch(line, no))
  const read = {
    line,
    no: count('no'),
    unit: text('unit'),
    name: text('name'),
    proposed,
    voted,
    members: count('members'),
    present: count('present'),
    writtenOpinions: count('written_opinions'),
    issued: count('ballots_issued'),
    returned: count('ballots_returned'),
    valid: count('valid'),
    invalid: count('invalid'),
    yes: count('yes'),
    noVotes: count('no_votes'),
  }
  return refusals.length > 0 ||
    !kind.success ||
    disposition === undefined ||
    chairAgrees === undefined
    ? refusals
    : { ...read, kind: kind.data, disposition, chairAgrees }
}

export type VotesFileResult =
  | { readonly ok: true; readonly lines: readonly VoteLine[] }
  | { readonly ok: false; readonly refusals: readonly VoteRefusal[] }

/** Reads the records; every blank, wrong or doubled cell is named. Counts are checked apart. */
export function readVotesFile(table: InputTable): VotesFileResult {
  const missing = REQUIRED.filter((column) => !table.headings.includes(searchKey(column)))
  if (missing.length > 0)
    return {
      ok: false,
      refusals: missing.map((column) => ({
        line: null,
        code: 'column-missing' as const,
        message: say.columnMissing(column),
      })),
    }
  if (table.records.length === 0)
    return { ok: false, refusals: [{ line: null, code: 'empty', message: say.empty }] }
  const lines: VoteLine[] = []
  const refusals: VoteRefusal[] = []
  for (const record of table.records) {
    const read = readLine(record)
    if (!('kind' in read)) {
      refusals.push(...read)
      continue
    }
    const first = lines.find((other) => other.no === read.no)
    if (first !== undefined)
      refusals.push({
        line: read.line,
        code: 'line-number-twice',
        message: say.noTwice(read.line, read.no, first.line),
      })
    lines.push(read)
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, lines }
}

/** One sitting has one attendance and one set of papers, so these columns say the same on every line. */
const UNIFORM = [
  ['members', 'members'],
  ['present', 'present'],
  ['writtenOpinions', 'written_opinions'],
  ['issued', 'ballots_issued'],
  ['returned', 'ballots_returned'],
] as const

function brokenCounts(line: VoteLine, rule: VoteRule): readonly string[] {
  const { line: at, no } = line
  const faults: string[] = []
  if (line.present + line.writtenOpinions > line.members)
    faults.push(say.presentOverMembers(at, no))
  const voters = votersOf(rule, line)
  if (line.issued !== voters)
    faults.push(say.issued(at, no, line.issued, voters, rule.writtenOpinionsCounted))
  if (line.returned > line.issued) faults.push(say.returned(at, no))
  if (line.valid + line.invalid !== line.returned) faults.push(say.validInvalid(at, no))
  if (line.yes + line.noVotes > line.valid) faults.push(say.answers(at, no))
  return faults
}

/**
 * Every count equation that a line breaks, by line: present + written ≤ members; issued = who may
 * vote under the rule; returned ≤ issued; valid + invalid = returned; yes + no ≤ valid; and the same
 * attendance on all lines.
 */
export function voteCountRefusals(
  lines: readonly VoteLine[],
  rule: VoteRule,
): readonly VoteRefusal[] {
  const [first] = lines
  if (first === undefined) return []
  return lines.flatMap((line) => {
    const differing = UNIFORM.filter(([key]) => line[key] !== first[key]).map(
      ([key, column]): VoteRefusal => ({
        line: line.line,
        code: 'attendance-differs',
        message: say.attendanceDiffers(line.line, line.no, column, line[key], first[key]),
      }),
    )
    const broken = brokenCounts(line, rule).map((message): VoteRefusal => ({
      line: line.line,
      code: 'counts-broken',
      message,
    }))
    return [...differing, ...broken]
  })
}
