import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaperCount } from '#shared/meetings/ballot.ts'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let count = 0
let desk: CouncilDesk
beforeEach(async () => {
  desk = await openCouncilDesk(`${folder}/${(count += 1)}`)
  await desk.attend(11, 2)
})
afterEach(() => desk.close())

const PAPERS: PaperCount = { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 }
const at = (ballotId: string) => ({ ...desk.meeting, ballotId })
const outcomes = async () =>
  (await desk.read()).agenda.map((row) => row.outcome && [row.outcome.result, row.outcome.award])

describe('an answer that is neither yes nor no', () => {
  /** Thirteen papers on the first case: so many of one answer, the rest yes. */
  const answered = async (answer: 'changeForm' | 'defer' | 'withdraw', votes: number) => {
    const [first = ''] = desk.cases
    const { meetings } = desk.client
    const created = await meetings.createBallot({
      ...desk.meeting,
      title: 'Lượt',
      method: 'hands',
      lines: [{ nominationId: first, voted: 'bang-khen-tinh', changeTo: 'giay-khen-huyen' }],
    })
    const ballotId = created.ballots.at(-1)?.id ?? ''
    await meetings.openBallot(at(ballotId))
    await meetings.closeBallot(at(ballotId))
    const line = {
      nominationId: first,
      invalid: 0,
      yes: 13 - votes,
      no: 0,
      changeForm: 0,
      defer: 0,
      withdraw: 0,
      chairAgrees: null,
    }
    await meetings.typeTally({
      ...at(ballotId),
      by: 'A',
      tally: { papers: PAPERS, lines: [{ ...line, [answer]: votes }] },
    })
    await meetings.confirmBallot({ ...at(ballotId), papers: PAPERS, by: 'B' })
    return meetings.publishBallot(at(ballotId))
  }

  it('changes the form where enough said so, and the annex agrees with the vote', async () => {
    const { ballots } = await answered('changeForm', 11)
    expect(ballots[0]?.lines[0]).toMatchObject({
      proposed: 'giay-khen-huyen',
      voted: 'giay-khen-huyen',
      yes: 2,
      other: 11,
      passed: true,
    })
    expect((await outcomes())[0]).toEqual(['given', 'giay-khen-huyen'])
    const issued = await desk.client.decisions.issue({
      ...desk.campaign,
      award: 'giay-khen-huyen',
      number: '7/QĐ-UBND',
      day: '2024-10-20',
    })
    expect(issued.lines).toHaveLength(1)
    const annex = await desk.client.decisions.annex({ ...desk.campaign, award: 'giay-khen-huyen' })
    expect(annex.size).toBeGreaterThan(0)
  })

  it('puts off or takes back, and then nothing is given', async () => {
    await answered('defer', 12)
    expect((await outcomes())[0]).toEqual(['deferred', null])
  })

  it('that is too few changes nothing: ten of thirteen are not 80 %', async () => {
    await answered('withdraw', 10)
    expect((await outcomes())[0]).toEqual(['refused', null])
  })
})
