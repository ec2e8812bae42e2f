import { describe, expect, it } from 'vitest'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { rulesInForce } from '#shared/campaigns/changes.ts'
import { calendarFile } from '#shared/reports/calendar-file.ts'
import { dueCalendar, type CalendarFacts, type DueCalendar } from '#shared/reports/due-calendar.ts'
import { bacKanInput, builtInPlan, emptyInput } from '#test/support/status-fixtures.ts'

const words = { supplement: 'Bổ sung', returned: 'Gửi lại', forwarding: 'Lập tờ trình' }

function bacKan(at: string, more: Partial<CalendarFacts> = {}): DueCalendar {
  const rules = rulesInForce(builtInPlan('bac-kan-2024'), [])
  const facts: CalendarFacts = {
    asOf: at,
    milestones: rules.milestones,
    registrationMilestone: null,
    units: campaignStatus(bacKanInput(at)).units,
    deadlineFor: rules.deadlineFor,
    returns: [],
    meetings: [],
    toForward: 0,
    ...more,
  }
  return dueCalendar(facts, words)
}
const of = (calendar: DueCalendar, id: string) =>
  [...calendar.entries, ...calendar.undated].find((entry) => entry.id.startsWith(id))

describe('what is due when', () => {
  it('keeps two wordings with one last good day apart, each with its own words', () => {
    const { entries } = bacKan('2024-08-09T08:00')
    const milestones = entries.filter(({ kind }) => kind === 'milestone')
    expect(milestones.map(({ day }) => day)).toEqual(['2024-08-09', '2024-08-09'])
    expect(milestones.map(({ clause }) => clause?.wording)).toEqual([
      expect.stringContaining('chậm nhất ngày 09/8/2024'),
      expect.stringContaining('trước ngày 10/8/2024'),
    ])
  })

  it('is due to the end of its last good day, and overdue from the next', () => {
    expect(of(bacKan('2024-08-08T23:59'), 'nomination')).toMatchObject({
      state: 'coming',
      inDays: 1,
    })
    expect(of(bacKan('2024-08-09T23:59'), 'nomination')).toMatchObject({
      state: 'today',
      inDays: 0,
    })
    expect(of(bacKan('2024-08-10T00:00'), 'nomination')).toMatchObject({
      state: 'overdue',
      inDays: -1,
    })
  })

  it('names who is behind, and leads to exactly those rows of the board', () => {
    const at = '2024-08-13T09:00'
    const entry = of(bacKan(at), 'nomination')
    const { units } = campaignStatus(bacKanInput(at))
    const notSent = units.filter(({ timeliness }) => timeliness === 'not-submitted')
    expect(entry?.expected).toBe(units.length)
    expect(entry?.behind.map(({ unit }) => unit)).toEqual(notSent.map(({ unit }) => unit))
    expect(entry?.behind.length).toBe(1)
    expect(entry?.target).toEqual({
      page: 'submissions',
      query: { tab: 'theo-doi', loc: 'chua-gui' },
    })
  })

  it('puts a day granted to one unit apart, and asks that unit on no other', () => {
    const rules = rulesInForce(builtInPlan('bac-kan-2024'), [])
    const late = 'Hội Cựu chiến binh thành phố Bắc Kạn'
    const { units } = campaignStatus(bacKanInput('2024-08-13T09:00'))
    const id = units.find(({ unit }) => unit === late)?.unitId
    const calendar = bacKan('2024-08-13T09:00', {
      deadlineFor: (milestone, unit) =>
        milestone === 'nomination' && unit === id
          ? { kind: 'before', day: '2024-08-16', wording: 'trước ngày 16/8/2024', place: 'CV 12' }
          : rules.deadlineFor(milestone, unit),
    })
    const everybody = calendar.entries.find(
      (one) => one.kind === 'milestone' && one.id.startsWith('nomination'),
    )
    const granted = calendar.entries.find(({ kind }) => kind === 'extension')
    expect(everybody).toMatchObject({ expected: units.length - 1, behind: [], state: 'done' })
    expect(granted).toMatchObject({
      day: '2024-08-15',
      expected: 1,
      behind: [{ unit: late }],
      state: 'coming',
      clause: { wording: 'trước ngày 16/8/2024', place: 'CV 12' },
    })
  })

  it('has the papers that came dossiers lack, due with the dossier', () => {
    const entry = of(bacKan('2024-08-13T09:00'), 'supplement')
    expect(entry).toMatchObject({ day: '2024-08-09', state: 'overdue', kind: 'supplement' })
    expect(entry?.behind.map(({ unit }) => unit)).toContain('UBND xã Dương Quang')
  })

  it('has what went back until it comes again, and nothing before it went', () => {
    const sent = {
      id: 'a',
      unitId: 'u',
      unit: 'Phòng Y tế',
      reason: 'thiếu chữ ký',
      dueDay: '2024-08-15',
      returnedAt: '2024-08-12T10:00',
      returnedBy: 'An',
      completedAt: '2024-08-14T08:00',
    }
    const state = (at: string) => of(bacKan(at, { returns: [sent] }), 'return')?.state
    expect(state('2024-08-12T09:59')).toBeUndefined()
    expect(state('2024-08-12T10:00')).toBe('coming')
    expect(state('2024-08-14T07:59')).toBe('coming')
    expect(state('2024-08-14T08:00')).toBe('done')
    const never = { ...sent, completedAt: null }
    expect(of(bacKan('2024-08-15T23:59', { returns: [never] }), 'return')?.state).toBe('today')
    expect(of(bacKan('2024-08-16T00:00', { returns: [never] }), 'return')?.state).toBe('overdue')
  })

  it('has meetings with their hour, done once sealed, and what waits for no day', () => {
    const meeting = { id: 'm', at: '2024-08-14T14:00', title: 'Họp xét', sealed: false }
    const calendar = bacKan('2024-08-13T09:00', { meetings: [meeting], toForward: 3 })
    expect(of(calendar, 'meeting')).toMatchObject({ day: '2024-08-14', time: '14:00', inDays: 1 })
    expect(calendar.undated.map(({ title }) => title)).toEqual(['Lập tờ trình'])
    const sealed = bacKan('2024-08-20T09:00', { meetings: [{ ...meeting, sealed: true }] })
    expect(of(sealed, 'meeting')?.state).toBe('done')
    const forgotten = bacKan('2024-08-20T09:00', { meetings: [meeting] })
    expect(of(forgotten, 'meeting')?.state).toBe('overdue')
  })

  it('opens the window of "trong tháng 7" with it, and a plan without days is never overdue', () => {
    const plan = builtInPlan('bac-ninh-2022')
    const rules = rulesInForce(plan, [])
    const unit = { id: 'u1', name: 'Phường Suối Hoa', type: 'xa-phuong' }
    const calendar = dueCalendar(
      {
        asOf: '2022-08-01T00:00',
        milestones: rules.milestones,
        registrationMilestone: null,
        units: campaignStatus(emptyInput(plan, [unit], '2022-08-01T00:00')).units,
        deadlineFor: rules.deadlineFor,
        returns: [],
        meetings: [],
        toForward: 0,
      },
      words,
    )
    const july = calendar.entries.find(({ day }) => day === '2022-07-31')
    expect(july).toMatchObject({ from: '2022-07-01', state: 'overdue', inDays: -1 })
    const december = calendar.entries.find(({ day }) => day === '2022-12-31')
    expect(december).toMatchObject({ from: '2022-12-01', state: 'coming' })
    expect(calendar.undated.every(({ state }) => state !== 'overdue')).toBe(true)
  })
})

describe('registering', () => {
  const rules = rulesInForce(builtInPlan('chi-lang-2024'), [])
  const unit = { id: 'va', name: 'UBND xã Vân An', type: 'UBND xã, phường, thị trấn' }
  const registered = (receivedAt: string) => ({
    id: 'i',
    unitId: 'va',
    throughUnitId: null,
    type: 'cong-trinh' as const,
    title: 'Đường bê tông thôn',
    receivedAt,
    doneDay: null,
  })
  const calendar = (input: Partial<ReturnType<typeof emptyInput>>, milestone = 'registration') =>
    dueCalendar(
      {
        asOf: '2024-01-20T09:00',
        milestones: rules.milestones,
        registrationMilestone: milestone,
        units: campaignStatus({
          ...emptyInput(rules.plan, [unit], '2024-01-20T09:00'),
          ...input,
        }).units,
        deadlineFor: rules.deadlineFor,
        returns: [],
        meetings: [{ id: 'm', at: '2024-01-20T14:00', title: 'Họp', sealed: false }],
        toForward: 0,
      },
      words,
    )

  it('is met by registering, not by a paper, and leads to the registrations', () => {
    expect(of(calendar({}), 'registration')).toMatchObject({
      expected: 1,
      behind: [{ unit: 'UBND xã Vân An' }],
      state: 'today',
      target: { page: 'submissions', query: { tab: 'dang-ky' } },
    })
    const done = calendar({ registrations: [registered('2024-01-19T08:00')] })
    expect(of(done, 'registration')).toMatchObject({ behind: [], state: 'done' })
    expect(of(calendar({}), 'meeting')?.state).toBe('today')
  })

  it('is asked of nobody where the plan asks for none', () => {
    const plan = { ...rules.plan, registration: null }
    expect(of(calendar({ plan }), 'registration')).toMatchObject({ expected: 0, behind: [] })
  })
})

describe('the calendar file', () => {
  const meeting = {
    id: 'm',
    at: '2024-08-14T14:00',
    title: 'Họp xét; lần 1, bổ sung',
    sealed: false,
  }
  const file = calendarFile(bacKan('2024-08-13T09:00', { meetings: [meeting] }), '2024-08-13T09:00')

  it('has an event for everything with a day, whole days and hours told apart', () => {
    expect(file.match(/BEGIN:VEVENT/gu)).toHaveLength(4)
    expect(file).toContain('DTSTART;VALUE=DATE:20240809\r\nDTEND;VALUE=DATE:20240810')
    expect(file).toContain('DTSTART:20240814T140000')
    expect(file.replaceAll('\r\n ', '')).toContain(String.raw`Họp xét\; lần 1\, bổ sung`)
  })

  it('folds lines at 75 octets and never in the middle of a letter', () => {
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(file).not.toContain('\uFFFD')
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(file.replaceAll('\r\n', '')).not.toContain('\n')
  })
})
