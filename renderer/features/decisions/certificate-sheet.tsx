/**
 * One certificate: its texts where they stand on the form. The same on the screen, in whatever size,
 * and on paper, where a unit is a tenth of a millimetre.
 */
import type { CSSProperties, ReactElement } from 'react'
import {
  fitText,
  type CertificateField,
  type CertificateForm,
  type FittedText,
} from '#shared/decisions/certificate-form.ts'

/** A point in tenths of a millimetre. */
const POINT = 254 / 72
const MEASURED = 100

let pen: CanvasRenderingContext2D | null = null

/** Width of a text as this machine's font draws it, in tenths of a millimetre. */
function widthOf(field: CertificateField): (text: string, size: number) => number {
  pen ??= document.createElement('canvas').getContext('2d')
  const drawing = pen
  if (drawing === null) return (text, size) => text.length * size * POINT
  return (text, size) => {
    drawing.font = `${field.italic ? 'italic ' : ''}${field.bold ? 'bold ' : ''}${MEASURED}px ${fontOf(field)}`
    return (drawing.measureText(text).width / MEASURED) * size * POINT
  }
}

/** The font that the office named, with what stands in for it where it is not installed. */
const fontOf = ({ font }: CertificateField): string =>
  `"${font.replaceAll(/["\\]/gu, '')}", "Times New Roman", "Liberation Serif", serif`

/** A text as its field shows it. A hair is left, so that the printer's own rounding cuts nothing. */
export const fitted = (field: CertificateField, text: string): FittedText =>
  fitText(text, { ...field, width: field.width - 5 }, widthOf(field))

const units = (length: number): string => `calc(var(--ct-unit) * ${length})`

export interface CertificateSheetProps {
  readonly form: CertificateForm
  readonly texts: readonly string[]
  /** Where the printer needs the texts moved; none on the screen. */
  readonly offset: { readonly x: number; readonly y: number }
}

function FieldOf(props: {
  readonly field: CertificateField
  readonly text: string
  readonly offset: CertificateSheetProps['offset']
}): ReactElement {
  const { field, text, offset } = props
  const { size, lines } = fitted(field, text)
  const place: CSSProperties = {
    left: units(field.x + offset.x),
    top: units(field.y + offset.y),
    width: units(field.width),
    fontFamily: fontOf(field),
    fontSize: units(size * POINT),
    fontWeight: field.bold ? 700 : 400,
    fontStyle: field.italic ? 'italic' : 'normal',
    textAlign: field.align,
  }
  return (
    <div className="ct-field" style={place}>
      {lines.join('\n')}
    </div>
  )
}

/** The texts of one form, for a box of the form's size. */
export const CertificateTexts = ({ form, texts, offset }: CertificateSheetProps): ReactElement[] =>
  form.fields.map((field, index) => (
    <FieldOf key={field.id} field={field} text={texts[index] ?? ''} offset={offset} />
  ))
