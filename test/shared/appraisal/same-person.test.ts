/** The quick way of finding one person in several units, beside comparing everybody with everybody. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { saidToBeTwo, type Nominee } from '#shared/appraisal/nominees.ts'
import { samePersonOf, samePersons, type PlacedNominee } from '#shared/appraisal/same-person.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { sameBirth } from '#shared/submissions/same-birth.ts'

const NAMES = ['lê thị hoa', 'hoàng văn an']
const nomineeArbitrary = fc.record({
  name: fc.constantFrom(...NAMES),
  kind: fc.constantFrom('individual' as const, 'individual' as const, 'collective' as const),
  birth: fc.constantFrom(null, '1980', '1980-02-03', '1990'),
  workplace: fc.constantFrom(null, 'Trường A', 'Trường B'),
  position: fc.constantFrom(null, 'Giáo viên'),
  unitOrder: fc.nat(4),
  creditedAt: fc.constantFrom(null, '2024-08-01', '2024-08-02'),
  apartFrom: fc.constantFrom(undefined, 'n0', 'n3'),
})

type Drawn = typeof nomineeArbitrary extends fc.Arbitrary<infer Value> ? Value : never

function placedOf(drawn: readonly Drawn[]): readonly PlacedNominee[] {
  return drawn
    .toSorted((left, right) => left.unitOrder - right.unitOrder)
    .map(({ name, kind, birth, workplace, position, unitOrder, creditedAt, apartFrom }, index) => {
      const id = `n${index}`
      const nominee: Nominee = {
        nomination: {
          id,
          unitId: `u${unitOrder}`,
          kind,
          name,
          nameKey: name,
          birth,
          position,
          workplace,
          award: null,
          categories: null,
          sources: [],
          enteredAt: null,
          state: 'active',
          kept: false,
          ...(apartFrom === undefined ? {} : { apartFrom: [apartFrom] }),
        },
        ids: [id],
        rows: [],
        counted: true,
        active: true,
        applicant: { kind, award: 'giay-khen', categories: [] },
        kept: false,
        listedAt: creditedAt,
        creditedAt,
      }
      return { nominee, unitName: `Đơn vị ${unitOrder}`, unitOrder }
    })
}

const certain = ({ nominee: { nomination } }: PlacedNominee): string | null =>
  nomination.birth !== null
    ? nomination.birth.slice(0, 4)
    : nomination.workplace === null
      ? null
      : `${searchKey(nomination.workplace)}|${searchKey(nomination.position ?? '')}`

/** Everybody beside everybody. */
function plainly(placed: readonly PlacedNominee[], one: PlacedNominee) {
  const others = placed.filter((other) => {
    const [left, right] = [one.nominee.nomination, other.nominee.nomination]
    return (
      left.kind === 'individual' &&
      right.kind === 'individual' &&
      left.nameKey === right.nameKey &&
      one.unitOrder !== other.unitOrder &&
      !saidToBeTwo(left, right) &&
      sameBirth(left.birth, right.birth)
    )
  })
  const own = certain(one)
  const sure = others.filter((other) => own !== null && certain(other) === own)
  const time = ({ nominee, unitOrder }: PlacedNominee): string =>
    (nominee.creditedAt ?? '').padEnd(20) + String(unitOrder)
  return {
    copies: sure.map(({ nominee }) => nominee.nomination.id),
    perhaps: others
      .filter((other) => own === null || certain(other) !== own)
      .map(({ nominee }) => nominee.nomination.id),
    later: sure.some((other) => time(other) < time(one)),
  }
}

describe('one person in several units', () => {
  it('is found as comparing everybody with everybody finds it', () => {
    fc.assert(
      fc.property(fc.array(nomineeArbitrary, { maxLength: 9 }), (drawn) => {
        const placed = placedOf(drawn)
        const all = samePersons(placed)
        for (const one of placed) {
          const { copies, perhaps, later } = samePersonOf(all, one.nominee)
          expect({
            copies: copies.map(({ otherNominationId }) => otherNominationId),
            perhaps: perhaps.map(({ otherNominationId }) => otherNominationId),
            later,
          }).toEqual(plainly(placed, one))
        }
      }),
      { numRuns: 2000 },
    )
  })
})
