/**
 * Certificates printed into a form that came pre-printed (in lên phôi): where each text stands, in
 * tenths of a millimetre from the form's upper left corner.
 */
import { z } from 'zod'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'

const text = z.string().trim().min(1).max(200)
/** Tenths of a millimetre. */
const length = (from: number, to: number): z.ZodNumber => z.number().int().min(from).max(to)

export const certificateFieldSchema = z.strictObject({
  id: text,
  /** Text with placeholders: "[hoten]", "Số: [soqd]". */
  content: text,
  x: length(0, 6000),
  y: length(0, 6000),
  /** The widest that a line may be; a longer text goes on in the next line or is set smaller. */
  width: length(50, 6000),
  lines: z.number().int().min(1).max(6),
  /** In points. */
  size: z.number().int().min(6).max(120),
  font: text,
  bold: z.boolean(),
  italic: z.boolean(),
  capitals: z.boolean(),
  align: z.enum(['left', 'center', 'right']),
})
export type CertificateField = z.infer<typeof certificateFieldSchema>

export const certificateFormSchema = z.strictObject({
  name: text,
  /** Whom the form is for: collectives and persons have different ones. */
  kinds: z.array(z.enum(NOMINEE_KINDS)).min(1),
  width: length(500, 6000),
  height: length(500, 6000),
  /** How far this office's printer must be moved so that the text falls into its place. */
  offsetX: length(-300, 300),
  offsetY: length(-300, 300),
  fields: z.array(certificateFieldSchema).min(1).max(40),
})
export type CertificateForm = z.infer<typeof certificateFormSchema>

/** A form as it is kept. */
export interface KeptForm {
  readonly id: string
  readonly form: CertificateForm
  readonly hasScan: boolean
}

/** One certificate: the texts of its fields, in the order of the form. */
export interface CertificatePage {
  readonly name: string
  readonly unit: string
  readonly texts: readonly string[]
}

const field = (
  id: string,
  content: string,
  y: number,
  look: Partial<CertificateField> = {},
): CertificateField => ({
  id,
  content,
  x: 385,
  y,
  width: 2200,
  lines: 1,
  size: 18,
  font: 'Times New Roman',
  bold: false,
  italic: false,
  capitals: false,
  align: 'center',
  ...look,
})

/** A form to begin with, A4 across, as giấy khen usually have it. */
export const startForm = (kind: 'collective' | 'individual', name: string): CertificateForm => ({
  name,
  kinds: [kind],
  width: 2970,
  height: 2100,
  offsetX: 0,
  offsetY: 0,
  fields: [
    field('ten', '[hoten]', 900, { size: 28, bold: true, lines: 2 }),
    ...(kind === 'individual' ? [field('chuc-vu', '[chucvu], [donvi]', 1110, { lines: 2 })] : []),
    ...(kind === 'collective' ? [field('don-vi', '[donvi]', 1110, { lines: 2 })] : []),
    field('thanh-tich', 'Đã có thành tích xuất sắc trong [noidung]', 1290, {
      size: 16,
      lines: 3,
    }),
    field('so', 'Quyết định số: [soqd]', 1700, { x: 350, width: 1000, size: 13, align: 'left' }),
    field('ngay', '[diadanh], ngày [ngayqd]', 1560, {
      x: 1600,
      width: 1050,
      size: 14,
      italic: true,
    }),
    field('chuc-vu-ky', '[chucvunguoiky]', 1640, {
      x: 1600,
      width: 1050,
      size: 14,
      bold: true,
      lines: 3,
    }),
    field('nguoi-ky', '[nguoiky]', 1960, { x: 1600, width: 1050, size: 14, bold: true }),
  ],
})

/** A text as it fits into its field. */
export interface FittedText {
  /** In points: the field's own, or smaller. */
  readonly size: number
  readonly lines: readonly string[]
  /** False where even the smallest type leaves it longer than the field allows. */
  readonly fits: boolean
}

/** The smallest share of the field's size that is still read with pleasure, in per cent. */
const SMALLEST = 60

function wrap(
  paragraphs: readonly string[],
  width: number,
  measure: (text: string) => number,
): readonly string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`
      if (line !== '' && measure(longer) > width) {
        lines.push(line)
        line = word
      } else line = longer
    }
    return [...lines, line]
  })
}

/**
 * The largest type, from the field's own downwards, in which the text keeps to the field's width and
 * lines. Nothing is ever cut off: what fits nowhere is set in the smallest type on more lines, and said.
 * `measure`: width of a text in a type of so many points, in tenths of a millimetre.
 */
export function fitText(
  words: string,
  place: Pick<CertificateField, 'width' | 'lines' | 'size'>,
  measure: (text: string, size: number) => number,
): FittedText {
  const paragraphs = words.split('\n')
  // Lines that the text brings itself (TM., KT., CHỦ TỊCH) are not to be counted against it.
  const most = Math.max(place.lines, paragraphs.length)
  const smallest = Math.max(6, Math.ceil((place.size * SMALLEST) / 100))
  for (let size = place.size; ; size -= 1) {
    const lines = wrap(paragraphs, place.width, (one) => measure(one, size))
    const fits = lines.length <= most && lines.every((one) => measure(one, size) <= place.width)
    if (fits || size <= smallest) return { size, lines, fits }
  }
}
