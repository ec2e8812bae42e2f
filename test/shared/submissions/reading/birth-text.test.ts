import { describe, expect, it } from 'vitest'
import { readBirth, readBirthNumber, takeBirth } from '#shared/submissions/reading/birth-text.ts'

describe('a birth from text', () => {
  it.each([
    ['03/5/1990', '1990-05-03', null],
    ['03/25/1990', '1990-03-25', 'date-swapped'],
    ['31/02/1990', null, 'date-unreadable'],
    ['3-5-85', '1985-05-03', 'two-digit-year'],
    ['3-5-04', '2004-05-03', 'two-digit-year'],
    ['3-5-15', '2015-05-03', 'two-digit-year'],
    ['3-5-16', '1916-05-03', 'two-digit-year'],
    ['03/5/1899', null, 'date-unreadable'],
    ['03/5/1900', '1900-05-03', null],
    ['03/5/2025', '2025-05-03', null],
    ['03/5/2026', null, 'date-unreadable'],
    ['ngày 3 tháng 5 năm 1990', '1990-05-03', null],
    ['1990-05-03', '1990-05-03', null],
    ['1990-13-03', null, 'date-unreadable'],
    ['05 tháng 6 năm 1977', '1977-06-05', null],
    ['15-Mar-75', '1975-03-15', 'two-digit-year'],
    ['15 March 1975', '1975-03-15', null],
    ['05-Thg4-75', '1975-04-05', 'two-digit-year'],
    ['31-Feb-75', null, 'date-unreadable'],
    ['tháng 3 năm 1990', '1990', null],
    ['T3/1990', '1990', null],
    ['1990', '1990', null],
    ['tháng 3 năm 1850', null, 'date-unreadable'],
    ['không rõ', null, 'date-unreadable'],
    ['  ', null, null],
  ])('%s', (text, birth, doubt) => {
    expect(readBirth(text)).toMatchObject({ birth, doubt })
  })

  it('could be turned round where day and month are both months and differ', () => {
    expect(readBirth('03/5/1990').swappable).toBe(true)
    expect(readBirth('05/5/1990').swappable).toBe(false)
    expect(readBirth('13/5/1990').swappable).toBe(false)
    expect(readBirth('12/11/1990').swappable).toBe(true)
    expect(readBirth('ngày 3 tháng 5 năm 1990').swappable).toBe(false)
  })
})

describe('a birth from a number', () => {
  it.each([
    [1990, '1990', null],
    [25_569, '1970-01-01', 'serial-date'],
    [33_000, '1990-05-07', 'serial-date'],
    [45_658, '2025-01-01', 'serial-date'],
    [46_023, null, 'date-unreadable'],
    [50_001, null, 'date-unreadable'],
    [999, null, 'date-unreadable'],
    [1000, '1902-09-26', 'serial-date'],
    [1990.5, null, 'date-unreadable'],
  ])('%d', (number, birth, doubt) => {
    expect(readBirthNumber(number)).toMatchObject({ birth, doubt })
  })
})

describe('a birth within a name', () => {
  it.each([
    ['Lý Văn An (SN 1985)', 'Lý Văn An', '1985'],
    ['Lý Văn An, sinh ngày 03/5/1985', 'Lý Văn An', '03/5/1985'],
    ['Lý Văn An (1985)', 'Lý Văn An', '1985'],
    ['Lý Văn An', 'Lý Văn An', null],
  ])('%s', (text, rest, birth) => {
    expect(takeBirth(text)).toEqual({ rest, birth })
  })
})
