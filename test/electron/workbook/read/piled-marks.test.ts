import { expect, it } from 'vitest'
import { DEFAULT_READ_LIMITS } from '#electron/workbook/read/limits.ts'
import { ReadBudget, SheetBuilder } from '#electron/workbook/read/sheet-builder.ts'

it('are cut in the lines that stand above a list, too', () => {
  const piled = `A${'\u0301\u0323'.repeat(8000)}n`
  const builder = new SheetBuilder(new ReadBudget(DEFAULT_READ_LIMITS), 'DS', false)
  const { linesAbove } = builder.finish({ linesAbove: [piled, 'Phòng Nội vụ'] })
  expect(linesAbove).toEqual([`A${'\u0301\u0323'.repeat(4)}n`, 'Phòng Nội vụ'])
})
