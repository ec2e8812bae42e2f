import { expect, test } from 'vitest'
import {
  campaignChangeSchema,
  rulesInForce,
  type CampaignChange,
} from '#shared/campaigns/changes.ts'
import { lastGoodDay } from '#shared/campaigns/deadline.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('bac-kan-2024')
const signed = { by: 'Hoàng Văn Nam', at: '2024-08-08T16:00', reason: 'mưa lũ', document: null }
const until = (day: string) =>
  ({ kind: 'on-or-before', day, wording: `gia hạn đến hết ngày ${day}`, place: 'CV 12' }) as const
const moved: CampaignChange = {
  change: 'move-deadline',
  id: 'a',
  milestoneId: 'nomination',
  deadline: until('2024-08-15'),
  ...signed,
}
const extended: CampaignChange = {
  change: 'extend-for-unit',
  id: 'b',
  milestoneId: 'nomination',
  unitId: 'BK-012',
  deadline: until('2024-08-12'),
  ...signed,
}
const day = (changes: readonly CampaignChange[], unitId: string, milestone = 'nomination') => {
  const deadline = rulesInForce(plan, changes).deadlineFor(milestone, unitId)
  return deadline === null ? null : lastGoodDay(deadline)
}

test('without changes the plan itself is in force', () => {
  expect(day([], 'BK-012')).toBe('2024-08-09')
  expect(day([], 'BK-012', 'no-such')).toBeNull()
})

test('an extension is for one unit and one milestone only', () => {
  expect(day([extended], 'BK-012')).toBe('2024-08-12')
  expect(day([extended], 'BK-013')).toBe('2024-08-09')
  expect(day([extended], 'BK-012', 'report')).toBe('2024-08-09')
  expect(rulesInForce(plan, [extended]).extensionOf('nomination', 'BK-012')).toMatchObject({
    by: 'Hoàng Văn Nam',
    reason: 'mưa lũ',
  })
})

test('a deadline moved for all leaves an extension of its own alone, and the last change stands', () => {
  const again = { ...moved, id: 'c', deadline: until('2024-08-20') } satisfies CampaignChange
  expect(day([extended, moved], 'BK-012')).toBe('2024-08-12')
  expect(day([extended, moved], 'BK-013')).toBe('2024-08-15')
  expect(day([moved, again], 'BK-013')).toBe('2024-08-20')
  expect(plan.milestones[0]?.deadline).toMatchObject({ day: '2024-08-09' })
})

test('a change without a name, a reason or a real day is refused', () => {
  expect(campaignChangeSchema.safeParse(moved).success).toBe(true)
  for (const bad of [
    { ...moved, by: '' },
    { ...moved, reason: '' },
    { ...moved, deadline: until('2024-08-32') },
    { ...moved, at: 'hôm qua' },
  ])
    expect(campaignChangeSchema.safeParse(bad).success).toBe(false)
})
