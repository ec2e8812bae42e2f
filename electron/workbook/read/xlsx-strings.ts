import type { RawCell } from '#shared/kernel/raw-workbook.ts'
import { NumberList, TextStore } from './text-store.ts'
import { attributeOf, resolveEntities, scanXml } from './xml-scan.ts'
import { Unreadable } from './unreadable.ts'

/** Text of a cell with its runs, as a shared or an inline string holds it. */
export type RichText = Pick<RawCell, 'text' | 'runs'> & {
  /** Part of it, at least, is struck through. */
  readonly struck?: boolean
}

const ESCAPE = /_x([0-9a-fA-F]{4})_/gu

/** Undoes the escapes of characters that XML cannot hold ("_x000D_" is a carriage return). */
export const unescapeString = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/** Builds rich text from the events inside `<si>` or `<is>`. */
export class RichTextBuilder {
  #text = ''
  #runs: { text: string; font: string | null }[] = []
  #runText = ''
  #runFont: string | null = null
  #runStruck = false
  #struck = false
  #inText = false
  #inRun = false
  #phonetic = 0
  readonly #longest: number

  constructor(longest: number) {
    this.#longest = longest
  }

  open(name: string, attributes: string): void {
    if (name === 't') this.#inText = this.#phonetic === 0
    else if (name === 'r') {
      this.#inRun = true
      this.#runText = ''
      this.#runFont = null
      this.#runStruck = false
    } else if (name === 'strike' && this.#inRun)
      this.#runStruck = !/^(?:0|false)$/u.test(attributeOf(attributes, 'val') ?? '1')
    else if (name === 'rFont' && this.#inRun) this.#runFont = attributeOf(attributes, 'val')
    else if (name === 'rPh') this.#phonetic += 1
  }

  text(text: string): void {
    if (!this.#inText) return
    if (this.#inRun) this.#runText += text
    else this.#text += text
    if (this.#text.length + this.#runText.length > this.#longest) {
      throw new Unreadable('too-large', 'too long a string')
    }
  }

  close(name: string): void {
    if (name === 't') this.#inText = false
    else if (name === 'rPh') this.#phonetic -= 1
    else if (name === 'r') {
      this.#inRun = false
      const text = unescapeString(this.#runText)
      if (text !== '') this.#runs.push({ text, font: this.#runFont })
      if (this.#runStruck && text.trim() !== '') this.#struck = true
      this.#text += this.#runText
      this.#runText = ''
    }
  }

  /** The text so far, and a clean start for the next one. */
  take(): RichText {
    const fonts = this.#runs.some((run) => run.font !== null)
    const whole = this.#runs.map((run) => run.text).join('')
    const text = unescapeString(this.#text)
    const taken = {
      text,
      runs: fonts && whole === text ? this.#runs : null,
      ...(this.#struck ? { struck: true } : {}),
    }
    this.#text = ''
    this.#struck = false
    this.#runs = []
    return taken
  }
}

/** All shared strings of a workbook, in order; each is a string only while a cell asks for it. */
export class SharedStrings {
  readonly #text = new TextStore()
  readonly #from = new NumberList()
  readonly #lengths = new NumberList()
  readonly #runs = new Map<number, RawCell['runs']>()
  readonly #struck = new Set<number>()
  #size = 0

  /** Whether the string with this number is struck through, at least in part. */
  isStruck(index: string): boolean {
    return this.#struck.size > 0 && this.#struck.has(Number(index))
  }

  push({ text, runs, struck }: RichText): void {
    if (struck === true) this.#struck.add(this.#size)
    this.#from.push(this.#text.add(text))
    this.#lengths.push(text.length)
    if (runs !== null) this.#runs.set(this.#size, runs)
    this.#size += 1
  }

  /** The string with this number, or null if there is none. */
  at(index: number): RichText | null {
    const from = this.#from.at(index)
    const length = this.#lengths.at(index)
    if (from === null || length === null) return null
    return { text: this.#text.read(from, length), runs: this.#runs.get(index) ?? null }
  }
}

const PLAIN = '<si><t'
const KEEPS_SPACES = ' xml:space="preserve">'
const PLAIN_END = '</t></si>'
const GREATER = 62

/** Text of a string without runs, `<si><t>…</t></si>`, and where it ends; null for any other. */
function plainString(source: string, open: number): { text: string; end: number } | null {
  if (!source.startsWith(PLAIN, open)) return null
  let from = open + PLAIN.length
  if (source.charCodeAt(from) === GREATER) from += 1
  else if (source.startsWith(KEEPS_SPACES, from)) from += KEEPS_SPACES.length
  else return null
  const to = source.indexOf('<', from)
  if (to === -1 || !source.startsWith(PLAIN_END, to)) return null
  return {
    text: unescapeString(resolveEntities(source.slice(from, to))),
    end: to + PLAIN_END.length,
  }
}

/** Reads the part of the shared strings. */
export function readSharedStrings(bytes: Uint8Array, longest: number): SharedStrings {
  const strings = new SharedStrings()
  const builder = new RichTextBuilder(longest)
  let inside = false
  scanXml(bytes, {
    open(name, attributes) {
      if (name === 'si') inside = true
      else if (inside) builder.open(name, attributes)
    },
    close(name) {
      if (name === 'si') {
        inside = false
        strings.push(builder.take())
      } else if (inside) builder.close(name)
    },
    text(text) {
      if (inside) builder.text(text)
    },
    whole(source, open) {
      const plain = inside ? null : plainString(source, open)
      if (plain === null || plain.text.length > longest) return -1
      strings.push({ text: plain.text, runs: null })
      return plain.end
    },
  })
  return strings
}
