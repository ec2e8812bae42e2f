import { describe, expect, it } from 'vitest'
import { rulesInForce } from '#shared/campaigns/changes.ts'
import type { Plan, Quota } from '#shared/campaigns/plan.ts'
import type { RawWorkbook } from '#shared/kernel/raw-workbook.ts'
import { codeRows, filledForm, formCode, type FormCode } from '#shared/submissions/blank-form.ts'
import { blankForm } from '#shared/submissions/form-model.ts'
import { blankFormText as text, FORM_HEADINGS } from '#shared/text/blank-form.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'
import { sheet, workbook, type Value } from './reading/raw-builder.ts'

const bacKan = builtInPlan('bac-kan-2024')
const formOf = (plan: Plan) =>
  blankForm(
    rulesInForce(plan, []),
    { id: 'u-1', name: 'Phòng Nội vụ', type: 'Phòng chuyên môn' },
    { campaignId: 'c-1', earlier: [], year: 2023 },
  )
const clause = { id: 'q', for: { everyone: true }, wording: 'chỉ tiêu', place: 'mục IV' }
const lineOf = (quota: Quota): string => formOf({ ...bacKan, quotas: [quota] }).quotaLine

describe('the form of a unit', () => {
  it('says its quota: one count, a count a kind, a share, "chưa quy định", or that there is none', () => {
    expect(lineOf({ ...clause, kind: 'combined', limit: 3 })).toBe(
      'Chỉ tiêu: không quá 03 tập thể, cá nhân (tính chung)',
    )
    expect(
      lineOf({ ...clause, kind: 'per-kind', limits: { collective: 1, individual: 2 } }),
    ).toContain('01 tập thể, 02 cá nhân')
    const share = { award: 'giay-khen-huyen', label: 'số gia đình văn hóa' }
    expect(
      lineOf({ ...clause, kind: 'percent-of', share: [3, 20], of: share, rounding: 'down' }),
    ).toBe('Chỉ tiêu: không quá 3/20 số gia đình văn hóa')
    expect(lineOf({ ...clause, kind: 'unset' })).toBe(text.quotaUnset)
    expect(formOf({ ...bacKan, quotas: [] }).quotaLine).toBe(text.quotaNone)
  })

  it('has room for five more than the quota, and for twenty at least', () => {
    const rows = (limit: number): number =>
      formOf({ ...bacKan, quotas: [{ ...clause, kind: 'combined', limit }] }).rows
    expect([rows(15), rows(16)]).toEqual([20, 21])
  })

  it('shows the last good day beside the wording, and no day where the plan sets none', () => {
    expect(formOf(bacKan).dueLine).toContain('nhận đến hết ngày 09/8/2024')
    const open = formOf(builtInPlan('cho-don-2024'))
    expect(open.dueLine).toBeNull()
    expect(formOf({ ...bacKan, milestones: [] }).dueLine).toBeNull()
  })

  it('offers the plan’s own kinds and awards, and a column only for figures that a criterion asks', () => {
    const columns = (plan: Plan) => formOf(plan).columns.map(({ column }) => column)
    expect(columns(bacKan)).not.toContain('income')
    expect(columns(builtInPlan('chi-lang-2024'))).toContain('income')
    expect(columns(builtInPlan('sa-pa-2020'))).toEqual(
      expect.arrayContaining(['households', 'workers']),
    )
    const onlyPeople: Plan = {
      ...bacKan,
      awards: bacKan.awards.map((award) => ({ ...award, kinds: ['individual'] })),
    }
    const { columns: list, examples } = formOf(onlyPeople)
    expect(list.find(({ column }) => column === 'kind')?.input).toMatchObject({
      values: ['Cá nhân'],
    })
    expect(examples).toHaveLength(1)
    expect(formOf(bacKan).examples).toHaveLength(2)
  })

  it('tells a unit of a plan without papers to ask the standing office', () => {
    const guide = formOf({ ...bacKan, dossier: [] }).guide
    expect(guide.flatMap(({ lines }) => lines)).toContain(text.guide.noDossier)
  })
})

const CODE: FormCode = {
  version: 1,
  plan: 'bac-kan-2024',
  campaignId: 'c-1',
  unitId: 'u-1',
  unit: 'Phòng Nội vụ',
}
const codeSheet = (code: FormCode = CODE) =>
  sheet(
    codeRows(code).map((row) => [...row]),
    { name: text.codeSheet, hidden: true },
  )
const HEADINGS: Value[] = [
  FORM_HEADINGS.order,
  FORM_HEADINGS.kind,
  FORM_HEADINGS.honorific,
  FORM_HEADINGS.name,
  FORM_HEADINGS.award,
]
const filled = (rows: readonly Value[][], head: readonly Value[][] = []): RawWorkbook =>
  workbook(sheet([...head, HEADINGS, ...rows], { name: text.sheet }), codeSheet())
const names = (book: RawWorkbook): readonly (readonly string[])[] =>
  (filledForm(book)?.workbook.sheets[0]?.cells ?? [])
    .filter(({ column }) => column === 1 || column === 4)
    .reduce<string[][]>((rows, cell) => {
      const at = rows[cell.row] ?? []
      rows[cell.row] = [...at, cell.text]
      return rows
    }, [])
    .filter((row) => row.length > 0)

describe('the form come back', () => {
  it('is known by its hidden code, not by its name; a later program’s and a broken one are not', () => {
    expect(formCode(filled([]))).toEqual(CODE)
    expect(formCode(workbook(codeSheet({ ...CODE, version: 2 })))).toBeNull()
    expect(formCode(workbook(codeSheet({ ...CODE, unit: '' })))).toBeNull()
    expect(formCode(workbook({ ...codeSheet(), hidden: false }))).toBeNull()
    expect(formCode(workbook(sheet([['so khac']], { hidden: true })))).toBeNull()
    expect(filledForm(workbook(sheet([HEADINGS])))).toBeNull()
    expect(filledForm(workbook(sheet([['gì khác']]), codeSheet()))).toBeNull()
  })

  it('numbers its people anew and sets the examples and lines with only a number aside', () => {
    const book = filled([
      [text.example, 'Cá nhân', 'Ông', text.examples.individual.name, 'Giấy khen'],
      [1, 'Cá nhân', 'Bà', 'Hà Thị Na', 'Giấy khen'],
      [2],
      [3, 'Tập thể', '', 'Tổ dân phố số 4', 'Giấy khen'],
      ['', '', '', 'Tổng cộng: 02'],
      ['', '', '', 'TRƯỞNG PHÒNG'],
      ['', '', '', 'Nguyễn Văn Ký'],
    ])
    expect(names(book)).toEqual([
      [FORM_HEADINGS.order, FORM_HEADINGS.name],
      ['1', 'Hà Thị Na'],
      ['2', 'Tổ dân phố số 4'],
      ['Tổng cộng: 02'],
      ['TRƯỞNG PHÒNG'],
      ['Nguyễn Văn Ký'],
    ])
    expect(filledForm(book)?.setAside.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'form-example'],
      [4, 'form-blank'],
      ...[1, 2, 3, 4, 5].map((row) => [row, 'form-sheet']),
    ])
  })

  it('makes one sentence of the two fields of the covering paper, whichever was filled in', () => {
    const sentence = (...cells: Value[]): string | undefined =>
      filledForm(filled([], [cells]))?.workbook.sheets[0]?.cells[0]?.text
    const { paperNumber, paperDay } = text
    expect(sentence(paperNumber, 'Tờ trình số: 12/TTr-PNV', paperDay, { day: '2024-08-06' })).toBe(
      '(Kèm theo Tờ trình số 12/TTr-PNV ngày 06/08/2024)',
    )
    expect(sentence(paperNumber, '12/TTr-PNV', paperDay, 'ngày 06/8/2024')).toBe(
      '(Kèm theo Tờ trình số 12/TTr-PNV ngày 06/8/2024)',
    )
    expect(sentence(paperNumber, paperDay, 'ngày 06/8/2024')).toContain('ngày 06/8/2024')
    expect(sentence(paperNumber, '12/TTr-PNV', paperDay)).toContain('12/TTr-PNV')
    expect(sentence(paperNumber, paperDay)).toBe(paperNumber)
  })
})
