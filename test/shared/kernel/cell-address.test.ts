import { expect, it } from 'vitest'
import { cellAddress } from '#shared/kernel/cell-address.ts'
import { idSchema, newId } from '#shared/kernel/ids.ts'

it.each([
  [1, 1, 'A1'],
  [14, 2, 'B14'],
  [3, 26, 'Z3'],
  [3, 27, 'AA3'],
  [1, 52, 'AZ1'],
  [1, 53, 'BA1'],
  [1, 702, 'ZZ1'],
  [1048576, 16384, 'XFD1048576'],
])('row %i, column %i is %s', (row, column, address) => {
  expect(cellAddress(row, column)).toBe(address)
})

it('ids are UUIDs of version 7, and later ones sort later', () => {
  const ids = Array.from({ length: 200 }, newId)
  expect(ids.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(ids)
  expect(ids.every((id) => idSchema.safeParse(id).success && id[14] === '7')).toBe(true)
})
