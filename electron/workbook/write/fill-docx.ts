/**
 * An office's own Word file, filled: table rows and paragraphs with fields of a list are repeated,
 * everything else of the file (styles, pictures, margins, headers) is left as the office made it.
 */
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
import { templatesText } from '#shared/text/templates.ts'
import type { TemplatePackage } from './template-package.ts'
import { placeholdersIn, replaceIn, wordText } from './template-text.ts'
import { elementsOf, parseXml, writeXml, type XmlElement, type XmlNode } from './xml-tree.ts'

const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u

/** Names of the parts of a Word file that hold text a field can stand in. */
export const docxParts = (template: TemplatePackage): readonly string[] =>
  template.names.filter((name) => PARTS.test(name)).toSorted()

/** Numbers of paragraphs and bookmarks must be unique: copies go without. */
const IDENTITY = / w14:(?:paraId|textId)="[^"]*"/gu

const asCopy = (element: XmlElement): XmlElement => ({
  ...element,
  attributes: element.attributes.replace(IDENTITY, ''),
  children: element.children.flatMap((child): readonly XmlNode[] =>
    typeof child === 'string'
      ? [child]
      : /^(?:bookmark|comment)/u.test(child.name)
        ? []
        : [asCopy(child)],
  ),
})

/** All placeholders at any depth below an element. */
const within = (element: XmlElement): readonly FoundPlaceholder[] =>
  elementsOf(element).flatMap((child) => [
    ...(child.name === 'p' ? placeholdersIn(child, 'p') : []),
    ...within(child),
  ])

class Filler {
  readonly #data: TemplateData
  /** Filled tables that lost rows. */
  readonly #emptied = new WeakSet<XmlElement>()

  constructor(data: TemplateData) {
    this.#data = data
  }

  /** The element filled for a line, or for the whole paper (null). */
  fill(element: XmlElement, line: TemplateLine | null): XmlElement {
    const children = element.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string') return [child]
      if (child.name === 'p') return this.#paragraphs(child, line)
      if (child.name === 'tr') return this.#rows(child, line)
      return [this.fill(child, line)]
    })
    const filled = { ...element, children: this.#standing(element, children) }
    if (element.name === 'tbl' && deep(filled, 'tr').length < deep(element, 'tr').length)
      this.#emptied.add(filled)
    return filled
  }

  /** Word opens no cell without a paragraph and no table without a row. */
  #standing(element: XmlElement, children: readonly XmlNode[]): readonly XmlNode[] {
    const has = (name: string, nodes: readonly XmlNode[]): boolean =>
      nodes.some((node) => typeof node !== 'string' && node.name === name)
    if (element.name === 'tc' && has('p', element.children) && !has('p', children))
      return [...children, { name: 'p', tag: 'w:p', attributes: '', children: [] }]
    if (element.name === 'tbl' || !has('tbl', children)) return children
    return children.filter(
      (node) => typeof node === 'string' || node.name !== 'tbl' || !this.#onlyHead(node),
    )
  }

  /** A table of a list that nobody is in goes, with its head. */
  #onlyHead(table: XmlElement): boolean {
    const rows = deep(table, 'tr')
    const heads = rows.filter((row) =>
      elementsOf(row).some(
        ({ name, children }) =>
          name === 'trPr' &&
          children.some((child) => typeof child !== 'string' && child.name === 'tblHeader'),
      ),
    )
    return rows.length === 0 || (this.#emptied.has(table) && heads.length === rows.length)
  }

  #gone(found: readonly FoundPlaceholder[]): boolean {
    const groups = headingsIn(found)
    return groups.length > 0 && groups.every((group) => linesOf(this.#data, group).length === 0)
  }

  #rows(row: XmlElement, line: TemplateLine | null): readonly XmlNode[] {
    const found = within(row)
    if (this.#gone(found)) return []
    const [group] = line === null ? groupsIn(found) : []
    const nested = elementsOf(row).some((cell) =>
      elementsOf(cell).some(({ name }) => name === 'tbl'),
    )
    if (group === undefined || nested) return [this.fill(row, line)]
    return linesOf(this.#data, group).map((one, index) =>
      this.fill(index === 0 ? row : asCopy(row), one),
    )
  }

  #paragraphs(paragraph: XmlElement, line: TemplateLine | null): readonly XmlNode[] {
    const found = placeholdersIn(paragraph, 'p')
    if (this.#gone(found)) return []
    const [group] = line === null ? groupsIn(found) : []
    if (group === undefined) return [this.#paragraph(paragraph, line)]
    return linesOf(this.#data, group).map((one, index) =>
      this.#paragraph(index === 0 ? paragraph : asCopy(paragraph), one),
    )
  }

  #paragraph(paragraph: XmlElement, line: TemplateLine | null): XmlElement {
    const filled = replaceIn(
      paragraph,
      'p',
      ({ placeholder }) =>
        placeholder === null ? null : fieldValue(this.#data, placeholder, line).text,
      wordText,
    )
    // Text boxes have paragraphs of their own inside.
    return {
      ...filled,
      children: filled.children.map((child) =>
        typeof child === 'string' ? child : this.fill(child, line),
      ),
    }
  }
}

/** The rewritten parts of a Word file. */
export function fillDocx(
  template: TemplatePackage,
  data: TemplateData,
): ReadonlyMap<string, string | null> {
  const filler = new Filler(data)
  return new Map(
    docxParts(template).map((name) => [
      name,
      writeXml(filler.fill(parseXml(template.text(name) ?? ''), null)),
    ]),
  )
}

interface Places {
  readonly found: FoundPlaceholder[]
  readonly findings: TemplateFinding[]
}

function checkPart(root: XmlElement, part: string, into: Places): void {
  let paragraphs = 0
  let tables = 0
  const where = (place: string): string =>
    part === 'word/document.xml' ? place : templatesText.inPart(part, place)
  const look = (element: XmlElement, place: string | null): void => {
    for (const child of elementsOf(element)) {
      if (child.name === 'tbl') {
        tables += 1
        checkTable(child, tables)
      } else if (child.name === 'p') {
        if (place === null) paragraphs += 1
        const here = where(place ?? templatesText.paragraph(paragraphs))
        const found = placeholdersIn(child, 'p')
        into.found.push(...found)
        into.findings.push(...findingsOf(found, here))
        if (place === null) mixed(found, here)
        look(child, here)
      } else look(child, place)
    }
  }
  const mixed = (found: readonly FoundPlaceholder[], here: string): void => {
    if (groupsIn(found).length > 1)
      into.findings.push({
        kind: 'mixed-groups',
        placeholder: found.map(({ text }) => text).join(', '),
        place: here,
        nearest: null,
      })
  }
  const checkTable = (table: XmlElement, number: number): void => {
    let row = 0
    for (const tr of rowsOf(table)) {
      row += 1
      mixed(within(tr), where(templatesText.tableRow(number, row)))
      cellsOf(tr).forEach((cell, index) =>
        look(cell, templatesText.tableCell(number, row, index + 1)),
      )
    }
  }
  look(root, null)
}

/** Rows and cells may stand inside content controls. */
const deep = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).flatMap((child) =>
    child.name === name ? [child] : child.name.startsWith('sdt') ? deep(child, name) : [],
  )
const rowsOf = (table: XmlElement): readonly XmlElement[] => deep(table, 'tr')
const cellsOf = (row: XmlElement): readonly XmlElement[] => deep(row, 'tc')

/** What is wrong with the placeholders of a Word file, in the order of its parts. */
export function checkDocx(template: TemplatePackage): {
  readonly found: readonly FoundPlaceholder[]
  readonly findings: readonly TemplateFinding[]
} {
  const places: Places = { found: [], findings: [] }
  for (const name of docxParts(template))
    checkPart(parseXml(template.text(name) ?? ''), name, places)
  return places
}
