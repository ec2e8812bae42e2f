import { describe, expect, it } from 'vitest'
import {
  endorsementIndex,
  endorsementVotes,
  type Endorsement,
} from '#shared/appraisal/endorsement.ts'
import { identityKey } from '#shared/kernel/fold.ts'

const endorsement = (changes: Partial<Endorsement>): Endorsement => ({
  nominationId: null,
  unit: null,
  award: null,
  endorsed: true,
  by: 'Khối 1',
  minutes: 'Biên bản số 03/BB-KTĐ ngày 05/12/2022',
  votes: null,
  receivedAt: '2022-12-06',
  ...changes,
})
const body = {
  ids: ['n1'],
  kind: 'collective' as const,
  nameKey: identityKey('Phòng Nội vụ thành phố'),
  award: 'co-thi-dua-tinh',
}
const unit = { id: 'u1', names: ['Phòng Nội vụ', 'Phòng Nội vụ thành phố'] }

describe('suy tôn of a unit', () => {
  it('speaks for the nomination of that unit under any of its names, and for no other', () => {
    const find = endorsementIndex([endorsement({ unit })])
    expect(find(body)).toHaveLength(1)
    expect(find({ ...body, nameKey: identityKey('Tổ Tổng hợp') })).toEqual([])
    expect(find({ ...body, kind: 'individual' })).toEqual([])
    expect(find({ ...body, kind: 'enterprise' })).toHaveLength(1)
  })

  it('speaks for the award that the minutes name, or for any where they name none', () => {
    const find = endorsementIndex([endorsement({ unit, award: 'bang-khen-tinh' })])
    expect(find(body)).toEqual([])
    expect(find({ ...body, award: 'bang-khen-tinh' })).toHaveLength(1)
  })

  it('and of a nomination stand in the order in which they were entered', () => {
    const first = endorsement({ nominationId: 'n1' })
    const second = endorsement({ unit, endorsed: false })
    const third = endorsement({ nominationId: 'n1', minutes: 'Biên bản số 04' })
    expect(endorsementIndex([first, second, third])(body)).toEqual([first, second, third])
    expect(endorsementIndex([second, first])(body).at(-1)).toBe(first)
    expect(endorsementIndex([first])({ ...body, ids: ['n2'] })).toEqual([])
  })
})

describe('votes of endorsement', () => {
  it('are those of the minutes, else one for each cluster, of its last word', () => {
    expect(endorsementVotes([])).toBeNull()
    expect(endorsementVotes([endorsement({}), endorsement({ by: 'Khối 2' })])).toBe(2)
    expect(endorsementVotes([endorsement({}), endorsement({ by: 'khối  1' })])).toBe(1)
    expect(endorsementVotes([endorsement({}), endorsement({ endorsed: false })])).toBeNull()
    expect(endorsementVotes([endorsement({ votes: { for: 7, cast: 9 } })])).toBe(7)
  })
})
