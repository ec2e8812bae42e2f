/**
 * Placeholders of a template in the texts of a paragraph or cell. Word splits what is typed into runs
 * wherever it likes ("[ho" + "ten]"): the texts are joined, matched, and what is printed stands in the
 * run in which the placeholder began, in its style.
 */
import { findPlaceholders, type FoundPlaceholder } from '#shared/decisions/template-fields.ts'
import { escapeXml, textIn, withAttribute, type XmlElement, type XmlNode } from './xml-tree.ts'
import { safeText, xmlText } from './safe-text.ts'

/** Elements that begin a new stretch of text, or hold text that is not on the paper. */
const BREAKS = new Set(['tab', 'br', 'cr'])
const UNSEEN = new Set(['moveFrom', 'rPh', 'Fallback'])

/** The text elements of a paragraph or cell, apart where a tab or a break stands between them. */
export function stretches(
  holder: XmlElement,
  inner: string | null,
): readonly (readonly XmlElement[])[] {
  const found: XmlElement[][] = [[]]
  const walk = (element: XmlElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string' || UNSEEN.has(child.name) || child.name === inner) continue
      if (child.name === 't') found.at(-1)?.push(child)
      else if (BREAKS.has(child.name)) found.push([])
      else walk(child)
    }
  }
  walk(holder)
  return found
}

const joined = (texts: readonly XmlElement[]): string => texts.map(textIn).join('')

/** The placeholders of a paragraph (`inner`: "p") or of a cell's text (null), in order. */
export const placeholdersIn = (
  holder: XmlElement,
  inner: string | null,
): readonly FoundPlaceholder[] =>
  stretches(holder, inner).flatMap((texts) => findPlaceholders(joined(texts)))

/** The new text of each element of one stretch: what is printed goes where its placeholder began. */
function replaced(
  texts: readonly XmlElement[],
  value: (found: FoundPlaceholder) => string | null,
): readonly string[] {
  const olds = texts.map(textIn)
  const whole = olds.join('')
  const starts: number[] = []
  for (let at = 0; starts.length < olds.length; at += olds[starts.length - 1]?.length ?? 0)
    starts.push(at)
  const news = olds.map(() => '')
  const keep = (from: number, to: number): void => {
    olds.forEach((old, index) => {
      const start = starts[index] ?? 0
      news[index] =
        (news[index] ?? '') + old.slice(Math.max(0, from - start), Math.max(0, to - start))
    })
  }
  let done = 0
  for (const found of findPlaceholders(whole)) {
    keep(done, found.at)
    const owner = starts.findLastIndex(
      (start, index) => start <= found.at && (olds[index] ?? '') !== '',
    )
    news[owner] = (news[owner] ?? '') + (value(found) ?? found.text)
    done = found.at + found.text.length
  }
  keep(done, whole.length)
  return news
}

/** What a text element becomes; `lines` is its text cut at line feeds. */
export type TextShape = (element: XmlElement, lines: readonly string[]) => readonly XmlNode[]

const textElement = (element: XmlElement, text: string): XmlElement => ({
  ...element,
  attributes: withAttribute(element.attributes, 'xml:space', 'preserve'),
  children: [escapeXml(text)],
})

/** Word breaks lines with an element of its own. */
export const wordText: TextShape = (element, lines) =>
  lines.flatMap((line, index): readonly XmlNode[] => {
    const prefix = element.tag.slice(0, element.tag.length - element.name.length)
    const text = textElement(element, line)
    return index === 0
      ? [text]
      : [{ name: 'br', tag: `${prefix}br`, attributes: '', children: [] }, text]
  })

/** Excel has the line feed in the text itself. */
export const cellText: TextShape = (element, lines) => [
  textElement(element, safeText(lines.join('\n')).text),
]

/** The holder with its placeholders replaced; null from `value` leaves one as it stands. */
export function replaceIn(
  holder: XmlElement,
  inner: string | null,
  value: (found: FoundPlaceholder) => string | null,
  shape: TextShape,
): XmlElement {
  const changed = new Map<XmlElement, string>()
  for (const texts of stretches(holder, inner)) {
    if (findPlaceholders(joined(texts)).length === 0) continue
    const news = replaced(texts, value)
    texts.forEach((text, index) => changed.set(text, xmlText(news[index] ?? '')))
  }
  if (changed.size === 0) return holder
  const rebuild = (element: XmlElement): XmlElement => ({
    ...element,
    children: element.children.flatMap((child): readonly XmlNode[] => {
      if (typeof child === 'string' || child.name === inner) return [child]
      const text = changed.get(child)
      return text === undefined ? [rebuild(child)] : shape(child, text.split('\n'))
    }),
  })
  return rebuild(holder)
}
