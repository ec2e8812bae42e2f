/** A template's sheet with its new rows: merges, formulas, ranges and what hangs on them go along. */
import { attributeOf } from '#electron/workbook/read/xml-scan.ts'
import { parseRange } from '#electron/workbook/read/cell-address.ts'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import { mapFormula, mapRanges, type FormulaPlace, type RowMap } from './row-map.ts'
import { placeOfCell, targetsOf, type TemplateSheet } from './template-cells.ts'
import type { TemplatePackage } from './template-package.ts'
import {
  elementsOf,
  escapeXml,
  findElement,
  mapXml,
  parseXml,
  textIn,
  withAttribute,
  writeXml,
  type XmlElement,
  type XmlNode,
} from './xml-tree.ts'

/** A filled row, and the template row and copy it was made of. */
export interface MadeRow {
  readonly row: XmlElement
  readonly from: number
  /** From 0. */
  readonly copy: number
}

export interface SheetMove extends TemplateSheet {
  readonly rows: readonly MadeRow[]
  readonly map: RowMap
  /** Of every sheet, by name. */
  readonly maps: ReadonlyMap<string, RowMap>
}

/** Attributes that hold addresses of their own sheet. */
const RANGES: Readonly<Record<string, string>> = {
  dimension: 'ref',
  autoFilter: 'ref',
  hyperlink: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
}

function movedFormula(formula: XmlElement, place: FormulaPlace, move: SheetMove): XmlElement {
  const text = textIn(formula)
  const ref = attributeOf(formula.attributes, 'ref')
  return {
    ...formula,
    attributes:
      ref === null
        ? formula.attributes
        : withAttribute(formula.attributes, 'ref', mapRanges(ref, move.map)),
    children: text === '' ? [] : [escapeXml(mapFormula(text, place, move.maps))],
  }
}

/** Computed values of before would be wrong: they are computed anew, or by the program that opens it. */
function movedCell(cell: XmlElement, made: MadeRow, move: SheetMove): XmlElement {
  const place = { sheet: move.name, copy: { row: made.from, index: made.copy } }
  if (!elementsOf(cell).some(({ name }) => name === 'f')) return cell
  return {
    ...cell,
    attributes: withAttribute(cell.attributes, 't', null),
    children: cell.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string') return [child]
      if (child.name === 'f') return [movedFormula(child, place, move)]
      return child.name === 'v' ? [] : [child]
    }),
  }
}

const cellsOf = (row: XmlElement): readonly XmlElement[] =>
  elementsOf(row).filter(({ name }) => name === 'c')

const valueOf = (cell: XmlElement): number | null => {
  const value = elementsOf(cell).find(({ name }) => name === 'v')
  if (value === undefined || attributeOf(cell.attributes, 't') !== null) return null
  const number = Number(textIn(value))
  return Number.isFinite(number) ? number : null
}

const SUM = /^SUM\(\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)\)$/u

/** Sums of plain numbers carry their result, so that a reader that never computes shows them. */
function withSums(rows: readonly XmlElement[]): readonly XmlElement[] {
  interface Known {
    readonly row: number
    readonly column: number
    /** null: a formula, whose result is not known here. */
    readonly number: number | null
  }
  const known = rows.flatMap((row) =>
    cellsOf(row).flatMap((cell): readonly Known[] => {
      const formula = elementsOf(cell).some(({ name }) => name === 'f')
      const number = formula ? null : valueOf(cell)
      return formula || number !== null ? [{ ...placeOfCell(cell), number }] : []
    }),
  )
  const sumOf = (formula: string): number | null => {
    const range = parseRange(SUM.test(formula) ? formula.slice(4, -1) : '')
    if (range === null) return null
    const inside = known.filter(
      ({ row, column }) =>
        row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    )
    return inside.some(({ number }) => number === null)
      ? null
      : inside.reduce((sum, { number }) => sum + (number ?? 0), 0)
  }
  return rows.map((row) => ({
    ...row,
    children: row.children.map((cell) => {
      if (typeof cell === 'string') return cell
      const formula = elementsOf(cell).find(({ name }) => name === 'f')
      const sum = formula === undefined ? null : sumOf(textIn(formula))
      if (formula === undefined || sum === null) return cell
      const tag = formula.tag.replace(/f$/u, 'v')
      return {
        ...cell,
        children: [...cell.children, { name: 'v', tag, attributes: '', children: [String(sum)] }],
      }
    }),
  }))
}

/** A merge inside one repeated row stands in each copy; one over several rows grows with them. */
function movedMerges(merges: XmlElement, move: SheetMove): readonly XmlNode[] {
  const copies = new Map<number, number>()
  for (const { from } of move.rows) copies.set(from, (copies.get(from) ?? 0) + 1)
  const children = elementsOf(merges).flatMap((merge): readonly XmlElement[] => {
    const range = parseRange(attributeOf(merge.attributes, 'ref') ?? '')
    if (range === null) return []
    const at = (top: number, bottom: number): XmlElement => ({
      ...merge,
      attributes: ` ref="${cellAddress(top, range.left)}:${cellAddress(bottom, range.right)}"`,
    })
    if (range.top !== range.bottom)
      return [at(move.map.start(range.top), move.map.end(range.bottom))]
    const start = move.map.start(range.top)
    return Array.from({ length: copies.get(range.top) ?? 1 }, (_, index) =>
      at(start + index, start + index),
    )
  })
  return [{ ...merges, attributes: ` count="${children.length}"`, children }]
}

/** The tree of the sheet with its new rows in place. */
export function moveSheet(move: SheetMove): XmlElement {
  const rows = withSums(
    move.rows.map((made) => ({
      ...made.row,
      attributes: withAttribute(made.row.attributes, 'spans', null),
      children: made.row.children.map((cell) =>
        typeof cell === 'string' ? cell : movedCell(cell, made, move),
      ),
    })),
  )
  const change = (element: XmlElement): readonly XmlNode[] => {
    if (element.name === 'sheetData') return [{ ...element, children: rows }]
    if (element.name === 'mergeCells') return movedMerges(element, move)
    if (element.name === 'selection') return []
    if (/^formula[12]?$/u.test(element.name)) {
      const formula = mapFormula(textIn(element), { sheet: move.name }, move.maps)
      return [{ ...element, children: [escapeXml(formula)] }]
    }
    if (element.name === 'brk' || element.name === 'pane') {
      const name = element.name === 'brk' ? 'id' : 'topLeftCell'
      const value = attributeOf(element.attributes, name)
      if (value === null) return [element]
      const moved = name === 'id' ? String(move.map.end(Number(value))) : mapRanges(value, move.map)
      return [{ ...element, attributes: withAttribute(element.attributes, name, moved) }]
    }
    const attribute = RANGES[element.name]
    const value = attribute === undefined ? null : attributeOf(element.attributes, attribute)
    if (attribute === undefined || value === null) return [element]
    const moved = mapRanges(value, move.map)
    return [{ ...element, attributes: withAttribute(element.attributes, attribute, moved) }]
  }
  // Rows are changed above; going through them here again would be for nothing.
  return mapXml(
    mapXml(move.root, (element) => (element.name === 'row' ? [] : [element])),
    change,
  )
}

/** Pictures and drawings are anchored to rows counted from 0. */
function movedDrawing(source: string, map: RowMap): string {
  const root = mapXml(parseXml(source), (element) => {
    if (element.name !== 'from' && element.name !== 'to') return [element]
    return [
      {
        ...element,
        children: element.children.map((child) =>
          typeof child === 'string' || child.name !== 'row'
            ? child
            : { ...child, children: [String(map.start(Number(textIn(child)) + 1) - 1)] },
        ),
      },
    ]
  })
  return writeXml(root)
}

const movedRefs = (source: string, map: RowMap): string =>
  writeXml(
    mapXml(parseXml(source), (element) => {
      const ref = attributeOf(element.attributes, 'ref')
      return ref === null
        ? [element]
        : [
            {
              ...element,
              attributes: withAttribute(element.attributes, 'ref', mapRanges(ref, map)),
            },
          ]
    }),
  )

/** Print areas and other names; the program that opens the file computes what is left to compute. */
function movedBook(source: string, maps: ReadonlyMap<string, RowMap>): string {
  const root = mapXml(parseXml(source), (element) => {
    if (element.name === 'definedName')
      return [
        {
          ...element,
          children: [escapeXml(mapFormula(textIn(element), { sheet: null }, maps))],
        },
      ]
    if (element.name === 'calcPr') return []
    return [element]
  })
  const prefix = (elementsOf(root)[0]?.tag ?? '').replace(/workbook$/u, '')
  // The schema has an order: it follows the last of these that is there.
  const after = ['definedNames', 'externalReferences', 'functionGroups'].find(
    (name) => findElement(root, name) !== null,
  )
  return writeXml(
    mapXml(root, (element) =>
      element.name === (after ?? 'sheets')
        ? [
            element,
            {
              name: 'calcPr',
              tag: `${prefix}calcPr`,
              attributes: ' fullCalcOnLoad="1"',
              children: [],
            },
          ]
        : [element],
    ),
  )
}

const without = (source: string, mark: string): string =>
  writeXml(
    mapXml(parseXml(source), (element) => (element.attributes.includes(mark) ? [] : [element])),
  )

/** What else a workbook holds that names rows, rewritten; the order of computing goes. */
export function movedParts(
  template: TemplatePackage,
  sheets: readonly TemplateSheet[],
  maps: ReadonlyMap<string, RowMap>,
): readonly (readonly [string, string | null])[] {
  const hanging = sheets.flatMap((sheet) => {
    const map = maps.get(sheet.name)
    if (map === undefined) return []
    return [...targetsOf(template, sheet.part).values()].flatMap(
      (part): readonly (readonly [string, string])[] => {
        const source = template.text(part)
        if (source === null) return []
        if (part.includes('drawings/drawing')) return [[part, movedDrawing(source, map)]]
        return /\/(?:tables\/|comments)/u.test(part) ? [[part, movedRefs(source, map)]] : []
      },
    )
  })
  const chain = 'calcChain.xml'
  const drop =
    template.text(`xl/${chain}`) === null
      ? []
      : ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'].map(
          (name) => [name, without(template.text(name) ?? '', chain)] as const,
        )
  return [
    ...hanging,
    ['xl/workbook.xml', movedBook(template.text('xl/workbook.xml') ?? '', maps)],
    ...drop,
    ...(drop.length === 0 ? [] : [[`xl/${chain}`, null] as const]),
  ]
}
