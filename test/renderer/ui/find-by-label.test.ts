import { describe, expect, it } from 'vitest'
import { findByLabel } from '#renderer/ui/find-by-label.ts'

describe('a list of choices is searched', () => {
  it.each([
    ['xa van', true],
    ['Vạn thuy', true],
    ['thủy ubnd', true],
    ['', true],
    ['van linh', false],
  ])('%s', (typed, found) => {
    expect(findByLabel.filterOption(typed, { label: 'UBND xã Vạn Thủy' })).toBe(found)
  })

  it('a choice without words is found by nothing typed only', () => {
    expect(findByLabel.filterOption('a', { label: 5 })).toBe(false)
    expect(findByLabel.filterOption('a')).toBe(false)
    expect(findByLabel.filterOption('', {})).toBe(true)
  })
})
