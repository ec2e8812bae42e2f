/** Two stores that begin alike, are edited apart by chance, and are merged in either order. */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { openCampaignDesk, openDesk, type Desk } from '#test/support/desk.ts'
import { exchange, mergedRows } from '#test/support/exchange.ts'
import { people, unitList } from '#test/support/unit-list.ts'
import { chance } from '#test/torture/random.ts'
import { rowsIn, wrongValues } from './expected-rows.ts'
import { runCommands } from './random-commands.ts'

export interface Outcome {
  readonly tried: number
  readonly conflicts: number
  /** What is wrong; empty: nothing. */
  readonly problems: readonly string[]
}

async function prepare(
  folder: string,
): Promise<{ readonly office: Desk; readonly campaignId: string }> {
  const office = await openCampaignDesk(folder)
  for (const unit of ['Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Kinh tế'])
    await office.client.submissions.import({
      ...office.campaign,
      file: await unitList({
        unit,
        number: '1/TTr',
        day: '01/8/2024',
        collectives: people(2, `Tổ ${unit}`),
        individuals: people(6, `Ông ${unit}`),
      }),
    })
  await office.client.meetings.setCouncil({
    ...office.campaign,
    members: Array.from({ length: 5 }, (_, index) => ({
      name: `Ủy viên ${index + 1}`,
      role: 'Ủy viên',
      chair: index === 0,
    })),
  })
  await office.client.meetings.convene({
    ...office.campaign,
    at: '2024-08-10T08:00',
    rule: 'all-80',
  })
  return { office, campaignId: office.campaignId }
}

/** A desk over a copy of a closed store. */
function copyOf(folder: string, name: string): string {
  const copy = path.join(folder, '..', name)
  fs.cpSync(folder, copy, { recursive: true })
  return copy
}

interface Apart {
  readonly left: string
  readonly right: string
  readonly base: string
  readonly tried: number
}

/** Two stores of one origin, edited apart; `rounds` times in between they exchange packages. */
async function editApart(
  folder: string,
  options: { readonly seed: number; readonly commands: number; readonly rounds: number },
): Promise<Apart> {
  const left = path.join(folder, 'left')
  const right = path.join(folder, 'right')
  const { office, campaignId } = await prepare(left)
  const laptop = await openDesk(right)
  laptop.sit('Lê Văn Họp')
  await exchange(office, laptop)
  let tried = 0
  const each = Math.ceil(options.commands / options.rounds)
  let base = ''
  for (let round = 0; round < options.rounds; round += 1) {
    base = path.join(folder, `base-${round}`)
    fs.mkdirSync(base, { recursive: true })
    await laptop.store.copyTo(path.join(base, 'council.sqlite'))
    const random = chance(options.seed * 31 + round)
    tried += await runCommands(office, campaignId, { random, who: 'A', commands: each })
    tried += await runCommands(laptop, campaignId, { random, who: 'B', commands: each })
    if (round === options.rounds - 1) break
    await exchange(laptop, office, { otherwise: random.pick(['ours', 'theirs'] as const) })
    await exchange(office, laptop)
  }
  await office.close()
  await laptop.close()
  return { left, right, base, tried }
}

/** Merges in both orders and looks at what came of it. `side`: whose value a person would keep. */
export async function mergeApart(
  folder: string,
  options: { readonly seed: number; readonly commands: number; readonly rounds?: number },
): Promise<Outcome> {
  const apart = await editApart(folder, { rounds: 1, ...options })
  const problems: string[] = []
  const before = {
    base: rowsIn(path.join(apart.base, 'council.sqlite')),
    ours: rowsIn(path.join(apart.left, 'council.sqlite')),
    theirs: rowsIn(path.join(apart.right, 'council.sqlite')),
  }
  const others = {
    left: await openDesk(copyOf(apart.left, 'left-sends')),
    right: await openDesk(copyOf(apart.right, 'right-sends')),
  }
  const office = await openDesk(apart.left)
  const laptop = await openDesk(apart.right)
  // A person would keep the office's value in either order.
  const first = await exchange(others.right, office, { otherwise: 'ours' })
  await exchange(others.left, laptop, { otherwise: 'theirs' })
  const store = { office: office.store.path, laptop: laptop.store.path }
  const [rows, mirrored] = [mergedRows(store.office), mergedRows(store.laptop)]
  for (const table of Object.keys(rows)) {
    const extra = (rows[table] ?? []).filter((row) => !(mirrored[table] ?? []).includes(row))
    const missing = (mirrored[table] ?? []).filter((row) => !(rows[table] ?? []).includes(row))
    if (extra.length + missing.length > 0)
      problems.push(
        `${table} differs by order: ${[...extra.slice(0, 2), ...missing.slice(0, 2)].join(' | ')}`,
      )
  }
  const conflicted = namedRows(store.office)
  const mirror = namedRows(store.laptop)
  if (conflicted.size !== mirror.size || [...conflicted].some((place) => !mirror.has(place)))
    problems.push(
      `the two orders name different conflicts: ${[...conflicted, '/', ...mirror].join(' ')}`,
    )
  problems.push(
    ...wrongValues(
      { ...before, merged: rowsIn(store.office) },
      (table, key) => conflicted.has(`${table} ${key}`),
      (row) => [...conflicted].some((place) => JSON.stringify(row).includes(idIn(place))),
    ),
  )
  for (const desk of [office, laptop])
    problems.push(...(await desk.client.safekeeping.verify()).problems)
  const again = await exchange(office, laptop)
  if (again.conflicts.length > 0) problems.push(`${again.conflicts.length} conflicts come again`)
  const back = await exchange(laptop, office)
  if (back.counts.length + back.conflicts.length > 0)
    problems.push(`the exchange does not come to rest: ${back.sentence}`)
  for (const desk of [office, laptop, others.left, others.right]) await desk.close()
  return { tried: apart.tried, conflicts: first.conflicts.length, problems }
}

/** The first id of a place: "nomination [\"01a1…\"]". */
const idIn = (place: string): string => /[0-9a-f-]{36}/u.exec(place)?.[0] ?? place

/** Rows that a person decided on when the last package was taken in. */
function namedRows(file: string): ReadonlySet<string> {
  const db = new Sqlite(file, { readonly: true })
  try {
    return new Set(
      db
        .prepare<[], { table_name: string; row_key: string }>(
          `select table_name, row_key from merge_decision where hand_over_id =
            (select id from hand_over where direction = 'taken-in' order by id desc limit 1)`,
        )
        .all()
        .map((row) => `${row.table_name} ${row.row_key}`),
    )
  } finally {
    db.close()
  }
}
