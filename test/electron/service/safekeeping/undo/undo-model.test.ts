/** Random edits, undone and redone at random, over a real store: rows are always those of the model. */
import assert from 'node:assert/strict'
import path from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openCampaignDesk, type CampaignDesk } from '#test/support/desk.ts'
import { rowsOfWork } from '#test/support/rows-of-work.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

type Rows = Awaited<ReturnType<typeof rowsOfWork>>
type Edit = (desk: CampaignDesk, pick: number) => Promise<unknown>

const NAMES = ['Hà Văn Một', 'Lý Thị Hai', 'Nông Văn Ba', 'Bế Thị Tư'] as const
const at = <Item>(list: readonly Item[], pick: number): Item => {
  const item = list[pick % list.length]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}
const receivedAt = '2024-08-08T09:00'
const unitAt = async ({ client, campaign }: CampaignDesk, pick: number) =>
  at(await client.units.list(campaign), pick)
const nominationAt = async ({ client, campaign }: CampaignDesk, pick: number) =>
  at((await client.submissions.nominations(campaign)).rows, pick).id

const EDITS: readonly Edit[] = [
  async (desk, pick) =>
    desk.client.submissions.addNomination({
      ...desk.campaign,
      unit: (await unitAt(desk, pick % 3)).name,
      receivedAt,
      kind: 'individual',
      honorific: null,
      name: `${at(NAMES, pick)} ${pick}`,
      birth: null,
      gender: null,
      position: null,
      workplace: null,
      award: null,
      achievement: null,
    }),
  async (desk, pick) =>
    desk.client.submissions.editNomination({
      ...desk.campaign,
      nominationId: await nominationAt(desk, pick),
      position: at(['Chuyên viên', 'Trưởng phòng', null], pick),
    }),
  async (desk, pick) =>
    desk.client.submissions.decideNomination({
      ...desk.campaign,
      nominationId: await nominationAt(desk, pick),
      state: at(['active', 'withdrawn'], pick),
      reason: 'thử',
    }),
  async (desk, pick) =>
    desk.client.units.update({
      ...desk.campaign,
      unitId: (await unitAt(desk, pick)).id,
      takesPart: pick % 2 === 0,
    }),
  async (desk, pick) =>
    desk.client.units.addAlias({
      ...desk.campaign,
      unitId: (await unitAt(desk, pick)).id,
      alias: `Tên gọi ${pick}`,
    }),
  async (desk, pick) => {
    const { id, aliases } = await unitAt(desk, pick)
    return desk.client.units.removeAlias({
      ...desk.campaign,
      unitId: id,
      alias: at(aliases, pick).alias,
    })
  },
  async (desk, pick) =>
    desk.client.submissions.recordPaper({
      ...desk.campaign,
      unit: (await unitAt(desk, pick % 3)).name,
      component: at(['minutes', 'proposal', 'bien-ban', 'to-trinh'], pick),
      receivedAt,
    }),
  async (desk, pick) =>
    desk.client.submissions.recordReport({
      ...desk.campaign,
      unit: (await unitAt(desk, pick)).name,
      milestone: 'report',
      receivedAt,
    }),
  async (desk, pick) =>
    desk.client.submissions.recordRegistration({
      ...desk.campaign,
      unit: (await unitAt(desk, pick)).name,
      type: 'mo-hinh',
      title: `Mô hình ${pick}`,
      receivedAt,
    }),
  async (desk, pick) =>
    desk.client.submissions.markDone({
      ...desk.campaign,
      registrationId: at(await desk.client.submissions.registrations(desk.campaign), pick).id,
      doneDay: at(['2024-07-01', null], pick),
      evidence: null,
    }),
  async (desk, pick) =>
    desk.client.appraisal.conclude({
      ...desk.campaign,
      nominationIds: [await nominationAt(desk, pick), await nominationAt(desk, pick + 1)],
      conclusion: at(['eligible', 'not-eligible', 'for-council'], pick),
      reason: `vì ${pick}`,
    }),
  async (desk, pick) =>
    desk.client.appraisal.setCategories({
      ...desk.campaign,
      nominationId: await nominationAt(desk, pick),
      categories: [],
    }),
  async (desk, pick) =>
    desk.client.meetings.setCouncil({
      ...desk.campaign,
      members: NAMES.slice(0, 1 + (pick % NAMES.length)).map((name, index) => ({
        name,
        role: 'Ủy viên',
        organisation: null,
        chair: index === 0,
        from: null,
        to: null,
      })),
    }),
]

const OPERATION = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.nat(EDITS.length - 1), fc.nat(40)) },
  { weight: 2, arbitrary: fc.constant('undo' as const) },
  { weight: 1, arbitrary: fc.constant('redo' as const) },
)
type Operation = 'undo' | 'redo' | readonly [number, number]

const refused = async (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => false,
    () => true,
  )

class Model {
  readonly #desk: CampaignDesk
  #past: readonly Rows[] = []
  #future: readonly Rows[] = []
  #now: Rows
  edits = 0
  moves = 0

  constructor(desk: CampaignDesk, now: Rows) {
    this.#desk = desk
    this.#now = now
  }

  async apply(operation: Operation): Promise<void> {
    if (operation === 'undo') return this.#move('undo')
    if (operation === 'redo') return this.#move('redo')
    const [kind, pick] = operation
    // What a command refuses (nothing to edit yet) is no step.
    await at(EDITS, kind)(this.#desk, pick).catch(() => undefined)
    const rows = await rowsOfWork(this.#desk.store)
    if (JSON.stringify(rows) === JSON.stringify(this.#now)) return
    this.#past = [...this.#past, this.#now]
    this.#future = []
    this.#now = rows
    this.edits += 1
  }

  async #move(way: 'undo' | 'redo'): Promise<void> {
    const call = this.#desk.client.safekeeping[way](this.#desk.campaign)
    const target = way === 'undo' ? this.#past.at(-1) : this.#future[0]
    if (target === undefined) {
      assert.ok(await refused(call), `${way} where there is nothing`)
      return
    }
    await call
    if (way === 'undo') {
      this.#past = this.#past.slice(0, -1)
      this.#future = [this.#now, ...this.#future]
    } else {
      this.#past = [...this.#past, this.#now]
      this.#future = this.#future.slice(1)
    }
    this.#now = target
    this.moves += 1
    assert.deepEqual(await rowsOfWork(this.#desk.store), target)
  }

  async undoAll(): Promise<void> {
    while (this.#past.length > 0) await this.#move('undo')
  }
}

it('random edits, undone and redone, always leave the rows of their moment', async () => {
  const folder = tempFolder()
  let runs = 0
  let edits = 0
  let moves = 0
  await fc.assert(
    fc.asyncProperty(fc.array(OPERATION, { minLength: 20, maxLength: 45 }), async (operations) => {
      const desk = await openCampaignDesk(path.join(folder, String((runs += 1))))
      const first = await rowsOfWork(desk.store)
      const model = new Model(desk, first)
      for (const operation of operations) await model.apply(operation)
      await model.undoAll()
      expect(await rowsOfWork(desk.store)).toEqual(first)
      expect((await desk.client.safekeeping.verify()).ok).toBe(true)
      edits += model.edits
      moves += model.moves
      await desk.close()
    }),
    { numRuns: Number(process.env['UNDO_RUNS'] ?? 8), seed: 7, endOnFailure: true },
  )
  expect(edits).toBeGreaterThan(40)
  expect(moves).toBeGreaterThan(40)
}, 120_000)
