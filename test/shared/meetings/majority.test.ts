import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attendance } from '#shared/meetings/majority.ts'
import {
  majorityOf,
  neededYesOf,
  quorumOf,
  voteBaseOf,
  votersOf,
} from '#shared/meetings/majority.ts'
import { presetNamed, VOTE_PRESETS } from '#shared/meetings/presets.ts'
import type { VoteRuleName } from '#shared/kernel/vote-rule-names.ts'
import type { VoteRule } from '#shared/meetings/vote-rule.ts'
import { formatShare } from '#shared/kernel/fraction.ts'

const rule = (name: VoteRuleName, changes: Partial<VoteRule> = {}): VoteRule => {
  const preset = presetNamed(name)
  if (preset === null) throw new Error(name)
  return { ...preset.rule, ...changes }
}
const sitting = (members: number, present = members, writtenOpinions = 0): Attendance => ({
  members,
  present,
  writtenOpinions,
})
const yes = (count: number, valid = 200, chairAgrees: boolean | null = null) => ({
  yes: count,
  valid,
  chairAgrees,
})

/** Members, quorum 2/3, ≥ 70, ≥ 80, ≥ 90, > 90, > 50 per cent: by hand, of all members. */
const THRESHOLDS = [
  [7, 5, 5, 6, 7, 7, 4],
  [9, 6, 7, 8, 9, 9, 5],
  [10, 7, 7, 8, 9, 10, 6],
  [11, 8, 8, 9, 10, 10, 6],
  [13, 9, 10, 11, 12, 12, 7],
  [15, 10, 11, 12, 14, 14, 8],
  [17, 12, 12, 14, 16, 16, 9],
  [20, 14, 14, 16, 18, 19, 11],
  [21, 14, 15, 17, 19, 19, 11],
] as const

describe('The threshold table', () => {
  it.each(THRESHOLDS)('of %i members: quorum %i, votes %i %i %i %i %i', (members, ...row) => {
    const [quorum, ...needed] = row
    const presets = ['all-70', 'all-80', 'all-90', 'all-over-90', 'all-over-50'] as const
    presets.forEach((name, index) => {
      const enough = needed[index] ?? 0
      const attendance = sitting(members)
      expect([name, neededYesOf(rule(name), members)]).toEqual([name, enough])
      expect(majorityOf(rule(name), attendance, yes(enough)).passed).toBe(true)
      const short = majorityOf(rule(name), attendance, yes(enough - 1))
      expect(short).toMatchObject({ passed: false, reason: 'short', votesMissing: 1 })
    })
    expect(quorumOf(rule('all-80'), sitting(members, quorum))).toMatchObject({
      met: true,
      needed: quorum,
      missing: 0,
    })
    expect(quorumOf(rule('all-80'), sitting(members, quorum - 1))).toMatchObject({
      met: false,
      missing: 1,
    })
  })
})

describe('Scenario 18: 13 members, 11 present, at least 80 % of all members', () => {
  const attendance = sitting(13, 11, 2)

  it('10 yes fails with 76,9 % and one vote missing, although it is 90,9 % of those present', () => {
    expect(majorityOf(rule('all-80'), attendance, yes(10))).toMatchObject({
      passed: false,
      base: 13,
      neededYes: 11,
      votesMissing: 1,
    })
    expect([formatShare(10, 13), formatShare(10, 11)]).toEqual(['76,9 %', '90,9 %'])
    expect(majorityOf(rule('present-80'), attendance, yes(10)).passed).toBe(true)
  })

  it('11 yes passes with 84,6 %', () => {
    expect(majorityOf(rule('all-80'), attendance, yes(11))).toMatchObject({
      passed: true,
      reason: 'votes',
      votesMissing: 0,
    })
    expect(formatShare(11, 13)).toBe('84,6 %')
  })
})

describe('A majority', () => {
  it('of exactly 90 % passes at "từ 90 %" and not at "trên 90 %"', () => {
    expect(majorityOf(rule('all-90'), sitting(20), yes(18)).passed).toBe(true)
    expect(majorityOf(rule('all-over-90'), sitting(20), yes(18)).passed).toBe(false)
    expect(majorityOf(rule('all-over-90'), sitting(20), yes(19)).passed).toBe(true)
  })

  it('is nothing without a quorum, whatever the counts', () => {
    expect(majorityOf(rule('valid-over-50'), sitting(13, 8), yes(8, 8))).toMatchObject({
      passed: false,
      reason: 'no-quorum',
    })
  })

  it('keeps invalid ballots in the base of all members and out of that of valid ballots', () => {
    const attendance = sitting(13, 13)
    expect(majorityOf(rule('all-over-50'), attendance, yes(6, 10)).base).toBe(13)
    expect(majorityOf(rule('all-over-50'), attendance, yes(6, 10)).passed).toBe(false)
    expect(majorityOf(rule('valid-over-50'), attendance, yes(6, 10)).passed).toBe(true)
    expect(majorityOf(rule('valid-over-50'), attendance, yes(5, 10)).passed).toBe(false)
  })

  it('passes nothing when no ballot is valid', () => {
    expect(majorityOf(rule('valid-over-50'), sitting(13), yes(0, 0))).toMatchObject({
      passed: false,
      neededYes: 1,
      votesMissing: 1,
    })
  })

  it('needs the chair where the rule says so, and waits for the word that was not recorded', () => {
    const chair = rule('all-90-chair')
    expect(majorityOf(chair, sitting(13), yes(13, 13, true)).passed).toBe(true)
    expect(majorityOf(chair, sitting(13), yes(12, 13, false)).reason).toBe('chair-disagrees')
    expect(majorityOf(chair, sitting(13), yes(12, 13, null)).reason).toBe('chair-unknown')
    expect(majorityOf(chair, sitting(13), yes(11, 13, true)).reason).toBe('short')
  })

  it('lets the chair decide an exact tie and nothing else', () => {
    const tie = rule('present-over-50-chair')
    expect(majorityOf(tie, sitting(13, 10), yes(5, 10, true))).toMatchObject({
      passed: true,
      reason: 'chair-tie-break',
      votesMissing: 0,
    })
    expect(majorityOf(tie, sitting(13, 10), yes(5, 10, false)).passed).toBe(false)
    expect(majorityOf(tie, sitting(13, 10), yes(5, 10, null)).reason).toBe('chair-unknown')
    expect(majorityOf(tie, sitting(13, 11), yes(5, 11, true)).reason).toBe('short')
    expect(majorityOf(tie, sitting(13, 10), yes(6, 10, false)).passed).toBe(true)
    expect(majorityOf(rule('present-over-50'), sitting(13, 10), yes(5, 10, true)).passed).toBe(
      false,
    )
  })

  it('takes conflicts out of the base only where the rule says so', () => {
    const recused = { members: 2, present: 1, writtenOpinions: 1 }
    const attendance = sitting(13, 11, 2)
    expect(voteBaseOf(rule('all-80'), attendance, 12, recused)).toBe(13)
    const out = rule('all-80', { conflictsLeaveBase: true })
    expect(voteBaseOf(out, attendance, 12, recused)).toBe(11)
    const present = rule('present-80', { conflictsLeaveBase: true })
    expect(voteBaseOf(present, attendance, 12, recused)).toBe(10)
    expect(votersOf(rule('all-80'), attendance, recused)).toBe(11)
    expect(votersOf(rule('present-80'), attendance, recused)).toBe(10)
  })
})

describe('The engine against rational arithmetic', () => {
  /** yes / base ≥ or > threshold, with BigInt cross-multiplication; an empty base passes nothing. */
  const reaches = (count: number, base: number, { threshold, operator }: VoteRule): boolean => {
    if (base === 0) return false
    const left = BigInt(count) * BigInt(threshold[1])
    const right = BigInt(threshold[0]) * BigInt(base)
    return operator === '>' ? left > right : left >= right
  }
  const counted = (attendance: Attendance, one: VoteRule, count: number, valid: number) => {
    const quorum =
      one.quorum === null ||
      BigInt(attendance.present) * BigInt(one.quorum.atLeast[1]) >=
        BigInt(one.quorum.atLeast[0]) * BigInt(attendance.members)
    const base = { 'all-members': attendance.members, present: attendance.present }
    const of = one.base === 'valid-ballots' ? valid : base[one.base]
    return { quorum, passed: quorum && reaches(count, of, one), base: of }
  }

  it('agrees for every N to 200, every count, all presets, both operators, all bases', () => {
    const failures: string[] = []
    for (const preset of VOTE_PRESETS)
      for (const operator of ['>=', '>'] as const)
        for (const base of ['all-members', 'present', 'valid-ballots'] as const) {
          const one: VoteRule = {
            ...preset.rule,
            operator,
            base,
            writtenOpinionsCounted: base !== 'present',
            chairMustAgree: false,
            tieBreak: 'none',
          }
          for (let members = 1; members <= 200; members += 1) {
            const needed = neededYesOf(one, members)
            if (!reaches(needed, members, one) || reaches(needed - 1, members, one))
              failures.push(`${preset.name} ${operator} ${base} ${members} needs ${needed}`)
            for (let count = 0; count <= members; count += 1) {
              const result = majorityOf(one, sitting(members), yes(count, members))
              if (result.passed !== reaches(count, members, one))
                failures.push(`${preset.name} ${operator} ${base} ${count}/${members}`)
            }
          }
        }
    expect(failures).toEqual([])
  })

  it('agrees for any share, attendance and count', () => {
    const share = fc
      .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    const attendance = fc
      .tuple(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat())
      .map(([members, a, b]) => {
        const present = a % (members + 1)
        return sitting(members, present, b % (members - present + 1))
      })
    fc.assert(
      fc.property(
        share,
        share,
        fc.constantFrom('>=' as const, '>' as const),
        fc.constantFrom('all-members' as const, 'present' as const, 'valid-ballots' as const),
        attendance,
        fc.nat(),
        fc.nat(),
        (threshold, quorum, operator, base, here, a, b) => {
          const one: VoteRule = {
            ...rule('all-80'),
            quorum: { atLeast: quorum, of: 'members-present' },
            threshold,
            operator,
            base,
            writtenOpinionsCounted: base !== 'present',
          }
          fc.pre(operator === '>=' || threshold[0] < threshold[1])
          const valid = a % (votersOf(one, here) + 1)
          const count = b % (valid + 1)
          const expected = counted(here, one, count, valid)
          const result = majorityOf(one, here, yes(count, valid))
          expect(result.passed).toBe(expected.passed)
          expect(result.quorum.met).toBe(expected.quorum)
          expect(result.base).toBe(expected.base)
          if (!expected.quorum || expected.base === 0) return
          expect(reaches(count + result.votesMissing, expected.base, one)).toBe(true)
          const oneLess = count + result.votesMissing - 1
          expect(result.votesMissing > 0 && reaches(oneLess, expected.base, one)).toBe(false)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
