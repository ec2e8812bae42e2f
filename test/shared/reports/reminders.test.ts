import { describe, expect, it } from 'vitest'
import { campaignStatus } from '#shared/appraisal/status.ts'
import {
  reminderLetter,
  reminderList,
  reminderRows,
  remindersOf,
} from '#shared/reports/reminders.ts'
import { bacKanInput, builtInPlan } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('bac-kan-2024')
const reminders = remindersOf(campaignStatus(bacKanInput('2024-08-13')))

describe('who is to be reminded', () => {
  it('names a unit that sent nothing, one that is late and one that lacks a paper', () => {
    const states = (unit: string) =>
      reminders.find((one) => one.unit === unit)?.items.map((item) => [item.what, item.state])
    expect(states('Hội Cựu chiến binh thành phố Bắc Kạn')).toContainEqual([
      'Hồ sơ đề nghị khen thưởng',
      'Chưa gửi',
    ])
    expect(states('Phòng Tài nguyên và Môi trường')).toContainEqual([
      'Hồ sơ đề nghị khen thưởng',
      'Gửi quá hạn 01 ngày',
    ])
    expect(states('UBND xã Dương Quang')).toContainEqual(['Thành phần hồ sơ', 'Còn thiếu Biên bản'])
    expect(states('Văn phòng Thành ủy')).toBeUndefined()
  })

  it('quotes the plan’s wording with the last good day: two artefacts, one day', () => {
    const items = reminders.find((one) => one.unit.startsWith('Hội Cựu chiến binh'))?.items ?? []
    expect(items.map((item) => item.lastDay)).toEqual(['09/8/2024', '09/8/2024'])
    expect(items[0]?.wording).toContain('09/8/2024')
    expect(items[1]?.wording).toContain('trước ngày 10/8/2024')
    const letter = reminderLetter(
      plan,
      reminders[0] ?? { unitId: '', unit: '', items: [] },
      '2024-08-13T09:00',
    )
    const lines = letter.parts.flatMap((part) => (part.kind === 'list' ? part.lines : []))
    expect(lines).toHaveLength(reminders[0]?.items.length ?? 0)
    expect(letter.title).toBeNull()
    expect(letter.letterhead.number).toContain('V/v đôn đốc')
  })

  it('lists every item once, numbered by unit', () => {
    const rows = reminderRows(reminders)
    expect(rows).toHaveLength(reminders.reduce((sum, one) => sum + one.items.length, 0))
    expect(rows.at(-1)?.[0]).toBe(String(reminders.length))
  })

  it('asks nothing of anybody under a plan without deadlines and papers', () => {
    const input = bacKanInput('2024-08-13')
    const bare = {
      ...input.plan,
      dossier: [],
      milestones: input.plan.milestones.map((milestone) => ({
        ...milestone,
        deadline: { kind: 'none' as const, wording: null, place: '' },
      })),
    }
    expect(remindersOf(campaignStatus({ ...input, plan: bare, changes: [] }))).toEqual([])
  })

  it('has what went back to a unit and has not come again by now', () => {
    const status = campaignStatus(bacKanInput('2024-08-13T09:00'))
    const unit = status.units.find((one) => one.unit === 'Văn phòng Thành ủy')
    const sent = {
      id: 'a',
      unitId: unit?.unitId ?? '',
      unit: 'Văn phòng Thành ủy',
      reason: 'thiếu chữ ký',
      dueDay: '2024-08-15',
      returnedAt: '2024-08-13T09:00',
      returnedBy: 'An',
      completedAt: null,
    }
    const of = (more: Partial<typeof sent> | { readonly completedAt: string }) =>
      remindersOf(status, [{ ...sent, ...more }]).find((one) => one.unit === 'Văn phòng Thành ủy')
        ?.items
    expect(of({})).toMatchObject([{ lastDay: '15/8/2024', wording: null }])
    expect(of({})?.[0]?.state).toContain('thiếu chữ ký')
    expect(of({ returnedAt: '2024-08-13T09:01' })).toBeUndefined()
    expect(of({ completedAt: '2024-08-13T09:00' })).toBeUndefined()
    expect(of({ completedAt: '2024-08-13T09:01' })).toHaveLength(1)
    expect(of({ unitId: 'khác' })).toBeUndefined()
  })

  it('makes one list of all, which says so where there is nobody to remind', () => {
    const kinds = (found: typeof reminders) =>
      reminderList(plan, found, '2024-08-13T09:00').parts.map(({ kind }) => kind)
    expect(kinds(reminders)).toEqual(['table', 'text'])
    expect(kinds([])).toEqual(['text', 'text'])
  })
})
