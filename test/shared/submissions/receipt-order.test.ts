import { expect, it } from 'vitest'
import { byReceipt } from '#shared/submissions/receipt-order.ts'

it('puts receipts in the order of their numbers, over four places too', () => {
  const given = ['R10000', 'R0002', 'R9999', 'R0010', 'R10001', 'R0002']
  expect(given.toSorted(byReceipt)).toEqual([
    'R0002',
    'R0002',
    'R0010',
    'R9999',
    'R10000',
    'R10001',
  ])
})
