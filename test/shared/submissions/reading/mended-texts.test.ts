import { expect, it, vi } from 'vitest'
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
import { documentEncoding } from '#shared/submissions/legacy-encoding/decode-cell.ts'
import { mendedTexts } from '#shared/submissions/reading/mended-texts.ts'
import { mendText } from '#shared/submissions/reading/mend-text.ts'
import type { RawCell } from '#shared/kernel/raw-workbook.ts'

const cell = (text: string, given: Partial<RawCell> = {}): RawCell => ({
  row: 1,
  column: 1,
  text,
  value: { type: 'text' },
  font: null,
  runs: null,
  formula: false,
  ...given,
})
const legacy = encodeTcvn3('Hoàn thành xuất sắc nhiệm vụ được giao.')
const cells = [
  cell('Nguyễn Thị Hoà'),
  cell('  hai   dấu cách '),
  cell('Hoà'.normalize('NFD'), { font: 'Times New Roman' }),
  cell(legacy),
  cell(legacy, { font: '.VnTime' }),
  cell(legacy, { font: '.VnTimeH' }),
  cell('GiÊy khen', { font: 'Arial' }),
  cell('1990', { value: { type: 'number', number: 1990 } }),
  cell('1.990,5 ', { value: { type: 'number', number: 1990.5 } }),
  cell('Hµ Đỗ', {
    runs: [
      { text: 'Hµ', font: '.VnTime' },
      { text: ' Đỗ', font: null },
    ],
  }),
]

it.each([0, 3, cells.length])('says what mending each text alone says, %i cells ahead', (ahead) => {
  const texts = mendedTexts()
  texts.ahead(cells.slice(0, ahead))
  for (const encoding of ['unicode', 'some-tcvn3', 'tcvn3', 'vni'] as const)
    for (const each of [...cells, ...cells])
      expect(texts.mend(each, encoding)).toEqual(mendText(each, encoding))
})

it('mends ahead by what the first cells say of the file, and right by the whole where that differs', () => {
  const texts = mendedTexts()
  const late = Array.from({ length: 40 }, () => cell(legacy))
  texts.ahead(cells.slice(0, 1))
  texts.ahead([cell('GiÊy khen')])
  const whole = documentEncoding([...cells.slice(0, 1), cell('GiÊy khen'), ...late])
  expect(texts.mend(cell('GiÊy khen'), 'unicode').text).toBe('GiÊy khen')
  expect(texts.mend(cell('GiÊy khen'), whole).text).toBe('Giấy khen')
})

it('mends a text once, whichever of the fonts that say nothing it stands in', () => {
  const texts = mendedTexts()
  const once = texts.mend(cell('Lò  Văn', { font: 'Arial' }), 'unicode')
  const normalize = vi.spyOn(String.prototype, 'normalize')
  expect(texts.mend(cell('Lò  Văn', { font: 'Tahoma' }), 'unicode')).toBe(once)
  expect(normalize).not.toHaveBeenCalled()
  normalize.mockRestore()
})
