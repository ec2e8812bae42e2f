import { describe, expect, it, test } from 'vitest'
import type { CampaignChange } from '#shared/campaigns/changes.ts'
import { editsOf } from '#shared/campaigns/compare-plans.ts'
import { PLAN_SECTIONS, RULE_LISTS, type PlanEdit } from '#shared/campaigns/plan-edit.ts'
import { changeWords } from '#shared/text/change-words.ts'
import { fractionSaid, fractionText } from '#shared/text/fraction-text.ts'
import { facetChanges, facetsOf, partName, ruleName } from '#shared/text/rule-facets.ts'
import { conditionWords } from '#shared/text/rule-words.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const PLANS = [
  'bac-kan-2024',
  'bac-ninh-2022',
  'chi-lang-2024',
  'cho-don-2024',
  'sa-pa-2020',
  'xa-2026',
] as const
const bacKan = builtInPlan('bac-kan-2024')
const wordsOf = (edit: PlanEdit, label: string): string | undefined =>
  facetsOf(edit, bacKan).find((facet) => facet.label === label)?.words

describe('a rule in words', () => {
  it.each(PLANS)('has a name and something to say for every rule of %s', (id) => {
    const plan = builtInPlan(id)
    for (const part of [...RULE_LISTS, ...PLAN_SECTIONS])
      for (const edit of editsOf(plan, part)) {
        expect(ruleName(edit)).not.toBe('')
        expect(partName(part)).not.toBe('')
        for (const { label, words } of facetsOf(edit, plan)) {
          expect(label).not.toBe('')
          expect(words).not.toMatch(/undefined|null|\[object/u)
        }
      }
  })

  test('says the deadline by its words and its last good day', () => {
    const [edit] = editsOf(bacKan, 'milestones')
    if (edit === undefined) throw new Error('no milestone')
    expect(wordsOf(edit, 'Hạn')).toBe('chậm nhất ngày 09/8/2024')
    expect(wordsOf(edit, 'Nhận đến hết ngày')).toBe('09/8/2024')
    expect(ruleName(edit)).toBe('Hồ sơ đề nghị khen thưởng')
  })

  test('says what money goes with an award, and leaves a household’s factor open', () => {
    const edit = editsOf(bacKan, 'awards').find(
      (one) => 'id' in one && one.id === 'giay-khen-huyen',
    )
    if (edit === undefined) throw new Error('no award')
    expect(wordsOf(edit, 'Tiền thưởng')).toBe('hệ số 0,3; tập thể gấp 2; hộ gia đình chưa quy định')
  })

  test('of a rule taken out says nothing but the name of its part', () => {
    const gone: PlanEdit = { part: 'dossier', id: 'x', after: null }
    expect(facetsOf(gone, bacKan)).toEqual([])
    expect(ruleName(gone)).toBe('Thành phần hồ sơ')
  })

  test('says a tree of conditions in one line', () => {
    const leaf = (label: string) => ({ test: 'attested', key: 'k', label }) as const
    expect(conditionWords({ all: [leaf('a'), { any: [leaf('b'), leaf('c')] }] })).toBe(
      'tất cả (a: có xác nhận; một trong (b: có xác nhận; c: có xác nhận))',
    )
    expect(conditionWords({ any: [leaf('a')] })).toBe('a: có xác nhận')
  })
})

describe('what differs', () => {
  test('is told facet by facet, matched by label and place', () => {
    const old = [
      { label: 'A', words: '1' },
      { label: 'B', words: '2' },
      { label: 'B', words: '3' },
    ]
    const now = [
      { label: 'A', words: '1' },
      { label: 'B', words: '2' },
      { label: 'B', words: '4' },
      { label: 'C', words: '5' },
    ]
    expect(facetChanges(old, now)).toEqual([
      { label: 'B', before: '3', after: '4' },
      { label: 'C', before: null, after: '5' },
    ])
    expect(facetChanges(now, old).at(-1)).toEqual({ label: 'C', before: '5', after: null })
    expect(facetChanges(old, old)).toEqual([])
  })
})

describe('a change in words', () => {
  const signed = { by: 'Nông Thị Bích', at: '2024-08-01T08:00', reason: 'thử', document: null }
  const edited = (edit: PlanEdit): CampaignChange => ({
    change: 'edit-rule',
    id: 'e',
    edit,
    ...signed,
  })
  const [milestone] = bacKan.milestones
  if (milestone === undefined) throw new Error('no milestone')
  const deadline = {
    kind: 'before',
    day: '2024-08-20',
    wording: 'trước ngày 20/8/2024',
    place: 'CV 9',
  } as const
  const told = changeWords(
    bacKan,
    [
      edited({ part: 'milestones', id: 'nomination', after: { ...milestone, deadline } }),
      edited({
        part: 'milestones',
        id: 'moi',
        after: { ...milestone, id: 'moi', artefact: 'Báo cáo thêm' },
      }),
      edited({ part: 'dossier', id: 'bien-ban', after: null }),
      edited({ part: 'document', after: { ...bacKan.document, number: '45/KH-UBND' } }),
      { change: 'move-deadline', id: 'm', milestoneId: 'moi', deadline, ...signed },
      {
        change: 'extend-for-unit',
        id: 'x',
        milestoneId: 'cu',
        unitId: 'u1',
        deadline: { kind: 'none', wording: null, place: 'CV' },
        ...signed,
      },
      {
        change: 'set-quota',
        id: 'q',
        quota: {
          id: 'q',
          kind: 'combined',
          for: { names: ['Phòng Nội vụ'] },
          limit: 2,
          wording: 'w',
          place: 'p',
        },
        ...signed,
      },
    ],
    (id) => (id === 'u1' ? 'Phòng Nội vụ' : id),
  )

  test('is one sentence, set against the rules as they stood when it was made', () => {
    expect(told.map(({ title }) => title)).toEqual([
      'Mốc thời gian: sửa “Hồ sơ đề nghị khen thưởng”',
      'Mốc thời gian: thêm “Báo cáo thêm”',
      'Thành phần hồ sơ: bỏ “Biên bản”',
      'Sửa văn bản',
      'Dời hạn Báo cáo thêm: trước ngày 20/8/2024',
      'Gia hạn cho Phòng Nội vụ, cu: không quy định thời hạn',
      'Đặt chỉ tiêu 02 tập thể hoặc cá nhân, tính chung cho Phòng Nội vụ',
    ])
  })

  test('names what of a rule moved, before and after', () => {
    expect(told[0]?.facets).toEqual([
      { label: 'Hạn', before: 'chậm nhất ngày 09/8/2024', after: 'trước ngày 20/8/2024' },
      { label: 'Nhận đến hết ngày', before: '09/8/2024', after: '19/8/2024' },
      { label: 'Vị trí trong văn bản', before: 'Mục III.3.a', after: 'CV 9' },
    ])
    expect(told[1]?.facets[0]).toEqual({ label: 'Phải nộp', before: null, after: 'Báo cáo thêm' })
    expect(told[2]?.facets).toEqual([])
    expect(told[3]?.facets).toEqual([{ label: 'Số, ký hiệu', before: '–', after: '45/KH-UBND' }])
  })
})

describe('fractions as people write them', () => {
  it.each([
    [[3, 10], '0,3'],
    [[1, 3], '1/3'],
    [[80, 100], '0,8'],
    [[15, 100], '0,15'],
    [[4, 2], '2'],
    [[5, 4], '1,25'],
    [[1, 10_000], '0,0001'],
    [[0, 5], '0'],
  ] as const)('%j is %s', (fraction, text) => {
    expect(fractionText(fraction)).toBe(text)
  })

  it.each([
    ['0,3', [3, 10]],
    ['0.3', [3, 10]],
    ['3/10', [3, 10]],
    [' 30 % ', [3, 10]],
    ['30%', [3, 10]],
    ['33,3 %', [333, 1000]],
    ['2', [2, 1]],
    ['1/3', [1, 3]],
    ['1/0', null],
    ['một nửa', null],
    ['', null],
    ['-1', null],
  ] as const)('“%s” is read as %j', (text, fraction) => {
    expect(fractionSaid(text)).toEqual(fraction)
  })
})
