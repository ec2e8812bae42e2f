/**
 * The office of the model-based test as plain data: three units, a few lists each, and a model that
 * knows what the program should say, written without any of the program's own rules.
 */

export const UNITS = [
  { name: 'Phòng Nội vụ', type: 'Phòng chuyên môn', limit: 1 },
  { name: 'UBND phường Đức Xuân', type: 'UBND xã, phường, thị trấn', limit: 3 },
  { name: 'Hội Cựu chiến binh thành phố', type: 'Đoàn thể', limit: 1 },
] as const

/** Nominees of each unit; the first is a collective. */
export const PEOPLE = [
  ['Tổ Văn thư', 'Lý Thị Mai', 'Hoàng Văn Sơn', 'Nông Quốc Việt'],
  ['Tổ dân phố số 9', 'Triệu Văn Bảo', 'Đặng Thị Lụa', 'Bàn Tiến Đạt', 'Hà Kim Oanh'],
  ['Chi hội Bốn', 'Vi Văn Thắng', 'Ma Thị Nhung', 'Phùng Đức Cảnh'],
] as const

/** Which of its people each list of a unit names. */
export const LISTS = [[0], [1], [0, 1], [1, 2], [2, 3], [0, 1, 2, 3]] as const

/** The papers that are asked for once for the whole submission. */
export const WHOLE_PAPERS = ['to-trinh', 'bien-ban'] as const
export const REPORT = 'bao-cao-thanh-tich'

/** A deadline: the last good day, or none. */
export interface ModelDeadline {
  readonly last: string | null
}

/** The quota of everybody else: a number, left to a later paper, or taken out of the plan. */
export type ModelQuota = number | 'unset' | 'none'

export type ModelChange = { readonly minute: number } & (
  | { readonly kind: 'quota'; readonly before: ModelQuota }
  | { readonly kind: 'own-quota'; readonly unit: number; readonly before: number | null }
  | { readonly kind: 'deadline'; readonly before: ModelDeadline }
  | { readonly kind: 'extension'; readonly unit: number; readonly before: ModelDeadline | null }
)

export interface ModelList {
  readonly receipt: string
  readonly unit: number
  readonly list: number
  readonly at: string
}

export interface Model {
  minute: number
  quota: ModelQuota
  /** Whether the rule's words are still those of the plan, so that the same number is a change. */
  quotaTouched: boolean
  readonly ownQuota: Map<number, number>
  deadline: ModelDeadline
  readonly extensions: Map<number, ModelDeadline>
  readonly changes: (ModelChange & { readonly touchedBefore: boolean })[]
  lists: ModelList[]
  /** `unit paper` or `unit paper person`. */
  readonly papers: Set<string>
  /** By `unit person`: the minute at which it was concluded last. */
  readonly conclusions: Map<string, number>
}

export const freshModel = (): Model => ({
  minute: 0,
  quota: 1,
  quotaTouched: false,
  ownQuota: new Map(),
  deadline: { last: '2024-08-09' },
  extensions: new Map(),
  changes: [],
  lists: [],
  papers: new Set(),
  conclusions: new Map(),
})

export const personKey = (unit: number, person: number): string => `${unit} ${person}`

const listsOf = (model: Model, unit: number): readonly ModelList[] =>
  model.lists.filter((one) => one.unit === unit)

const namedIn = (list: number): readonly number[] => LISTS[list] ?? []

/** People of a unit that stand in any of its lists. */
export const nomineesIn = (model: Model, unit: number): readonly number[] => [
  ...new Set(listsOf(model, unit).flatMap(({ list }) => namedIn(list))),
]

/** People that stand in this list of a unit and in no other. */
export function onlyIn(model: Model, wanted: ModelList): readonly number[] {
  const others = new Set(
    listsOf(model, wanted.unit)
      .filter((one) => one !== wanted)
      .flatMap(({ list }) => namedIn(list)),
  )
  return namedIn(wanted.list).filter((person) => !others.has(person))
}

/** What the program should say of a unit, in the words that it uses. */
export interface ExpectedUnit {
  readonly quota: number | 'unset' | null
  readonly used: number
  readonly over: number
  readonly receivedAt: string | null
  readonly timeliness: string
  readonly lateDays: number | null
  readonly dossier: string | null
}

const DAY = 86_400_000
const lateDaysOf = (at: string, last: string): number =>
  Math.max(0, (Date.parse(at.slice(0, 10)) - Date.parse(last)) / DAY)

function limitOf(model: Model, unit: number): number | 'unset' | null {
  const own = model.ownQuota.get(unit)
  if (own !== undefined) return own
  if (unit === 1) return 3
  return model.quota === 'none' ? null : model.quota
}

const lastDayOf = (model: Model, unit: number): string | null =>
  (model.extensions.get(unit) ?? model.deadline).last

const earliest = (moments: readonly string[]): string | null =>
  moments.length === 0 ? null : (moments.toSorted()[0] ?? null)

const hasReport = (model: Model, unit: number, person: number): boolean =>
  model.papers.has(`${unit} ${REPORT}`) || model.papers.has(`${unit} ${REPORT} ${person}`)

export function expectedUnit(model: Model, unit: number): ExpectedUnit {
  const people = nomineesIn(model, unit)
  const limit = limitOf(model, unit)
  const receivedAt = earliest(listsOf(model, unit).map(({ at }) => at))
  const last = lastDayOf(model, unit)
  const late = receivedAt === null || last === null ? 0 : lateDaysOf(receivedAt, last)
  const papers = WHOLE_PAPERS.filter((paper) => model.papers.has(`${unit} ${paper}`)).length
  const reports = people.every((person) => hasReport(model, unit, person)) ? 1 : 0
  return {
    quota: limit,
    used: people.length,
    over: typeof limit === 'number' ? Math.max(0, people.length - limit) : 0,
    receivedAt,
    timeliness:
      receivedAt === null
        ? 'not-submitted'
        : last === null
          ? 'no-deadline'
          : late > 0
            ? 'late'
            : 'on-time',
    lateDays: receivedAt === null ? null : late,
    dossier: receivedAt === null ? null : `${papers + reports}/3`,
  }
}

/** Why a nominee cannot be put to the vote, in the fixed order of the program. */
export function expectedReasons(model: Model, unit: number, person: number): readonly string[] {
  const receipts = listsOf(model, unit)
    .filter(({ list }) => namedIn(list).includes(person))
    .map(({ at }) => at)
  const last = lastDayOf(model, unit)
  const at = earliest(receipts)
  const { over } = expectedUnit(model, unit)
  return [
    ...(at !== null && last !== null && lateDaysOf(at, last) > 0 ? ['late'] : []),
    ...(WHOLE_PAPERS.every((paper) => model.papers.has(`${unit} ${paper}`))
      ? []
      : ['dossier-incomplete']),
    ...(hasReport(model, unit, person) ? [] : ['report-missing']),
    ...(over > 0 ? ['over-quota-not-kept'] : []),
  ]
}

/** How many nominees of the whole campaign could be put to the vote. */
export const eligibleIn = (model: Model): number =>
  UNITS.reduce(
    (count, _unit, unit) =>
      count +
      nomineesIn(model, unit).filter((person) => expectedReasons(model, unit, person).length === 0)
        .length,
    0,
  )
