/**
 * An XML part as a tree whose texts, attributes and comments are written back as they stood. For templates that
 * were let in by the reader process; it is linear in the part's length and never expands an entity.
 */
import { resolveEntities } from '#electron/workbook/read/xml-scan.ts'
import { Refusal } from '#shared/kernel/refusal.ts'

/** A text, comment or instruction as it stands in the file, or an element. */
export type XmlNode = string | XmlElement

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** With its prefix, as written. */
  readonly tag: string
  /** The tag's text after the name, with its leading space. */
  readonly attributes: string
  readonly children: readonly XmlNode[]
}

const DEEPEST = 256

const broken = (detail: string): Refusal => new Refusal('TEMPLATE_UNREADABLE', { detail })

const local = (tag: string): string => tag.slice(tag.indexOf(':') + 1)

interface Open {
  readonly tag: string
  readonly attributes: string
  readonly children: XmlNode[]
}

function closeOf(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from)
  if (end < 0) throw broken('xml')
  return end + mark.length
}

/** End of the tag that begins at `from`, minding ">" inside quotes. */
function tagEnd(source: string, from: number): number {
  let quote = ''
  for (let at = from; at < source.length; at += 1) {
    const letter = source.charAt(at)
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '>') return at
    else if (letter === '"' || letter === "'") quote = letter
  }
  throw broken('xml')
}

/** The part as one element without a name, whose children are the whole text. @throws Refusal TEMPLATE_UNREADABLE */
export function parseXml(source: string): XmlElement {
  const root: Open = { tag: '', attributes: '', children: [] }
  const stack: Open[] = [root]
  const top = (): Open => stack.at(-1) ?? root
  const finish = (open: Open, into: Open): void => {
    into.children.push({ ...open, name: local(open.tag) })
  }
  for (let at = 0; at < source.length;) {
    const open = source.indexOf('<', at)
    if (open !== at) {
      const end = open < 0 ? source.length : open
      top().children.push(source.slice(at, end))
      at = end
      continue
    }
    const next = source.charAt(at + 1)
    if (next === '?' || next === '!') {
      const end = source.startsWith('<!--', at)
        ? closeOf(source, '-->', at)
        : source.startsWith('<![CDATA[', at)
          ? closeOf(source, ']]>', at)
          : closeOf(source, '>', at)
      if (source.startsWith('<!DOCTYPE', at)) throw broken('doctype')
      top().children.push(source.slice(at, end))
      at = end
      continue
    }
    const end = tagEnd(source, at)
    if (next === '/') {
      const done = stack.pop()
      if (done === undefined || done === root || done.tag !== source.slice(at + 2, end).trim())
        throw broken('xml')
      finish(done, top())
    } else {
      const alone = source.charAt(end - 1) === '/'
      const inside = source.slice(at + 1, alone ? end - 1 : end)
      const [tag = ''] = /^[^\s/>]+/u.exec(inside) ?? []
      const made: Open = { tag, attributes: inside.slice(tag.length).trimEnd(), children: [] }
      if (alone) finish(made, top())
      else if (stack.push(made) > DEEPEST) throw broken('xml')
    }
    at = end + 1
  }
  if (stack.length > 1) throw broken('xml')
  return { ...root, name: '' }
}

/** The tree as text again. */
export function writeXml(node: XmlNode): string {
  const parts: string[] = []
  const write = (one: XmlNode): void => {
    if (typeof one === 'string') parts.push(one)
    else if (one.tag === '') one.children.forEach(write)
    else if (one.children.length === 0) parts.push(`<${one.tag}${one.attributes}/>`)
    else {
      parts.push(`<${one.tag}${one.attributes}>`)
      one.children.forEach(write)
      parts.push(`</${one.tag}>`)
    }
  }
  write(node)
  return parts.join('')
}

/** The tree with every element replaced by what `change` makes of it, children first. */
export function mapXml(
  element: XmlElement,
  change: (element: XmlElement) => readonly XmlNode[],
): XmlElement {
  return {
    ...element,
    children: element.children.flatMap((child) =>
      typeof child === 'string' ? [child] : change(mapXml(child, change)),
    ),
  }
}

/** Children that are elements, without the text between them. */
export const elementsOf = (element: XmlElement): readonly XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string')

/** The first element of this name at any depth; null where there is none. */
export function findElement(element: XmlElement, name: string): XmlElement | null {
  for (const child of elementsOf(element)) {
    if (child.name === name) return child
    const found = findElement(child, name)
    if (found !== null) return found
  }
  return null
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** A text as it stands in XML, in an element or in an attribute. Most texts need nothing. */
export const escapeXml = (text: string): string =>
  /[&<>"]/u.test(text) ? text.replace(/[&<>"]/gu, (letter) => ESCAPES[letter] ?? letter) : text

/** The text directly inside an element, entities resolved. */
export const textIn = (element: XmlElement): string =>
  resolveEntities(
    element.children
      .map((child) => (typeof child === 'string' && !child.startsWith('<') ? child : ''))
      .join(''),
  )

/** The attributes with this one set, or taken out (null). Names are without prefix or as written. */
export function withAttribute(attributes: string, name: string, value: string | null): string {
  const bare = attributes.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), '')
  return value === null ? bare : `${bare} ${name}="${escapeXml(value)}"`
}
