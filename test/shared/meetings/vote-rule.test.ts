import { describe, expect, it } from 'vitest'
import { presetNamed, VOTE_PRESETS } from '#shared/meetings/presets.ts'
import { voteRuleSchema } from '#shared/meetings/vote-rule.ts'

const good = {
  quorum: { atLeast: [2, 3], of: 'members-present' },
  threshold: [80, 100],
  operator: '>=',
  base: 'all-members',
  writtenOpinionsCounted: true,
  chairMustAgree: false,
  tieBreak: 'none',
  conflictsLeaveBase: false,
}

const refusal = (changes: object): string | null => {
  const read = voteRuleSchema.safeParse({ ...good, ...changes })
  return read.success ? null : (read.error.issues[0]?.message ?? '')
}

describe('A vote rule', () => {
  it('is taken when it can be counted', () => {
    expect(refusal({})).toBeNull()
    expect(refusal({ quorum: null })).toBeNull()
    expect(refusal({ threshold: [1, 1] })).toBeNull()
  })

  it.each([
    ['more than the whole', { threshold: [1, 1], operator: '>' }, /trên 100 %/],
    ['a threshold of nothing', { threshold: [0, 100] }, /lớn hơn 0/],
    ['a threshold below nothing', { threshold: [-1, 100] }, /lớn hơn 0/],
    ['a threshold over the whole', { threshold: [101, 100] }, /không quá 1/],
    [
      'a quorum over the whole',
      { quorum: { atLeast: [4, 3], of: 'members-present' } },
      /không quá 1/,
    ],
    ['written opinions over those present', { base: 'present' }, /bằng văn bản/],
    ['a tie-break at 80 %', { tieBreak: 'chair' }, /ngang phiếu/],
    [
      'a tie-break where half already passes',
      { tieBreak: 'chair', threshold: [1, 2] },
      /ngang phiếu/,
    ],
    [
      'conflicts out of the valid ballots',
      { base: 'valid-ballots', conflictsLeaveBase: true },
      /xung đột lợi ích/,
    ],
  ])('is refused in Vietnamese for %s', (_, changes, message) => {
    expect(refusal(changes)).toMatch(message)
  })

  it('takes a tie-break by the chair at more than one half, however the half is written', () => {
    for (const threshold of [
      [1, 2],
      [50, 100],
    ])
      expect(refusal({ threshold, operator: '>', tieBreak: 'chair' })).toBeNull()
  })
})

describe('The presets', () => {
  it('are all rules that can be counted', () => {
    for (const { name, rule } of VOTE_PRESETS)
      expect([name, voteRuleSchema.safeParse(rule).success]).toEqual([name, true])
  })

  it('are named once each, have a label and say where they were seen', () => {
    const names = VOTE_PRESETS.map((preset) => preset.name)
    expect(new Set(names).size).toBe(names.length)
    for (const preset of VOTE_PRESETS) {
      expect(preset.label).not.toBe('')
      expect(preset.sources.length).toBeGreaterThan(0)
    }
  })

  it('are found by name, and only by name', () => {
    expect(presetNamed('all-80')?.rule.threshold).toEqual([80, 100])
    expect(presetNamed('all-80')?.label).toBe('Từ 80 % tổng số thành viên trở lên')
    expect(presetNamed('all-81')).toBeNull()
  })
})
