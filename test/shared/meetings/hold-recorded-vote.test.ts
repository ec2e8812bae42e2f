import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { csvTable, fixtureText } from './csv-table.ts'
import { baseSalaryOf, FIRST_BASE_SALARIES } from '#shared/campaigns/money.ts'
import { moneyTermsOf } from '#shared/campaigns/money-terms.ts'
import { awardSchema } from '#shared/campaigns/plan.ts'
import { nomineeKindSchema } from '#shared/kernel/nominee-kind.ts'
import { holdRecordedVote } from '#shared/meetings/hold-recorded-vote.ts'
import type { RecordedVoteInput } from '#shared/meetings/hold-recorded-vote.ts'
import { presetNamed } from '#shared/meetings/presets.ts'
import type { VoteRuleName } from '#shared/kernel/vote-rule-names.ts'

const VOTES = fixtureText('bac-kan-2024/votes.csv')
const EXPECTED: unknown = JSON.parse(fixtureText('bac-kan-2024/expected-outcome.json'))
const { nominations } = z
  .object({
    nominations: z.array(
      z.object({
        id: z.string(),
        unit: z.string(),
        kind: nomineeKindSchema,
        name: z.string(),
        honorific: z.string().nullable(),
        award: z.string(),
        eligible: z.boolean(),
      }),
    ),
  })
  .parse(JSON.parse(fixtureText('bac-kan-2024/nominations.json')))

const clause = { wording: 'x', place: 'x', shortName: 'x', counted: true }
const AWARDS = z.array(awardSchema).parse([
  {
    ...clause,
    id: 'giay-khen-huyen',
    name: 'Giấy khen của Chủ tịch UBND thành phố',
    authority: 'issuer',
    kinds: ['collective', 'individual'],
    money: { coefficient: [3, 10], collectiveTimes: 2, householdTimes: 1, basis: 'x' },
  },
  {
    ...clause,
    id: 'bang-khen-tinh',
    name: 'Bằng khen của Chủ tịch UBND tỉnh',
    authority: 'province',
    kinds: ['collective', 'individual'],
    money: null,
  },
])

const NEAREST = { mode: 'half-up', unit: 10_000 } as const
const moneyAt = (day: string) =>
  moneyTermsOf(AWARDS, baseSalaryOf(FIRST_BASE_SALARIES, day), NEAREST, 'thành phố')

function input(csv = VOTES, name: VoteRuleName = 'all-80', day = '2024-08-15'): RecordedVoteInput {
  const preset = presetNamed(name)
  if (preset === null) throw new Error(name)
  const table = csvTable(csv)
  const money = moneyAt(day)
  return { plan: 'bac-kan-2024', awards: AWARDS, rule: preset.rule, table, nominations, money }
}
const hold = (...args: Parameters<typeof input>) => holdRecordedVote(input(...args))
const refusals = (...args: Parameters<typeof input>) => {
  const held = hold(...args)
  return held.ok ? [] : held.refusals.map(({ line, code }) => [line, code])
}
/** The file with one text of one line (1 = the header) replaced. */
const edited = (line: number, from: string | RegExp, to: string): string =>
  VOTES.split('\n')
    .map((text, index) => {
      if (index + 1 !== line) return text
      const changed = text.replace(from, to)
      if (changed === text) throw new Error(`nothing to replace on line ${line}`)
      return changed
    })
    .join('\n')

describe('The recorded vote of Bắc Kạn 2024', () => {
  it('comes out as the published outcome, every count, award and đồng', () => {
    const held = hold()
    expect(held.ok && held.outcome).toEqual(EXPECTED)
  })

  it('Scenario 18: 10 of 13 fails with one vote missing and exactly 11 passes', () => {
    const held = hold()
    const lines = held.ok ? held.lines : []
    const of = (name: string) => lines.find((line) => line.result.name === name)?.majority
    expect(of('Đặng Phương Mai Huế')).toMatchObject({ passed: false, votesMissing: 1, base: 13 })
    expect(of('Hoàng Mạnh Luân')).toMatchObject({ passed: true, votesMissing: 0, neededYes: 11 })
  })

  it('Scenario 19: who is moved to Bằng khen tỉnh is counted there only, with no money', () => {
    const held = hold()
    const moved = held.ok
      ? held.outcome.results.filter((one) => one.award === 'bang-khen-tinh')
      : []
    expect(
      moved.filter((one) => one.proposed === 'giay-khen-huyen').map((one) => one.name),
    ).toEqual(['Trung đội Dân quân cơ động', 'Lý Mạnh Hậu'])
    expect(moved.every((one) => one.money === 0)).toBe(true)
    expect(held.ok && held.outcome.totals['giay-khen-huyen']).toEqual({
      collective: 17,
      individual: 19,
      annexHeading: '17 tập thể, 19 cá nhân',
    })
  })

  it('fails nobody at 70 % and over 50 %, and all with fewer than 12 votes at 90 %', () => {
    const at = (name: VoteRuleName) => {
      const held = hold(VOTES, name)
      return held.ok ? held.outcome.totals.failed : null
    }
    expect([at('all-70'), at('all-80'), at('all-over-50')]).toEqual([0, 1, 0])
    const yesOf = VOTES.trim()
      .split('\n')
      .slice(1)
      .map((line) => Number(line.split(',').at(-2)))
    expect(at('all-90')).toBe(yesOf.filter((yes) => yes < 12).length)
  })

  it('counts the money of a sitting before 01/7/2024 at 1.800.000', () => {
    const held = hold(VOTES, 'all-80', '2024-06-30')
    expect(held.ok && held.outcome.money).toMatchObject({
      baseSalary: 1_800_000,
      individual: 540_000,
      collective: 1_080_000,
    })
  })

  it('holds the vote but gives no money where no base salary is known', () => {
    const held = hold(VOTES, 'all-80', '2026-08-01')
    if (!held.ok) throw new Error('refused')
    expect(held.outcome.money).toMatchObject({ baseSalary: null, individual: null })
    expect(held.outcome.money.note).toMatch(
      /2\.530\.000 đồng từ ngày 01\/7\/2026 mới được thông báo/,
    )
    expect(held.outcome.totals.money).toEqual({ collective: null, individual: null, total: null })
    expect(held.outcome.totals.passed).toBe(40)
  })
})

describe('A recorded vote is refused whole, by line,', () => {
  it.each([
    [
      'when valid + invalid is not what came back',
      5,
      ',13,12,1,12,0',
      ',13,12,0,12,0',
      'counts-broken',
    ],
    ['when yes + no is more than valid', 5, ',12,0', ',12,1', 'counts-broken'],
    ['when more came back than went out', 5, ',13,13,12,1,', ',13,14,13,1,', 'counts-broken'],
    ['when fewer went out than could vote', 5, ',13,13,12,1,', ',12,12,11,1,', 'counts-broken'],
    ['when more sit there than there are members', 5, ',13,11,2,', ',13,12,2,', 'counts-broken'],
    [
      'when the attendance differs from the other lines',
      5,
      ',13,11,2,',
      ',13,12,1,',
      'attendance-differs',
    ],
    ['when the nominee is not found', 20, 'Ma Tiến Quân', 'Ma Tiến Quang', 'not-found'],
    ['when the unit is another', 20, 'Văn phòng Thành ủy', 'Phòng Nội vụ', 'not-found'],
    ['when the kind is another', 20, 'individual', 'collective', 'not-found'],
    [
      'when the nominee is not eligible',
      25,
      'Phòng Kinh tế,individual,Đặng Phương Mai Huế',
      'Phòng Tư pháp,individual,Bế Công Chiến',
      'not-eligible',
    ],
    [
      'when the award proposed is another',
      20,
      'giay-khen-huyen',
      'bang-khen-tinh',
      'award-differs',
    ],
    [
      'when an award is not in the plan',
      20,
      ',giay-khen-huyen,,',
      ',huan-chuong,,',
      'award-unknown',
    ],
    [
      'when it says "đổi hình thức" and nothing is changed',
      20,
      ',giay-khen-huyen,,',
      ',giay-khen-huyen,đổi hình thức,',
      'change-mismatch',
    ],
    ['when a count is no number', 5, ',12,0', ',mười hai,0', 'cell-invalid'],
    ['when a count is below zero', 5, ',12,0', ',12,-1', 'cell-invalid'],
    ['when a count is blank', 5, ',12,0', ',,0', 'cell-blank'],
    ['when a line number is used twice', 5, '4,', '3,', 'line-number-twice'],
    ['when a kind is no kind', 5, 'collective', 'tổ chức', 'cell-invalid'],
  ])('%s', (_, line, from, to, code) => {
    const held = hold(edited(line, from, to))
    expect(held.ok).toBe(false)
    if (held.ok) return
    expect(held.refusals.map((one) => [one.line, one.code])).toContainEqual([line, code])
    expect(held.refusals.every((one) => one.message.length > 20)).toBe(true)
    expect(held.refusals.find((one) => one.code === code)?.message).toContain(
      `Dòng ${line} của tệp`,
    )
  })

  it('when a line is there twice, naming the second', () => {
    const [header, first, ...rest] = VOTES.trim().split('\n')
    const again = [header, first, ...rest, (first ?? '').replace(/^1,/, '42,')].join('\n')
    expect(refusals(again)).toEqual([[43, 'voted-twice']])
  })

  it('when the award proposed is another, told once', () => {
    const wrong = edited(20, 'giay-khen-huyen', 'bang-khen-tinh')
    expect(refusals(wrong)).toEqual([[20, 'award-differs']])
    const again = `${wrong.trim()}\n${VOTES.split('\n')[19]?.replace(/^19,/u, '42,')}`
    expect(refusals(again)).toEqual([
      [20, 'award-differs'],
      [43, 'voted-twice'],
    ])
  })

  it('when an eligible nomination has no line, naming the nomination', () => {
    const held = hold(VOTES.trim().split('\n').slice(0, -1).join('\n'))
    expect(held.ok ? [] : held.refusals.map((one) => one.message)).toEqual([
      expect.stringContaining('"Lê Hữu Nghĩa", đơn vị "UBND xã Nông Thượng"'),
    ])
  })

  it('when a name without marks could be two people, but not when it is one', () => {
    const plain = edited(20, 'Ma Tiến Quân', 'MA TIEN QUAN')
    expect(hold(plain).ok).toBe(true)
    const twins = nominations.concat({
      ...nominations[0]!,
      id: '01920000-0000-7000-8000-000000000999',
      name: 'Mã Tiến Quấn',
    })
    const held = holdRecordedVote({ ...input(plain), nominations: twins })
    expect(held.ok ? [] : held.refusals.map((one) => [one.line, one.code])).toContainEqual([
      20,
      'ambiguous',
    ])
  })

  it('when a column is missing or there is no line at all', () => {
    expect(refusals(VOTES.replace(',invalid,', ',khong_hop_le,'))).toEqual([
      [null, 'column-missing'],
    ])
    expect(refusals(VOTES.split('\n')[0])).toEqual([[null, 'empty']])
  })

  it('when the sitting had no quorum', () => {
    const few = VOTES.replaceAll(',13,11,2,13,', ',13,8,5,13,')
    expect(refusals(few)).toEqual([[null, 'no-quorum']])
  })

  it('when the rule does not count written opinions but the ballots do', () => {
    expect(refusals(VOTES, 'present-over-50')).toHaveLength(41)
  })

  it('when the rule asks for the chair and the file says nothing of him', () => {
    const found = refusals(VOTES, 'all-90-chair')
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found.map(([, code]) => code))).toEqual(new Set(['chair-unknown']))
    const asked = VOTES.trim()
      .split('\n')
      .map((line, index) => `${line},${index === 0 ? 'chair_agrees' : 'có'}`)
      .join('\n')
    expect(hold(asked, 'all-90-chair').ok).toBe(true)
  })
})

describe('A recorded vote may put off or withdraw', () => {
  it('and then gives nothing, and counts neither as passed nor as failed', () => {
    const held = hold(edited(20, ',giay-khen-huyen,,', ',giay-khen-huyen,hoãn,'))
    if (!held.ok) throw new Error('refused')
    expect(held.outcome.results[18]).toMatchObject({
      disposition: 'deferred',
      passed: false,
      award: null,
      money: 0,
    })
    expect(held.outcome.totals).toMatchObject({ voted: 40, passed: 39, failed: 1 })
  })

  it('names the line of a cell left blank and of a change that is none', () => {
    const awards = 'giay-khen-huyen,giay-khen-huyen,,'
    expect(refusals(edited(2, awards, ',giay-khen-huyen,,'))[0]).toEqual([2, 'cell-blank'])
    expect(refusals(edited(2, awards, 'giay-khen-huyen,giay-khen-huyen,để sau,'))[0]).toEqual([
      2,
      'cell-invalid',
    ])
    expect(refusals(edited(2, /^1,/u, 'một,'))).toEqual([[2, 'cell-invalid']])
  })
})
