/**
 * Writes at random and asks for the state and the board at random moments: what the service keeps of
 * a campaign must always be what it would reckon from scratch.
 */
import assert from 'node:assert/strict'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { sql } from 'kysely'
import { getFindings } from '#electron/service/appraisal/finding-queries.ts'
import { decidedOf } from '#electron/service/appraisal/units-input.ts'
import { standingsOf } from '#electron/service/appraisal/kept-standings.ts'
import { statusInput } from '#electron/service/appraisal/status-queries.ts'
import { campaignBoard } from '#shared/appraisal/board.ts'
import { nominationFindings } from '#shared/appraisal/findings.ts'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { openDesk, type Desk } from '#test/support/desk.ts'
import { sheetBytes } from '#test/support/unit-list.ts'
import { anyWrite, firstWrites } from './any-write.ts'
import { turningPoints, type Drawn, type Ground } from './write-ground.ts'

const PLANS = ['bac-kan-2024', 'chi-lang-2024', 'sa-pa-2020', 'bac-ninh-2022', 'xa-2026'] as const
const LONGEST = 40
/** A new store after so many sequences. */
const PER_STORE = 25

interface Step {
  readonly drawn: Drawn
  /** By the service's own connection, undone at the end of it, or by another program. */
  readonly way: 'kept' | 'undone' | 'half-undone' | 'elsewhere'
  readonly ask: 'state' | 'board' | 'both' | 'nothing'
  /** How often the service goes on by itself with what nobody asked for yet. */
  readonly ahead: number
  readonly at: number
}

const number = fc.nat({ max: 9999 })
const steps = fc.array(
  fc.record<Step>({
    drawn: fc.record({ kind: number, row: number, other: number, value: number }),
    way: fc.constantFrom(
      'kept',
      'kept',
      'kept',
      'kept',
      'kept',
      'undone',
      'half-undone',
      'elsewhere',
    ),
    ask: fc.constantFrom('state', 'board', 'both', 'nothing'),
    ahead: fc.nat({ max: 3 }),
    // Mostly the moment stays as it is.
    at: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat({ max: 10 })),
  }),
  { minLength: 10, maxLength: LONGEST, size: 'max' },
)

const HEAD = [
  'Mã đơn vị',
  'Tên đơn vị',
  'Tên viết tắt/tên khác',
  'Loại đơn vị',
  'Cụm/khối thi đua',
  'Đơn vị cấp trên',
]
const UNITS = ['Phòng Nội vụ', 'UBND xã Đông', 'Trường Tây', 'Tổ văn thư', 'Hội Nam'] as const

async function groundOf(desk: Desk, plan: string): Promise<Ground> {
  const rows = UNITS.map((name, at) => [`DV-${at + 1}`, name, '', 'Xã, phường', 'Khối 1', ''])
  const units = new File([await sheetBytes([HEAD, ...rows])], 'don-vi.xlsx')
  const { id: campaignId } = await desk.client.campaigns.open({ plan, units })
  const detail = await desk.client.campaigns.get({ campaignId })
  const catalogue = await desk.client.units.list({ campaignId })
  const ballotId = `${campaignId} ballot`
  await desk.store.write(async (tx) => {
    const id = `${campaignId} meeting`
    await tx
      .insertInto('meeting')
      .values({
        id,
        campaign_id: campaignId,
        at: '2024-08-20T08:00',
        title: 'Họp',
        rule_json: '{}',
        state: 'open',
      })
      .execute()
    await tx
      .insertInto('ballot')
      .values({
        id: ballotId,
        meeting_id: id,
        method: 'hands',
        title: 'Biểu quyết',
        state: 'open',
        position: 1,
        ballot_json: '{}',
      })
      .execute()
    // The last one does not take part until it sends something.
    await sql`update campaign_unit set takes_part = 0
      where campaign_id = ${campaignId} and unit_id = ${catalogue.at(-1)?.id ?? ''}`.execute(tx)
  })
  const ground: Ground = {
    campaignId,
    plan: detail.plan,
    units: catalogue.map(({ id }) => id),
    moments: turningPoints(detail.plan),
    ballotId,
  }
  await desk.store.write(async (tx) => {
    for (const one of firstWrites(ground)) await sql.raw(one).execute(tx)
  })
  return ground
}

class Undone extends Error {}

const isConstraint = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')

/** Writes in one transaction. What breaks a rule of the tables is undone, and that is compared too. */
async function write(
  desk: Desk,
  elsewhere: Sqlite.Database,
  ground: Ground,
  { drawn, way }: Step,
): Promise<boolean> {
  const statements = anyWrite(ground, drawn)
  try {
    if (way === 'elsewhere') {
      elsewhere.transaction(() => {
        elsewhere.pragma('defer_foreign_keys = on')
        for (const one of statements) elsewhere.exec(one)
      })()
      return true
    }
    await desk.store.write(async (tx) => {
      await sql`pragma defer_foreign_keys = on`.execute(tx)
      if (way === 'half-undone') await sql`savepoint half`.execute(tx)
      for (const one of statements) await sql.raw(one).execute(tx)
      if (way === 'half-undone') await sql`rollback to half`.execute(tx)
      if (way === 'undone') throw new Undone('on purpose')
    })
    return way === 'kept'
  } catch (error) {
    if (!(error instanceof Undone) && !isConstraint(error)) throw error
    return false
  }
}

const goAhead = (desk: Desk, { campaignId }: Ground, { drawn }: Step, at: string) =>
  standingsOf(desk.store.read)?.ahead(
    { campaignId, at },
    { most: 1 + (drawn.other % 3), begin: drawn.value % 4 > 0 },
  )

async function compare(
  desk: Desk,
  { campaignId }: Ground,
  { ask, drawn }: Step,
  at: string,
): Promise<void> {
  const scratch = await statusInput(desk.store.read, campaignId, at)
  if (ask === 'board' || ask === 'both') {
    const decided = await decidedOf(desk.store.read, { campaignId, unitIds: null })
    const board = await desk.client.appraisal.board({ campaignId, at })
    assert.deepEqual(board, campaignBoard(scratch, decided))
  }
  if (ask === 'state' || ask === 'both') {
    const status = await desk.client.appraisal.status({ campaignId, at })
    assert.deepEqual(status, campaignStatus(scratch))
  }
  // The findings of one nomination are read with fewer units, and are those among all.
  const all = nominationFindings(scratch)
  const one = all[drawn.other % all.length]
  if (ask === 'state' && one !== undefined) {
    const { nominationId } = one
    const found = await getFindings(desk.store.read, { campaignId, nominationId, at })
    assert.deepEqual(found, [one])
  }
}

export interface CheckedStandings {
  readonly sequences: number
  /** Writes that were kept, and answers that were compared. */
  readonly writes: number
  readonly compared: number
}

/** Throws with the shortest sequence found after which what is kept is not true. */
export async function checkStandings(options: {
  readonly runs: number
  readonly seed?: number
  /** An empty folder for each store. */
  readonly folder: () => string
}): Promise<CheckedStandings> {
  const { runs, seed, folder } = options
  let writes = 0
  let compared = 0
  for (let done = 0; done < runs; done += PER_STORE) {
    const home = folder()
    const desk = await openDesk(home)
    const elsewhere = new Sqlite(path.join(home, 'council.sqlite'))
    try {
      const property = fc.asyncProperty(
        fc.constantFrom(...PLANS),
        steps,
        async (plan, sequence) => {
          const ground = await groundOf(desk, plan)
          for (const step of sequence) {
            if (await write(desk, elsewhere, ground, step)) writes += 1
            const at = ground.moments[step.at % ground.moments.length] ?? ''
            for (let time = 0; time < step.ahead; time += 1) await goAhead(desk, ground, step, at)
            if (step.ask === 'nothing') continue
            await compare(desk, ground, step, at)
            compared += 1
          }
        },
      )
      await fc.assert(property, {
        numRuns: Math.min(PER_STORE, runs - done),
        ...(seed === undefined ? {} : { seed: seed + done }),
      })
    } finally {
      elsewhere.close()
      await desk.close()
    }
  }
  return { sequences: runs, writes, compared }
}
