import { describe, expect, it } from 'vitest'
import {
  correctionCount,
  withCell,
  withDecision,
  withMeaning,
  withRepair,
  withRow,
  withRowAs,
  withUnit,
} from '#renderer/features/submissions/corrections-of.ts'
import { correctionsSchema, NO_CORRECTIONS } from '#shared/submissions/corrections.ts'

const at = { sheet: 'DS', row: 9 } as const

describe('one correction after another', () => {
  it('is always something that the contract takes', () => {
    const all = withUnit(
      withDecision(
        withRepair(
          withRow(
            withCell(
              withMeaning(NO_CORRECTIONS, { sheet: null, column: 2, meaning: 'name' }, [1]),
              {
                sheet: 'DS',
                cell: 'B9',
                text: '',
              },
            ),
            at,
            { set: { birth: '1985' } },
          ),
          { sheet: 'DS', cell: 'B9' },
          true,
        ),
        at,
        { scope: 'own', decision: 'separate' },
      ),
      'Phòng Nội vụ',
      'P. NV',
    )
    expect(correctionsSchema.parse(all)).toEqual(all)
    expect(correctionCount(all)).toBe(6)
    expect(correctionCount(NO_CORRECTIONS)).toBe(0)
  })

  it('sets aside the column that held the names before, on this sheet only', () => {
    const first = withMeaning(NO_CORRECTIONS, { sheet: 'DS', column: 2, meaning: 'name' }, [3])
    expect(first.columns).toEqual([
      { sheet: 'DS', column: 3, meaning: 'ignored' },
      { sheet: 'DS', column: 2, meaning: 'name' },
    ])
    const back = withMeaning(first, { sheet: 'DS', column: 3, meaning: 'name' }, [2])
    expect(back.columns).toEqual([
      { sheet: 'DS', column: 2, meaning: 'ignored' },
      { sheet: 'DS', column: 3, meaning: 'name' },
    ])
    expect(
      withMeaning(first, { sheet: 'DS', column: 4, meaning: 'birth' }, [2]).columns,
    ).toHaveLength(3)
  })

  it('of the same place takes the place of the one before', () => {
    const once = withCell(NO_CORRECTIONS, { sheet: 'DS', cell: 'B9', text: 'A' })
    expect(withCell(once, { sheet: 'DS', cell: 'B9', text: 'B' }).cells).toEqual([
      { sheet: 'DS', cell: 'B9', text: 'B' },
    ])
    const asked = withDecision(NO_CORRECTIONS, at, { scope: 'own', decision: 'wait' })
    expect(withDecision(asked, at, { scope: 'own', decision: 'merge' }).duplicates).toHaveLength(1)
    expect(
      withDecision(asked, at, { scope: 'other-unit', decision: 'mark' }).duplicates,
    ).toHaveLength(2)
    const refused = withRepair(NO_CORRECTIONS, { sheet: 'DS', cell: 'B9' }, true)
    expect(withRepair(refused, { sheet: 'DS', cell: 'B9' }, false)).toEqual(NO_CORRECTIONS)
  })

  it('of a row adds to what was said of it; another part of the row is another row', () => {
    const named = withRow(NO_CORRECTIONS, at, { set: { name: 'An' } })
    const both = withRow(named, at, { set: { birth: '1985' }, accept: true })
    expect(both.rows).toEqual([
      { sheet: 'DS', row: 9, part: 1, accept: true, set: { name: 'An', birth: '1985' } },
    ])
    expect(withRow(both, { ...at, part: 2 }, { accept: true }).rows).toHaveLength(2)
  })

  it('brings a row back that was left out by hand, as it was corrected', () => {
    const named = withRow(NO_CORRECTIONS, at, { set: { name: 'An' } })
    const out = withRowAs(named, at, 'left-out')
    expect(out.rows[0]?.as).toBe('left-out')
    expect(withRowAs(out, at, 'nominee').rows).toEqual(named.rows)
    expect(withRowAs(NO_CORRECTIONS, at, 'nominee').rows[0]?.as).toBe('nominee')
  })

  it('leaves the unit to the file again, with the name that was to be remembered', () => {
    const chosen = withUnit(NO_CORRECTIONS, 'Phòng Nội vụ', 'P. NV')
    expect(chosen).toMatchObject({ unit: 'Phòng Nội vụ', alias: 'P. NV' })
    expect(withUnit(chosen, 'Phòng Nội vụ', null)).not.toHaveProperty('alias')
    expect(withUnit(chosen, null, null)).toEqual(NO_CORRECTIONS)
  })
})
