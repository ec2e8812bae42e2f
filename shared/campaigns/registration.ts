/**
 * Registration of work before a campaign (đăng ký công việc, công trình, dự án, mô hình): whether a
 * unit registered enough and in time, and what of it is done.
 */
import type { Day, LocalDateTime } from '#shared/kernel/day.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import type { Lateness } from './deadline.ts'
import { lastGoodDay, lateness } from './deadline.ts'
import type { Deadline, Plan } from './plan.ts'
import type { SelectableUnit } from './select-unit.ts'
import { selectsUnit } from './select-unit.ts'

export type RegistrationRule = NonNullable<Plan['registration']>
export type ItemType = 'cong-viec' | 'phan-viec' | 'cong-trinh' | 'mo-hinh' | 'du-an'

/** One registered piece of work of a unit, as this rule looks at it. */
export interface RegistrationItem {
  readonly type: ItemType
  readonly receivedAt: LocalDateTime | Day
  /** Name of the unit whose list it came in; null where the unit sent it itself. */
  readonly throughUnit: string | null
  readonly doneDay: Day | null
}

export interface RegistrationStanding {
  /** `pending`: not registered yet, the deadline has not passed. */
  readonly state: 'registered' | 'registered-late' | 'not-registered' | 'pending'
  /** Items that count, in time or late. */
  readonly count: number
  readonly inTime: number
  /** Receipt of the item with which the number was reached; null as long as it is not. */
  readonly receivedAt: LocalDateTime | Day | null
  readonly lateDays: number
  /** Items sent through a unit that the plan does not route this unit through: they do not count. */
  readonly notCovered: number
}

/**
 * Whether the plan lets `unit` register through `through`: with an item sent by the unit itself it
 * always may; else the plan must name that other unit and cover this one. Source for Chi Lăng:
 * Mục VI.2 routes mầm non, tiểu học, trung học cơ sở through Phòng GDĐT, and not THPT.
 */
export const mayRegisterThrough = (
  rule: RegistrationRule,
  unit: SelectableUnit,
  through: string | null,
): boolean =>
  through === null ||
  searchKey(through) === searchKey(unit.name) ||
  rule.through.some(
    (route) => searchKey(route.unit) === searchKey(through) && selectsUnit(route.covers, unit),
  )

/** How a unit stands to the rule, at a moment; items received later are for the caller to leave out. */
export function registrationStanding(
  rule: RegistrationRule,
  unit: SelectableUnit,
  facts: {
    readonly items: readonly RegistrationItem[]
    readonly deadline: Deadline | null
    readonly at: LocalDateTime | Day
  },
): RegistrationStanding {
  const { items, deadline, at } = facts
  const counted = items
    .filter((item) => mayRegisterThrough(rule, unit, item.throughUnit))
    .toSorted((left, right) => (left.receivedAt < right.receivedAt ? -1 : 1))
  const standings: readonly Lateness[] = counted.map((item) => lateness(deadline, item.receivedAt))
  const inTime = standings.filter(({ state }) => state !== 'late').length
  const reached = counted[rule.atLeast - 1] ?? null
  const shared = {
    count: counted.length,
    inTime,
    receivedAt: reached?.receivedAt ?? null,
    lateDays: standings[rule.atLeast - 1]?.lateDays ?? 0,
    notCovered: items.length - counted.length,
  }
  if (inTime >= rule.atLeast) return { state: 'registered', ...shared }
  if (reached !== null) return { state: 'registered-late', ...shared }
  const last = deadline === null ? null : lastGoodDay(deadline)
  const passed = last !== null && dayPart(at) > last
  return { state: passed ? 'not-registered' : 'pending', ...shared }
}

/** Items of these types done by a day (and by the moment asked about). */
export const itemsDone = (
  items: readonly RegistrationItem[],
  wanted: {
    readonly types: readonly ItemType[]
    readonly by: Day
    readonly at: LocalDateTime | Day
  },
): number =>
  items.filter(
    ({ type, doneDay }) =>
      doneDay !== null &&
      wanted.types.includes(type) &&
      doneDay <= wanted.by &&
      doneDay <= dayPart(wanted.at),
  ).length
