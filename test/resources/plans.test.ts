import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CriterionNode } from '#shared/campaigns/criterion.ts'
import { recogniseWording } from '#shared/campaigns/deadline-wording.ts'
import { parsePlan } from '#shared/campaigns/parse-plan.ts'
import { builtInPlan, readJson } from '#test/support/status-fixtures.ts'

const root = path.resolve(import.meta.dirname, '../..')
const FROM_TEXTS = ['bac-kan-2024', 'cho-don-2024', 'chi-lang-2024', 'sa-pa-2020', 'bac-ninh-2022']
const ALL = [...FROM_TEXTS, 'xa-2026']

/** Without the marks of the scan: bold, bookmarks, angle brackets, line breaks. */
const plain = (text: string): string =>
  text
    .replaceAll(/\[bookmark: [^\]]*\]/gu, '')
    .replaceAll(/[*#<>]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()

const wordings = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap(wordings)
    : value !== null && typeof value === 'object'
      ? Object.entries(value).flatMap(([key, inner]) =>
          key === 'wording' && typeof inner === 'string' ? inner : wordings(inner),
        )
      : []

const leaves = (node: CriterionNode): readonly string[] =>
  'test' in node ? [node.test] : ('all' in node ? node.all : node.any).flatMap(leaves)

test('the six plans that the program offers are all there', () => {
  expect(fs.readdirSync(path.join(root, 'resources/plans')).toSorted()).toEqual(
    ALL.map((id) => `${id}.json`).toSorted(),
  )
})

describe.each(ALL)('%s', (id) => {
  test('parses, under its own id', () => {
    const reading = parsePlan(readJson(`resources/plans/${id}.json`))
    expect(reading).toMatchObject({ ok: true, plan: { id } })
  })
  test('only what is measured, registered or endorsed is required; what is attested is advisory', () => {
    for (const { id: criterion, weight, rule } of builtInPlan(id).criteria) {
      const measured = leaves(rule).some((leaf) => leaf !== 'attested')
      expect([criterion, weight]).toEqual([criterion, measured ? 'required' : 'advisory'])
    }
  })
})

describe.each(FROM_TEXTS)('%s', (id) => {
  const text = plain(fs.readFileSync(path.join(root, `test/fixtures/plan-texts/${id}.txt`), 'utf8'))
  test('every wording stands in the plan itself, word for word', () => {
    const quoted = wordings(readJson(`resources/plans/${id}.json`))
    expect(quoted.length).toBeGreaterThan(10)
    expect(quoted.filter((wording) => !text.includes(plain(wording)))).toEqual([])
  })
  test('every dated deadline is the one that its wording proposes', () => {
    const wrong = builtInPlan(id).milestones.filter(({ deadline }) => {
      const proposed = recogniseWording(deadline.wording ?? '')
      if (deadline.kind === 'none') return proposed.length > 0
      const days = JSON.stringify('day' in deadline ? [deadline.day] : [deadline.from, deadline.to])
      return !proposed.some(
        (one) =>
          one.kind === deadline.kind &&
          JSON.stringify('day' in one ? [one.day] : [one.from, one.to]) === days,
      )
    })
    expect(wrong).toEqual([])
  })
})

describe('figures that the plans state', () => {
  const limits = (id: string) =>
    builtInPlan(id).quotas.map((quota) => (quota.kind === 'combined' ? quota.limit : quota.kind))
  test('quotas', () => {
    expect(FROM_TEXTS.map(limits)).toEqual([[1, 3], [], [], ['unset'], []])
  })
  test('deadlines', () => {
    const days = (id: string) =>
      builtInPlan(id).milestones.map(({ id: milestone, deadline }) =>
        'day' in deadline
          ? `${milestone} ${deadline.kind} ${deadline.day}`
          : `${milestone} ${deadline.kind}`,
      )
    expect(FROM_TEXTS.map(days)).toEqual([
      ['nomination on-or-before 2024-08-09', 'report before 2024-08-10'],
      ['nomination none', 'report none'],
      ['registration on-or-before 2024-01-20', 'nomination none', 'report none'],
      ['nomination before 2020-10-25', 'report before 2020-10-25'],
      ['nomination none', 'report-july within', 'report-december within'],
    ])
  })
  test('periods keep the precision of the plan', () => {
    expect(
      FROM_TEXTS.map((id) => [builtInPlan(id).period.from, builtInPlan(id).period.to]),
    ).toEqual([
      ['2024-05-25', '2024-08-05'],
      ['2024-01', '2024-12'],
      ['2024-01-01', '2024-10-31'],
      ['2020-03', '2020-10'],
      ['2022-01', '2022-12'],
    ])
  })
  test('none of them states a threshold of votes', () => {
    expect(ALL.map((id) => builtInPlan(id).vote.rule)).toEqual(ALL.map(() => null))
  })
  test('the office pays for its own Giấy khen only, 0,3 of the base salary, twice for a tập thể', () => {
    for (const id of ALL) {
      const paid = builtInPlan(id).awards.filter(({ money }) => money !== null)
      expect(paid).toMatchObject([
        { authority: 'issuer', money: { coefficient: [3, 10], collectiveTimes: 2 } },
      ])
    }
  })
})

test('the commune of 2026 has no district above it and decides its own Giấy khen', () => {
  const plan = builtInPlan('xa-2026')
  expect(plan).toMatchObject({
    nature: 'example',
    issuer: { level: 'commune', standingOffice: 'Phòng Văn hóa - Xã hội' },
    bareAwards: { 'giay-khen': 'giay-khen-xa' },
  })
  expect(plan.awards.map(({ id, authority }) => [id, authority])).toEqual([
    ['giay-khen-thu-truong', 'unit-head'],
    ['giay-khen-xa', 'issuer'],
    ['bang-khen-tinh', 'province'],
  ])
  expect(JSON.stringify(plan.awards)).not.toContain('huyện')
})
