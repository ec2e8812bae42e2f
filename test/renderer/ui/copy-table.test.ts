import { expect, test } from 'vitest'
import { toTsv } from '#renderer/ui/copy-table.ts'

test('a table becomes rows of cells that Excel takes apart again', () => {
  expect(
    toTsv([
      ['Đơn vị', 'Đề nghị'],
      ['Phòng Nội vụ', 2],
      ['Thành đoàn', null],
    ]),
  ).toBe('Đơn vị\tĐề nghị\r\nPhòng Nội vụ\t2\r\nThành đoàn\t')
})

test('a cell with a tab, a quote or a line end is quoted, and its quotes are doubled', () => {
  expect(toTsv([['a\tb', 'nói "có"', 'dòng 1\ndòng 2']])).toBe(
    '"a\tb"\t"nói ""có"""\t"dòng 1\ndòng 2"',
  )
})
