import fc from 'fast-check'
import { expect, it } from 'vitest'
import { auditText, FIRST_HASH } from '#shared/safekeeping/audit-line.ts'

const line = fc.record({
  seq: fc.nat(),
  at: fc.string(),
  actor: fc.string(),
  command: fc.string(),
  detail: fc.string(),
  prevHash: fc.string(),
})

it('two lines have one text only where they are the same line, however their fields run together', () => {
  fc.assert(
    fc.property(line, line, (left, right) => {
      const same = JSON.stringify(left) === JSON.stringify(right)
      expect(auditText(left) === auditText(right)).toBe(same)
    }),
  )
  const moved = { seq: 1, at: '', actor: 'ab', command: 'c', detail: '', prevHash: FIRST_HASH }
  expect(auditText(moved)).not.toBe(auditText({ ...moved, actor: 'a', command: 'bc' }))
  expect(FIRST_HASH).toMatch(/^0{64}$/u)
})
