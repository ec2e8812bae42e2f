import { describe, expect, it } from 'vitest'
import { needOf } from '#electron/service/need-of.ts'

describe('what a procedure asks for', () => {
  it.each([
    ['units.list', 'viewer'],
    ['appraisal.conclude', 'appraiser'],
    ['units.update', 'office'],
    ['safekeeping.signIn', 'nobody'],
    ['meetings.watch', 'nobody'],
  ])('%s: %s', (name, need) => {
    expect(needOf(name)).toBe(need)
  })

  it.each(['', 'units', 'units.nothing', 'units.list.more', 'safekeeping.signInFailed'])(
    'is the standing office where "%s" is no procedure',
    (name) => {
      expect(needOf(name)).toBe('office')
    },
  )
})
