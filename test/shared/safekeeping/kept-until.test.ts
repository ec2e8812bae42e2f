import { describe, expect, it } from 'vitest'
import { keptUntil } from '#shared/safekeeping/kept-until.ts'

describe('personal data of a closed campaign', () => {
  it.each([
    ['2024-08-20', 2, '2026-08-20'],
    ['2024-08-20', 0, '2024-08-20'],
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-12-31', 10, '2034-12-31'],
  ])('closed on %s and kept %i years stay to the end of %s', (closed, years, until) => {
    expect(keptUntil(closed, years)).toBe(until)
  })
})
