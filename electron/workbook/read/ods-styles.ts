import { attributeOf, scanXml } from './xml-scan.ts'

interface OdsStyle {
  readonly parent: string | null
  font: string | null
  hiddenTable: boolean
  struck: boolean | null
}

/** Fonts and visibility that the styles of an OpenDocument file give, by family and name. */
export class OdsStyles {
  readonly #styles = new Map<string, OdsStyle>()
  /** Family name of a declared font face ("F1" → ".VnTime"). */
  readonly #faces = new Map<string, string>()
  #current: OdsStyle | null = null

  open(name: string, attributes: string): void {
    if (name === 'font-face') {
      const family = attributeOf(attributes, 'font-family') ?? ''
      this.#faces.set(attributeOf(attributes, 'name') ?? '', family.replace(/^'|'$/gu, ''))
    } else if (name === 'style' || name === 'default-style') {
      this.#current = {
        parent: attributeOf(attributes, 'parent-style-name'),
        font: null,
        hiddenTable: false,
        struck: null,
      }
      const family = attributeOf(attributes, 'family') ?? ''
      this.#styles.set(`${family}/${attributeOf(attributes, 'name') ?? ''}`, this.#current)
    } else if (this.#current !== null && name === 'text-properties') {
      const face = attributeOf(attributes, 'font-name')
      const font = face === null ? attributeOf(attributes, 'font-family') : this.#faces.get(face)
      this.#current.font = font ?? face
      const through =
        attributeOf(attributes, 'text-line-through-style') ??
        attributeOf(attributes, 'text-line-through-type')
      if (through !== null) this.#current.struck = through !== 'none'
    } else if (this.#current !== null && name === 'table-properties') {
      this.#current.hiddenTable = attributeOf(attributes, 'display') === 'false'
    }
  }

  close(name: string): void {
    if (name === 'style' || name === 'default-style') this.#current = null
  }

  /** Font of a style, of its parents, or of the family's default. */
  fontOf(family: 'table-cell' | 'text' | 'paragraph', style: string | null): string | null {
    let name = style
    for (let step = 0; step < 20 && name !== null; step += 1) {
      const found = this.#styles.get(`${family}/${name}`)
      if (found === undefined) break
      if (found.font !== null) return found.font
      name = found.parent
    }
    return family === 'table-cell' ? (this.#styles.get('table-cell/')?.font ?? null) : null
  }

  /** Whether a style, or one that it is made from, strikes its text through; null where none says. */
  strikes(family: 'table-cell' | 'text' | 'paragraph', style: string | null): boolean | null {
    let name = style
    for (let step = 0; step < 20 && name !== null; step += 1) {
      const found = this.#styles.get(`${family}/${name}`)
      if (found === undefined) break
      if (found.struck !== null) return found.struck
      name = found.parent
    }
    return null
  }

  hidesTable(style: string | null): boolean {
    return this.#styles.get(`table/${style ?? ''}`)?.hiddenTable === true
  }
}

/** Adds the styles of a whole part (styles.xml) to `styles`. */
export function readOdsStyles(bytes: Uint8Array | null, styles: OdsStyles): void {
  if (bytes === null || bytes.length === 0) return
  scanXml(bytes, {
    open: (name, attributes) => styles.open(name, attributes),
    close: (name) => styles.close(name),
    text: () => undefined,
  })
}
