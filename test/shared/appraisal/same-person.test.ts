/** The quick way of finding one person in several units, beside comparing everybody with everybody. */
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { saidToBeTwo, type Nominee } from '#shared/appraisal/nominees.ts'
import { PersonIndex } from '#shared/appraisal/person-index.ts'
import { personOf } from '#shared/appraisal/same-person.ts'
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

interface PlacedNominee {
  readonly nominee: Nominee
  readonly unitOrder: number
}

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
      return { nominee, unitOrder }
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

const UNITS = [0, 1, 2, 3, 4] as const

function putUnit(index: PersonIndex, placed: readonly PlacedNominee[], order: number): void {
  const people = placed.filter(
    ({ unitOrder, nominee }) => unitOrder === order && nominee.nomination.kind === 'individual',
  )
  const unit = { id: `u${order}`, name: `Đơn vị ${order}`, order }
  index.put(
    unit.id,
    people.map(({ nominee }) => personOf(nominee, unit)),
  )
}

function standingOf(index: PersonIndex, { nominee }: PlacedNominee) {
  const { copies, perhaps, later } = index.of(nominee.nomination.id)
  return {
    copies: copies.map(({ otherNominationId }) => otherNominationId),
    perhaps: perhaps.map(({ otherNominationId }) => otherNominationId),
    later,
  }
}

describe('one person in several units', () => {
  it('is found as comparing everybody with everybody finds it', () => {
    fc.assert(
      fc.property(fc.array(nomineeArbitrary, { maxLength: 9 }), (drawn) => {
        const placed = placedOf(drawn)
        const index = new PersonIndex()
        for (const unit of UNITS) putUnit(index, placed, unit)
        index.settle()
        for (const one of placed) expect(standingOf(index, one)).toEqual(plainly(placed, one))
      }),
      { numRuns: 2000 },
    )
  })

  it('is found after the people of some units were put in place of others, and whom it touches is told', () => {
    const people = fc.array(nomineeArbitrary, { maxLength: 9 })
    const orders = fc.shuffledSubarray([...UNITS])
    fc.assert(
      fc.property(people, people, orders, (first, second, changed) => {
        const before = placedOf(first)
        // Those of the second list have ids of their own, but for some that only change.
        const drawn = placedOf(second).map((one, at) =>
          at % 2 === 0
            ? one
            : {
                ...one,
                nominee: {
                  ...one.nominee,
                  nomination: { ...one.nominee.nomination, id: `m${at}` },
                },
              },
        )
        const isChanged = ({ unitOrder }: PlacedNominee): boolean =>
          changed.some((order) => order === unitOrder)
        const stays = before.filter((one) => !isChanged(one))
        const taken = new Set(stays.map(({ nominee }) => nominee.nomination.id))
        const fresh = drawn.filter((one) => isChanged(one) && !taken.has(one.nominee.nomination.id))
        const after = [...stays, ...fresh].toSorted((a, b) => a.unitOrder - b.unitOrder)
        const index = new PersonIndex()
        for (const unit of UNITS) putUnit(index, before, unit)
        index.settle()
        const was = new Map(stays.map((one) => [one, standingOf(index, one)]))
        for (const unit of changed) putUnit(index, after, unit)
        const moved = index.settle()
        for (const one of after) expect(standingOf(index, one)).toEqual(plainly(after, one))
        for (const [one, standing] of was)
          if (!moved.has(`u${one.unitOrder}`)) expect(standingOf(index, one)).toEqual(standing)
      }),
      { numRuns: 1000 },
    )
  })
})
