import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { annexInput, CITY_AWARD, STAMP } from './papers-data.ts'
import { readBack } from './read-back.ts'
import { writeAnnexes } from '#electron/workbook/write/write-annex.ts'
import { buildAnnex, namedInBoth } from '#shared/decisions/annex.ts'
import type { AnnexLine } from '#shared/decisions/annex.ts'
import { nomineeKindSchema } from '#shared/kernel/nominee-kind.ts'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'

const outcome = z
  .object({
    totals: z.object({
      'giay-khen-huyen': z.object({ annexHeading: z.string() }),
      money: z.object({ total: z.int() }),
    }),
    results: z.array(
      z.object({
        unit: z.string(),
        kind: nomineeKindSchema,
        honorific: z.string().nullable(),
        name: z.string(),
        award: z.string().nullable(),
        passed: z.boolean(),
        money: z.int(),
      }),
    ),
  })
  .parse(
    JSON.parse(
      readFileSync(
        new URL('../../../fixtures/bac-kan-2024/expected-outcome.json', import.meta.url),
        'utf8',
      ),
    ),
  )

const given = (award: string) => outcome.results.filter((one) => one.passed && one.award === award)
const linesOf = (award: string, printed: string): readonly AnnexLine[] =>
  given(award).map((one) => ({
    kind: one.kind,
    honorific: one.honorific,
    name: one.name,
    position: null,
    workplace: null,
    unit: one.unit,
    award: printed,
    money: one.money,
  }))

describe('the Bắc Kạn decision on paper', () => {
  const city = linesOf('giay-khen-huyen', CITY_AWARD)
  const province = linesOf('bang-khen-tinh', 'Bằng khen của Chủ tịch UBND tỉnh Bắc Kạn')

  it('Scenario 20: the city annex equals the outcome line by line, read back by another reader', async () => {
    const bytes = await writeAnnexes(
      [
        { name: 'Giấy khen', annex: buildAnnex(annexInput(city)) },
        {
          name: 'Bằng khen',
          annex: buildAnnex(annexInput(province, { purpose: 'forward', showMoney: false })),
        },
      ],
      { stamp: STAMP },
    )
    const [annex, forwarded] = readBack(bytes)
    const people = annex!.rows.filter((row) => /^\d+$/u.test(row[0] ?? ''))
    const expected = (['collective', 'individual'] as const).flatMap((kind) =>
      given('giay-khen-huyen')
        .filter((one) => one.kind === kind)
        .map((one, index) => [
          String(index + 1),
          withHonorific(one.honorific, one.name),
          '–',
          one.unit,
          one.kind === 'collective' ? '1.400.000' : '700.000',
        ]),
    )
    expect(people).toEqual(expected)
    expect(annex!.rows.flat()).toContain(`Cộng: ${outcome.totals['giay-khen-huyen'].annexHeading}`)
    const total = annex!.rows.find((row) => row[0]?.startsWith('Cộng'))
    expect(total?.[1]).toBe('37.100.000')
    expect(outcome.totals.money.total).toBe(37_100_000)
    expect(forwarded!.rows.flat()).toContain('Cộng: 01 tập thể, 03 cá nhân')
  })

  it('Scenario 19: nobody is on the city annex and on the list for the province', () => {
    expect(city.length).toBe(36)
    expect(province.length).toBe(4)
    expect(namedInBoth(city, province)).toEqual([])
    expect(namedInBoth([...city, ...province], province).length).toBe(4)
  })
})
