import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { writeBlankForm } from '#electron/workbook/write/write-blank-form.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { filledForm, formCode } from '#shared/submissions/blank-form.ts'
import type { EarlierAward } from '#shared/submissions/form-model.ts'
import { blankFormText as text, formKind } from '#shared/text/blank-form.ts'
import {
  fillField,
  fillForm,
  FORM_STAMP,
  formOf,
  rawOf,
  understoodForm,
  type FormEntry,
} from '#test/support/filled-form.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const PLANS = [
  ['bac-kan-2024', 'UBND phường Huyền Tụng', 'UBND xã, phường, thị trấn'],
  ['bac-ninh-2022', 'Phòng Quản lý đô thị', 'Phòng, ban'],
  ['chi-lang-2024', 'Trường THCS thị trấn Đồng Mỏ', 'Trường học'],
  ['cho-don-2024', 'Ủy ban nhân dân xã Quảng Bạch', 'UBND xã'],
  ['sa-pa-2020', 'UBND xã Tả Van', 'UBND xã, phường'],
  ['xa-2026', 'Thôn Nà Khuất', 'Thôn, tổ dân phố'],
] as const

const NAMES: Readonly<Record<NomineeKind, string>> = {
  collective: 'Tổ Một cửa và Tổ công nghệ số cộng đồng',
  individual: 'Lường Thị Hoà',
  household: 'Hộ bà Đặng Thị Ưởng',
  enterprise: 'Hợp tác xã Yến Dương',
}

/** A nominee of every kind for every route of the plan that takes it. */
const everyRoute = (plan: Plan): readonly FormEntry[] =>
  plan.awards.flatMap((award, index) =>
    NOMINEE_KINDS.filter((kind) => award.kinds.includes(kind)).map((kind): FormEntry => {
      const person = kind === 'individual'
      return {
        kind: formKind(kind),
        name:
          index === 0
            ? NAMES[kind]
            : `${NAMES[kind]} ${['Nhất', 'Nhì', 'Ba', 'Tư', 'Năm', 'Sáu'][index] ?? ''}`.trim(),
        award: award.name,
        achievement: 'Vượt 12% kế hoạch; thu ngân sách 1.250.000.000 đồng',
        ...(person
          ? {
              honorific: 'Bà',
              birth: index % 2 === 0 ? '05/6/1978' : '1978',
              gender: 'Nữ',
              position: 'Phó Trưởng phòng',
              workplace: 'Phòng Tài chính - Kế hoạch',
            }
          : {}),
      }
    }),
  )

describe('the form that a unit fills in', () => {
  for (const [id, unit, type] of PLANS)
    it(`of ${id}, filled with every kind and route, imports with no question asked`, async () => {
      const plan = builtInPlan(id)
      const form = formOf(plan, unit, type)
      const entries = everyRoute(plan)
      const bytes = await fillForm(form, entries, (sheet) => {
        fillField(sheet, text.paperNumber, '45/TTr-UBND')
        fillField(sheet, text.paperDay, '07/8/2024')
      })
      const reading = understoodForm(bytes, plan, unit)
      expect(reading.issues).toEqual([])
      expect(reading.rows.flatMap((row) => row.issues)).toEqual([])
      expect(reading).toMatchObject({
        unit,
        form: 'this-campaign',
        purpose: 'nomination',
        repairs: [],
        submission: { number: '45/TTr-UBND', date: '2024-08-07' },
        counts: { imported: entries.length, needsDecision: 0 },
      })
      const awards = new Map(plan.awards.map(({ id: award, name }) => [name, award]))
      expect(
        reading.rows.map((row) => ({
          kind: formKind(row.kind),
          name: row.name,
          award: row.award,
          state: row.state,
          honorific: row.honorific,
          birth: row.birth,
          gender: row.gender,
          position: row.position,
          workplace: row.workplace,
          achievement: row.achievement,
        })),
      ).toEqual(
        entries.map((entry, index) => {
          const person = entry.kind === 'Cá nhân'
          const day = entry.birth === '1978' ? '1978' : '1978-06-05'
          const household = entry.kind === 'Hộ gia đình'
          return {
            kind: entry.kind,
            name: household ? reading.rows[index]?.name : entry.name,
            award: awards.get(String(entry.award)),
            state: 'ok',
            honorific: person ? 'Bà' : (reading.rows[index]?.honorific ?? null),
            birth: person ? day : null,
            gender: person ? 'female' : null,
            position: person ? 'Phó Trưởng phòng' : null,
            workplace: person ? 'Phòng Tài chính - Kế hoạch' : null,
            achievement: entry.achievement,
          }
        }),
      )
      for (const row of reading.rows.filter(({ kind }) => kind === 'household'))
        expect(row.name).toMatch(/Đặng Thị Ưởng/u)
      const { counts, leftOut } = reading
      expect(counts.imported + counts.needsDecision + counts.leftOut).toBe(counts.nonEmpty)
      expect(counts.leftOut).toBe(leftOut.length)
    })

  it('still empty holds no nominee, and its examples are never one', async () => {
    const plan = builtInPlan('bac-kan-2024')
    const form = formOf(plan, 'UBND phường Đức Xuân', 'UBND xã, phường, thị trấn')
    const reading = understoodForm(
      await writeBlankForm(form, FORM_STAMP),
      plan,
      'UBND phường Đức Xuân',
    )
    expect(reading.rows).toEqual([])
    expect(reading.unit).toBe('UBND phường Đức Xuân')
    expect(reading.leftOut.filter(({ reason }) => reason === 'form-example')).toHaveLength(2)
    expect(reading.issues).toEqual([{ code: 'no-list', cell: null, message: text.stillEmpty }])
  })

  it('keeps an example row that somebody wrote a real name over', async () => {
    const plan = builtInPlan('bac-kan-2024')
    const form = formOf(plan, 'UBND phường Đức Xuân', 'UBND xã, phường, thị trấn')
    const bytes = await fillForm(form, [], (sheet, first) => {
      sheet.getCell(first - 1, 4).value = 'Hà Văn Tiến'
    })
    const reading = understoodForm(bytes, plan, 'UBND phường Đức Xuân')
    expect(reading.rows.map(({ name, state }) => [name, state])).toEqual([['Hà Văn Tiến', 'ok']])
  })

  it('asks only for what was left open, and loses nobody with a short name', async () => {
    const plan = builtInPlan('cho-don-2024')
    const form = formOf(plan, 'Phòng Y tế', 'Phòng, ban')
    const award = plan.awards[0]?.name ?? ''
    const bytes = await fillForm(form, [
      { kind: 'Cá nhân', name: 'Lê Hà', award },
      { name: 'Vi Út' },
      { kind: 'Cá nhân', name: 'Giám đốc Trung tâm', award },
      { kind: 'Tập thể', name: 'Cộng đồng Nà Pài', award },
    ])
    const reading = understoodForm(bytes, plan, 'Phòng Y tế')
    expect(reading.rows.map(({ name, state }) => [name, state])).toEqual([
      ['Lê Hà', 'ok'],
      ['Vi Út', 'needs-decision'],
      ['Giám đốc Trung tâm', 'ok'],
      ['Cộng đồng Nà Pài', 'ok'],
    ])
  })

  it('passes over the signature that a unit sets below the list', async () => {
    const plan = builtInPlan('cho-don-2024')
    const form = formOf(plan, 'Phòng Y tế', 'Phòng, ban')
    const award = plan.awards[0]?.name ?? ''
    const bytes = await fillForm(
      form,
      [{ kind: 'Cá nhân', name: 'Lê Hà', award }],
      (sheet, first) => {
        sheet.getCell(first + 2, 4).value = 'Danh sách này có 01 cá nhân'
        sheet.getCell(first + 4, 8).value = 'THỦ TRƯỞNG ĐƠN VỊ'
        sheet.getCell(first + 8, 8).value = 'Nông Văn Ký'
        sheet.getCell(first + 9, 4).value = 'Nông Văn Ký'
      },
    )
    const reading = understoodForm(bytes, plan, 'Phòng Y tế')
    expect(reading.rows.map(({ name }) => name)).toEqual(['Lê Hà'])
    expect(reading.issues).toEqual([])
  })

  it('reads the figures the plan asks for, a date cell, and columns that were moved', async () => {
    const plan = builtInPlan('chi-lang-2024')
    const form = formOf(plan, 'Xã Vạn Linh', 'UBND xã')
    expect(form.columns.map(({ column }) => column)).toContain('income')
    const bytes = await fillForm(
      form,
      [
        {
          kind: 'Cá nhân',
          name: 'Hoàng Văn Dìn',
          birth: new Date(Date.UTC(1969, 10, 3)),
          award: plan.awards[0]?.name ?? '',
          income: 119_999_999,
        },
      ],
      (sheet, first) => {
        sheet.getCell(first, 5).numFmt = 'dd/mm/yyyy'
        fillField(sheet, text.paperDay, new Date(Date.UTC(2024, 0, 19)))
        sheet.spliceColumns(6, 1)
      },
    )
    const reading = understoodForm(bytes, plan, 'Xã Vạn Linh')
    expect(reading.rows[0]).toMatchObject({
      birth: '1969-11-03',
      gender: null,
      figures: { incomeVnd: 119_999_999 },
      state: 'ok',
    })
  })

  it('of another campaign says so, of an unknown unit asks for the unit', async () => {
    const plan = builtInPlan('bac-kan-2024')
    const form = formOf(plan, 'UBND phường Đức Xuân', 'UBND xã, phường, thị trấn')
    const award = plan.awards.find(({ counted }) => counted)?.name ?? ''
    const bytes = await fillForm(form, [{ kind: 'Cá nhân', name: 'Lê Hà', award }])
    const other = understoodForm(bytes, plan, 'UBND phường Đức Xuân', 'c-2')
    expect(other.issues.map(({ code }) => code)).toEqual(['form-other-campaign'])
    expect(other).toMatchObject({ unit: 'UBND phường Đức Xuân', form: 'other-campaign' })
    const unknown = understoodForm(bytes, plan, 'UBND xã Dương Quang')
    expect(unknown.issues.map(({ code }) => code)).toEqual(['unknown-unit'])
  })

  it('carries its code hidden; a list of another make has none', async () => {
    const plan = builtInPlan('bac-kan-2024')
    const form = formOf(plan, 'UBND phường Đức Xuân', 'UBND xã, phường, thị trấn')
    const raw = rawOf(await writeBlankForm(form, FORM_STAMP))
    expect(formCode(raw)).toEqual(form.code)
    expect(raw.sheets.find(({ hidden }) => hidden)?.name).toBe(text.codeSheet)
    const shown = { ...raw, sheets: raw.sheets.map((sheet) => ({ ...sheet, hidden: false })) }
    expect(formCode(shown)).toBeNull()
    const headless = {
      ...raw,
      sheets: raw.sheets.filter(({ name }) => name !== text.sheet),
    }
    expect(filledForm(headless)).toBeNull()
  })

  it('offers the routes and kinds of the plan to choose from and keeps the header in view', async () => {
    const plan = builtInPlan('sa-pa-2020')
    const form = formOf(plan, 'UBND xã Tả Van', 'UBND xã, phường')
    const bytes = await writeBlankForm(form, FORM_STAMP)
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(bytes).buffer)
    const sheet = book.getWorksheet(text.sheet)
    const header = 6
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: header })
    expect(sheet?.getCell('I20').dataValidation).toMatchObject({ type: 'list' })
    const code = book.getWorksheet(text.codeSheet)
    const column = (letter: string): readonly string[] =>
      (code?.getColumn(letter).values ?? []).flatMap((value) =>
        typeof value === 'string' ? [value] : [],
      )
    expect(sheet?.getCell('I20').dataValidation.formulae[0]).toMatch(/\$G\$1:\$G\$/u)
    expect(column('G')).toEqual(plan.awards.map(({ name }) => name))
    expect(column('D')).toEqual(
      NOMINEE_KINDS.filter((kind) => plan.awards.some(({ kinds }) => kinds.includes(kind))).map(
        formKind,
      ),
    )
    expect(code?.state).toBe('veryHidden')
  })

  it('has the unit, its quota in numbers and words, and last year’s awards in it', async () => {
    const plan = builtInPlan('bac-kan-2024')
    const earlier: readonly EarlierAward[] = [
      {
        kind: 'individual',
        name: 'Triệu Công Luân',
        award: 'Giấy khen của Chủ tịch UBND thành phố',
        number: '12/QĐ-UBND',
        day: '2023-12-20',
      },
    ]
    const form = formOf(plan, 'UBND phường Đức Xuân', 'UBND xã, phường, thị trấn', earlier)
    expect(form.quotaLine).toBe('Chỉ tiêu: không quá 03 tập thể, cá nhân (tính chung)')
    const raw = rawOf(await writeBlankForm(form, FORM_STAMP))
    const texts = raw.sheets.flatMap(({ cells }) => cells.map((cell) => cell.text))
    expect(texts).toContain('Đơn vị: UBND phường Đức Xuân')
    expect(texts.some((words) => words.startsWith(form.quotaLine))).toBe(true)
    expect(texts).toContain('Triệu Công Luân')
    expect(texts).toContain('số 12/QĐ-UBND ngày 20/12/2023')
    expect(formOf(builtInPlan('sa-pa-2020'), 'UBND xã Tả Van', 'UBND xã').quotaLine).toBe(
      text.quotaUnset,
    )
  })
})
