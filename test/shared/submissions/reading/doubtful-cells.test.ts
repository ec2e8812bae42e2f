import { describe, expect, it, test } from 'vitest'
import type { RawCell, RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { readNumbering, takeNumbering } from '#shared/submissions/reading/line-numbering.ts'
import { splitPositionWorkplace } from '#shared/submissions/reading/position-workplace.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { head, leftOut, line, lines, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import { bacKan, read } from './read.ts'

const HEAD = head('UBND THÀNH PHỐ BẮC KẠN', 'PHÒNG NỘI VỤ')
const bookOf = (...rows: readonly Value[][]): RawWorkbook => workbook(sheet([...HEAD, ...rows]))
const rowsOf = (...rows: readonly Value[][]): string[] => lines(read(bookOf(...rows))).slice(1)

/** The same with form controls: a box is true or false, not a letter. */
const withBoxes = (book: RawWorkbook): RawWorkbook => ({
  ...book,
  sheets: book.sheets.map((one) => ({
    ...one,
    cells: one.cells.map((cell): RawCell =>
      /^(?:TRUE|FALSE)$/u.test(cell.text)
        ? { ...cell, value: { type: 'boolean', boolean: cell.text === 'TRUE' } }
        : cell,
    ),
  })),
})

describe('what a nominee is', () => {
  const TICKS: Value[] = ['TT', 'Tên tập thể, cá nhân', 'Tập thể', 'Cá nhân', 'Hình thức']

  it('is for the user to say where both kinds are ticked; "không" and "0" are no ticks', () => {
    expect(
      rowsOf(
        TICKS,
        [1, 'Tổ dân phố số 4', 'x', 'x', 'GK'],
        [2, 'Tổ dân phố số 5', 'x', 'không', 'GK'],
        [3, 'Bà Hà Thị Na', '0', 'x', 'GK'],
      ),
    ).toEqual([
      '8 collective: Tổ dân phố số 4 · giay-khen-huyen · needs-decision: kind-unknown',
      '9 collective: Tổ dân phố số 5 · giay-khen-huyen',
      '10 individual: Bà · Hà Thị Na · giay-khen-huyen',
    ])
  })

  it('is told by boxes that are on or off', () => {
    const book = withBoxes(
      bookOf(
        TICKS,
        [1, 'Tổ dân phố số 4', 'TRUE', 'FALSE', 'GK'],
        [2, 'Hà Thị Na', 'FALSE', 'TRUE', 'GK'],
      ),
    )
    expect(lines(read(book)).slice(1)).toEqual([
      '8 collective: Tổ dân phố số 4 · giay-khen-huyen',
      '9 individual: Hà Thị Na · giay-khen-huyen',
    ])
  })

  it('is told by "có" and "không", which are no workplaces', () => {
    expect(
      rowsOf(
        TICKS,
        [1, 'Tổ dân phố số 4', 'Có', 'Không', 'GK'],
        [2, 'Tổ dân phố số 5', 'Có', 'Không', 'GK'],
        [3, 'Hà Thị Na', 'Không', 'Có', 'GK'],
      ),
    ).toEqual([
      '8 collective: Tổ dân phố số 4 · giay-khen-huyen',
      '9 collective: Tổ dân phố số 5 · giay-khen-huyen',
      '10 individual: Hà Thị Na · giay-khen-huyen',
    ])
  })

  it('is the column’s word where the heading above says another, with a warning', () => {
    expect(
      rowsOf(
        ['TT', 'Tên', 'Loại', 'Hình thức'],
        ['I', 'TẬP THỂ'],
        [1, 'Tổ dân phố số 4', 'Tập thể', 'GK'],
        [2, 'Hà Thị Na', 'Cá nhân', 'GK'],
      ),
    ).toEqual([
      '9 collective: Tổ dân phố số 4 · giay-khen-huyen',
      '10 individual: Hà Thị Na · giay-khen-huyen · warning: kind-conflict',
    ])
  })

  it('is asked where the heading names two kinds and the name is of a third', () => {
    expect(
      rowsOf(
        ['TT', 'Tên', 'Hình thức'],
        ['I', 'TẬP THỂ, CÁ NHÂN'],
        [1, 'Bà Hà Thị Na', 'GK'],
        [2, 'Hợp tác xã Nà Pài', 'GK'],
      ),
    ).toEqual([
      '9 individual: Bà · Hà Thị Na · giay-khen-huyen',
      '10 enterprise: Hợp tác xã Nà Pài · giay-khen-huyen · needs-decision: kind-unknown',
    ])
  })
})

describe('sex and birth', () => {
  it('stand in the column of years of each sex; two years of one person are asked about', () => {
    expect(
      rowsOf(
        ['TT', 'Họ và tên', 'Năm sinh (Nam)', 'Năm sinh (Nữ)', 'Hình thức'],
        [1, 'Hà Văn Na', 1980, '', 'GK'],
        [2, 'Hà Thị Nga', '', 1981, 'GK'],
        [3, 'Hà Minh', 1980, 1981, 'GK'],
      ),
    ).toEqual([
      '8 individual: Hà Văn Na · sinh 1980 · male · giay-khen-huyen',
      '9 individual: Hà Thị Nga · sinh 1981 · female · giay-khen-huyen',
      '10 individual: Hà Minh · sinh 1980 · giay-khen-huyen · needs-decision: gender-both',
    ])
  })

  it('are left open by dots and by a word that is no sex, doubted by a day that there is not', () => {
    expect(
      rowsOf(
        ['TT', 'Họ và tên', 'Giới tính', 'Năm sinh', 'Hình thức'],
        [1, 'Hà Văn Na', 'chưa rõ', '…', 'GK'],
        [2, 'Hà Thị Nga (sinh 31/02/1980)', 'Nữ', '', 'GK'],
      ),
    ).toEqual([
      '8 individual: Hà Văn Na · giay-khen-huyen',
      '9 individual: Hà Thị Nga · female · giay-khen-huyen · warning: date-unreadable',
    ])
  })
})

describe('the award', () => {
  it('is asked for where one cell has two, or one that the plan does not give', () => {
    expect(
      rowsOf(
        ['TT', 'Họ và tên', 'Hình thức'],
        [1, 'Hà Văn Na', 'Giấy khen, Bằng khen'],
        [2, 'Hà Văn Ba', 'Huân chương Lao động'],
      ),
    ).toEqual([
      '8 individual: Hà Văn Na · needs-decision: award-ambiguous',
      '9 individual: Hà Văn Ba · needs-decision: award-unknown',
    ])
  })

  it('may stand behind the name, and is missing where it stands nowhere', () => {
    expect(
      rowsOf(
        ['TT', 'Họ và tên', 'Chức vụ'],
        [1, 'Hà Văn Na - đề nghị tặng Bằng khen', 'CV'],
        [2, 'Hà Văn Ba', 'CV'],
      ),
    ).toEqual([
      '8 individual: Hà Văn Na · chức vụ: CV · bang-khen-tinh',
      '9 individual: Hà Văn Ba · chức vụ: CV · needs-decision: award-missing',
    ])
  })
})

describe('columns and lines', () => {
  it('a column of units beside names is where they work; a line in brackets goes on with the name', () => {
    expect(
      rowsOf(
        ['TT', 'Họ và', 'Tên', 'Tên đơn vị', 'Hình thức'],
        [1, 'Hà Văn', 'Na', 'Trường Mầm non', 'GK'],
      ),
    ).toEqual(['8 individual: Hà Văn Na · nơi: Trường Mầm non · giay-khen-huyen'])
    expect(
      rowsOf(
        ['TT', 'Họ và tên', 'Hình thức'],
        [1, 'Ban Chỉ huy Quân sự', 'GK'],
        ['', '- phường Sông Cầu'],
      ),
    ).toEqual(['8 collective: Ban Chỉ huy Quân sự - phường Sông Cầu · giay-khen-huyen'])
  })

  it('without headings are told by what most cells are: ticks say nothing, bodies are workplaces', () => {
    const made = (...rows: readonly Value[][]): string[] => rowsOf(['I', 'CÁ NHÂN'], ...rows)
    expect(made([1, 'Hà Văn Na', 'x'], [2, 'Hà Văn Ba', 'x'])).toEqual([
      '8 individual: Hà Văn Na · needs-decision: award-missing',
      '9 individual: Hà Văn Ba · needs-decision: award-missing',
    ])
    expect(
      made([1, 'Hà Văn Na', 'Trường Mầm non Sông Cầu'], [2, 'Hà Văn Ba', 'Phòng Nội vụ']),
    ).toEqual([
      '8 individual: Hà Văn Na · nơi: Trường Mầm non Sông Cầu · needs-decision: award-missing',
      '9 individual: Hà Văn Ba · nơi: Phòng Nội vụ · needs-decision: award-missing',
    ])
  })

  it('that the user takes in is a nominee though nothing stands under the names', () => {
    const book = bookOf(
      ['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
      [1, 'Hà Văn Na', 'CV', 'GK'],
      [2, '', 'Tổ trưởng Tổ dân phố số 4', 'GK'],
    )
    expect(leftOut(read(book))).toContain('9 no-name')
    const taken = understandWorkbook(book, 'danh sách.xlsx', bacKan, {
      takenIn: [{ sheet: 'Sheet1', row: 9 }],
    })
    expect(taken.rows.map(line)[1]).toContain('9 ')
    expect(taken.rows).toHaveLength(2)
  })

  it('of more rows without a name than can be shown are counted out with an ellipsis', () => {
    const rows = Array.from({ length: 21 }, (_, index): Value[] => [index + 2, '', 'CV', 'GK'])
    const reading = read(
      bookOf(['TT', 'Họ và tên', 'Chức vụ', 'Hình thức'], [1, 'Hà Văn Na', 'CV', 'GK'], ...rows),
    )
    const message = reading.issues.find(({ code }) => code === 'rows-without-name')?.message
    expect(message).toContain('9, 10')
    expect(message).toContain('28, …')
    expect(message).not.toContain('29')
  })
})

describe('a number before a line', () => {
  it('is arabic, roman, nested or a letter; four is one less than five', () => {
    expect(['IV', 'IX.', 'XI', 'B.', 'c)', '1.2', '7', '-'].map(readNumbering)).toEqual([
      { style: 'roman', value: 4 },
      { style: 'roman', value: 9 },
      { style: 'roman', value: 11 },
      { style: 'letter', value: 2 },
      { style: 'small', value: 3 },
      { style: 'nested', value: 2 },
      { style: 'arabic', value: 7 },
      { style: 'bullet', value: 0 },
    ])
    expect(readNumbering('Hà')).toBeNull()
  })

  it('is none where a figure goes on behind it, nor where the letters make no numeral', () => {
    expect(takeNumbering('10. 5 hộ')).toEqual({ numbering: null, rest: '10. 5 hộ' })
    expect(takeNumbering('VX. thử').numbering).toBeNull()
    expect(takeNumbering('a. Hà')).toEqual({
      numbering: { style: 'small', value: 1 },
      rest: 'Hà',
    })
  })
})

test('a cell of a post alone, a place alone, or nothing', () => {
  expect(splitPositionWorkplace('  ')).toEqual({ position: null, workplace: null })
  expect(splitPositionWorkplace(', Phòng Nội vụ')).toEqual({
    position: null,
    workplace: 'Phòng Nội vụ',
  })
  expect(
    splitPositionWorkplace('Trưởng phòng\nPhòng Nội vụ', ['Trưởng phòng', 'Phòng Nội vụ']),
  ).toEqual({ position: 'Trưởng phòng', workplace: 'Phòng Nội vụ' })
})
