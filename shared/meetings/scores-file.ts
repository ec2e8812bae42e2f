/**
 * Score sheets as a table: one line a score, by member or stage, unit, nominee and criterion.
 * Headings in Vietnamese or English; the kind column may be missing. A line that cannot be taken
 * refuses the file, because an average with a score silently missing is a wrong average.
 */
import { formatHundredths } from '#shared/kernel/exact.ts'
import { nominationsMeant } from './match-nominee.ts'
import type { NomineeKnown } from './match-nominee.ts'
import { parsePoints } from '#shared/kernel/points.ts'
import type { FileRefusal, InputRecord, InputTable } from './records.ts'
import { criteriaOf, fitScore } from '#shared/appraisal/scoring/rubric.ts'
import type { Rubric, RubricCriterion } from '#shared/appraisal/scoring/rubric.ts'
import { authorKey } from './score-sheet.ts'
import type { Score, ScoreSheet, SheetAuthor } from './score-sheet.ts'
import {
  criterionKindNamed,
  kindNamed,
  markOf,
  meansWholeSheet,
  missingScoreColumns,
  scoreCell as cell,
  sheetAuthorOf,
} from './scores-file-words.ts'
import { cleanText, identityKey } from '#shared/kernel/fold.ts'
import { scoresFileRefusals as say } from '#shared/text/scoring.ts'

export type ScoreRefusalCode =
  | 'column-missing'
  | 'empty'
  | 'cell-blank'
  | 'kind-unknown'
  | 'points-invalid'
  | 'score-out-of-range'
  | 'criterion-unknown'
  | 'not-found'
  | 'ambiguous'
  | 'scored-twice'
export type ScoreRefusal = FileRefusal<ScoreRefusalCode>

export interface ScorableNomination extends NomineeKnown {
  readonly id: string
}

export type ScoresFileResult =
  | {
      readonly ok: true
      readonly sheets: readonly ScoreSheet[]
      /** The rubric given, or the one the file implies. */
      readonly rubric: Rubric
      readonly implied: boolean
    }
  | { readonly ok: false; readonly refusals: readonly ScoreRefusal[] }

/**
 * Criteria as the file names them, where the campaign has no rubric: base without a maximum, or what
 * their name says ("Điểm trừ", "Điểm thưởng"); one with a score below zero is a penalty.
 */
function impliedRubric(table: InputTable): Rubric {
  const named = Map.groupBy(
    table.records.filter((record) => !meansWholeSheet(cell(record, 'criterion'))),
    (record) => identityKey(cell(record, 'criterion')),
  )
  const criteria = [...named].map(([id, records]): RubricCriterion => {
    const below = records.some((record) => {
      const points = parsePoints(cell(record, 'points'))
      return points.ok && points.hundredths < 0
    })
    const title = cleanText(records[0] === undefined ? id : cell(records[0], 'criterion'))
    const kind = below ? 'penalty' : criterionKindNamed(title)
    return { id, title, kind, max: null, step: null, evidence: null }
  })
  return {
    id: 'theo-tep-diem',
    version: 1,
    title: 'Theo tệp điểm',
    effectiveFrom: null,
    source: null,
    groups: [{ id: 'chung', title: 'Chung', cap: null, criteria }],
    caps: { bonus: null, penalty: null, total: null },
  }
}

type Reading<T> = { readonly value: T } | ScoreRefusal

const isRefusal = <T>(reading: Reading<T>): reading is ScoreRefusal => 'code' in reading

function readScore(text: string, line: number): Reading<Score> {
  const mark = markOf(text)
  if (mark !== undefined) return { value: { mark } }
  const points = parsePoints(text)
  return points.ok
    ? { value: { mark: 'points', hundredths: points.hundredths } }
    : { line, code: 'points-invalid', message: say[points.code](line, text) }
}

function fitted(criterion: RubricCriterion, score: Score, line: number): Reading<Score> {
  if (score.mark !== 'points') return { value: score }
  const fit = fitScore(criterion, score.hundredths)
  if (fit.ok) return { value: { mark: 'points', hundredths: fit.hundredths } }
  const bound = fit.code === 'off-step' ? criterion.step : criterion.max
  const message = say[fit.code](line, criterion.title, formatHundredths([bound ?? 0, 1]))
  return { line, code: 'score-out-of-range', message }
}

function nominationOf(
  record: InputRecord,
  nominations: readonly ScorableNomination[],
): Reading<string> {
  const { line } = record
  const [unit, name, kindText] = [
    cell(record, 'unit'),
    cell(record, 'nominee'),
    cell(record, 'kind'),
  ]
  const kind = kindNamed(kindText)
  if (kind === undefined) return { line, code: 'kind-unknown', message: say.kind(line, kindText) }
  const meant = nominationsMeant({ unit, kind, name }, nominations)
  const [nomination] = meant
  if (nomination === undefined)
    return { line, code: 'not-found', message: say.found(line, name, unit) }
  return meant.length > 1
    ? { line, code: 'ambiguous', message: say.several(line, name, unit, meant.length) }
    : { value: nomination.id }
}

function criteriaMeant(
  record: InputRecord,
  rubric: Rubric,
  score: Score,
): Reading<readonly RubricCriterion[]> {
  const text = cell(record, 'criterion')
  if (meansWholeSheet(text) && score.mark !== 'points') return { value: criteriaOf(rubric) }
  const key = identityKey(text)
  const found = criteriaOf(rubric).find(
    (one) => identityKey(one.id) === key || identityKey(one.title) === key,
  )
  return found === undefined
    ? { line: record.line, code: 'criterion-unknown', message: say.criterion(record.line, text) }
    : { value: [found] }
}

interface OneScore {
  readonly line: number
  readonly nominationId: string
  readonly author: SheetAuthor
  readonly criterion: string
  readonly score: Score
}

function readRecord(
  record: InputRecord,
  rubric: Rubric,
  nominations: readonly ScorableNomination[],
): readonly (OneScore | ScoreRefusal)[] {
  const { line } = record
  const blank = (['author', 'unit', 'nominee', 'points'] as const).filter(
    (column) => cell(record, column) === '',
  )
  if (blank.length > 0)
    return blank.map((column) => ({ line, code: 'cell-blank', message: say.blank(line, column) }))
  const nomination = nominationOf(record, nominations)
  if (isRefusal(nomination)) return [nomination]
  const score = readScore(cell(record, 'points'), line)
  if (isRefusal(score)) return [score]
  const criteria = criteriaMeant(record, rubric, score.value)
  if (isRefusal(criteria)) return [criteria]
  const author = sheetAuthorOf(cell(record, 'author'))
  return criteria.value.map((criterion) => {
    const fit = fitted(criterion, score.value, line)
    return isRefusal(fit)
      ? fit
      : { line, nominationId: nomination.value, author, criterion: criterion.id, score: fit.value }
  })
}

/** Names of members that are spelled alike are one member. */
const sheetKey = (one: OneScore): string =>
  `${one.nominationId}\n${one.author.kind}:${identityKey(authorKey(one.author))}`

function sheetsOf(scores: readonly OneScore[]): readonly ScoreSheet[] {
  return [...Map.groupBy(scores, sheetKey).values()].flatMap((group) => {
    const [first] = group
    return first === undefined
      ? []
      : [
          {
            nominationId: first.nominationId,
            author: first.author,
            scores: Object.fromEntries(group.map((one) => [one.criterion, one.score])),
          },
        ]
  })
}

function scoredTwice(scores: readonly OneScore[]): readonly ScoreRefusal[] {
  const groups = Map.groupBy(scores, (one) => `${sheetKey(one)}\n${one.criterion}`)
  return [...groups.values()].flatMap(([first, ...again]) =>
    again.map(({ line }) => ({
      line,
      code: 'scored-twice' as const,
      message: say.twice(line, first?.line ?? line),
    })),
  )
}

/** Reads the whole table, or says of every line why it cannot be taken. */
export function readScoresFile(
  table: InputTable,
  nominations: readonly ScorableNomination[],
  rubric: Rubric | null,
): ScoresFileResult {
  const missing = missingScoreColumns(table).map((column): ScoreRefusal => ({
    line: null,
    code: 'column-missing',
    message: say.columnMissing(column),
  }))
  if (missing.length > 0) return { ok: false, refusals: missing }
  if (table.records.length === 0)
    return { ok: false, refusals: [{ line: null, code: 'empty', message: say.empty }] }
  const used = rubric ?? impliedRubric(table)
  const read = table.records.flatMap((record) => readRecord(record, used, nominations))
  const scores = read.flatMap((one) => ('code' in one ? [] : [one]))
  const unread = read.flatMap((one) => ('code' in one ? [one] : []))
  const refusals = [...unread, ...scoredTwice(scores)]
  return refusals.length > 0
    ? { ok: false, refusals }
    : { ok: true, sheets: sheetsOf(scores), rubric: used, implied: rubric === null }
}
