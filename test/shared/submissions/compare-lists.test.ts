import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLists, type ListedNominee } from '#shared/submissions/compare-lists.ts'

const AN: ListedNominee = {
  kind: 'individual',
  honorific: 'Ông',
  name: 'Nông Văn An',
  birth: '1980',
  position: 'Chuyên viên',
  workplace: 'Phòng Nội vụ',
  award: 'giay-khen',
  achievement: null,
}
const named = (name: string, change: Partial<ListedNominee> = {}): ListedNominee => ({
  ...AN,
  ...change,
  name,
})
const changes = (before: readonly ListedNominee[], after: readonly ListedNominee[]) =>
  compareLists(before, after).map(({ change, fields }) => [change, ...fields])

describe('two lists of one unit', () => {
  it('differ by who is new, who changed in what, and who is gone', () => {
    expect(
      changes(
        [AN, named('Lý Thị Bình'), named('Ma Văn Cường')],
        [
          named('Hà Thị Dung'),
          named('Nông Văn An', { position: 'Phó Trưởng phòng', award: 'bang-khen' }),
          named('Lý Thị Bình'),
        ],
      ),
    ).toEqual([['new'], ['changed', 'position', 'award'], ['same'], ['gone']])
  })

  it('do not differ by how a name, a tone or a space is typed', () => {
    expect(changes([named('Lường Thị Hoà')], [named('LƯỜNG  THỊ HÒA'.normalize('NFD'))])).toEqual([
      ['same'],
    ])
    expect(changes([named('Hoà')], [named('Hoa')])).toEqual([['new'], ['gone']])
  })

  it('keep namesakes of other births and other kinds apart; a year goes with a day of it', () => {
    expect(changes([AN], [named(AN.name, { birth: '1981' })])).toEqual([['new'], ['gone']])
    expect(changes([AN], [named(AN.name, { kind: 'collective' })])).toEqual([['new'], ['gone']])
    expect(changes([AN], [named(AN.name, { birth: '1980-03-12' })])).toEqual([['changed', 'birth']])
  })

  it('match everybody once: each line of either list is in exactly one difference', () => {
    const people = fc.array(
      fc
        .record({
          name: fc.constantFrom('An', 'Bình', 'Cường'),
          birth: fc.constantFrom('1980', '1981', null),
        })
        .map(({ name, birth }) => named(name, { birth })),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(people, people, (before, after) => {
        const rows = compareLists(before, after)
        expect(rows.flatMap((row) => row.after ?? [])).toEqual(after)
        expect(rows.flatMap((row) => row.before ?? [])).toHaveLength(before.length)
        expect(
          rows.every(({ change, fields }) => (change === 'changed') === fields.length > 0),
        ).toBe(true)
      }),
    )
  })
})
