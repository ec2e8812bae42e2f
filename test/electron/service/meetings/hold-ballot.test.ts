import { beforeEach, afterEach, describe, expect, it } from 'vitest'
import type { PaperCount, Tally } from '#shared/meetings/ballot.ts'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let count = 0
let desk: CouncilDesk
beforeEach(async () => {
  desk = await openCouncilDesk(`${folder}/${(count += 1)}`)
  await desk.attend(11, 2)
})
afterEach(() => desk.close())

type Method = 'hands' | 'by-name' | 'secret'

async function ballotOf(
  method: Method,
  lines: readonly { nominationId: string; voted?: string }[],
): Promise<string> {
  const meeting = await desk.client.meetings.createBallot({
    ...desk.meeting,
    title: 'Lượt 1',
    method,
    lines: [...lines],
  })
  return meeting.ballots.at(-1)?.id ?? ''
}

const PAPERS: PaperCount = { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 }

/** A tally of thirteen papers on one line: so many yes, the rest no. */
const tallyOf = (nominationId: string, yes: number, papers = PAPERS): Tally => ({
  papers,
  lines: [
    {
      nominationId,
      invalid: 0,
      yes,
      no: papers.valid - yes,
      changeForm: 0,
      defer: 0,
      withdraw: 0,
      chairAgrees: null,
    },
  ],
})

const at = (ballotId: string) => ({ ...desk.meeting, ballotId })
const outcomes = async () =>
  (await desk.read()).agenda.map((row) => row.outcome && [row.outcome.result, row.outcome.award])

/** All steps of a ballot with typed totals, up to its publication. */
async function held(method: Method, nominationId: string, yes: number, voted?: string) {
  const { meetings } = desk.client
  const ballotId = await ballotOf(method, [
    { nominationId, ...(voted === undefined ? {} : { voted }) },
  ])
  await meetings.openBallot(at(ballotId))
  await meetings.closeBallot(at(ballotId))
  await meetings.typeTally({
    ...at(ballotId),
    tally: tallyOf(nominationId, yes),
    by: 'Kiểm phiếu 1',
  })
  await meetings.confirmBallot({ ...at(ballotId), papers: PAPERS, by: 'Kiểm phiếu 2' })
  await meetings.publishBallot(at(ballotId))
  return ballotId
}

describe('a ballot by show of hands', () => {
  it('becomes the council’s result once published, not before: 11 of 13 pass, 10 fail', async () => {
    const [first = '', second = ''] = desk.cases
    const { meetings } = desk.client
    const ballotId = await ballotOf('hands', [{ nominationId: first }])
    const steps = [
      () => meetings.openBallot(at(ballotId)),
      () => meetings.closeBallot(at(ballotId)),
      () => meetings.typeTally({ ...at(ballotId), tally: tallyOf(first, 11), by: 'A' }),
      () => meetings.confirmBallot({ ...at(ballotId), papers: PAPERS, by: 'B' }),
    ]
    const states: string[] = []
    for (const step of steps) {
      states.push((await step()).ballots[0]?.state ?? '')
      expect(await outcomes()).toEqual([null, null, null])
    }
    expect(states).toEqual(['open', 'closed', 'closed', 'confirmed'])
    const published = await meetings.publishBallot(at(ballotId))
    expect(published.ballots[0]).toMatchObject({
      state: 'published',
      papers: PAPERS,
      lines: [
        { nominationId: first, valid: 13, invalid: 0, yes: 11, no: 2, other: 0, passed: true },
      ],
    })
    await held('hands', second, 10)
    expect(await outcomes()).toEqual([['given', 'giay-khen-huyen'], ['refused', null], null])
  })

  it('of an award of the province is forwarded, not given', async () => {
    const [, second = '', third = ''] = desk.cases
    await held('hands', third, 12)
    await held('hands', second, 12, 'bang-khen-tinh')
    expect(await outcomes()).toEqual([
      null,
      ['forwarded', 'bang-khen-tinh'],
      ['forwarded', 'bang-khen-tinh'],
    ])
  })

  it('is not opened without a quorum, and says how many are missing', async () => {
    await desk.attend(8, 5)
    const ballotId = await ballotOf('hands', [{ nominationId: desk.cases[0] ?? '' }])
    const refusal = await refusalOf(desk.client.meetings.openBallot(at(ballotId)))
    expect(refusal.code).toBe('QUORUM_NOT_MET')
    expect(refusal.message).toContain('có mặt 8/13, cần ít nhất 9')
  })

  it('is not typed with counts that do not add up, each one named', async () => {
    const [first = ''] = desk.cases
    const ballotId = await ballotOf('hands', [{ nominationId: first }])
    await desk.client.meetings.openBallot(at(ballotId))
    await desk.client.meetings.closeBallot(at(ballotId))
    const refusal = await refusalOf(
      desk.client.meetings.typeTally({
        ...at(ballotId),
        tally: tallyOf(first, 9, {
          issued: 12,
          returned: 11,
          notReturned: 2,
          valid: 11,
          invalid: 0,
        }),
        by: 'A',
      }),
    )
    expect(refusal.code).toBe('BALLOT_COUNTS')
    expect(refusal.message).toContain('phát ra là 12 nhưng có 13')
    expect(refusal.message).toContain('Số phiếu phát ra (12)')
  })

  it('asks only for awards of the plan, on cases of the agenda', async () => {
    const [first = ''] = desk.cases
    const unknown = await refusalOf(ballotOf('hands', [{ nominationId: first, voted: 'x' }]))
    expect(unknown.code).toBe('INPUT_INVALID')
    expect(unknown.message).toContain('Bộ phận Văn thư')
    await desk.client.meetings.setAgenda({ ...desk.meeting, nominationIds: desk.cases.slice(1) })
    const off = await refusalOf(ballotOf('hands', [{ nominationId: first }]))
    expect(off.code).toBe('NOMINATION_UNKNOWN')
  })

  it('keeps its steps in order', async () => {
    const ballotId = await ballotOf('hands', [{ nominationId: desk.cases[0] ?? '' }])
    const refusal = await refusalOf(desk.client.meetings.publishBallot(at(ballotId)))
    expect(refusal.code).toBe('BALLOT_STEP')
    expect(refusal.message).toBe('Kết quả chưa được người thứ hai xác nhận nên chưa công bố được.')
  })
})

describe('the second person', () => {
  it('is another one, however the first one is typed, and counts the same papers', async () => {
    const [first = ''] = desk.cases
    const { meetings } = desk.client
    const ballotId = await ballotOf('secret', [{ nominationId: first }])
    await meetings.openBallot(at(ballotId))
    await meetings.closeBallot(at(ballotId))
    await meetings.typeTally({ ...at(ballotId), tally: tallyOf(first, 11), by: 'Lý Thị Hoà' })
    for (const by of ['Lý Thị Hoà', 'lý thị  hòa', 'LÝ THỊ HÒA'.normalize('NFD')]) {
      const same = meetings.confirmBallot({ ...at(ballotId), papers: PAPERS, by })
      expect((await refusalOf(same)).code).toBe('CONFIRM_SAME_PERSON')
    }
    const differs = await refusalOf(
      meetings.confirmBallot({
        ...at(ballotId),
        papers: { ...PAPERS, valid: 12, invalid: 1 },
        by: 'Hà Văn Tiến',
      }),
    )
    expect(differs.code).toBe('CONFIRM_DIFFERS')
    expect(differs.message).toContain('hợp lệ đã ghi là 13, người thứ hai đếm được 12')
    const confirmed = await meetings.confirmBallot({
      ...at(ballotId),
      papers: PAPERS,
      by: 'Hà Văn Tiến',
    })
    expect(confirmed.ballots[0]?.state).toBe('confirmed')
  })
})

describe('a ballot by name', () => {
  it('is counted from the votes of the members, the last word of each', async () => {
    const [first = ''] = desk.cases
    const { meetings } = desk.client
    const ballotId = await ballotOf('by-name', [{ nominationId: first }])
    await meetings.openBallot(at(ballotId))
    const vote = (memberId: string, answer: 'yes' | 'no') =>
      meetings.vote({ ...at(ballotId), nominationId: first, memberId, answer })
    for (const [index, memberId] of desk.members.entries())
      await vote(memberId, index < 12 ? 'yes' : 'no')
    await vote(desk.members[0] ?? '', 'no')
    await meetings.closeBallot(at(ballotId))
    const typed = meetings.typeTally({ ...at(ballotId), tally: tallyOf(first, 13), by: 'A' })
    expect((await refusalOf(typed)).code).toBe('BALLOT_STEP')
    await meetings.confirmBallot({ ...at(ballotId), papers: PAPERS, by: 'Kiểm phiếu 2' })
    const { ballots } = await meetings.publishBallot(at(ballotId))
    expect(ballots[0]?.lines[0]).toMatchObject({ yes: 11, no: 2, passed: true })
  })

  it('takes no vote from somebody who is no member', async () => {
    const [first = ''] = desk.cases
    const ballotId = await ballotOf('by-name', [{ nominationId: first }])
    await desk.client.meetings.openBallot(at(ballotId))
    const vote = desk.client.meetings.vote({
      ...at(ballotId),
      nominationId: first,
      memberId: first,
      answer: 'yes',
    })
    expect((await refusalOf(vote)).code).toBe('MEMBER_UNKNOWN')
  })
})

describe('an annulled ballot', () => {
  it('keeps its record with the reason; its results no longer count', async () => {
    const [first = ''] = desk.cases
    const ballotId = await held('hands', first, 12)
    const meeting = await desk.client.meetings.annulBallot({ ...at(ballotId), reason: 'Đếm sót' })
    expect(meeting.ballots[0]).toMatchObject({ state: 'annulled', lines: [{ yes: 12 }] })
    expect(meeting.ballots[0]?.ballot?.annulled?.reason).toBe('Đếm sót')
    expect(await outcomes()).toEqual([null, null, null])
    await held('hands', first, 10)
    expect(await outcomes()).toEqual([['refused', null], null, null])
  })

  it('is refused once a decision prints its results', async () => {
    const [first = ''] = desk.cases
    const ballotId = await held('hands', first, 12)
    await desk.client.decisions.issue({
      ...desk.campaign,
      award: 'giay-khen-huyen',
      number: '99/QĐ-UBND',
      day: '2024-10-20',
    })
    const annul = desk.client.meetings.annulBallot({ ...at(ballotId), reason: 'Đếm sót' })
    const refusal = await refusalOf(annul)
    expect(refusal.code).toBe('DECISION_ISSUED')
    expect(refusal.message).toContain('99/QĐ-UBND')
  })
})

describe('the public window', () => {
  it('shows a result only of a published ballot, and a count only while one is open', async () => {
    const [first = ''] = desk.cases
    const { meetings } = desk.client
    const ballotId = await ballotOf('secret', [{ nominationId: first }])
    const voting = {
      kind: 'voting' as const,
      ballotId,
      heading: 'Bỏ phiếu kín',
      nominees: [{ name: 'Lý Thị Mai', unit: 'Phòng Tư pháp' }],
      secret: true,
      voted: null,
      expected: 13,
      until: null,
    }
    const result = {
      kind: 'result',
      ballotId,
      state: 'published',
      heading: 'Kết quả',
      ruleLine: 'Cần 11/13',
      lines: [],
    } as const
    const refusal = await refusalOf(meetings.project({ frame: voting }))
    expect(refusal.code).toBe('BALLOT_STATE')
    expect(refusal.message).toContain('mới lập')
    await meetings.openBallot(at(ballotId))
    expect((await meetings.project({ frame: voting })).frame).toEqual(voting)
    expect((await refusalOf(meetings.project({ frame: { ...result, lines: [] } }))).code).toBe(
      'BALLOT_STATE',
    )
    expect((await meetings.shown()).frame).toEqual(voting)
  })
})
