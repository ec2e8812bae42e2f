import { expect, test } from 'vitest'
import { parsePlan } from '#shared/campaigns/parse-plan.ts'
import { readJson } from '#test/support/status-fixtures.ts'

type Json = Record<string, unknown>
const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null
function record(value: unknown): Json {
  if (isRecord(value)) return value
  throw new Error('no record')
}
const plan = (): Json => record(structuredClone(readJson('resources/plans/bac-kan-2024.json')))
const problems = (json: unknown) => {
  const reading = parsePlan(json)
  return reading.ok ? [] : reading.problems
}
const at = (json: Json, ...path: (string | number)[]): Json =>
  path.reduce((value, key) => record(value[key]), json)

test('a built-in plan parses', () => {
  expect(parsePlan(plan())).toMatchObject({ ok: true, plan: { id: 'bac-kan-2024' } })
})

test('a day that does not exist is named with its path, in Vietnamese', () => {
  const bad = plan()
  at(bad, 'milestones', 0, 'deadline')['day'] = '2024-02-30'
  expect(problems(bad)).toEqual([
    {
      path: 'milestones[0].deadline.day',
      message: expect.stringMatching(
        /^milestones\[0\]\.deadline\.day: phải là một ngày có thật/u,
      ) as string,
    },
  ])
})

test('a kind that is none of the known ones is told with the ones that may stand there', () => {
  const bad = plan()
  at(bad, 'milestones', 0, 'deadline')['kind'] = 'at-most'
  expect(problems(bad)).toEqual([
    {
      path: 'milestones[0].deadline.kind',
      message:
        'milestones[0].deadline.kind: phải là một trong các giá trị "on-or-before", "before", "within", "none"',
    },
  ])
})

test('types, missing keys and unknown keys are told in Vietnamese', () => {
  const bad = plan()
  bad['name'] = 7
  delete bad['title']
  at(bad, 'issuer')['phone'] = '0209'
  expect(problems(bad).map(({ path }) => path)).toEqual(['name', 'title', 'issuer'])
  for (const { message } of problems(bad))
    expect(message).toMatch(/phải là|thiếu giá trị|không được/iu)
})

test('inside a criterion the branch that was meant is told, not "invalid"', () => {
  const bad = plan()
  at(bad, 'criteria', 2, 'rule', 'any', 1)['label'] = ''
  expect(problems(bad)).toMatchObject([{ path: 'criteria[2].rule.any[1].label' }])
})

test('an award, a milestone or an id that does not hang together is named', () => {
  const bad = plan()
  at(bad, 'bareAwards')['giay-khen'] = 'giay-khen-la'
  at(bad, 'quotas', 1)['id'] = 'moi-don-vi-01'
  expect(problems(bad)).toEqual([
    expect.objectContaining({ path: 'bareAwards.giay-khen' }),
    expect.objectContaining({ path: 'quotas[1].id' }),
  ])
})

test.each([null, [], 'kế hoạch', 12])('%j is no plan and does not throw', (json) => {
  expect(problems(json)).toMatchObject([{ path: '(cả tệp)' }])
})

test('a value that is missing or of the wrong kind is told without words of a program', () => {
  const bad = plan()
  delete bad['name']
  bad['title'] = 7
  expect(problems(bad).map(({ message }) => message)).toEqual([
    'name: thiếu giá trị',
    'title: phải là chữ',
  ])
})

test('a vote rule that nobody knows is told with those that may stand there; none is no problem', () => {
  const named = plan()
  at(named, 'vote')['rule'] = 'all-80'
  expect(problems(named)).toEqual([])
  at(named, 'vote')['rule'] = 'all-81'
  expect(problems(named)).toMatchObject([
    { path: 'vote.rule', message: expect.stringMatching(/^vote\.rule: .*"all-80", "all-90"/u) },
  ])
  at(named, 'vote')['rule'] = null
  expect(problems(named)).toEqual([])
})
