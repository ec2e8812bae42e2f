/**
 * Points of a cluster out of a spreadsheet, judged by the table of the unit's cluster. What cannot be
 * taken is said with its cell; nothing is guessed into a number.
 */
import type { Day } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { parsePoints } from '#shared/kernel/points.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { criteriaOf, type Rubric } from '#shared/appraisal/scoring/rubric.ts'
import { documentEncoding } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import { matchUnit, UNIT_ACCEPTED } from '#shared/submissions/reading/match-unit.ts'
import { gridOf } from '#shared/submissions/reading/sheet-grid.ts'
import { clusterFaults, clusterFileText as say } from '#shared/text/clusters.ts'
import { checkerFault, CLUSTER_STAGES, fitScores } from './sheet.ts'
import type { ClusterScores, ClusterSheet } from './sheet.ts'
import { extractPoints, MAX, type Found, type FoundFacts } from './score-cells.ts'

export interface ScoredUnit {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
}

export interface ScoreFileContext {
  readonly year: number
  readonly units: readonly ScoredUnit[]
  readonly clusterOf: (unitId: string) => string | null
  readonly rubricOf: (cluster: string) => Rubric | null
  /** Where the file states none. */
  readonly day: Day | null
  readonly author: string | null
}

export interface ScoreFileReading {
  readonly sheets: readonly ClusterSheet[]
  readonly problems: readonly string[]
}

function pointsOf(found: Found): number | string {
  const read = parsePoints(found.text)
  if (read.ok) return read.hundredths
  if (read.code === 'too-fine') return say.tooFine(found.place, found.text)
  return read.code === 'ambiguous-thousands'
    ? say.ambiguous(found.place, found.text)
    : say.noPoints(found.place, found.text)
}

function criterionId(rubric: Rubric, named: string | null): string | null {
  const criteria = criteriaOf(rubric)
  if (named === null) return criteria.length === 1 ? (criteria[0]?.id ?? null) : null
  const key = searchKey(named.replace(MAX, ''))
  const found = criteria.filter(
    ({ id, title }) => searchKey(title) === key || searchKey(id) === key,
  )
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

function unitNamed(text: string, units: readonly ScoredUnit[]): ScoredUnit | null {
  const match = matchUnit(text, units)
  return match.unit === null || match.score < UNIT_ACCEPTED
    ? null
    : (units.find(({ name }) => name === match.unit) ?? null)
}

/** The points of one unit and stage as they count, or what is wrong with each cell. */
function scoresOf(
  found: readonly Found[],
  rubric: Rubric,
): { readonly scores: ClusterScores; readonly problems: readonly string[] } {
  const problems: string[] = []
  const scores: Record<string, number> = {}
  for (const one of found) {
    const id = criterionId(rubric, one.criterion)
    const points = pointsOf(one)
    if (id === null) problems.push(say.criterion(one.place, one.criterion ?? say.total))
    else if (typeof points === 'string') problems.push(points)
    else {
      const fit = fitScores(rubric, { [id]: points })
      if (fit.ok) Object.assign(scores, fit.scores)
      else problems.push(...fit.problems.map((problem) => say.fault(one.place, problem)))
    }
  }
  return { scores, problems }
}

/** Who made a cross-check, or why that is not told. */
function checkerOf(
  facts: FoundFacts,
  unit: ScoredUnit,
  context: ScoreFileContext,
): { readonly id: string | null; readonly problems: readonly string[] } {
  if (facts.stage !== 'cross-check') return { id: null, problems: [] }
  const checker = facts.checker === null ? null : unitNamed(facts.checker, context.units)
  if (facts.checker !== null && checker === null)
    return { id: null, problems: [say.unit(facts.place, facts.checker)] }
  const id = checker?.id ?? null
  const wrong = checkerFault(
    { unitId: unit.id, stage: facts.stage, byUnitId: id },
    context.clusterOf,
  )
  return {
    id,
    problems:
      wrong === null ? [] : [say.fault(facts.place, clusterFaults.checker[wrong](unit.name))],
  }
}

/** The points of one unit and stage, judged by the table of its cluster. */
function sheetOf(
  facts: FoundFacts,
  found: readonly Found[],
  context: ScoreFileContext,
): ClusterSheet | readonly string[] {
  const unit = unitNamed(facts.unit, context.units)
  if (unit === null) return [say.unit(facts.place, facts.unit)]
  const cluster = context.clusterOf(unit.id)
  if (cluster === null)
    return [say.fault(facts.place, clusterFaults.noCluster(unit.name, context.year))]
  const rubric = context.rubricOf(cluster)
  if (rubric === null)
    return [say.fault(facts.place, clusterFaults.noRubric(cluster, context.year))]
  const { scores, problems } = scoresOf(found, rubric)
  const checker = checkerOf(facts, unit, context)
  const day = facts.day ?? context.day
  const author = facts.author ?? context.author
  const stage = say.stages[facts.stage]
  const wanting = [
    ...problems,
    ...(day === null ? [say.noDay(facts.place, stage)] : []),
    ...(author === null ? [say.noAuthor(facts.place, stage)] : []),
    ...checker.problems,
  ]
  if (wanting.length > 0 || day === null || author === null) return wanting
  return {
    unitId: unit.id,
    stage: facts.stage,
    day,
    author,
    byUnitId: checker.id,
    scores,
    note: null,
  }
}

/** Reads every sheet of a file; a stage without a single number is left as it was. */
export function readScoreFile(workbook: RawWorkbook, context: ScoreFileContext): ScoreFileReading {
  const encoding = documentEncoding(workbook.sheets.flatMap(({ cells }) => cells))
  const sheets: ClusterSheet[] = []
  const problems: string[] = []
  const seen = new Set<string>()
  for (const raw of workbook.sheets) {
    if (raw.hidden) continue
    const one = extractPoints(gridOf(raw, [], new Set(), encoding))
    problems.push(...one.problems)
    for (const facts of one.facts) {
      const own = one.points.filter(
        ({ unit, stage }) => unit === facts.unit && stage === facts.stage,
      )
      if (own.length === 0) continue
      const read = sheetOf(facts, own, context)
      if (!('unitId' in read)) {
        problems.push(...read)
        continue
      }
      const key = `${read.unitId} ${read.stage}`
      if (seen.has(key)) problems.push(say.twice(facts.place, facts.unit, say.stages[read.stage]))
      else sheets.push(read)
      seen.add(key)
    }
  }
  const order = CLUSTER_STAGES
  return {
    sheets: sheets.toSorted(
      (left, right) => order.indexOf(left.stage) - order.indexOf(right.stage),
    ),
    problems,
  }
}
