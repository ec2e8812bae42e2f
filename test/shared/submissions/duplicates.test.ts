import { describe, expect, it } from 'vitest'
import { asksElsewhere, knownFrom, type KnownNominee } from '#shared/submissions/duplicates.ts'
import { indexPersons } from '#shared/submissions/index-persons.ts'
import type { RowReading } from '#shared/submissions/file-reading.ts'

const AN: RowReading = {
  sheet: null,
  row: 12,
  kind: 'individual',
  honorific: null,
  name: 'Hà Văn Toàn',
  birth: null,
  gender: null,
  position: 'Chuyên viên',
  workplace: 'Phòng Nội vụ',
  award: 'giay-khen-huyen',
  achievement: null,
  state: 'ok',
  issues: [],
}
const row = (change: Partial<RowReading> = {}): RowReading => ({ ...AN, ...change })
/** Somebody of the same file, at row 7. */
const known = (change: Partial<KnownNominee> = {}): KnownNominee => ({
  ...knownFrom(row(change.name === undefined ? {} : { name: change.name }), {
    id: 'n1',
    nomineeId: 'p1',
    unit: 'Phòng Nội vụ',
  }),
  row: 7,
  ...change,
})
const judge = (
  one: RowReading,
  already: readonly KnownNominee[],
  decision?: 'merge' | 'separate' | 'wait',
) => indexPersons(already).judge(one, decision)
const codes = (issues: readonly { readonly code: string }[]) => issues.map(({ code }) => code)

describe('a row beside those of its own unit', () => {
  it('is new where nobody has its name, and asks nothing', () => {
    expect(judge(row(), [known({ name: 'Lý Thị Bình' })])).toMatchObject({
      as: 'new',
      question: null,
      issues: [],
    })
  })

  it('is the same person typed another way: tones, case, NFD', () => {
    const typed = row({ name: 'HÀ VĂN TOÀN'.normalize('NFD') })
    expect(judge(typed, [known()])).toMatchObject({
      as: 'merge',
      question: {
        alike: 'same',
        proposal: 'merge',
        decision: 'merge',
        choices: ['merge', 'separate'],
      },
    })
  })

  it.each([
    ['both births', { birth: '1980' }, { birth: '1980-05-01', workplace: 'Nơi khác' }],
    ['no workplace in the file', {}, { workplace: null }],
    ['no workplace before', { workplace: null }, {}],
    ['the workplace typed without marks', { workplace: 'Phong noi vu' }, {}],
    ['somebody stored before this file', { row: null, workplace: 'Nơi khác' }, {}],
  ] as const)('is one person by %s', (_, before, now) => {
    expect(judge(row(now), [known(before)]).as).toBe('merge')
  })

  it('is a namesake at another workplace without births: two people, and it says so', () => {
    const verdict = judge(row({ workplace: 'Phòng Tư pháp' }), [known()])
    expect(verdict).toMatchObject({
      as: 'new',
      personOf: null,
      apartFrom: [],
      question: { alike: 'namesake', decision: 'separate' },
    })
    expect(codes(verdict.as === 'new' ? verdict.issues : [])).toEqual(['namesake'])
  })

  it('is kept apart for good where somebody said that they are two', () => {
    const namesake = judge(row({ workplace: 'Phòng Tư pháp' }), [known()], 'separate')
    expect(namesake).toMatchObject({ as: 'new', apartFrom: [{ id: 'n1' }], issues: [] })
    expect(judge(row(), [known()], 'separate')).toMatchObject({
      as: 'new',
      apartFrom: [{ id: 'n1' }],
    })
  })

  it('is a second award of one person, who counts once', () => {
    const verdict = judge(row({ award: 'bang-khen-tinh' }), [known()])
    expect(verdict).toMatchObject({ as: 'new', personOf: { id: 'n1' }, question: null })
    expect(codes(verdict.as === 'new' ? verdict.issues : [])).toEqual(['second-award'])
  })

  it('goes with an award that one of both does not name', () => {
    expect(judge(row({ award: null }), [known()]).as).toBe('merge')
    expect(judge(row(), [known({ award: null })]).as).toBe('merge')
  })

  it('is a namesake by births that exclude each other, and nothing is asked', () => {
    const verdict = judge(row({ birth: '1981' }), [known({ birth: '1980' })])
    expect(verdict).toMatchObject({ as: 'new', question: null, personOf: null })
    expect(codes(verdict.as === 'new' ? verdict.issues : [])).toEqual(['namesake'])
  })

  it('merged with a namesake who asks for another award, is his second award', () => {
    const other = row({ workplace: 'Phòng Tư pháp', award: 'bang-khen-tinh' })
    const verdict = judge(other, [known()], 'merge')
    expect(verdict).toMatchObject({ as: 'new', personOf: { id: 'n1' } })
    expect(codes(verdict.as === 'new' ? verdict.issues : [])).toEqual(['second-award'])
  })
})

describe('a row whose name differs by its marks alone', () => {
  const marked = { name: 'Hà Văn Toán' }
  it.each([
    ['births agree', { ...marked, birth: '1980' }, { birth: '1980' }, true],
    ['births differ', { ...marked, birth: '1981' }, { birth: '1980' }, false],
    ['workplace and post agree', marked, {}, true],
    ['both without a post', { ...marked, position: null }, { position: null }, true],
    ['one without a post', { ...marked, position: null }, {}, false],
    ['posts differ', { ...marked, position: 'Kế toán' }, {}, false],
    ['workplaces differ', { ...marked, workplace: 'Phòng Tư pháp' }, {}, false],
    ['the file gives no workplace', { ...marked, workplace: null }, {}, false],
    ['no workplace is known', marked, { workplace: null }, false],
  ] as const)('where %s', (_, now, before, asked) => {
    const verdict = judge(row(now), [known(before)])
    expect(verdict).toMatchObject({ as: 'new', waits: asked })
    expect(verdict.question?.alike).toBe(asked ? 'marks' : undefined)
  })

  it('waits for somebody to decide, and is merged by an answer', () => {
    expect(judge(row(marked), [known()], 'wait')).toMatchObject({ waits: true })
    expect(judge(row(marked), [known()], 'merge')).toMatchObject({ as: 'merge' })
    expect(judge(row({ ...marked, part: 2 }), [known()]).question).toMatchObject({
      part: 2,
      proposal: 'wait',
    })
  })
})

describe('a row beside those of other units', () => {
  const other = known({ unit: 'Phòng Tư pháp', row: null })
  const asked = (one: RowReading, others: readonly KnownNominee[]) =>
    asksElsewhere(one, others, undefined)?.question

  it('is marked as the same by birth, or by workplace and post', () => {
    const born = { ...other, birth: '1980-05-01' }
    expect(asked(row({ birth: '1980', workplace: null }), [born])?.alike).toBe('same')
    expect(asked(row(), [other])).toMatchObject({
      scope: 'other-unit',
      alike: 'same',
      decision: 'mark',
    })
  })

  it('only has the name in common otherwise', () => {
    expect(asked(row({ workplace: null }), [other])?.alike).toBe('name')
    expect(asked(row({ workplace: 'Phòng Y tế' }), [other])?.alike).toBe('name')
    expect(asked(row({ position: 'Kế toán' }), [other])?.alike).toBe('name')
    expect(asked(row({ birth: '1980' }), [other])?.alike).toBe('name')
  })

  it('asks nothing of a collective, of other births, and where nobody is', () => {
    expect(asked(row({ kind: 'collective' }), [other])).toBeUndefined()
    expect(asked(row({ birth: '1981' }), [{ ...other, birth: '1980' }])).toBeUndefined()
    expect(asked(row(), [])).toBeUndefined()
  })

  it('keeps an answer that may be given, and the proposal otherwise', () => {
    expect(asksElsewhere(row(), [other], 'separate')?.question.decision).toBe('separate')
    expect(asksElsewhere(row(), [other], 'merge')?.question.decision).toBe('mark')
  })
})
