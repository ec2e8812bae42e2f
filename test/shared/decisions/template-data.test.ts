import { describe, expect, it, test } from 'vitest'
import type { DecisionLine, DecisionRow } from '#shared/decisions/contract.ts'
import { DEFAULT_PAPER_SETTINGS } from '#shared/decisions/paper-settings.ts'
import { fieldValue, templateData } from '#shared/decisions/template-data.ts'
import {
  findPlaceholders,
  groupsIn,
  headingsIn,
  linesOf,
  placeholderOf,
} from '#shared/decisions/template-fields.ts'
import { VICE_CHAIR } from '#test/electron/workbook/write/papers-data.ts'
import { DATA } from '#test/electron/workbook/write/template-data.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('bac-kan-2024')
const line = (kind: DecisionLine['kind'], more: Partial<DecisionLine> = {}): DecisionLine => ({
  nominationId: kind,
  kind,
  honorific: null,
  name: 'Khoa Nội',
  position: null,
  workplace: null,
  unit: 'Trung tâm Y tế',
  money: 1_400_000,
  ...more,
})
const decision = (more: Partial<DecisionRow> = {}): DecisionRow => ({
  id: 'd',
  award: 'giay-khen-huyen',
  awardName: 'Giấy khen',
  supplement: 0,
  purpose: 'award',
  number: '1234',
  day: '2024-08-20',
  state: 'draft',
  signer: VICE_CHAIR,
  baseSalary: 2_340_000,
  lines: [
    line('individual', { name: 'Hà Thị Na', honorific: 'Bà', position: 'Trưởng khoa' }),
    line('collective'),
    line('household', { name: 'Hộ ông Triệu Văn Bảo' }),
    line('enterprise', { name: 'Hợp tác xã Nà Pài' }),
  ],
  total: 5_600_000,
  counts: '',
  ...more,
})
const PARTS = {
  month: '2024-08',
  settings: DEFAULT_PAPER_SETTINGS,
  units: [],
  meetingDay: '2024-08-15',
}
const single = (more: Partial<DecisionRow>, parts: Partial<typeof PARTS> = {}) =>
  templateData(plan, decision(more), { ...PARTS, ...parts }).single

describe('what the office’s own paper is filled with', () => {
  it('has number and day of the decision, the signer, and each kind counted', () => {
    expect(single({})).toMatchObject({
      soqd: '1234/QĐ-UBND',
      ngayqd: '20 tháng 8 năm 2024',
      ngayqdso: '20/8/2024',
      nguoiky: 'Nguyễn Thị Hồng Nhung',
      soluongtapthe: '01',
      soluongcanhan: '01',
      soluonghogiadinh: '01',
      soluongdoanhnghiep: '01',
      ngayhop: '15 tháng 8 năm 2024',
    })
  })

  it('leaves room for what nobody knows yet: number, day, signer, the day of the meeting', () => {
    const blank = templateData(plan, decision({ number: null, day: null, signer: null }), {
      ...PARTS,
      meetingDay: null,
    }).single
    expect(blank.soqd).toMatch(/\/QĐ-UBND$/u)
    expect(blank.soqd).not.toMatch(/\d/u)
    expect(blank.ngayqd).toMatch(/tháng 8 năm 2024$/u)
    expect(blank.ngayqdso).not.toMatch(/\d/u)
    expect(blank.nguoiky).toBe('')
    expect(blank.ngayhop).not.toMatch(/\d/u)
  })

  it('of a list that goes up is a tờ trình: its number there, that of the decision blank', () => {
    const forward = single({ purpose: 'forward', award: 'bang-khen-tinh' })
    expect(forward.sototrinh).toBe('1234/TTr-UBND')
    expect(forward.ngayhoso).toBe('20 tháng 8 năm 2024')
    expect(forward.soqd).not.toMatch(/\d/u)
    expect(forward.ngayqdso).not.toMatch(/\d/u)
  })

  it('says nothing of money where no base salary is known for the day', () => {
    const { lines, single: texts } = templateData(
      plan,
      decision({ lines: [line('individual', { money: null })], total: null }),
      PARTS,
    )
    expect(lines[0]?.money).toBeNull()
    expect(texts.tongtienbangchu).not.toMatch(/đồng/u)
  })
})

const value = (name: string, at: (typeof DATA.lines)[number] | null = null) => {
  const placeholder = placeholderOf(name)
  if (placeholder === null) throw new Error(name)
  return fieldValue(DATA, placeholder, at)
}

describe('what one placeholder prints', () => {
  const [collective, , person] = DATA.lines

  it('of a row is its line’s, with number and money as numbers', () => {
    const row = ['stt', 'hoten', 'ten', 'danhxung', 'chucvu', 'donvi', 'hinhthuc', 'tienthuong']
    expect(row.map((field) => value(`canhan.${field}`, person ?? null).text)).toEqual([
      '1',
      'Ông Nguyễn Văn A',
      'Nguyễn Văn A',
      'Ông',
      'Trưởng khoa',
      'Trung tâm Y tế thành phố',
      'Giấy khen',
      '700.000',
    ])
    expect(value('stt', person ?? null).number).toBe(1)
    expect(value('tienthuong', person ?? null).number).toBe(700_000)
  })

  it('is empty for what a line does not have, and outside of any line', () => {
    expect(value('danhxung', collective ?? null).text).toBe('')
    expect(value('chucvu', collective ?? null).text).toBe('')
    expect(value('hoten')).toEqual({ text: '', number: null })
    expect(value('khenthuongcanhan').text).toBe('')
    const unpaid = collective === undefined ? null : { ...collective, money: null }
    expect(value('tienthuong', unpaid)).toEqual({ text: '', number: null })
  })

  it('of a heading is the group’s, of the whole list its counts, of a group without lines nothing', () => {
    expect(value('tapthe.tieude').text).toBe('I. TẬP THỂ (02)')
    expect(value('danhsach.tieude').text).toBe('02 tập thể, 03 cá nhân')
    expect(value('hogiadinh.tieude').text).toBe('')
    expect(value('khenthuongcanhan', person ?? null).text).toBe('1. Nguyễn Văn A;')
    expect(value('soqd').text).toBe('1234/QĐ-UBND')
  })
})

test('placeholders of a row say which lists it goes through and which headings stand in it', () => {
  const found = findPlaceholders(
    '[canhan.hoten] [khenthuongtapthe] [canhan.tieude] [soqd] [ghi rõ lý do khen] [hotenn]',
  )
  expect(groupsIn(found)).toEqual(['canhan', 'tapthe'])
  expect(headingsIn(found)).toEqual(['canhan'])
  expect(found.filter(({ placeholder }) => placeholder === null).map(({ text }) => text)).toEqual([
    '[hotenn]',
  ])
  expect(linesOf(DATA, 'danhsach').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  expect(linesOf(DATA, 'canhan').map(({ number }) => number)).toEqual([1, 2, 3])
})
