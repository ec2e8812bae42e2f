import { Unreadable } from './unreadable.ts'

/** What a scan tells. Names are local: `<x:row>` and `<row>` are both "row". */
export interface XmlHandler {
  /** `attributes` is the raw text of the tag; read it with `attributeOf`. */
  readonly open: (name: string, attributes: string, selfClosing: boolean) => void
  readonly close: (name: string) => void
  /** Text with entities resolved; may come in pieces. */
  readonly text: (text: string) => void
  /**
   * Takes a whole element that begins at `open`, where it is written as nearly all of its kind are:
   * where it ends, or -1 for the scan to go through it tag by tag. It must be closed in itself.
   */
  readonly whole?: (source: string, open: number) => number
}

const SLICE = 1 << 20
const LONGEST_TAG = 1 << 20
const DEEPEST = 256

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
}

/**
 * Resolves the five named entities and numeric ones. Any other entity stays as it is written, so
 * that nothing declared inside the file can ever expand.
 */
export const resolveEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|[a-z]{2,4});/gu, (whole, name: string) => {
        if (!name.startsWith('#')) return NAMED[name] ?? whole
        const code = name.startsWith('#x')
          ? Number.parseInt(name.slice(2), 16)
          : Number.parseInt(name.slice(1), 10)
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
          ? String.fromCodePoint(code)
          : ''
      })
    : text

interface AttributeSearch {
  readonly plain: string
  readonly pattern: RegExp
}

const searches = new Map<string, AttributeSearch>()

function searchFor(name: string): AttributeSearch {
  const known = searches.get(name)
  if (known !== undefined) return known
  const pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u')
  const search = { plain: `${name}="`, pattern }
  searches.set(name, search)
  return search
}

/** Spellings of an attribute that the plain search below would miss. */
const UNUSUAL = /'|\s=|=\s/u

/** Value of the attribute with this local name, entities resolved; null if it is not there. */
export function attributeOf(attributes: string, name: string): string | null {
  const { plain, pattern } = searchFor(name)
  const at = attributes.indexOf(plain)
  // A sheet has a million attributes, nearly all written `name="value"`: those need no pattern.
  if (at > 0 && (attributes[at - 1] === ' ' || attributes[at - 1] === ':')) {
    const start = at + plain.length
    const end = attributes.indexOf('"', start)
    if (end !== -1) return resolveEntities(attributes.slice(start, end))
  }
  if (at === -1 && !UNUSUAL.test(attributes)) return null
  const found = pattern.exec(attributes)
  return found === null ? null : resolveEntities(found[1] ?? found[2] ?? '')
}

/** Whether an on/off attribute is on ("1", "true", "on"). */
export function flagOf(attributes: string, name: string): boolean {
  const value = attributeOf(attributes, name)
  return value === '1' || value === 'true' || value === 'on'
}

const QUOTE = 34
const APOSTROPHE = 39
const GREATER = 62

/** End (index of ">") of the tag that starts at `from`, minding quotes; -1 if it is cut short. */
function tagEnd(source: string, from: number): number {
  let quote = 0
  for (let at = from; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === GREATER) return at
    else if (code === QUOTE || code === APOSTROPHE) quote = code
  }
  return -1
}

/** Index where the name that starts at `from` ends: at white space, "/" or `end`. */
function nameEnd(source: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (code <= 32 || code === 47) return at
  }
  return end
}

const NAME = /^[\p{L}_][^<&"'=]*$/u

/** Names met so far: an XML part has a few dozen, each a hundred thousand times. */
const localNames = new Map<string, string>()

/** Name without its prefix. Throws `corrupt` for what cannot be a name. */
function localNameOf(qualified: string): string {
  const known = localNames.get(qualified)
  if (known !== undefined) return known
  if (!NAME.test(qualified)) throw new Unreadable('corrupt', 'xml: bad tag name')
  const local = qualified.slice(qualified.indexOf(':') + 1)
  if (localNames.size < 5000) localNames.set(qualified, local)
  return local
}

class Scanner {
  #rest = ''
  readonly #stack: string[] = []
  #seenRoot = false
  readonly #handler: XmlHandler
  readonly #whole: XmlHandler['whole']

  constructor(handler: XmlHandler) {
    this.#handler = handler
    this.#whole = handler.whole
  }

  write(piece: string): void {
    const source = this.#rest === '' ? piece : this.#rest + piece
    let at = 0
    for (;;) {
      const open = source.indexOf('<', at)
      if (open === -1) {
        at = this.#leadingText(source, at)
        break
      }
      if (open > at) this.#text(source.slice(at, open))
      const next = this.#markup(source, open)
      if (next === -1) {
        at = open
        break
      }
      at = next
    }
    this.#rest = source.slice(at)
    if (this.#rest.length > LONGEST_TAG) throw new Unreadable('corrupt', 'xml: endless tag')
  }

  end(): void {
    if (this.#rest.trim() !== '' || this.#stack.length > 0 || !this.#seenRoot) {
      throw new Unreadable('corrupt', 'xml: cut short')
    }
  }

  /** Text without a tag after it yet; a cut entity ("&am") waits for the next piece. */
  #leadingText(source: string, at: number): number {
    const ampersand = source.lastIndexOf('&')
    const cut =
      ampersand >= at && ampersand > source.length - 12 && !source.includes(';', ampersand)
    const until = cut ? ampersand : source.length
    if (until > at) this.#text(source.slice(at, until))
    return until
  }

  #text(raw: string): void {
    if (this.#stack.length > 0) this.#handler.text(resolveEntities(raw))
    else if (raw.trim() !== '' && raw !== '\ufeff') {
      throw new Unreadable('corrupt', 'xml: text outside the root')
    }
  }

  /** Deals with the markup at `open`; returns where to go on, or -1 if it is cut short. */
  #markup(source: string, open: number): number {
    const second = source[open + 1]
    if (second === '!') return this.#declaration(source, open)
    if (second === '?') {
      const end = source.indexOf('?>', open)
      return end === -1 ? -1 : end + 2
    }
    if (this.#whole !== undefined && this.#stack.length > 0 && second !== '/') {
      const after = this.#whole(source, open)
      if (after !== -1) return after
    }
    const end = tagEnd(source, open)
    if (end === -1) return -1
    if (second === '/') {
      const name = localNameOf(source.slice(open + 2, nameEnd(source, open + 2, end)))
      if (this.#stack.pop() !== name) throw new Unreadable('corrupt', `xml: stray </${name}>`)
      this.#handler.close(name)
      return end + 1
    }
    this.#openTag(source, open, end)
    return end + 1
  }

  #openTag(source: string, open: number, end: number): void {
    const selfClosing = source[end - 1] === '/'
    const stop = selfClosing ? end - 1 : end
    const afterName = nameEnd(source, open + 1, stop)
    const name = localNameOf(source.slice(open + 1, afterName))
    if (this.#stack.length === 0 && this.#seenRoot)
      throw new Unreadable('corrupt', 'xml: two roots')
    this.#seenRoot = true
    this.#handler.open(name, source.slice(afterName, stop), selfClosing)
    if (selfClosing) this.#handler.close(name)
    else if (this.#stack.push(name) > DEEPEST) throw new Unreadable('corrupt', 'xml: too deep')
  }

  #declaration(source: string, open: number): number {
    if (source.startsWith('<!--', open)) {
      const end = source.indexOf('-->', open + 4)
      return end === -1 ? -1 : end + 3
    }
    if (source.startsWith('<![CDATA[', open)) {
      const end = source.indexOf(']]>', open + 9)
      if (end === -1) return -1
      if (this.#stack.length > 0) this.#handler.text(source.slice(open + 9, end))
      return end + 3
    }
    const end = source.indexOf('>', open)
    if (end === -1) return -1
    // Office declares nothing inside a part; a declared entity is only ever an attack on the parser.
    if (source.slice(open, end).includes('[')) throw new Unreadable('corrupt', 'xml: declarations')
    return end + 1
  }
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
}

/** For parts that are one slice, which most are: it keeps nothing from one to the next. */
const utf8 = new TextDecoder('utf-8')

/**
 * Scans a whole XML part in slices, so that a large sheet is never one large string. Tolerates name
 * space prefixes; refuses (`corrupt`) document types, unbalanced tags and endless tags.
 */
export function scanXml(bytes: Uint8Array, handler: XmlHandler): void {
  const scanner = new Scanner(handler)
  const encoding = encodingOf(bytes)
  if (bytes.length <= SLICE && encoding === 'utf-8') {
    scanner.write(utf8.decode(bytes))
    scanner.end()
    return
  }
  const decoder = new TextDecoder(encoding)
  for (let at = 0; at < bytes.length; at += SLICE) {
    scanner.write(decoder.decode(bytes.subarray(at, at + SLICE), { stream: true }))
  }
  scanner.write(decoder.decode())
  scanner.end()
}
