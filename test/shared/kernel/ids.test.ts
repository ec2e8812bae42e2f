import { expect, it } from 'vitest'
import { idSchema, newId } from '#shared/kernel/ids.ts'

it('makes ids of the seventh kind, every one another, later ones after earlier ones', () => {
  const ids = Array.from({ length: 5000 }, () => newId())
  expect(new Set(ids).size).toBe(5000)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids.slice(0, 500)) {
    expect(idSchema.parse(id)).toBe(id)
    expect(id[14]).toBe('7')
  }
})

it('keeps the time in an id to within what has passed', () => {
  const id = newId()
  const milliseconds = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
  expect(Math.abs(Date.now() - milliseconds)).toBeLessThan(60_000)
})
