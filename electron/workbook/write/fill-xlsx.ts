/**
 * An office's own workbook, filled in its own XML: rows with fields of a list are repeated with their
 * styles and merges, what stands below moves down, formulas and print settings go along.
 */
import { attributeOf } from '#electron/workbook/read/xml-scan.ts'
import { fieldValue } from '#shared/decisions/template-data.ts'
import {
  findingsOf,
  groupsIn,
  headingsIn,
  linesOf,
  type FoundPlaceholder,
  type TemplateData,
  type TemplateFinding,
  type TemplateLine,
} from '#shared/decisions/template-fields.ts'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import { templatesText } from '#shared/text/templates.ts'
import { fitRows } from './fit-template-rows.ts'
import { moveSheet, movedParts, type MadeRow } from './move-sheet.ts'
import { rowMap, type RowMap } from './row-map.ts'
import {
  cellTypes,
  placeOfCell,
  sharedStrings,
  templateSheets,
  textOfCell,
  type TemplateSheet,
} from './template-cells.ts'
import type { TemplatePackage } from './template-package.ts'
import { cellText, placeholdersIn, replaceIn, stretches } from './template-text.ts'
import {
  elementsOf,
  findElement,
  textIn,
  withAttribute,
  writeXml,
  type XmlElement,
} from './xml-tree.ts'

const rowsOf = (sheet: TemplateSheet): readonly XmlElement[] =>
  elementsOf(findElement(sheet.root, 'sheetData') ?? { ...sheet.root, children: [] }).filter(
    ({ name }) => name === 'row',
  )

const cellsOf = (row: XmlElement): readonly XmlElement[] =>
  elementsOf(row).filter(({ name }) => name === 'c')

/** The placeholders of a cell. A cell without text has none. */
function inCell(cell: XmlElement, strings: readonly XmlElement[]): readonly FoundPlaceholder[] {
  const text = textOfCell(cell, strings)
  return text === null ? [] : placeholdersIn(text, null)
}

const inRow = (row: XmlElement, strings: readonly XmlElement[]): readonly FoundPlaceholder[] =>
  cellsOf(row).flatMap((cell) => inCell(cell, strings))

/** What is wrong with the placeholders of a workbook, cell by cell. */
export function checkXlsx(template: TemplatePackage): {
  readonly found: readonly FoundPlaceholder[]
  readonly findings: readonly TemplateFinding[]
} {
  const strings = sharedStrings(template)
  const found: FoundPlaceholder[] = []
  const findings: TemplateFinding[] = []
  for (const sheet of templateSheets(template))
    for (const row of rowsOf(sheet)) {
      const here = inRow(row, strings)
      if (here.length === 0) continue
      found.push(...here)
      for (const cell of cellsOf(row)) {
        const { row: number, column } = placeOfCell(cell)
        const place = templatesText.cell(sheet.name, cellAddress(number, column))
        findings.push(...findingsOf(inCell(cell, strings), place))
      }
      if (groupsIn(here).length > 1)
        findings.push({
          kind: 'mixed-groups',
          placeholder: here.map(({ text }) => text).join(', '),
          place: templatesText.sheetRow(sheet.name, Number(attributeOf(row.attributes, 'r'))),
          nearest: null,
        })
    }
  return { found, findings }
}

interface Filling {
  readonly data: TemplateData
  readonly strings: readonly XmlElement[]
}

/** A cell whose only text is one field that is a number becomes a number, in the office's format. */
function filledCell(cell: XmlElement, line: TemplateLine | null, filling: Filling): XmlElement {
  const text = textOfCell(cell, filling.strings)
  const found = text === null ? [] : placeholdersIn(text, null)
  if (text === null || found.length === 0) return cell
  const whole = stretches(text, null).flat().map(textIn).join('').trim()
  const [only] = found
  const prefix = cell.tag.slice(0, cell.tag.length - 1)
  const bare = withAttribute(cell.attributes, 't', null)
  if (only?.placeholder != null && whole === only.text) {
    const { number } = fieldValue(filling.data, only.placeholder, line)
    if (number !== null)
      return {
        ...cell,
        attributes: bare,
        children: [{ name: 'v', tag: `${prefix}v`, attributes: '', children: [String(number)] }],
      }
  }
  const filled = replaceIn(
    text,
    null,
    ({ placeholder }) =>
      placeholder === null ? null : fieldValue(filling.data, placeholder, line).text,
    cellText,
  )
  return {
    ...cell,
    attributes: withAttribute(bare, 't', 'inlineStr'),
    children: [{ name: 'is', tag: `${prefix}is`, attributes: '', children: filled.children }],
  }
}

/** What becomes of one row: filled once, once for each line, or kept hidden where it has none. */
type RowPlan =
  | { readonly kind: 'once' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'lines'; readonly lines: readonly TemplateLine[] }

function planOf(row: XmlElement, { data, strings }: Filling): RowPlan {
  const found = inRow(row, strings)
  const [group] = groupsIn(found)
  if (group !== undefined) {
    const lines = linesOf(data, group)
    return lines.length === 0 ? { kind: 'hidden' } : { kind: 'lines', lines }
  }
  const headings = headingsIn(found)
  const empty = headings.length > 0 && headings.every((one) => linesOf(data, one).length === 0)
  return empty ? { kind: 'hidden' } : { kind: 'once' }
}

const renumbered = (row: XmlElement, number: number): XmlElement => ({
  ...row,
  attributes: withAttribute(row.attributes, 'r', String(number)),
  children: row.children.map((child) =>
    typeof child === 'string' || child.name !== 'c'
      ? child
      : {
          ...child,
          attributes: withAttribute(
            child.attributes,
            'r',
            cellAddress(number, placeOfCell(child).column),
          ),
        },
  ),
})

/** A row that nobody is in stays for the formulas that name it, empty and out of sight. */
const emptied = (row: XmlElement): XmlElement => ({
  ...row,
  attributes: withAttribute(row.attributes, 'hidden', '1'),
  children: row.children.map((child) =>
    typeof child === 'string' || child.name !== 'c'
      ? child
      : { ...child, attributes: withAttribute(child.attributes, 't', null), children: [] },
  ),
})

function rowsFilled(row: XmlElement, filling: Filling, map: RowMap): readonly MadeRow[] {
  const from = Number(attributeOf(row.attributes, 'r'))
  const plan = planOf(row, filling)
  const fill = (line: TemplateLine | null): XmlElement => ({
    ...row,
    children: row.children.map((child) =>
      typeof child === 'string' || child.name !== 'c' ? child : filledCell(child, line, filling),
    ),
  })
  const made =
    plan.kind === 'hidden'
      ? [emptied(row)]
      : plan.kind === 'once'
        ? [fill(null)]
        : plan.lines.map(fill)
  return made.map((one, copy) => ({ row: renumbered(one, map.start(from) + copy), from, copy }))
}

/** The rewritten parts of a workbook; a part that goes is null. */
export function fillXlsx(
  template: TemplatePackage,
  data: TemplateData,
): ReadonlyMap<string, string | null> {
  const filling: Filling = { data, strings: sharedStrings(template) }
  const sheets = templateSheets(template)
  const maps = new Map<string, RowMap>(
    sheets.map((sheet) => [
      sheet.name,
      rowMap(
        new Map(
          rowsOf(sheet).flatMap((row): readonly (readonly [number, number])[] => {
            const plan = planOf(row, filling)
            return plan.kind === 'lines'
              ? [[Number(attributeOf(row.attributes, 'r')), plan.lines.length]]
              : []
          }),
        ),
      ),
    ]),
  )
  const types = cellTypes(template)
  const parts = sheets.map((sheet) => {
    const map = maps.get(sheet.name) ?? rowMap(new Map())
    const made = rowsOf(sheet).flatMap((row) => rowsFilled(row, filling, map))
    const moved = moveSheet({ ...sheet, rows: made, map, maps })
    const rows = new Map(
      rowsOf(sheet)
        .filter((row) => inRow(row, filling.strings).length > 0)
        .map((row) => [Number(attributeOf(row.attributes, 'r')), row]),
    )
    const madeOf = new Map(
      made.flatMap(({ row, from }): readonly (readonly [number, XmlElement])[] => {
        const origin = rows.get(from)
        return origin === undefined ? [] : [[Number(attributeOf(row.attributes, 'r')), origin]]
      }),
    )
    const fitted = fitRows(moved, {
      strings: filling.strings,
      types,
      template: sheet.root,
      madeOf,
    })
    return [sheet.part, writeXml(fitted)] as const
  })
  return new Map<string, string | null>([...parts, ...movedParts(template, sheets, maps)])
}
