import { expect, it, vi } from 'vitest'
import { encodeTcvn3 } from '#shared/submissions/legacy-encoding/tcvn3.ts'
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

it('says what mending each text alone says', () => {
  const texts = mendedTexts()
  for (const encoding of ['unicode', 'some-tcvn3', 'tcvn3', 'vni'] as const)
    for (const each of [...cells, ...cells])
      expect(texts.mend(each, encoding)).toEqual(mendText(each, encoding))
})

it('mends a text once, whichever of the fonts that say nothing it stands in', () => {
  const texts = mendedTexts()
  const once = texts.mend(cell('Lò  Văn', { font: 'Arial' }), 'unicode')
  const normalize = vi.spyOn(String.prototype, 'normalize')
  expect(texts.mend(cell('Lò  Văn', { font: 'Tahoma' }), 'unicode')).toBe(once)
  expect(normalize).not.toHaveBeenCalled()
  normalize.mockRestore()
})
