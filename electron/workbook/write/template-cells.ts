/** The sheets of an office's own workbook as trees, their texts, and what their styles say of type. */
import { parseAddress } from '#electron/workbook/read/cell-address.ts'
import { attributeOf, flagOf } from '#electron/workbook/read/xml-scan.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { TypeSetting } from './measure-text.ts'
import type { TemplatePackage } from './template-package.ts'
import { elementsOf, findElement, parseXml, type XmlElement } from './xml-tree.ts'

export interface TemplateSheet {
  readonly name: string
  /** Path of its part. */
  readonly part: string
  readonly root: XmlElement
}

const relationsPart = (part: string): string => part.replace(/([^/]+)$/u, '_rels/$1.rels')

/** Targets of a part's relations by id, as paths of the package. */
export function targetsOf(template: TemplatePackage, part: string): ReadonlyMap<string, string> {
  const source = template.text(relationsPart(part))
  if (source === null) return new Map()
  const folder = part.split('/').slice(0, -1)
  return new Map(
    elementsOf(parseXml(source))
      .flatMap(elementsOf)
      .map(({ attributes }) => {
        const target = attributeOf(attributes, 'Target') ?? ''
        const path = target.startsWith('/') ? [] : [...folder]
        for (const step of target.split('/')) {
          if (step === '..') path.pop()
          else if (step !== '' && step !== '.') path.push(step)
        }
        return [attributeOf(attributes, 'Id') ?? '', path.join('/')] as const
      }),
  )
}

/** The worksheets in their order. */
export function templateSheets(template: TemplatePackage): readonly TemplateSheet[] {
  const book = parseXml(template.text('xl/workbook.xml') ?? '')
  const targets = targetsOf(template, 'xl/workbook.xml')
  return elementsOf(findElement(book, 'sheets') ?? book).flatMap(({ attributes }) => {
    const part = targets.get(attributeOf(attributes, 'id') ?? '') ?? ''
    const source = template.text(part)
    if (source === null || !part.includes('worksheets/')) return []
    return [{ name: attributeOf(attributes, 'name') ?? '', part, root: parseXml(source) }]
  })
}

/** The shared strings, each with its runs. */
export const sharedStrings = (template: TemplatePackage): readonly XmlElement[] => {
  const source = template.text('xl/sharedStrings.xml')
  if (source === null) return []
  return elementsOf(parseXml(source))
    .flatMap(elementsOf)
    .filter(({ name }) => name === 'si')
}

/** What holds a cell's text with its runs; null where the cell has none. */
export function textOfCell(cell: XmlElement, strings: readonly XmlElement[]): XmlElement | null {
  const type = attributeOf(cell.attributes, 't')
  if (type === 'inlineStr') return elementsOf(cell).find(({ name }) => name === 'is') ?? null
  if (type !== 's') return null
  const value = elementsOf(cell).find(({ name }) => name === 'v')
  const index = Number(value?.children.find((child) => typeof child === 'string') ?? -1)
  return strings[index] ?? null
}

/** Row and column of a cell or row, from 1. @throws Refusal TEMPLATE_UNREADABLE */
export function placeOfCell(cell: XmlElement): { readonly row: number; readonly column: number } {
  const place = parseAddress(attributeOf(cell.attributes, 'r') ?? '')
  if (place === null) throw new Refusal('TEMPLATE_UNREADABLE', { detail: 'r' })
  return place
}

export interface CellType extends TypeSetting {
  readonly wrap: boolean
}

/** How a cell of a style is set; `s` is the number in the cell's attribute. */
export function cellTypes(template: TemplatePackage): (s: number) => CellType {
  const source = template.text('xl/styles.xml')
  const root = source === null ? null : parseXml(source)
  const listed = (name: string): readonly XmlElement[] =>
    root === null ? [] : elementsOf(findElement(root, name) ?? { ...root, children: [] })
  const fonts = listed('fonts').map((font) => {
    const of = (name: string): string | null => {
      const found = elementsOf(font).find((one) => one.name === name)
      return found === undefined ? null : (attributeOf(found.attributes, 'val') ?? '1')
    }
    // Letters of other faces are measured as Times New Roman, a little larger.
    const wide = /times|\.vntime/iu.test(of('name') ?? '') ? 100 : 118
    const size = (Number(of('sz') ?? 11) * wide) / 100
    const bold = of('b') !== null && of('b') !== '0'
    return { size, face: bold ? 'bold' : of('i') === null ? 'regular' : 'italic' } as const
  })
  const formats = listed('cellXfs').map((format) => {
    const alignment = elementsOf(format).find(({ name }) => name === 'alignment')
    const font = fonts[Number(attributeOf(format.attributes, 'fontId') ?? 0)]
    return {
      ...(font ?? { size: 12, face: 'regular' as const }),
      wrap: alignment !== undefined && flagOf(alignment.attributes, 'wrapText'),
    }
  })
  return (s) => formats[s] ?? { size: 12, face: 'regular', wrap: false }
}

/** Width of each column in points, as far as the sheet says; a column without one has the usual. */
export function columnWidths(root: XmlElement): (column: number) => number {
  const ranges = elementsOf(findElement(root, 'cols') ?? { ...root, children: [] }).map(
    ({ attributes }) => ({
      from: Number(attributeOf(attributes, 'min') ?? 0),
      to: Number(attributeOf(attributes, 'max') ?? 0),
      width: Number(attributeOf(attributes, 'width') ?? 9),
    }),
  )
  // A unit is a digit of the default font, 7 pixels for the usual ones; less is the safe side.
  return (column) =>
    (ranges.find(({ from, to }) => column >= from && column <= to)?.width ?? 8.43) * 7 * 0.75
}
