import { describe, expect, it } from 'vitest'
import { holds, ratioOf, tableOf, type Line } from '#test/bench/line.ts'
import { compare, median } from '#test/bench/timing.ts'

const LINE: Line = {
  work: 'import of 10 rows',
  ours: 150,
  unit: 'ms',
  reference: { name: 'bare parse', value: 100 },
  limit: 1.5,
}

describe('a bar of the bench', () => {
  it('holds at its limit and is broken above it', () => {
    expect(ratioOf(LINE)).toBe(1.5)
    expect(holds(LINE)).toBe(true)
    expect(holds({ ...LINE, ours: 150.1 })).toBe(false)
  })

  it('is held in its own unit where there is no reference', () => {
    const alone = { ...LINE, reference: null, limit: 30 }
    expect(holds({ ...alone, ours: 30 })).toBe(true)
    expect(holds({ ...alone, ours: 30.1 })).toBe(false)
  })

  it('that is none is told, whatever it is', () => {
    const told = { ...LINE, ours: 10_000, limit: null }
    expect(holds(told)).toBe(true)
    expect(tableOf([told])).toMatch(/ 100\.00 +– +told$/u)
  })

  it('is broken by memory, however quick it was', () => {
    const heavy = { ...LINE, ours: 1, peakLimit: 600 }
    expect(holds({ ...heavy, peakMegabytes: 600 })).toBe(true)
    expect(holds({ ...heavy, peakMegabytes: 601 })).toBe(false)
  })
})

it('shows ours, the reference, the ratio and the bar in aligned columns', () => {
  const table = tableOf([LINE, { ...LINE, work: 'search', ours: 300, note: 'openpyxl skipped' }])
  const [head = '', first = '', second = ''] = table.split('\n')
  expect(head).toMatch(/^work +ours +reference +ratio +bar/u)
  expect(first).toMatch(/150 ms +bare parse: 100 ms +1\.50 +≤ 1\.5 × +holds$/u)
  expect(second).toMatch(/300 ms .* 3\.00 .* BROKEN +openpyxl skipped$/u)
  expect(first.indexOf('150')).toBe(head.indexOf('ours'))
})

it('takes the middle of an odd number, and of nothing says so', () => {
  expect(median([9, 1, 5])).toBe(5)
  expect(() => median([])).toThrow(RangeError)
})

it('runs both sides equally often, once to warm up', async () => {
  const runs: string[] = []
  await compare(
    () => runs.push('ours'),
    () => runs.push('reference'),
    3,
  )
  expect(runs.filter((one) => one === 'ours')).toHaveLength(4)
  expect(runs.filter((one) => one === 'reference')).toHaveLength(4)
})
