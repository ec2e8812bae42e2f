import { describe, expect, it, test } from 'vitest'
import { freshCondition, leavesOf, withKeys } from '#shared/campaigns/condition-tree.ts'
import { criterionSchema, type CriterionNode } from '#shared/campaigns/criterion.ts'
import { freeId } from '#shared/campaigns/free-id.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('bac-kan-2024')
const TESTS = [
  'attested',
  'at-least',
  'consecutive-years',
  'none-disciplined',
  'registered',
  'item-done',
  'endorsed',
] as const

describe('an id from words', () => {
  it.each([
    ['Báo cáo tóm tắt thành tích', 'bao-cao-tom-tat-thanh-tich'],
    ['Giấy khen (Đợt 70 ngày đêm)', 'giay-khen-dot-70-ngay-dem'],
    ['', 'quy-dinh'],
    ['“…”', 'quy-dinh'],
    [
      'Chấp hành tốt chủ trương của Đảng, chính sách, pháp luật',
      'chap-hanh-tot-chu-truong-cua-dang-chinh',
    ],
    ['x'.repeat(60), 'x'.repeat(40)],
  ])('%s → %s', (words, id) => {
    expect(freeId(words, [])).toBe(id)
  })

  test('gets the first free number behind it', () => {
    expect(freeId('Tờ trình', ['to-trinh'])).toBe('to-trinh-2')
    expect(freeId('Tờ trình', ['to-trinh', 'to-trinh-2', 'to-trinh-3'])).toBe('to-trinh-4')
  })
})

describe('a fresh condition', () => {
  it.each(TESTS)('of kind %s needs no more than its words to be whole', (kind) => {
    const fresh = freshCondition(kind, 'điều kiện', plan)
    const rule = fresh.test === 'at-least' ? { ...fresh, unit: 'hộ' } : fresh
    const criterion = { ...plan.criteria[0], rule }
    expect(criterionSchema.safeParse(criterion).error).toBeUndefined()
    expect(fresh).toMatchObject({ test: kind, label: 'điều kiện' })
  })

  test('looks at the years before the campaign and at its last day', () => {
    expect(freshCondition('consecutive-years', 'x', plan)).toMatchObject({ until: 2023, years: 2 })
    expect(freshCondition('item-done', 'x', plan)).toMatchObject({ by: '2024-08-05' })
    const months = { ...plan, period: { ...plan.period, to: '2024-10' } }
    expect(freshCondition('item-done', 'x', months)).toMatchObject({ by: '' })
    expect(freshCondition('consecutive-years', 'x', months)).toMatchObject({ until: 2023 })
  })
})

describe('the keys of a tree', () => {
  const attested = (key: string, label: string) => ({ test: 'attested', key, label }) as const
  const keysOf = (node: CriterionNode): readonly (string | null)[] =>
    leavesOf(node).map((leaf) => ('key' in leaf ? leaf.key : null))

  test('are made from the labels, each its own, and those that stand stay', () => {
    const tree: CriterionNode = {
      all: [
        attested('sang-kien', 'Sáng kiến'),
        { any: [attested('moi', 'Sáng kiến'), attested('moi', 'Sáng kiến')] },
        { test: 'endorsed', label: 'suy tôn' },
        attested('moi', 'Đề tài'),
      ],
    }
    expect(keysOf(withKeys(tree, ['de-tai']))).toEqual([
      'sang-kien',
      'sang-kien-2',
      'sang-kien-3',
      null,
      'de-tai-2',
    ])
    expect(withKeys({ any: [attested('a', 'x')] }, [])).toEqual({ any: [attested('a', 'x')] })
    expect(keysOf(withKeys(attested('moi', 'Một mình'), []))).toEqual(['mot-minh'])
  })
})
