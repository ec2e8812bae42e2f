import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { blankFormText } from '#shared/text/blank-form.ts'
import { campaignsPageText } from '#shared/text/campaigns-page.ts'
import { decisionName, stateName } from '#shared/text/decisions-page.ts'
import { auditSentence } from '#shared/text/audit-details.ts'
import { fractionSaid } from '#shared/text/fraction-text.ts'
import { historyText } from '#shared/text/history-page.ts'
import { invalidValue } from '#shared/text/invalid-value.ts'
import { forwardedAwardsNote } from '#shared/text/money.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { refusalSentence } from '#shared/text/refusals.ts'
import { reportChartsText } from '#shared/text/report-charts.ts'
import { scoringText } from '#shared/text/scoring.ts'
import { preparedPlanText } from '#shared/text/start-page-plan.ts'
import { statisticsText } from '#shared/text/statistics.ts'
import { templatesText } from '#shared/text/templates.ts'
import { usersText } from '#shared/text/users.ts'

describe('days and numbers', () => {
  it('of a prepared plan are said as precisely as the plan says them', () => {
    expect(['2024-08-09', '2024-10', '2025'].map(preparedPlanText.day)).toEqual([
      '09/8/2024 (thứ Sáu)',
      '10/2024',
      '2025',
    ])
  })

  it('of shares are read as a fraction, a decimal or percent, and nothing else', () => {
    expect(['2/3', '4/0', '0,5', '80%', '7', 'nhiều'].map(fractionSaid)).toEqual([
      [2, 3],
      null,
      [1, 2],
      [4, 5],
      [7, 1],
      null,
    ])
  })

  it('are told apart where there is one, none or more', () => {
    const { form } = campaignsPageText
    expect(form.effects(3, 0)).toContain('không đơn vị nào đổi tình trạng vượt')
    expect(form.effects(3, 2)).toContain('trong đó 02 đơn vị đổi tình trạng vượt')
    expect(statisticsText.span(2024, 2024)).toBe('(Năm 2024)')
    expect(statisticsText.span(2022, 2024)).toBe('(Từ năm 2022 đến năm 2024)')
    expect(reportChartsText.workerLine(3, 5, 0)).toBe('3/5 cá nhân')
    expect(reportChartsText.workerLine(3, 5, 2)).toBe('3/5 cá nhân, 2 chưa ghi nhận')
    const { moneyWords } = planEditorText.award
    expect(moneyWords('0,3', 2, null)).toContain('hộ gia đình chưa quy định')
    expect(moneyWords('0,3', 2, 1)).toContain('hộ gia đình gấp 1')
    expect(forwardedAwardsNote(['A'], 'province', 'xã')).toContain('A is proposed')
    expect(forwardedAwardsNote(['A', 'B'], 'province', 'loại khác')).toMatch(
      /A, B are proposed .* from the office$/u,
    )
  })
})

describe('names', () => {
  it('of a decision say what it adds to, and of its state whether it went up or out', () => {
    const named = (supplement: number) => decisionName({ awardName: 'Giấy khen', supplement })
    expect([0, 1, 2].map(named)).toEqual([
      'Giấy khen',
      'Giấy khen (bổ sung)',
      'Giấy khen (bổ sung lần 2)',
    ])
    expect(stateName('issued', 'forward')).toBe('Đã trình')
    expect(stateName('issued', 'award')).toBe('Đã ban hành')
    expect(stateName('draft', 'forward')).toBe('Dự thảo')
  })

  it('of who may write say the least role, and of a group without a title that it has none', () => {
    expect(usersText.onlyFor('office')).not.toContain('Thẩm định')
    expect(usersText.onlyFor('appraiser')).toContain('“Thẩm định” hoặc “Thường trực”')
    expect(scoringText.remove('')).toBe('Bỏ dòng này')
    expect(scoringText.remove('Nhóm I')).toBe('Bỏ Nhóm I')
  })
})

describe('what is wrong', () => {
  const messageOf = (schema: z.ZodType, value: unknown): string | undefined =>
    schema.safeParse(value, { error: invalidValue }).error?.issues[0]?.message

  it('with a value is said by its kind, as missing, as no id, else in the words of the library', () => {
    expect(messageOf(z.string(), 7)).toBe('phải là chữ')
    expect(messageOf(z.string(), undefined)).toBe('thiếu giá trị')
    expect(messageOf(z.uuid(), 'x')).toBe('mã không hợp lệ')
    expect(messageOf(z.email(), 'x')).not.toBe('mã không hợp lệ')
    expect(messageOf(z.date(), 7)).not.toContain('undefined')
  })

  it('with a template is said also where its place is not known', () => {
    const nowhere = { placeholder: null, place: null, nearest: null }
    const said = templatesText.findings([
      { ...nowhere, kind: 'unknown' },
      { ...nowhere, kind: 'mixed-groups' },
    ])
    expect(said).toContain('trường không có')
    expect(said).not.toContain('null')
  })

  it('with the state of a ballot is said by its name, or as it came', () => {
    const said = (state: string) => refusalSentence('BALLOT_STATE', { action: 'khép lượt', state })
    expect(said('open')).not.toContain('"open"')
    expect(said('unheard-of')).toContain('"unheard-of"')
  })
})

it('what was taken back names the other units of the same receipt', () => {
  const detail = { file: 'a.xlsx', unit: 'Phòng Y tế', receipt: '0007', removed: 3 }
  expect(auditSentence('submissions.undoImport', detail)).not.toContain('các đơn vị khác')
  expect(
    auditSentence('submissions.undoImport', { ...detail, others: ['0008', '0009'] }),
  ).toContain('và các đơn vị khác (phiếu 0008, 0009)')
})

it('a day of the guide quotes the plan where the plan has words, and rows known before are counted apart', () => {
  const { clause } = blankFormText.guide
  expect(clause('ngày 09/8/2024', null, 'Mục III')).toBe('ngày 09/8/2024')
  expect(clause('ngày 09/8/2024', 'trước ngày 10/8', 'Mục III')).toBe(
    'ngày 09/8/2024: “trước ngày 10/8” (Mục III)',
  )
  expect(historyText.import.done(3, 0)).toBe('Đã thêm 03 dòng.')
  expect(historyText.import.done(3, 2)).toContain('02 dòng đã có từ trước')
})
