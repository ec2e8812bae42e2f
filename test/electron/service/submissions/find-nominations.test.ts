/** The list in memory beside plain SQL over the store, on campaigns that change at random. */
import Sqlite from 'better-sqlite3'
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { UnitRow } from '#shared/units/contract.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { openCampaignDesk, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let desk: CampaignDesk
let other: Sqlite.Database
let units: readonly UnitRow[] = []

const NOBODY = {
  honorific: null,
  birth: null,
  gender: null,
  position: null,
  workplace: null,
  award: 'giay-khen-huyen',
  achievement: null,
} as const

const add = (unit: number, name: string) =>
  desk.client.submissions.addNomination({
    ...desk.campaign,
    ...NOBODY,
    unit: units[unit % units.length]?.name ?? '',
    receivedAt: '2024-08-05T08:00',
    kind: name.startsWith('Tổ') ? 'collective' : 'individual',
    name,
  })

const NAMES = [
  'Nguyễn Văn An',
  'Nguyễn Thị Hoa',
  'Hoàng Thị Hoà',
  'Lý Văn Anh',
  'An Văn Nguyên',
  'Nông Thị Hoa Nguyễn',
  'Tổ Toán Trường Tiểu học Văn An',
]

beforeAll(async () => {
  desk = await openCampaignDesk(folder)
  units = (await desk.client.units.list(desk.campaign)).slice(0, 6)
  other = new Sqlite(desk.store.path)
  for (const [index, name] of NAMES.entries()) await add(index, name)
})
afterAll(async () => {
  other.close()
  await desk.close()
})

type Filter = Omit<
  Parameters<CampaignDesk['client']['submissions']['nominations']>[0],
  'campaignId'
>

const ORDER = {
  list: 'n.seq',
  name: 'p.sort_key',
  unit: 'u.search_key',
  award: 'n.award',
} as const

/** The names that plain SQL finds, in its order. */
function plainly(filter: Filter): readonly string[] {
  const words = searchKey(filter.search ?? '')
    .split(' ')
    .filter(Boolean)
  const way = filter.descending === true ? 'desc' : 'asc'
  return other
    .prepare<unknown[], string>(
      `select n.id from nomination n join nominee p on p.id = n.nominee_id join unit u on u.id = n.unit_id
      where n.campaign_id = ?
      ${words.map(() => "and (p.search_key like '%' || ? || '%' or u.search_key like '%' || ? || '%')").join(' ')}
      ${filter.unitId === undefined ? '' : 'and n.unit_id = ?'}
      ${filter.kind === undefined ? '' : 'and p.kind = ?'}
      ${filter.state === undefined ? '' : 'and n.state = ?'}
      ${filter.award === undefined ? '' : 'and n.award = ?'}
      order by ${ORDER[filter.sort ?? 'list']} ${way}, n.seq ${way}`,
    )
    .pluck()
    .all(
      desk.campaignId,
      ...words.flatMap((word) => [word, word]),
      ...[filter.unitId, filter.kind, filter.state, filter.award].filter(
        (value) => value !== undefined,
      ),
    )
}

async function found(filter: Filter): Promise<readonly string[]> {
  const { rows, total } = await desk.client.submissions.nominations({
    ...desk.campaign,
    ...filter,
    limit: 1000,
  })
  expect(total).toBe(rows.length)
  return rows.map(({ id }) => id)
}

/** What the service finds and what plain SQL finds; a search in the list's own order ranks them. */
async function both(filter: Filter): Promise<Record<'mine' | 'plain', readonly string[]>> {
  const [mine, plain] = [await found(filter), plainly(filter)]
  const ranked = (filter.sort ?? 'list') === 'list' && filter.search !== undefined
  return ranked ? { mine: mine.toSorted(), plain: plain.toSorted() } : { mine, plain }
}

const filters = fc.record(
  {
    search: fc.constantFrom(
      'an',
      'nguyen an',
      'ng thi hoa',
      'Hoà',
      'xa',
      'so y te',
      'khong co',
      ' ',
    ),
    kind: fc.constantFrom('individual' as const, 'collective' as const),
    state: fc.constantFrom('active' as const, 'withdrawn' as const),
    award: fc.constantFrom('giay-khen-huyen', 'bang-khen-tinh'),
    sort: fc.constantFrom('list' as const, 'name' as const, 'unit' as const, 'award' as const),
    descending: fc.boolean(),
    unit: fc.nat(5),
  },
  { requiredKeys: [] },
)

const steps = fc.oneof(
  fc.record({ do: fc.constant('add' as const), unit: fc.nat(5), name: fc.constantFrom(...NAMES) }),
  fc.record({
    do: fc.constant('rename' as const),
    at: fc.nat(30),
    name: fc.constantFrom(...NAMES),
  }),
  fc.record({ do: fc.constant('withdraw' as const), at: fc.nat(30) }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('elsewhere' as const), name: fc.constantFrom(...NAMES) }),
)
type StepOf = typeof steps extends fc.Arbitrary<infer Value> ? Value : never

/** Nothing left to undo. */
const refusal = (error: unknown): void => {
  if (!(error instanceof ORPCError)) throw error
}

async function take(step: StepOf): Promise<void> {
  const { rows } = await desk.client.submissions.nominations(desk.campaign)
  if (step.do === 'add') await add(step.unit, step.name)
  else if (step.do === 'undo') await desk.client.safekeeping.undo(desk.campaign).catch(refusal)
  else if (step.do === 'elsewhere')
    // Another program at the same store.
    other
      .prepare(
        'update nominee set name = ?, search_key = ? where id = (select min(id) from nominee)',
      )
      .run(step.name, searchKey(step.name))
  else {
    const row = rows[step.at % rows.length]
    if (row === undefined) return
    const input = { ...desk.campaign, nominationId: row.id }
    if (step.do === 'rename')
      await desk.client.submissions.editNomination({ ...input, name: step.name })
    else
      await desk.client.submissions.decideNomination({
        ...input,
        state: 'withdrawn',
        reason: 'Đơn vị xin rút',
      })
  }
}

describe('searching, sorting and filtering nominations', () => {
  it('finds what plain SQL finds, whatever happens to the store in between', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(steps, { maxLength: 3 }),
        fc.array(filters, { minLength: 2, maxLength: 6 }),
        async (changes, asked) => {
          for (const change of changes) await take(change)
          for (const { unit, ...filter } of asked) {
            const { mine, plain } = await both({
              ...filter,
              ...(unit === undefined ? {} : { unitId: units[unit]?.id ?? '' }),
            })
            expect(mine).toEqual(plain)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('forgets what a transaction that failed had changed', async () => {
    const before = await found({ search: 'nguyen' })
    await expect(
      desk.store.write(async (tx) => {
        await tx.updateTable('nominee').set({ search_key: 'nguyen nguyen' }).execute()
        throw new Error('given up')
      }),
    ).rejects.toThrow('given up')
    expect(await found({ search: 'nguyen' })).toEqual(before)
    expect(await found({ search: 'nguyen nguyen' })).toEqual(before)
  })

  it('puts first whoever is called just so, then whoever has the words so in the name', async () => {
    await add(0, 'Đỗ Văn Anh')
    await add(1, 'Vân Đỗ')
    await add(2, 'Phạm Đỗ Văn')
    await add(3, 'Đỗ Văn')
    const { rows } = await desk.client.submissions.nominations({
      ...desk.campaign,
      search: 'do van',
    })
    expect(rows.slice(0, 4).map(({ name }) => name)).toEqual([
      'Đỗ Văn',
      'Đỗ Văn Anh',
      'Phạm Đỗ Văn',
      'Vân Đỗ',
    ])
  })

  it('looks for every word, however many somebody types', async () => {
    const search = Array.from({ length: 40 }, () => 'do van').join(' ')
    const sorted = { sort: 'name' } as const
    expect(await found({ search, ...sorted })).toEqual(await found({ search: 'do van', ...sorted }))
    expect(await found({ search: `${search} khong` })).toEqual([])
  })
})
