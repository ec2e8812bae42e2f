import { describe, expect, it, test } from 'vitest'
import type { StatusInput } from '#shared/appraisal/status-input.ts'
import { whatIf } from '#shared/appraisal/what-if.ts'
import type { CampaignChange } from '#shared/campaigns/changes.ts'
import type { PlanEdit } from '#shared/campaigns/plan-edit.ts'
import { standingWords } from '#shared/text/what-if.ts'
import { bacKanInput } from '#test/support/status-fixtures.ts'

const signed = { id: 'x', by: 'b', at: '2024-08-13T09:00', reason: 'r', document: null }
const input: StatusInput = bacKanInput()
const changed = (change: CampaignChange) =>
  whatIf(input, { ...input, changes: [...input.changes, change] })
const edited = (edit: PlanEdit) => changed({ change: 'edit-rule', edit, ...signed })

const everybody = (limit: number): PlanEdit => ({
  part: 'quotas',
  id: 'moi-don-vi-01',
  after: {
    id: 'moi-don-vi-01',
    kind: 'combined',
    for: { everyone: true },
    limit,
    wording: `không quá ${limit}`,
    place: 'CV',
  },
})

describe('a change that is only tried', () => {
  it('says nothing where nothing would differ', () => {
    const told = whatIf(input, input)
    expect(told.units).toEqual([])
    expect(told.nominations).toEqual([])
    expect(told.eligibleBefore).toBe(41)
    expect(told.eligibleAfter).toBe(41)
  })

  it('of a quota names every unit whose words differ, and marks those whose excess moves', () => {
    const told = edited(everybody(2))
    const moved = told.units.filter(({ verdictMoves }) => verdictMoves)
    expect(moved.map(({ unit }) => unit)).toContain('Phòng Tư pháp')
    expect(moved.length).toBeLessThan(told.units.length)
    expect(told.units.find(({ unit }) => unit === 'Phòng Tư pháp')).toEqual({
      unitId: moved.find(({ unit }) => unit === 'Phòng Tư pháp')?.unitId,
      unit: 'Phòng Tư pháp',
      verdictMoves: true,
      lines: [{ aspect: 'quota', label: null, before: '02/01, vượt 01', after: '02/02' }],
    })
    expect(told.units.some(({ unit }) => unit === 'UBND phường Đức Xuân')).toBe(false)
  })

  it('of a quota names the nominations whose eligibility or finding it turns', () => {
    const told = edited(everybody(2))
    const turned = told.nominations.filter(({ unit }) => unit === 'Phòng Tư pháp')
    expect(turned.length).toBe(1)
    for (const { lines } of turned)
      expect(lines.find(({ aspect }) => aspect === 'quota')).toEqual({
        aspect: 'quota',
        label: 'Chỉ tiêu đề nghị',
        before: 'không đạt',
        after: 'đạt',
      })
    const gained = told.nominations.filter(
      ({ eligibleBefore, eligibleAfter }) => eligibleBefore === false && eligibleAfter === true,
    )
    expect(told.eligibleAfter - told.eligibleBefore).toBe(gained.length)
    expect(gained[0]?.lines[0]).toMatchObject({
      aspect: 'eligible',
      label: null,
      before: 'chưa đủ điều kiện biểu quyết (Vượt chỉ tiêu và không được đơn vị chọn giữ)',
      after: 'đủ điều kiện biểu quyết',
    })
  })

  it('of a deadline names the milestone in words, on the units that it turns', () => {
    const told = changed({
      change: 'move-deadline',
      milestoneId: 'nomination',
      deadline: { kind: 'on-or-before', day: '2024-08-12', wording: 'w', place: 'CV' },
      ...signed,
    })
    const [first] = told.units
    expect(first?.verdictMoves).toBe(true)
    expect(first?.lines[0]).toMatchObject({
      aspect: 'nomination',
      label: 'Hồ sơ đề nghị khen thưởng',
      after: 'đúng hạn',
    })
    expect(first?.lines[0]?.before).toMatch(/^quá hạn 0\d ngày$/u)
    expect(told.eligibleAfter).toBeGreaterThan(told.eligibleBefore)
  })

  it('of a paper counts the dossier anew, with what is missing', () => {
    const told = edited({ part: 'dossier', id: 'bien-ban', after: null })
    const dossier = told.units.flatMap(({ lines }) =>
      lines.filter(({ aspect }) => aspect === 'dossier'),
    )
    expect(dossier.length).toBeGreaterThan(0)
    expect(new Set(dossier.map(({ label }) => label))).toEqual(new Set(['Hồ sơ']))
    expect(dossier.map(({ before, after }) => `${before} → ${after}`)).toContain('3/3 → 2/2')
    expect(dossier.map(({ before, after }) => `${before} → ${after}`)).toContain(
      '2/3, thiếu 01 thành phần → 2/2',
    )
  })

  it('of a criterion names its finding on those to whom it applies', () => {
    const told = edited({
      part: 'criteria',
      id: 'moi',
      after: {
        id: 'moi',
        title: 'Có sáng kiến',
        for: { kinds: ['collective'] },
        weight: 'required',
        rule: { test: 'attested', key: 'sang-kien', label: 'có sáng kiến' },
        wording: 'w',
        place: 'p',
      },
    })
    expect(told.units).toEqual([])
    const words = new Set(
      told.nominations.flatMap(({ lines }) =>
        lines.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
      ),
    )
    expect(words).toEqual(
      new Set(['Có sáng kiến: – → chưa có căn cứ', 'Có sáng kiến: – → không áp dụng']),
    )
    expect(told.eligibleAfter).toBe(told.eligibleBefore)
  })

  it('of an award that no longer counts takes its nominations out, before and after apart', () => {
    const award = input.plan.awards.find(({ id }) => id === 'giay-khen-huyen')
    if (award === undefined) throw new Error('no award')
    const told = edited({ part: 'awards', id: award.id, after: { ...award, counted: false } })
    const gone = told.nominations.filter(({ eligibleAfter }) => eligibleAfter === null)
    expect(gone.length).toBeGreaterThan(0)
    expect(gone[0]?.lines[0]).toMatchObject({ aspect: 'eligible', after: '–' })
    const back = whatIf(
      {
        ...input,
        plan: {
          ...input.plan,
          awards: input.plan.awards.map((one) =>
            one.id === award.id ? { ...one, counted: false } : one,
          ),
        },
      },
      input,
    )
    expect(back.nominations.filter(({ eligibleBefore }) => eligibleBefore === null).length).toBe(
      gone.length,
    )
    expect(back.nominations.map(({ nominationId }) => nominationId).toSorted()).toEqual(
      told.nominations.map(({ nominationId }) => nominationId).toSorted(),
    )
  })

  it('of registering says where each unit stands to it', () => {
    const told = whatIf(input, {
      ...input,
      plan: {
        ...input.plan,
        registration: { milestone: 'report', atLeast: 1, through: [], wording: 'w', place: 'p' },
      },
    })
    const lines = told.units.flatMap((unit) => unit.lines)
    expect(lines).toContainEqual({
      aspect: 'registration',
      label: 'Đăng ký',
      before: '–',
      after: 'chưa đăng ký',
    })
  })
})

describe('how a unit stands, in words', () => {
  test('a number, a number by kind, or that there is none', () => {
    const standing = { used: 3, over: 1 }
    expect(standingWords(2, standing, [])).toBe('03/02, vượt 01')
    expect(standingWords(3, { used: 3, over: 0 }, [])).toBe('03/03')
    expect(standingWords('unset', standing, [])).toBe('Chưa quy định')
    expect(standingWords(null, standing, [])).toBe('Không quy định')
    expect(
      standingWords(3, standing, [
        { kind: 'collective', limit: 1, used: 2, over: 1 },
        { kind: 'individual', limit: 2, used: 1, over: 0 },
      ]),
    ).toBe('02/01 tập thể, 01/02 cá nhân, vượt 01')
  })
})
