import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import type { Tables } from '#electron/store/tables.ts'

const folder = tempFolder()
let desk: CouncilDesk
let ballotId: string
beforeAll(async () => {
  desk = await openCouncilDesk(folder)
  await desk.attend(11, 2)
  const [nominationId = ''] = desk.cases
  const { meetings } = desk.client
  const created = await meetings.createBallot({
    ...desk.meeting,
    title: 'Phiếu kín',
    method: 'secret',
    lines: [{ nominationId }],
  })
  ballotId = created.ballots[0]?.id ?? ''
  const ballot = { ...desk.meeting, ballotId }
  await meetings.openBallot(ballot)
  await meetings.closeBallot(ballot)
  const papers = { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 }
  const line = { invalid: 0, yes: 9, no: 4, changeForm: 0, defer: 0, withdraw: 0 }
  await meetings.typeTally({
    ...ballot,
    by: 'Kiểm phiếu 1',
    tally: { papers, lines: [{ nominationId, ...line, chairAgrees: null }] },
  })
  await meetings.confirmBallot({ ...ballot, by: 'Kiểm phiếu 2', papers })
  await meetings.publishBallot(ballot)
})
afterAll(() => desk.close())

const tables: readonly (keyof Tables)[] = ['ballot', 'ballot_line', 'outcome', 'audit', 'setting']

it('a secret ballot takes no vote of a member', async () => {
  const created = await desk.client.meetings.createBallot({
    ...desk.meeting,
    title: 'Phiếu kín 2',
    method: 'secret',
    lines: [{ nominationId: desk.cases[1] ?? '' }],
  })
  const second = { ...desk.meeting, ballotId: created.ballots[1]?.id ?? '' }
  await desk.client.meetings.openBallot(second)
  const refusal = await refusalOf(
    desk.client.meetings.vote({
      ...second,
      nominationId: desk.cases[1] ?? '',
      memberId: desk.members[0] ?? '',
      answer: 'yes',
    }),
  )
  expect(refusal.code).toBe('BALLOT_STEP')
  expect(refusal.message).toContain('chỉ lưu tổng số')
})

/** Every object in a JSON document, the document itself among them. */
function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

const ANSWERS = /"(?:yes|no|change-form|defer|withdraw)"/u

it('no record joins a member of it to a vote: only totals are anywhere in the store', async () => {
  const members = new Set([
    ...desk.members,
    ...Array.from({ length: 13 }, (_, n) => `Ủy viên ${n + 1}`),
  ])
  let looked = 0
  for (const table of tables)
    for (const row of await desk.store.read.selectFrom(table).selectAll().execute()) {
      for (const value of Object.values(row)) {
        if (typeof value !== 'string' || !value.startsWith('{')) continue
        for (const object of objectsIn(JSON.parse(value))) {
          looked += 1
          const own = Object.values(object).filter((part) => typeof part !== 'object')
          const named = own.some((part) => typeof part === 'string' && members.has(part))
          expect(
            named && Object.keys(object).some((key) => /answer|vote|yes|^no$/u.test(key)),
          ).toBe(false)
          expect(named && ANSWERS.test(JSON.stringify(object))).toBe(false)
        }
      }
    }
  expect(looked).toBeGreaterThan(50)
})

it('the ballot keeps who could vote, in the order of the council, and no names of votes', async () => {
  const [ballot] = (await desk.read()).ballots
  expect(ballot?.id).toBe(ballotId)
  expect(ballot?.ballot?.names).toEqual([])
  expect(ballot?.ballot?.snapshot).toMatchObject({
    members: desk.members,
    present: desk.members.slice(0, 11),
    writtenOpinions: desk.members.slice(11),
  })
})
