import { describe, expect, it } from 'vitest'
import { readingsText } from '#electron/cli/readings-text.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { contextOf } from '#test/support/preview-samples.ts'

const workbook = (unit: string): RawWorkbook => ({
  format: 'xlsx',
  sheets: [
    {
      name: 'DS',
      hidden: false,
      hiddenRows: [],
      hiddenColumns: [],
      merges: [],
      cells: [[unit], ['STT', 'Họ và tên', 'Chức vụ'], ['1', 'Lê Thị Nết', 'Chuyên viên']].flatMap(
        (texts, row) =>
          texts.map((text, column) => ({
            row: row + 1,
            column: column + 1,
            text,
            value: { type: 'text' as const },
            font: null,
            runs: null,
            formula: false,
          })),
      ),
    },
  ],
})

const said = (unit: string): string =>
  readingsText([understandWorkbook(workbook(unit), 'ds.xlsx', contextOf('bac-kan-2024'))])

describe('a file whose unit is not known', () => {
  it('is told at the terminal what can be done there, not to choose from a list that is not there', () => {
    for (const unit of ['CÂU LẠC BỘ CỜ VUA HÀ NỘI']) {
      expect(said(unit)).toContain('Không nhận ra đơn vị gửi')
      expect(said(unit)).toContain('--received')
      expect(said(unit)).not.toContain('Hãy chọn đơn vị')
    }
  })

  it('is not told so where the unit is known', () => {
    expect(said('PHÒNG NỘI VỤ')).not.toContain('--received')
  })
})
