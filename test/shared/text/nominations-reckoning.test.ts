import { expect, test } from 'vitest'
import { nominationsText } from '#shared/text/nominations-page.ts'

test('the lines of the list are said to be what they are, and add up', () => {
  expect(nominationsText.reckoning(62, 55, 6)).toBe(
    '62 dòng đã ghi: 55 đề nghị xét khen, 6 dòng đơn vị tự khen, 1 dòng lặp, chờ quyết định hoặc đã rút',
  )
  expect(nominationsText.reckoning(12, 10, 0)).toBe(
    '12 dòng đã ghi: 10 đề nghị xét khen, 2 dòng lặp, chờ quyết định hoặc đã rút',
  )
  expect(nominationsText.reckoning(12, 10, 2)).toBe(
    '12 dòng đã ghi: 10 đề nghị xét khen, 2 dòng đơn vị tự khen',
  )
})
