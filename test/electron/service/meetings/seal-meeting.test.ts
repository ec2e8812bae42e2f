import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { replay } from '#shared/meetings/replay.ts'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let desk: CouncilDesk
let ballotId: string
beforeAll(async () => {
  desk = await openCouncilDesk(folder)
  await desk.attend(11, 2)
  const { meetings } = desk.client
  const created = await meetings.createBallot({
    ...desk.meeting,
    title: 'Lượt 1',
    method: 'by-name',
    lines: desk.cases.map((nominationId) => ({ nominationId })),
  })
  ballotId = created.ballots[0]?.id ?? ''
})
afterAll(() => desk.close())

const ballot = () => ({ ...desk.meeting, ballotId })

describe('a meeting', () => {
  it('has an event for each thing that happened, in order, and no seal yet', async () => {
    const { events, sealHolds } = await desk.client.meetings.history(desk.meeting)
    expect(events.map(({ event }) => event.kind)).toEqual([
      'convened',
      'attendance',
      'ballot-created',
    ])
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(sealHolds).toBeNull()
  })

  it('is not sealed while a ballot is unfinished', async () => {
    const refusal = await refusalOf(desk.client.meetings.seal(desk.meeting))
    expect(refusal.code).toBe('BALLOT_STATE')
    expect(refusal.message).toContain('niêm phong phiên họp')
    expect(refusal.message).toContain('mới lập')
  })

  it('once sealed is changed no more', async () => {
    const { meetings } = desk.client
    await meetings.openBallot(ballot())
    for (const memberId of desk.members)
      for (const nominationId of desk.cases)
        await meetings.vote({ ...ballot(), nominationId, memberId, answer: 'yes' })
    await meetings.closeBallot(ballot())
    const papers = { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 }
    await meetings.confirmBallot({ ...ballot(), by: 'Kiểm phiếu 2', papers })
    await meetings.publishBallot(ballot())
    const sealed = await meetings.seal(desk.meeting)
    expect(sealed.state).toBe('sealed')
    expect(sealed.seal).toMatch(/^[0-9a-f]{64}$/u)
    for (const work of [
      () => meetings.seal(desk.meeting),
      () => meetings.setAttendance({ ...desk.meeting, attendance: [] }),
      () => meetings.setAgenda({ ...desk.meeting, nominationIds: [] }),
      () => meetings.annulBallot({ ...ballot(), reason: 'r' }),
      () =>
        meetings.createBallot({
          ...desk.meeting,
          title: 'x',
          method: 'hands',
          lines: [{ nominationId: desk.cases[0] ?? '' }],
        }),
    ])
      expect((await refusalOf(work())).code).toBe('MEETING_SEALED')
    expect((await desk.client.safekeeping.verify()).ok).toBe(true)
  })

  it('replays from its events alone to what was published, and the seal holds', async () => {
    const { events, sealHolds } = await desk.client.meetings.history(desk.meeting)
    expect(sealHolds).toBe(true)
    const last = replay(events).at(-1)?.state
    expect(last).toMatchObject({ sealed: true, agenda: desk.cases })
    const [replayed] = last?.ballots ?? []
    const [row] = (await desk.read()).ballots
    expect(replayed).toMatchObject({ id: ballotId, state: 'published' })
    expect(replayed?.results?.map(({ yes }) => yes)).toEqual(row?.lines.map(({ yes }) => yes))
    expect(replayed?.voted.toSorted()).toEqual(desk.members.toSorted())
  })
})

describe('verify finds a sealed meeting that was changed outside the program', () => {
  it.each([
    ['a vote turned', 'update ballot set ballot_json = replace(ballot_json, \'"yes"\', \'"no"\')'],
    ['a count', 'update ballot_line set yes = yes - 1 where position = 0'],
    ['an award', "update ballot_line set voted = 'bang-khen-tinh' where position = 1"],
    ['an attendance', "update attendance set status = 'absent' where status = 'present'"],
    ['the rule', "update meeting set rule_json = replace(rule_json, '80', '50')"],
    ['its day', "update meeting set at = '2024-10-16T08:00'"],
    ['an event', "update meeting_event set actor = 'khác' where seq = 2"],
    ['its day, to none', "update meeting set at = 'x'"],
  ])('in %s', async (_what, sql) => {
    const db = new Sqlite(path.join(folder, 'council.sqlite'))
    db.exec('begin')
    expect(db.prepare(sql).run().changes).toBeGreaterThan(0)
    db.exec('rollback')
    const keep = `${folder}/keep.sqlite`
    await db.backup(keep)
    db.exec(sql)
    const check = await desk.client.safekeeping.verify()
    expect(check.ok).toBe(false)
    expect(check.problems.join(' ')).toContain('không còn khớp dấu niêm phong')
    db.exec(`attach '${keep}' as keep`)
    for (const table of ['ballot', 'ballot_line', 'attendance', 'meeting', 'meeting_event'])
      db.exec(
        `update main.${table} as now set ${columnsOf(db, table)} from keep.${table} as was where ${keyOf(db, table)}`,
      )
    db.close()
    expect((await desk.client.safekeeping.verify()).ok).toBe(true)
  })
})

interface Column {
  readonly name: string
  readonly pk: number
}
const columns = (db: Sqlite.Database, table: string): readonly Column[] =>
  db.prepare<[], Column>(`pragma main.table_info(${table})`).all()
const columnsOf = (db: Sqlite.Database, table: string): string =>
  columns(db, table)
    .filter((column) => column.pk === 0)
    .map(({ name }) => `${name} = was.${name}`)
    .join(', ')
const keyOf = (db: Sqlite.Database, table: string): string =>
  columns(db, table)
    .filter((column) => column.pk > 0)
    .map(({ name }) => `now.${name} = was.${name}`)
    .join(' and ')

describe('a sealed meeting’s results', () => {
  it('are annulled with a reason unless a decision prints them; the record stays', async () => {
    await desk.client.decisions.issue({
      ...desk.campaign,
      award: 'giay-khen-huyen',
      number: '99/QĐ-UBND',
      day: '2024-10-20',
    })
    const work = desk.client.meetings.annulMeeting({ ...desk.meeting, reason: 'Sai' })
    const refusal = await refusalOf(work)
    expect(refusal.code).toBe('DECISION_ISSUED')
    expect((await desk.read()).ballots[0]?.state).toBe('published')
  })
})
