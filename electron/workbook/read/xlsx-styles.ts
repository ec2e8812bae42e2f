import { attributeOf, scanXml } from './xml-scan.ts'
import { numberFormat } from './number-format.ts'
import type { NumberFormat } from './number-format.ts'

/** What a cell style says that matters here. */
export interface CellStyle {
  readonly font: string | null
  readonly format: NumberFormat
  /** Struck through. */
  readonly struck: boolean
}

/** Cell styles by the number in a cell's `s` attribute; number 0 is for cells without one. */
export function readStyles(bytes: Uint8Array | null, date1904: boolean): CellStyle[] {
  const fonts: (string | null)[] = []
  const struckFonts = new Set<number>()
  const codes = new Map<number, string>()
  const formats: { font: number; format: number }[] = []
  const path: string[] = []
  const inside = (name: string): boolean => path.includes(name)
  if (bytes !== null && bytes.length > 0) {
    scanXml(bytes, {
      open(name, attributes) {
        if (name === 'font' && path.at(-1) === 'fonts') fonts.push(null)
        else if (name === 'name' && path.at(-1) === 'font' && inside('fonts')) {
          fonts[fonts.length - 1] = attributeOf(attributes, 'val')
        } else if (name === 'strike' && path.at(-1) === 'font' && inside('fonts')) {
          if (!/^(?:0|false)$/u.test(attributeOf(attributes, 'val') ?? '1'))
            struckFonts.add(fonts.length - 1)
        } else if (name === 'numFmt' && path.at(-1) === 'numFmts') {
          const id = Number(attributeOf(attributes, 'numFmtId'))
          codes.set(id, attributeOf(attributes, 'formatCode') ?? 'General')
        } else if (name === 'xf' && path.at(-1) === 'cellXfs') {
          formats.push({
            font: Number(attributeOf(attributes, 'fontId') ?? 0),
            format: Number(attributeOf(attributes, 'numFmtId') ?? 0),
          })
        }
        path.push(name)
      },
      close: () => path.pop(),
      text: () => undefined,
    })
  }
  const byId = new Map<number, NumberFormat>()
  const formatOf = (id: number): NumberFormat => {
    const known = byId.get(id) ?? numberFormat(id, codes.get(id) ?? null, date1904)
    byId.set(id, known)
    return known
  }
  const styles = formats.map(({ font, format }) => ({
    font: fonts[font] ?? null,
    format: formatOf(format),
    struck: struckFonts.has(font),
  }))
  return styles.length > 0
    ? styles
    : [{ font: fonts[0] ?? null, format: formatOf(0), struck: false }]
}
