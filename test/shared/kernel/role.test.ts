import { describe, expect, it } from 'vitest'
import { isEnough, ROLES, type Need } from '#shared/kernel/role.ts'

describe('a role', () => {
  it.each<[Need, readonly string[]]>([
    ['nobody', ['office', 'appraiser', 'viewer']],
    ['viewer', ['office', 'appraiser', 'viewer']],
    ['appraiser', ['office', 'appraiser']],
    ['office', ['office']],
  ])('is enough for what asks for %s: %j', (need, enough) => {
    expect(ROLES.filter((role) => isEnough(role, need))).toEqual(enough)
  })
})
