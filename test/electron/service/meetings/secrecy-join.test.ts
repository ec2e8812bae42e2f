import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaperCount } from '#shared/meetings/ballot.ts'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { suspects, type Search } from '#test/support/vote-joiner.ts'

const folder = tempFolder()
let count = 0
let desk: CouncilDesk
let place: string
beforeEach(async () => {
  place = `${folder}/${(count += 1)}`
  desk = await openCouncilDesk(place)
  await desk.attend(13)
})
afterEach(() => desk.close())

/** In the order in which they vote: not the order of the council. */
const voters = () => desk.members.toReversed()
const answerOf = (index: number) => (index % 3 === 0 ? ('no' as const) : ('yes' as const))

/** Opens a ballot, lets the members vote one after the other, closes it; the ballot and the time between. */
async function held(method: 'secret' | 'by-name' | 'hands') {
  const { meetings } = desk.client
  const [nominationId = ''] = desk.cases
  const created = await meetings.createBallot({
    ...desk.meeting,
    title: 'Lượt',
    method,
    lines: [{ nominationId }],
  })
  const ballot = { ...desk.meeting, ballotId: created.ballots.at(-1)?.id ?? '' }
  await meetings.openBallot(ballot)
  await setTimeout(3)
  const from = Date.now()
  let refused = 0
  for (const [index, memberId] of voters().entries()) {
    const vote = meetings.vote({ ...ballot, nominationId, memberId, answer: answerOf(index) })
    if (method === 'by-name') await vote
    else {
      // Somebody tries to type it by name all the same: refused, and nothing of it stays.
      expect((await refusalOf(vote)).message).toContain('chỉ lưu tổng số')
      refused += 1
    }
  }
  const until = Date.now()
  await setTimeout(3)
  await meetings.closeBallot(ballot)
  return { ballot, nominationId, from, until, refused }
}

const search = ({ from, until }: { from: number; until: number }): Search => ({
  file: path.join(place, 'council.sqlite'),
  voters: voters(),
  from,
  until,
})

async function counted({ ballot, nominationId }: Awaited<ReturnType<typeof held>>): Promise<void> {
  const { meetings } = desk.client
  const papers: PaperCount = { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 }
  const line = { invalid: 0, yes: 8, no: 5, changeForm: 0, defer: 0, withdraw: 0 }
  await meetings.typeTally({
    ...ballot,
    by: 'Kiểm phiếu 1',
    tally: { papers, lines: [{ nominationId, ...line, chairAgrees: null }] },
  })
  await meetings.confirmBallot({ ...ballot, by: 'Kiểm phiếu 2', papers })
  await meetings.publishBallot(ballot)
}

describe('whoever has the whole store', () => {
  it.each(['secret', 'hands'] as const)(
    'finds no vote of a member in a ballot by %s: by member, order, time, audit or bytes',
    async (method) => {
      const voting = await held(method)
      expect(voting.refused).toBe(13)
      expect(suspects(search(voting))).toEqual([])
      await counted(voting)
      await desk.client.meetings.seal(desk.meeting)
      expect(suspects(search(voting))).toEqual([])
    },
  )

  it('finds every one of a ballot by name, in each of these ways: the search is awake', async () => {
    const found = suspects(search(await held('by-name')))
    const ways = new Set(found.map(({ by }) => by))
    expect(ways).toEqual(new Set(['member', 'order', 'audit', 'bytes']))
    for (const voter of voters())
      expect(found.some(({ by, what }) => by === 'member' && what.includes(voter))).toBe(true)
  })

  it('sees that something was made while the voting was open, if it was', async () => {
    const voting = await held('secret')
    const { from } = voting
    const later = search({ from: from - 60_000, until: voting.until + 60_000 })
    expect(suspects(later).some(({ by }) => by === 'time')).toBe(true)
  })
})
