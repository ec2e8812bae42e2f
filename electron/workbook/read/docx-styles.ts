import { attributeOf, scanXml } from './xml-scan.ts'

interface DocxStyle {
  readonly basedOn: string | null
  readonly font: string | null
  readonly numbering: { readonly id: string | null; readonly level: number } | null
}

/** Fonts and numbering that a Word document's styles give. */
export interface DocxStyles {
  readonly defaultParagraph: string | null
  /** Font of the first of these styles that names one, itself or through what it is based on. */
  readonly fontOf: (...styles: (string | null)[]) => string | null
  readonly numberingOf: (style: string | null) => { id: string; level: number } | null
}

interface Draft {
  basedOn: string | null
  font: string | null
  numberingId: string | null
  level: number
}

/** Font that a `<w:rFonts>` names for Latin letters. */
export const fontOfRun = (attributes: string): string | null =>
  attributeOf(attributes, 'ascii') ?? attributeOf(attributes, 'hAnsi')

function chain(styles: ReadonlyMap<string, DocxStyle>, from: string | null): DocxStyle[] {
  const found: DocxStyle[] = []
  let at = from
  while (at !== null && found.length < 20) {
    const style = styles.get(at)
    if (style === undefined) break
    found.push(style)
    at = style.basedOn
  }
  return found
}

/** Reads the styles part; null gives styles that say nothing. */
export function readDocxStyles(bytes: Uint8Array | null): DocxStyles {
  const styles = new Map<string, DocxStyle>()
  let fallback: string | null = null
  let defaultParagraph: string | null = null
  let id: string | null = null
  let draft: Draft = { basedOn: null, font: null, numberingId: null, level: 0 }
  let inDefaults = false
  const handler = {
    open(name: string, attributes: string) {
      if (name === 'rPrDefault') inDefaults = true
      else if (name === 'style') {
        id = attributeOf(attributes, 'styleId')
        draft = { basedOn: null, font: null, numberingId: null, level: 0 }
        if (
          attributeOf(attributes, 'type') === 'paragraph' &&
          attributeOf(attributes, 'default') === '1'
        ) {
          defaultParagraph = id
        }
      } else if (name === 'basedOn') draft.basedOn = attributeOf(attributes, 'val')
      else if (name === 'numId') draft.numberingId = attributeOf(attributes, 'val')
      else if (name === 'ilvl') draft.level = Number(attributeOf(attributes, 'val') ?? 0)
      else if (name === 'rFonts') {
        if (inDefaults) fallback = fontOfRun(attributes)
        else draft.font = fontOfRun(attributes)
      }
    },
    close(name: string) {
      if (name === 'rPrDefault') inDefaults = false
      else if (name === 'style' && id !== null) {
        const { basedOn, font, numberingId, level } = draft
        styles.set(id, {
          basedOn,
          font,
          numbering: numberingId === null ? null : { id: numberingId, level },
        })
        id = null
      }
    },
    text: () => undefined,
  }
  if (bytes !== null && bytes.length > 0) scanXml(bytes, handler)
  return {
    defaultParagraph,
    fontOf(...names) {
      const all = names.flatMap((name) => chain(styles, name))
      return all.find((style) => style.font !== null)?.font ?? fallback
    },
    numberingOf(style) {
      const numbering = chain(styles, style).find((one) => one.numbering !== null)?.numbering
      return numbering === undefined || numbering === null || numbering.id === null
        ? null
        : { id: numbering.id, level: numbering.level }
    },
  }
}
