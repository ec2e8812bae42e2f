/** Rows of a filled template made as tall as their texts need. */
import { attributeOf } from '#electron/workbook/read/xml-scan.ts'
import { parseRange } from '#electron/workbook/read/cell-address.ts'
import { textHeight } from './measure-text.ts'
import { columnWidths, placeOfCell, textOfCell, type CellType } from './template-cells.ts'
import { stretches } from './template-text.ts'
import {
  elementsOf,
  findElement,
  mapXml,
  textIn,
  withAttribute,
  type XmlElement,
} from './xml-tree.ts'

/** Cell padding and the grid line, in points. */
const PADDING = 4
/** The tallest row that Excel allows, in points. */
const TALLEST_ROW = 409
const USUAL_ROW = 18
/** Heights this near are the same to the eye, in points. */
const SAME = 3

interface Setting {
  readonly strings: readonly XmlElement[]
  readonly types: (s: number) => CellType
  /** The sheet before it was filled, and which of its rows each new row was made of. */
  readonly template: XmlElement
  readonly madeOf: ReadonlyMap<number, XmlElement>
}

/** The last column of the merge that begins in a cell; null for a merge over several rows. */
function mergesOf(root: XmlElement): ReadonlyMap<string, number | null> {
  const merges = findElement(root, 'mergeCells')
  return new Map(
    (merges === null ? [] : elementsOf(merges)).flatMap((merge) => {
      const range = parseRange(attributeOf(merge.attributes, 'ref') ?? '')
      if (range === null) return []
      return [
        [`${range.top} ${range.left}`, range.top === range.bottom ? range.right : null] as const,
      ]
    }),
  )
}

/** Height that the texts of a row need, in points; 0 where none wraps. */
function neededIn(root: XmlElement, { strings, types }: Setting): (row: XmlElement) => number {
  const widthOf = columnWidths(root)
  const merges = mergesOf(root)
  const cellNeeds = (cell: XmlElement): number => {
    const text = textOfCell(cell, strings)
    if (text === null) return 0
    const { row, column } = placeOfCell(cell)
    const type = types(Number(attributeOf(cell.attributes, 's') ?? 0))
    const last = merges.get(`${row} ${column}`)
    if (last === null) return 0
    const words = stretches(text, null).flat().map(textIn).join('')
    if (!type.wrap && !words.includes('\n')) return 0
    let width = -PADDING
    for (let at = column; at <= (last ?? column); at += 1) width += widthOf(at)
    return textHeight(words, type, Math.max(width, 10))
  }
  return (row) => {
    const cells = elementsOf(row).filter(({ name }) => name === 'c')
    return Math.min(TALLEST_ROW, Math.max(...cells.map(cellNeeds), 0))
  }
}

/**
 * The filled sheet with rows tall enough. A height that the office chose is kept; one that only came
 * of a long placeholder ("[doanhnghiep.tienthuong]" in a narrow column) is not.
 */
export function fitRows(root: XmlElement, setting: Setting): XmlElement {
  const needed = neededIn(root, setting)
  const neededBefore = neededIn(setting.template, setting)
  return mapXml(root, (element) => {
    if (element.name !== 'row') return [element]
    const own = Number(attributeOf(element.attributes, 'ht') ?? USUAL_ROW)
    const template = setting.madeOf.get(Number(attributeOf(element.attributes, 'r')))
    const chosen = template === undefined || own > neededBefore(template) + SAME ? own : USUAL_ROW
    const height = Math.max(needed(element), chosen)
    if (height === own) return [element]
    return [
      {
        ...element,
        attributes: withAttribute(
          withAttribute(element.attributes, 'ht', String(height)),
          'customHeight',
          '1',
        ),
      },
    ]
  })
}
