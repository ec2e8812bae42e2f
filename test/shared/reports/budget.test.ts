import { describe, expect, it } from 'vitest'
import { baseSalaryOf, FIRST_BASE_SALARIES } from '#shared/campaigns/money.ts'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import { buildBudget, type BudgetInput } from '#shared/reports/budget.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('bac-kan-2024')
const GK = 'giay-khen-huyen'
const BK = 'bang-khen-tinh'

const line = (kind: DecisionLine['kind'], money: number | null): DecisionLine => ({
  nominationId: `${kind} ${money}`,
  kind,
  honorific: null,
  name: 'Lê Văn An',
  position: null,
  workplace: null,
  unit: 'Phòng Tư pháp',
  money,
})
const decision = (
  award: string,
  state: DecisionRow['state'],
  lines: readonly DecisionLine[],
): DecisionRow => ({
  id: `${award} ${state}`,
  award,
  awardName: award,
  supplement: 0,
  purpose: award === BK ? 'forward' : 'award',
  number: null,
  day: null,
  state,
  signer: null,
  baseSalary: null,
  lines,
  total: null,
  counts: '',
})

function budgetOn(day: string, more: Partial<BudgetInput> = {}) {
  const base = baseSalaryOf(FIRST_BASE_SALARIES, day)
  return buildBudget({
    plan,
    day,
    base: base.known ? { amount: base.amount, why: null } : { amount: null, why: base.message },
    pending: [
      { award: GK, kind: 'collective' },
      { award: GK, kind: 'individual' },
      { award: GK, kind: 'individual' },
      { award: BK, kind: 'individual' },
    ],
    decisions: [],
    forwarded: new Set([BK]),
    ...more,
  })
}

describe('the budget of a campaign', () => {
  it('takes the base salary of the expected day, before and after 01/7/2024', () => {
    expect(budgetOn('2024-06-30').total.pending).toEqual({
      cases: 4,
      money: 1_080_000 + 2 * 540_000,
    })
    expect(budgetOn('2024-07-01').total.pending).toEqual({
      cases: 4,
      money: 1_400_000 + 2 * 700_000,
    })
  })

  it('pays nothing for what a higher level decides, and counts it', () => {
    const row = budgetOn('2024-08-24').rows.find(({ award }) => award === BK)
    expect(row).toMatchObject({ forwarded: true, pending: { cases: 1, money: 0 }, money: 0 })
  })

  it('keeps what was issued as it was issued, whatever the expected day', () => {
    const issued = decision(GK, 'issued', [line('individual', 540_000)])
    const draft = decision(GK, 'draft', [line('collective', null)])
    const { rows, total } = budgetOn('2024-08-24', { decisions: [issued, draft] })
    expect(rows[0]).toMatchObject({
      issued: { cases: 1, money: 540_000 },
      draft: { cases: 1, money: 1_400_000 },
      money: 2_800_000 + 540_000 + 1_400_000,
    })
    expect(total.money).toBe(4_740_000)
  })

  it('states no part of a sum: an unknown base salary or award leaves a dash and its reason', () => {
    const unknown = budgetOn('2030-01-01')
    expect(unknown.why).toContain('01/01/2030')
    expect(unknown.total.pending).toEqual({ cases: 4, money: null })
    expect(unknown.unknown).toBe(3)
    const strange = budgetOn('2024-08-24', { pending: [{ award: null, kind: 'individual' }] })
    expect(strange.rows).toMatchObject([
      { award: null, label: 'Chưa rõ hình thức đề nghị', money: null },
    ])
    expect(strange.total.money).toBeNull()
  })

  it('has no row where there is no case', () => {
    expect(budgetOn('2024-08-24', { pending: [] }).rows).toEqual([])
  })
})
