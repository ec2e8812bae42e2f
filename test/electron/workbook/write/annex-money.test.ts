import { describe, expect, it } from 'vitest'
import { writeAnnex } from '#electron/workbook/write/write-annex.ts'
import {
  baseSalaryOf,
  FIRST_BASE_SALARIES,
  moneyFor,
  type MoneyRounding,
} from '#shared/campaigns/money.ts'
import { buildAnnex } from '#shared/decisions/annex.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'
import { annexInput, line, STAMP } from './papers-data.ts'
import { readBack } from './read-back.ts'

const planned = builtInPlan('bac-kan-2024').awards.find((one) => one.id === 'giay-khen-huyen')
/** No decree that we hold states the factor of a household: this office says 1. */
const award =
  planned?.money == null
    ? undefined
    : { ...planned, money: { ...planned.money, householdTimes: 1 } }
const UNIT = 10_000

/** Day, rounding, then đồng of a collective, an individual, a household: 0,3 × base, ×2 collective. */
const CASES: readonly (readonly [
  day: string,
  mode: MoneyRounding['mode'],
  collective: number,
  individual: number,
  household: number,
])[] = [
  ['2024-06-30', 'none', 1_080_000, 540_000, 540_000],
  ['2024-06-30', 'half-up', 1_080_000, 540_000, 540_000],
  ['2024-06-30', 'up', 1_080_000, 540_000, 540_000],
  ['2024-07-01', 'none', 1_404_000, 702_000, 702_000],
  ['2024-07-01', 'half-up', 1_400_000, 700_000, 700_000],
  ['2024-07-01', 'up', 1_410_000, 710_000, 710_000],
  ['2020-11-03', 'none', 894_000, 447_000, 447_000],
  ['2020-11-03', 'half-up', 890_000, 450_000, 450_000],
  ['2020-11-03', 'up', 900_000, 450_000, 450_000],
]

describe('money in the exported workbook', () => {
  it.each(CASES)('of %s, rounding %s, is right to the đồng', async (day, mode, ...expected) => {
    const base = baseSalaryOf(FIRST_BASE_SALARIES, day)
    if (!base.known || award === undefined) throw new Error('no base salary or award')
    const kinds = ['collective', 'individual', 'household'] as const
    const lines = kinds.map((kind) =>
      line(kind, kind, { money: moneyFor(award, kind, base.amount, { mode, unit: UNIT }) }),
    )
    const [sheet] = readBack(await writeAnnex(buildAnnex(annexInput(lines)), { stamp: STAMP }))
    // Row 6 is "I. TẬP THỂ", each kind has a heading of its own.
    const cells = ['E7', 'E9', 'E11', 'E12'].map((address) => sheet?.cell(address))
    expect(cells.slice(0, 3).map((cell) => cell?.v)).toEqual(expected)
    const sum = expected.reduce((total, dong) => total + dong, 0)
    expect(cells[3]).toMatchObject({ t: 'n', v: sum, f: 'SUM(E6:E11)' })
    expect(cells.map((cell) => cell?.w?.replaceAll('.', ''))).toEqual(
      [...expected, sum].map(String),
    )
  })
})
