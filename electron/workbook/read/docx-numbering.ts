import { attributeOf, scanXml } from './xml-scan.ts'

interface Level {
  start: number
  format: string
  pattern: string
}

/** What stands before a line of a bulleted list, whatever the sign. */
export const BULLET = '-'

/** Automatic numbers of a Word document; Word keeps them out of the text. */
export interface Numbering {
  /** The label that stands before the next paragraph of this list ("I.", "2.1"), or a dash. */
  readonly next: (id: string, level: number) => string
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = Math.min(value, 3999)
  let text = ''
  for (const [worth, letters] of ROMAN) {
    while (rest >= worth) {
      text += letters
      rest -= worth
    }
  }
  return text
}

const letter = (value: number): string =>
  String.fromCodePoint(65 + ((value - 1) % 26)).repeat(Math.min(9, Math.ceil(value / 26)))

function figure(value: number, format: string): string {
  if (value < 1) return String(value)
  if (format === 'upperRoman') return roman(value)
  if (format === 'lowerRoman') return roman(value).toLowerCase()
  if (format === 'upperLetter') return letter(value)
  if (format === 'lowerLetter') return letter(value).toLowerCase()
  if (format === 'decimalZero') return String(value).padStart(2, '0')
  return String(value)
}

interface Definitions {
  readonly levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly lists: ReadonlyMap<string, string>
  readonly starts: ReadonlyMap<string, number>
}

class DefinitionReader {
  readonly levels = new Map<string, Map<number, Level>>()
  readonly lists = new Map<string, string>()
  readonly starts = new Map<string, number>()
  #abstract = ''
  #list = ''
  #index = 0
  #level: Level | null = null

  open(name: string, attributes: string): void {
    if (this.#level !== null) this.#openInLevel(this.#level, name, attributes)
    else if (this.#list !== '') this.#openInList(name, attributes)
    else if (name === 'abstractNum') {
      this.#abstract = attributeOf(attributes, 'abstractNumId') ?? ''
      this.levels.set(this.#abstract, new Map())
    } else if (name === 'lvl') {
      this.#level = { start: 1, format: 'decimal', pattern: '' }
      const depth = Number(attributeOf(attributes, 'ilvl') ?? 0)
      this.levels.get(this.#abstract)?.set(depth, this.#level)
    } else if (name === 'num') this.#list = attributeOf(attributes, 'numId') ?? ''
  }

  close(name: string): void {
    if (name === 'num') this.#list = ''
    else if (name === 'lvl') this.#level = null
  }

  #openInLevel(level: Level, name: string, attributes: string): void {
    const value = attributeOf(attributes, 'val') ?? ''
    if (name === 'start') level.start = Number(value)
    else if (name === 'numFmt') level.format = value
    else if (name === 'lvlText') level.pattern = value
  }

  /** A list: which definition it follows, and where it begins anew. */
  #openInList(name: string, attributes: string): void {
    const value = attributeOf(attributes, 'val') ?? ''
    if (name === 'abstractNumId') this.lists.set(this.#list, value)
    else if (name === 'lvlOverride') this.#index = Number(attributeOf(attributes, 'ilvl') ?? 0)
    else if (name === 'startOverride')
      this.starts.set(`${this.#list}/${this.#index}`, Number(value))
  }
}

function readDefinitions(bytes: Uint8Array): Definitions {
  const reader = new DefinitionReader()
  scanXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: () => undefined,
  })
  return reader
}

/** Reads the numbering part; null gives no numbers. */
export function readNumbering(bytes: Uint8Array | null): Numbering {
  if (bytes === null || bytes.length === 0) return { next: () => '' }
  const { levels, lists, starts } = readDefinitions(bytes)
  /** Counters by abstract list, for lists of one definition go on counting together. */
  const counters = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return {
    next(id, level) {
      const abstract = lists.get(id)
      const definition = abstract === undefined ? undefined : levels.get(abstract)
      const own = definition?.get(level)
      if (abstract === undefined || definition === undefined || own === undefined) return ''
      if (own.format === 'none') return ''
      if (own.format === 'bullet') return BULLET
      const counter = counters.get(abstract) ?? new Map<number, number>()
      counters.set(abstract, counter)
      const override = begun.has(`${id}/${level}`) ? undefined : starts.get(`${id}/${level}`)
      begun.add(`${id}/${level}`)
      const before = counter.get(level)
      counter.set(level, override ?? (before === undefined ? own.start : before + 1))
      for (const deeper of counter.keys()) if (deeper > level) counter.delete(deeper)
      return own.pattern.replace(/%(\d)/gu, (_, digit: string) => {
        const at = Number(digit) - 1
        const shown = definition.get(at)
        return figure(counter.get(at) ?? shown?.start ?? 1, shown?.format ?? 'decimal')
      })
    },
  }
}
