import { describe, expect, it } from 'vitest'
import { campaignStatus } from '#shared/appraisal/status.ts'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { whatIf } from '#shared/meetings/what-if.ts'
import { builtInPlan, emptyInput, fileOf, nominee } from '#test/support/status-fixtures.ts'

const unit = { id: 'u', name: 'Phòng Nội vụ', type: 'Phòng chuyên môn' }
const plan = builtInPlan('bac-kan-2024')
const everyone = {
  id: 'q',
  kind: 'combined',
  for: { everyone: true },
  limit: 1,
  wording: 'không quá 01',
  place: 'mục IV',
} as const
const input: StatusInput = {
  ...emptyInput({ ...plan, quotas: [everyone], dossier: [] }, [unit], '2024-08-13'),
  files: [fileOf('u', '2024-08-08T09:00')],
  nominations: [nominee('u', 'Hà Thị Na'), nominee('u', 'Hà Văn Ba')],
}
const before = { status: campaignStatus(input), scores: null }
const without = (count: number) => ({
  status: campaignStatus({ ...input, nominations: input.nominations.slice(0, -count) }),
  scores: null,
})

describe('a nominee taken out before the vote', () => {
  it('frees the other one of a unit that was over its quota', () => {
    const [kept, out] = input.nominations
    const found = whatIf(before, without(1), [out?.id ?? ''])
    expect(found).toMatchObject({ eligibleBefore: 0, eligibleAfter: 1 })
    expect(found.units).toEqual([
      {
        unit: 'Phòng Nội vụ',
        quotaLabel: '01',
        usedBefore: 2,
        usedAfter: 1,
        overBefore: 1,
        overAfter: 0,
      },
    ])
    expect(found.nominations).toEqual([
      { id: kept?.id, name: 'Hà Thị Na', unit: 'Phòng Nội vụ', eligibleAfter: true },
    ])
    // Of those taken out themselves nothing is said.
    expect(whatIf(before, without(1), [kept?.id ?? '']).nominations).toEqual([])
  })

  it('changes nothing where nobody was taken out', () => {
    expect(whatIf(before, before, [])).toMatchObject({ units: [], nominations: [], ranks: [] })
  })

  it('leaves a unit that is no longer there with nothing used', () => {
    const gone = { status: campaignStatus({ ...input, units: [], nominations: [] }), scores: null }
    expect(whatIf(before, gone, []).units).toMatchObject([{ usedAfter: 0, overAfter: 0 }])
  })
})
