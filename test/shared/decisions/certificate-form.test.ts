import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  certificateFormSchema,
  fitText,
  startForm,
  type CertificateForm,
} from '#shared/decisions/certificate-form.ts'
import { certificatePages, formFindings } from '#shared/decisions/certificate-pages.ts'
import { DATA } from '#test/electron/workbook/write/template-data.ts'

/** Every letter as wide as half its size, in tenths of a millimetre. */
const measure = (text: string, size: number): number => text.length * size * 2

describe('a text in its field', () => {
  it('keeps its size where it fits, to the last tenth of a millimetre', () => {
    const place = { width: 400, lines: 1, size: 20 }
    expect(fitText('0123456789', place, measure)).toEqual({
      size: 20,
      lines: ['0123456789'],
      fits: true,
    })
    expect(fitText('0123456789', { ...place, width: 399 }, measure).size).toBe(19)
  })

  it('goes on in as many lines as the field has before it is set smaller', () => {
    const place = { width: 400, lines: 2, size: 20 }
    expect(fitText('01234 56789 0123', place, measure).lines).toEqual(['01234', '56789 0123'])
    expect(fitText('KT. CHỦ TỊCH\nPHÓ', { ...place, width: 2000, lines: 1 }, measure)).toEqual({
      size: 20,
      lines: ['KT. CHỦ TỊCH', 'PHÓ'],
      fits: true,
    })
  })

  it('is never cut: what fits nowhere is in the smallest type on more lines, and said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zà-ỹ]{1,20}$/u), { minLength: 1, maxLength: 20 }),
        fc.record({
          width: fc.integer({ min: 50, max: 3000 }),
          lines: fc.integer({ min: 1, max: 4 }),
          size: fc.integer({ min: 6, max: 60 }),
        }),
        (words, place) => {
          const fitted = fitText(words.join(' '), place, measure)
          expect(fitted.lines.join(' ')).toBe(words.join(' '))
          expect(fitted.size).toBeLessThanOrEqual(place.size)
          const inside = fitted.lines.every((line) => measure(line, fitted.size) <= place.width)
          expect(fitted.fits).toBe(inside && fitted.lines.length <= place.lines)
        },
      ),
    )
  })
})

describe('the certificates of a decision', () => {
  it('are those of the kinds that the form is for, in the order of the list', () => {
    const form = startForm('individual', 'Giấy khen')
    expect(certificateFormSchema.parse(form)).toEqual(form)
    const pages = certificatePages(form, DATA)
    expect(pages.map(({ name }) => name)).toEqual([
      'Ông Nguyễn Văn A',
      'Bà Trần Thị B',
      'Đại tá =Ma Văn C',
    ])
    expect(pages[0]?.texts[1]).toBe('Trưởng khoa, Trung tâm Y tế thành phố')
    expect(certificatePages(startForm('collective', 'G'), DATA)).toHaveLength(2)
  })

  it('have no comma left where a post is not known, and capitals where the form says so', () => {
    const form: CertificateForm = {
      ...startForm('collective', 'G'),
      fields: startForm('individual', 'G').fields.map((field) => ({ ...field, capitals: true })),
    }
    const [page] = certificatePages(form, DATA)
    expect(page?.texts[0]).toBe('KHOA NỘI - NHI')
    expect(page?.texts[1]).toBe('TRUNG TÂM Y TẾ THÀNH PHỐ')
  })

  it('cannot be filled with a field that does not exist, nor with a whole list', () => {
    const form = startForm('individual', 'G')
    const wrong = form.fields.map((field, index) => ({
      ...field,
      content: ['[hotenn]', '[khenthuongcanhan]'][index] ?? field.content,
    }))
    expect(formFindings(form)).toEqual([])
    expect(formFindings({ ...form, fields: wrong }).map(({ placeholder }) => placeholder)).toEqual([
      '[hotenn]',
      '[khenthuongcanhan]',
    ])
  })
})
