import { z } from 'zod'
import { describe, expect, test } from 'vitest'
import {
  itemsDone,
  mayRegisterThrough,
  registrationStanding,
  type RegistrationItem,
} from '#shared/campaigns/registration.ts'
import { registrationLabel } from '#shared/text/campaigns.ts'
import { builtInPlan, readJson } from '#test/support/status-fixtures.ts'

const plan = builtInPlan('chi-lang-2024')
const rule = plan.registration
if (rule === null) throw new Error('Chi Lăng asks for registration')
const deadline = plan.milestones.find(({ id }) => id === 'registration')?.deadline ?? null
const catalogue = z
  .array(z.looseObject({ id: z.string(), name: z.string(), type: z.string() }))
  .parse(readJson('test/fixtures/chi-lang-2024/units.json'))
const unit = (name: string) => {
  const found = catalogue.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no unit ${name}`)
  return found
}
const item = (receivedAt: string, rest: Partial<RegistrationItem> = {}): RegistrationItem => ({
  type: 'mo-hinh',
  receivedAt,
  throughUnit: null,
  doneDay: null,
  ...rest,
})
const standing = (name: string, items: readonly RegistrationItem[], at = '2024-02-01') =>
  registrationStanding(rule, unit(name), { items, deadline, at })

describe('Scenario 4: registered by Saturday 20/01/2024', () => {
  test.each([
    ['2024-01-20T23:59', 'registered', 'đã đăng ký', 0],
    ['2024-01-21T00:00', 'registered-late', 'đăng ký muộn', 1],
  ])('received %s', (receivedAt, state, label, lateDays) => {
    const found = standing('UBND xã Vân An', [item(receivedAt)])
    expect(found).toMatchObject({ state, lateDays, receivedAt })
    expect(registrationLabel(found.state)).toBe(label)
  })
  test('none is "chưa đăng ký" from 21/01 on; until then the deadline is still to come', () => {
    expect(standing('UBND xã Vân An', [], '2024-01-21').state).toBe('not-registered')
    expect(standing('UBND xã Vân An', [], '2024-01-20T23:59').state).toBe('pending')
  })
})

test('Scenario 5: 0 items fail "từ 01", 1 passes', () => {
  expect(standing('UBND xã Vân An', [])).toMatchObject({ state: 'not-registered', inTime: 0 })
  expect(standing('UBND xã Vân An', [item('2024-01-15')])).toMatchObject({
    state: 'registered',
    inTime: 1,
  })
})

test('an item that came late does not spoil one in time', () => {
  expect(standing('UBND xã Vân An', [item('2024-01-25'), item('2024-01-19')])).toMatchObject({
    state: 'registered',
    count: 2,
    inTime: 1,
    receivedAt: '2024-01-19',
    lateDays: 0,
  })
})

describe('Scenario 6: schools through Phòng Giáo dục và Đào tạo', () => {
  const through = item('2024-01-19', { throughUnit: 'Phòng Giáo dục và Đào tạo' })
  test.each([
    'Trường Mầm non thị trấn Đồng Mỏ',
    'Trường Tiểu học xã Vạn Linh',
    'Trường THCS xã Quan Sơn',
    'Trường TH và THCS xã Bắc Thủy',
    'Trường PTDTBT THCS xã Hữu Kiên',
    'Trường PTDTNT THCS huyện Chi Lăng',
  ])('%s counts as registered', (name) => {
    expect(standing(name, [through])).toMatchObject({ state: 'registered', notCovered: 0 })
  })
  test.each(['Trường THPT Hòa Bình', 'Trường THPT Chi Lăng', 'UBND xã Vân An'])(
    '%s is not covered by that file',
    (name) => {
      expect(standing(name, [through])).toMatchObject({
        state: 'not-registered',
        count: 0,
        notCovered: 1,
      })
    },
  )
  test('the plan routes exactly the schools under that Phòng, and no other unit', () => {
    const covered = catalogue.filter((one) =>
      mayRegisterThrough(rule, one, 'PHÒNG Giáo dục và Đào tạo'),
    )
    const schools = catalogue.filter(
      ({ name, type }) => type === 'Trường học' && !name.includes('THPT'),
    )
    expect(covered.map(({ name }) => name).toSorted()).toEqual(
      [...schools.map(({ name }) => name), 'Phòng Giáo dục và Đào tạo'].toSorted(),
    )
  })
  test('a THPT that sends its own list is registered; another office may not send for it', () => {
    expect(standing('Trường THPT Hòa Bình', [item('2024-01-18')]).state).toBe('registered')
    expect(mayRegisterThrough(rule, unit('Trường THCS xã Quan Sơn'), 'Phòng Nội vụ')).toBe(false)
  })
})

test('done counts by type, by the day named and by the moment asked about', () => {
  const items = [
    item('2024-01-15', { doneDay: '2024-10-31' }),
    item('2024-01-15', { type: 'cong-trinh', doneDay: '2024-11-01' }),
    item('2024-01-15', { type: 'phan-viec' }),
  ]
  const wanted = { types: ['mo-hinh', 'cong-trinh', 'phan-viec'] as const, by: '2024-10-31' }
  expect(itemsDone(items, { ...wanted, at: '2024-11-05' })).toBe(1)
  expect(itemsDone(items, { ...wanted, at: '2024-10-30' })).toBe(0)
  expect(itemsDone(items, { ...wanted, types: ['cong-trinh'], at: '2024-11-05' })).toBe(0)
})
