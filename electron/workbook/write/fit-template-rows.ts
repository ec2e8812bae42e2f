/** Rows of a filled template made tall enough for their texts; none is ever made lower. */
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
const USUAL_ROW = 15

interface Setting {
  readonly strings: readonly XmlElement[]
  readonly types: (s: number) => CellType
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

export function fitRows(root: XmlElement, { strings, types }: Setting): XmlElement {
  const widthOf = columnWidths(root)
  const merges = mergesOf(root)
  const needed = (cell: XmlElement): number => {
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
  return mapXml(root, (element) => {
    if (element.name !== 'row') return [element]
    const cells = elementsOf(element).filter(({ name }) => name === 'c')
    const own = Number(attributeOf(element.attributes, 'ht') ?? USUAL_ROW)
    const height = Math.min(TALLEST_ROW, Math.max(...cells.map(needed), 0))
    if (height <= own) return [element]
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
