/**
 * Sheets on which the units of a cluster are scored: one page a unit, a row a criterion, a column a
 * stage. What is known is filled in, so that the cross-checker sees what the unit gave itself. The
 * sums are formulas with the caps of the table; shared/appraisal/clusters/score-cells.ts reads it back.
 */
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { formatHundredths, roundHalfUp } from '#shared/kernel/exact.ts'
import {
  CLUSTER_STAGES,
  sheetTotal,
  type ClusterSheet,
  type ClusterStage,
} from '#shared/appraisal/clusters/sheet.ts'
import type { Rubric, RubricCriterion } from '#shared/appraisal/scoring/rubric.ts'
import { clusterFileText as text } from '#shared/text/clusters.ts'
import { centredRow } from './paper-rows.ts'
import {
  columnLetter,
  makeWorkbook,
  type CellLook,
  type CellValue,
  type SheetPage,
} from './sheet-page.ts'

export interface ClusterSheetsModel {
  readonly year: number
  readonly cluster: string
  readonly rubric: Rubric
  readonly units: readonly {
    readonly unit: string
    readonly sheets: readonly (ClusterSheet & { readonly byUnit: string | null })[]
  }[]
}

const HEADER: CellLook = { border: true, bold: true, align: 'center', size: 12 }
const CELL: CellLook = { border: true, size: 12 }
const CENTRED: CellLook = { ...CELL, align: 'center' }
const POINTS: CellLook = { ...CELL, align: 'right', format: '0.00' }
const GROUP: CellLook = { ...CELL, bold: true }
const WIDTHS = [6, 37, 12, 11, 11, 11]
const FIRST_STAGE = 4
const LAST = WIDTHS.length

const most = ({ kind, max }: RubricCriterion): string => {
  if (kind === 'knock-out') return text.knockOut
  const words = kind === 'base' ? '' : text[kind]
  if (max === null) return words
  const shown = formatHundredths([max, 1])
  return words === '' ? shown : `${words}, ${shown}`
}

/** What a cap leaves of a sum, in points. */
const capped = (sum: string, cap: number | null): string =>
  cap === null ? sum : `MIN(${sum},${cap / 100})`

/** The sum of a stage as Excel computes it while the sheet is filled in: totalOf in a formula. */
function sumFormula(rubric: Rubric, cellOf: (id: string) => string): string {
  const sum = (criteria: readonly RubricCriterion[], kind: RubricCriterion['kind']): string => {
    const cells = criteria.filter((one) => one.kind === kind).map(({ id }) => cellOf(id))
    return cells.length === 0 ? '0' : `SUM(${cells.join(',')})`
  }
  const groups = rubric.groups.map(({ criteria, cap }) => {
    const base = capped(sum(criteria, 'base'), cap)
    return { base, both: capped(`${base}+${sum(criteria, 'bonus')}`, cap) }
  })
  const bases = groups.map(({ base }) => base).join('+')
  const bonus = capped(
    groups.map(({ base, both }) => `(${both}-${base})`).join('+'),
    rubric.caps.bonus,
  )
  const all = rubric.groups.flatMap(({ criteria }) => criteria)
  const penalty = capped(sum(all, 'penalty'), rubric.caps.penalty)
  return `ROUND(${capped(`${bases}+${bonus}-${penalty}`, rubric.caps.total)},2)`
}

const single = (column: number, value: CellValue, look: CellLook) => ({
  from: column,
  to: column,
  value,
  look,
})

function drawUnit(
  page: SheetPage,
  model: ClusterSheetsModel,
  unit: ClusterSheetsModel['units'][number],
): void {
  const { rubric } = model
  const sheetOf = new Map(unit.sheets.map((sheet) => [sheet.stage, sheet]))
  let row = 0
  const count = <Row>(value: Row): Row => {
    row += 1
    return value
  }
  count(centredRow(page, LAST, text.title(model.year), { bold: true, size: 14 }))
  count(centredRow(page, LAST, text.rubric(rubric.title), { italic: true, size: 12 }))
  for (const [label, value] of [
    [text.unitLabel, unit.unit],
    [text.clusterLabel, model.cluster],
  ] as const)
    count(page.row([{ from: 1, to: LAST, value: `${label}: ${value}`, look: { bold: true } }]))
  count(page.row([{ from: 1, to: LAST, value: text.hint, look: { italic: true, size: 11 } }]))
  const heads = [...text.columns, ...CLUSTER_STAGES.map((stage) => text.stages[stage])]
  page.repeat(count(page.row(heads.map((head, index) => single(index + 1, head, HEADER)))))
  const stageCells = (valueOf: (stage: ClusterStage) => CellValue, look: CellLook) =>
    CLUSTER_STAGES.map((stage, index) => single(FIRST_STAGE + index, valueOf(stage), look))
  const facts: readonly (readonly [string, (stage: ClusterStage) => string])[] = [
    [
      text.facts.day,
      (stage) => (sheetOf.get(stage) === undefined ? '' : formatDay(sheetOf.get(stage)?.day ?? '')),
    ],
    [text.facts.author, (stage) => sheetOf.get(stage)?.author ?? ''],
    [text.facts.checker, (stage) => sheetOf.get(stage)?.byUnit ?? ''],
  ]
  for (const [label, valueOf] of facts)
    count(
      page.row([
        single(1, '', CELL),
        { from: 2, to: 3, value: label, look: CELL },
        ...stageCells(valueOf, { ...CENTRED, size: 10 }),
      ]),
    )
  const rows = new Map<string, number>()
  for (const group of rubric.groups) {
    const cap = group.cap === null ? '' : formatHundredths([group.cap, 1])
    count(
      page.row([
        single(1, group.id, { ...GROUP, align: 'center' }),
        single(2, group.title, GROUP),
        single(3, cap, { ...GROUP, align: 'center' }),
        ...stageCells(() => '', CELL),
      ]),
    )
    for (const criterion of group.criteria) {
      count(
        page.row([
          single(1, criterion.id, CENTRED),
          single(2, criterion.title, CELL),
          single(3, most(criterion), CENTRED),
          ...stageCells((stage) => {
            const points = sheetOf.get(stage)?.scores[criterion.id]
            return points === undefined ? '' : points / 100
          }, POINTS),
        ]),
      )
      rows.set(criterion.id, row)
    }
  }
  page.row([
    single(1, '', CELL),
    { from: 2, to: 3, value: text.total, look: GROUP },
    ...CLUSTER_STAGES.map((stage, index) => {
      const column = FIRST_STAGE + index
      const total = sheetTotal(rubric, sheetOf.get(stage)?.scores ?? {}).total
      const formula = sumFormula(rubric, (id) => `${columnLetter(column)}${rows.get(id) ?? 0}`)
      const result = total === null ? 0 : roundHalfUp(total) / 100
      return single(column, { formula, result }, { ...POINTS, bold: true })
    }),
  ])
  page.gap(8)
  page.row([
    { from: 3, to: LAST, value: text.signature, look: { align: 'center', bold: true, size: 12 } },
  ])
}

/** Bytes of an .xlsx file, A4 portrait, a sheet a unit. */
export const writeClusterSheets = (
  model: ClusterSheetsModel,
  stamp: PaperStamp,
): Promise<Uint8Array> =>
  makeWorkbook(stamp, (addPage) => {
    for (const unit of model.units)
      drawUnit(addPage({ name: unit.unit, orientation: 'portrait', widths: WIDTHS }), model, unit)
  })
