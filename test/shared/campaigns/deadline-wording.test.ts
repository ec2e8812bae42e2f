import { expect, test } from 'vitest'
import { recogniseWording } from '#shared/campaigns/deadline-wording.ts'

test.each([
  [
    'gửi về UBND thành phố để thẩm định chậm nhất ngày **09/8/2024**.',
    'on-or-before',
    '2024-08-09',
  ],
  ['chậm nhất là ngày 20 tháng 01 năm 2024', 'on-or-before', '2024-01-20'],
  ['Chậm nhất đến hết ngày 20/01/2024', 'on-or-before', '2024-01-20'],
  ['nhận hồ sơ đến hết ngày 05/8/2024', 'on-or-before', '2024-08-05'],
  ['về UBND thành phố (trước ngày 10/8/2024) để tổng hợp', 'before', '2024-08-10'],
  ['TRƯỚC NGÀY 25/10/2020', 'before', '2020-10-25'],
  ['trước 17 giờ 00 ngày 09/8/2024', 'on-or-before', '2024-08-09'],
  ['không quá ngày 01-7-2025', 'on-or-before', '2025-07-01'],
])('%s', (text, kind, day) => {
  expect(recogniseWording(text)).toMatchObject([{ kind, day }])
})

test.each([
  ['Từ ngày 25/5/2024 đến hết ngày 05/8/2024.', '2024-05-25', '2024-08-05'],
  [
    'Từ ngày **01** tháng **01** năm **2024** đến hết ngày **31** tháng **10** năm **2024**.',
    '2024-01-01',
    '2024-10-31',
  ],
  ['từ ngày 25/5 đến ngày 05/8/2024', '2024-05-25', '2024-08-05'],
  ['được thực hiện từ tháng 03/2020 đến tháng 10/2020.', '2020-03-01', '2020-10-31'],
  ['từ tháng 01 đến hết tháng 12 năm 2022', '2022-01-01', '2022-12-31'],
  ['trong tháng 2 năm 2024', '2024-02-01', '2024-02-29'],
])('%s', (text, from, to) => {
  expect(recogniseWording(text)).toMatchObject([{ kind: 'within', from, to }])
})

test('"trong tháng 7 và tháng 12 năm 2022" proposes two windows', () => {
  expect(recogniseWording('(trong tháng 7 và tháng 12 năm 2022).')).toEqual([
    expect.objectContaining({ from: '2022-07-01', to: '2022-07-31' }),
    expect.objectContaining({ from: '2022-12-01', to: '2022-12-31' }),
  ])
})

test('the recognised words are given as they stand, in the order of the text', () => {
  const proposals = recogniseWording(
    'nộp trước ngày 10/8/2024; riêng hồ sơ chậm nhất ngày 09/8/2024',
  )
  expect(proposals.map(({ wording }) => wording)).toEqual([
    'trước ngày 10/8/2024',
    'chậm nhất ngày 09/8/2024',
  ])
})

test.each([
  'Sẽ có văn bản hướng dẫn cụ thể sau',
  'Kết thúc đợt thi đua, các cơ quan, đơn vị tổ chức tổng kết',
  'trước ngày 31/6/2024',
  'chậm nhất ngày 15/12',
  'Kế hoạch số 327/KH-UBND ngày 12/5/2024',
  'từ ngày 05/8/2024 đến hết ngày 25/5/2024',
])('proposes nothing for: %s', (text) => {
  expect(recogniseWording(text)).toEqual([])
})

test('a day without a year takes the year given', () => {
  expect(recogniseWording('chậm nhất ngày 15/12', 2026)).toMatchObject([{ day: '2026-12-15' }])
  expect(recogniseWording('trong tháng 7', 2026)).toMatchObject([{ to: '2026-07-31' }])
})
