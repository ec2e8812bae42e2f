import { describe, expect, it } from 'vitest'
import { lines, sheet, workbook } from './raw-builder.ts'
import type { Value } from './raw-builder.ts'
import type { RawSheet } from '#shared/kernel/raw-workbook.ts'
import { read } from './read.ts'

const nominees = (...rows: readonly Value[][]): string[] =>
  lines(read(workbook(sheet([...rows])))).slice(1)

/** Cells hold their lines as the reader of the file gives them. */
const listed = (...names: readonly string[]): string => names.join('\n')

describe('a row that names several', () => {
  it('a column for collectives and one for persons, both filled', () => {
    expect(
      nominees(
        ['STT', 'Thôn', 'Tập thể đề nghị tặng Giấy khen', 'Cá nhân đề nghị tặng Bằng khen'],
        [1, 'Nà Lùng', 'Chi bộ thôn Nà Lùng', 'Nông Văn Thoại'],
        [2, 'Bản Pẻn', '', 'Lường Thị Hằng'],
      ),
    ).toEqual([
      '2 collective: Chi bộ thôn Nà Lùng · nơi: Nà Lùng · giay-khen-huyen',
      '2 individual: Nông Văn Thoại · nơi: Nà Lùng · bang-khen-tinh',
      '3 individual: Lường Thị Hằng · nơi: Bản Pẻn · bang-khen-tinh',
    ])
  })

  it('names line by line behind dashes, each with its own line of the other cells', () => {
    expect(
      nominees(
        ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
        [
          1,
          listed('- Nông Văn Thoại', '- Bà Lường Thị Hằng'),
          listed('- Trưởng thôn', '- Bí thư chi bộ'),
          'Giấy khen',
        ],
      ),
    ).toEqual([
      '2 individual: Nông Văn Thoại · chức vụ: Trưởng thôn · giay-khen-huyen',
      '2 individual: Bà · Lường Thị Hằng · chức vụ: Bí thư chi bộ · giay-khen-huyen',
    ])
  })

  it('a name above where he works is one, and husband and wife are one household', () => {
    expect(
      nominees(
        ['STT', 'Họ và tên, đơn vị công tác', 'Hình thức'],
        [1, listed('- Nông Văn Thoại', '- Trường THCS Yên Hân'), 'Giấy khen'],
      ),
    ).toEqual(['2 individual: Nông Văn Thoại · nơi: Trường THCS Yên Hân · giay-khen-huyen'])
    const couple = sheet([
      ['DANH SÁCH HỘ GIA ĐÌNH ĐỀ NGHỊ TẶNG GIẤY KHEN'],
      ['STT', 'Họ và tên', 'Thôn'],
      [1, listed('- Nông Văn Thoại', '- Lường Thị Hằng'), 'Nà Lùng'],
    ])
    expect(read(workbook(couple)).rows.map(({ kind }) => kind)).toEqual(['household'])
  })

  it('two names without dashes are asked about, as before', () => {
    expect(
      nominees(
        ['STT', 'Họ và tên', 'Chức vụ', 'Hình thức'],
        [1, listed('Nông Văn Thoại', 'Lường Thị Hằng'), 'Trưởng thôn', 'Giấy khen'],
      ).join(),
    ).toContain('needs-decision: two-people')
  })
})

describe('names that a file without merged cells cuts in two', () => {
  const csv = (rows: readonly Value[][]): RawSheet => sheet([...rows], { name: null })
  it('the given name stands in a column without a heading', () => {
    const { rows } = read(
      workbook(
        csv([
          ['STT', 'Họ và tên', '', 'Chức vụ', 'Hình thức'],
          [1, 'Nông Văn', 'Thoại', 'Trưởng thôn', 'Giấy khen'],
          [2, 'Lường Thị', 'Hằng', 'Bí thư', 'Giấy khen'],
        ]),
      ),
    )
    expect(rows.map(({ name }) => name)).toEqual(['Nông Văn Thoại', 'Lường Thị Hằng'])
  })

  it('a stray word beside whole names is no part of them', () => {
    const { rows } = read(
      workbook(
        csv([
          ['STT', 'Họ và tên', '', 'Chức vụ', 'Hình thức'],
          [1, 'Nông Văn Thoại', 'Mới', 'Trưởng thôn', 'Giấy khen'],
          [2, 'Lường Thị Hằng', '', 'Bí thư', 'Giấy khen'],
        ]),
      ),
    )
    expect(rows.map(({ name }) => name)).toEqual(['Nông Văn Thoại', 'Lường Thị Hằng'])
  })

  it.each([
    ['Nam', 'Nữ', 'Nam'],
    ['Tày', 'Kinh', 'Nùng'],
    ['X', 'X', 'X'],
    ['GK', 'GK', 'BK'],
    ['HTXSNV', 'HTTNV', 'HTTNV'],
    ['Mới', 'Bổ', 'Lại'],
  ])('nor is what is said of each without a heading: %s, %s, %s', (...said) => {
    const cut = csv([
      ['STT', 'Họ và tên', '', 'Hình thức'],
      ...['Nông Văn Thoại', 'Lường Thị Hằng', 'Triệu Páo'].map((name, index): Value[] => [
        index + 1,
        name,
        said[index] ?? '',
        'Giấy khen',
      ]),
    ])
    expect(read(workbook(cut)).rows.map(({ name }) => name)).toEqual([
      'Nông Văn Thoại',
      'Lường Thị Hằng',
      'Triệu Páo',
    ])
  })

  it('a given name that is a word for a sex is one among others', () => {
    const cut = csv([
      ['STT', 'Họ và tên', '', 'Hình thức'],
      [1, 'Nông Văn', 'Nam', 'Giấy khen'],
      [2, 'Lường Thị', 'Hoa', 'Giấy khen'],
    ])
    expect(read(workbook(cut)).rows.map(({ name }) => name)).toEqual([
      'Nông Văn Nam',
      'Lường Thị Hoa',
    ])
  })
})

describe('an award that only the name of the file tells', () => {
  const book = workbook(
    sheet([
      ['STT', 'Họ và tên', 'Chức vụ'],
      [1, 'Nông Văn Thoại', 'Trưởng thôn'],
    ]),
  )
  it('is taken from there, and said to be', () => {
    const { rows } = read(book, undefined, 'DS đề nghị Bằng khen tỉnh - UBND xã Nông Thượng.xlsx')
    expect(rows.map(({ award, state }) => [award, state])).toEqual([['bang-khen-tinh', 'warning']])
  })

  it('is not what the people of the list are said to have', () => {
    const { rows } = read(book, undefined, 'Danh sách đã được tặng Bằng khen tỉnh.xlsx')
    expect(rows.map(({ award, state }) => [award, state])).toEqual([[null, 'needs-decision']])
  })

  it('is left open where a commune behind the form may be who sends', () => {
    const { rows } = read(book, undefined, 'Giấy khen UBND xã Nông Thượng.xlsx')
    expect(rows.map(({ award, state }) => [award, state])).toEqual([[null, 'needs-decision']])
  })
})
