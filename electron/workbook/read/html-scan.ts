/** Tags and texts of a web page in the order they stand; as forgiving as a browser, in one pass. */
export interface HtmlHandler {
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  deg: '°',
  times: '×',
  micro: 'µ',
  check: '✓',
}

const ACCENTS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  breve: '\u0306',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
}

const ENTITY =
  /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z])(grave|acute|circ|tilde|breve|uml|ring|caron|cedil)|([a-z]{2,6}));/gu

const ofCode = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ''

/** Text with its entities resolved ("&Aacute;" is Á); an unknown one stays as it is written. */
export const decodeHtmlText = (text: string): string =>
  text.includes('&')
    ? text.replace(
        ENTITY,
        (whole, hex?: string, decimal?: string, base?: string, accent?: string, sign?: string) => {
          if (hex !== undefined) return ofCode(Number.parseInt(hex, 16))
          if (decimal !== undefined) return ofCode(Number(decimal))
          if (base !== undefined) return (base + (ACCENTS[accent ?? ''] ?? '')).normalize('NFC')
          return SIGNS[sign ?? ''] ?? whole
        },
      )
    : text

/** Elements whose content is not on the page. */
const SILENT = new Set(['style', 'script', 'title', 'xml'])

class HtmlScanner {
  readonly #source: string
  readonly #handler: HtmlHandler
  /** Once a quote was never closed, quotes mean nothing any more: looking again would take forever. */
  #quotes = true

  constructor(source: string, handler: HtmlHandler) {
    this.#source = source
    this.#handler = handler
  }

  scan(): void {
    const source = this.#source
    let at = 0
    while (at < source.length) {
      const open = source.indexOf('<', at)
      if (open === -1) {
        this.#handler.text(source.slice(at))
        return
      }
      if (open > at) this.#handler.text(source.slice(at, open))
      at = this.#markup(open)
    }
  }

  /** Deals with the markup at `open`; returns where to go on. */
  #markup(open: number): number {
    const source = this.#source
    if (source.startsWith('<!--', open)) return after(source, '-->', open + 4)
    if (!/[A-Za-z/!?]/u.test(source.charAt(open + 1))) {
      this.#handler.text('<')
      return open + 1
    }
    const end = this.#tagEnd(open)
    if (end === -1) return source.length
    const [, slash, name] = /^<(\/?)([A-Za-z][\w:-]*)/u.exec(source.slice(open, open + 60)) ?? []
    if (name === undefined) return end + 1
    const tag = name.toLowerCase()
    if (slash === '/') this.#handler.close(tag)
    else {
      const attributes = source.slice(open + 1 + name.length, end)
      this.#handler.open(tag, attributes)
      if (SILENT.has(tag) && !attributes.endsWith('/')) {
        const close = this.#closing(tag, end)
        return close === -1 ? source.length : close
      }
    }
    return end + 1
  }

  #closing(tag: string, from: number): number {
    const pattern = new RegExp(`</${tag}`, 'giu')
    pattern.lastIndex = from
    return pattern.exec(this.#source)?.index ?? -1
  }

  /** End of the tag; a quote counts only after "=". */
  #tagEnd(open: number): number {
    const source = this.#source
    if (!this.#quotes) return source.indexOf('>', open)
    let last = ''
    for (let at = open + 1; at < source.length; at += 1) {
      const char = source.charAt(at)
      if (char === '>') return at
      if ((char === '"' || char === "'") && last === '=') {
        const close = source.indexOf(char, at + 1)
        if (close === -1) {
          this.#quotes = false
          return source.indexOf('>', open)
        }
        at = close
      }
      if (char > ' ') last = char
    }
    return -1
  }
}

function after(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from)
  return at === -1 ? source.length : at + mark.length
}

/** Scans a whole page. Never fails: what makes no sense is text or nothing. */
export function scanHtml(source: string, handler: HtmlHandler): void {
  new HtmlScanner(source, handler).scan()
}
