import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaperCount } from '#shared/meetings/ballot.ts'
import type { DraftFrame } from '#shared/meetings/projection.ts'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let count = 0
let desk: CouncilDesk
beforeEach(async () => {
  desk = await openCouncilDesk(`${folder}/${(count += 1)}`)
  await desk.attend(13)
})
afterEach(() => desk.close())

const title = (heading: string): DraftFrame => ({
  kind: 'title',
  heading,
  lines: [],
  until: null,
})

const PAPERS: PaperCount = { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 }

async function decideIn(meeting: { campaignId: string; meetingId: string }, yes = 13) {
  const { meetings } = desk.client
  const [nominationId = ''] = desk.cases
  const created = await meetings.createBallot({
    ...meeting,
    title: 'Lượt 1',
    method: 'secret',
    lines: [{ nominationId }],
  })
  const ballot = { ...meeting, ballotId: created.ballots.at(-1)?.id ?? '' }
  await meetings.openBallot(ballot)
  await meetings.closeBallot(ballot)
  const line = { invalid: 0, yes, no: 13 - yes, changeForm: 0, defer: 0, withdraw: 0 }
  await meetings.typeTally({
    ...ballot,
    by: 'A',
    tally: { papers: PAPERS, lines: [{ nominationId, ...line, chairAgrees: null }] },
  })
  await meetings.confirmBallot({ ...ballot, by: 'B', papers: PAPERS })
  return meetings.publishBallot(ballot)
}

const rehearsed = async () => {
  const { id: meetingId } = await desk.client.meetings.rehearse(desk.meeting)
  return { ...desk.campaign, meetingId }
}

describe('a rehearsal', () => {
  it('is a copy of the meeting that says in its title what it is', async () => {
    const real = await desk.read()
    const copy = await desk.client.meetings.rehearse(desk.meeting)
    expect(copy).toMatchObject({
      rehearsal: true,
      title: 'DIỄN TẬP: Họp Hội đồng Thi đua - Khen thưởng',
      rule: real.rule,
      counts: real.counts,
    })
    expect(copy.agenda).toEqual(real.agenda)
    expect(copy.id).not.toBe(real.id)
  })

  it('stands in no list of meetings, but among the rehearsals', async () => {
    const { meetingId } = await rehearsed()
    const list = await desk.client.meetings.list(desk.campaign)
    expect(list.map(({ id }) => id)).toEqual([desk.meetingId])
    const rehearsals = await desk.client.meetings.rehearsals(desk.campaign)
    expect(rehearsals.map(({ id }) => id)).toEqual([meetingId])
  })

  it('shows its own results and decides nothing', async () => {
    const { agenda } = await decideIn(await rehearsed())
    expect(agenda[0]?.outcome?.result).toBe('given')
    expect((await desk.read()).agenda[0]?.outcome).toBeNull()
    expect(await desk.store.read.selectFrom('outcome').selectAll().execute()).toEqual([])
    const issue = desk.client.decisions.issue({
      ...desk.campaign,
      award: 'giay-khen-huyen',
      number: '1/QĐ',
      day: '2024-10-20',
    })
    expect((await refusalOf(issue)).code).toBe('DECISION_EMPTY')
    // And the real meeting goes on as if nothing had been tried.
    await decideIn(desk.meeting)
    expect((await desk.read()).agenda[0]?.outcome?.result).toBe('given')
  })

  it('that came to something else never disagrees with what was decided', async () => {
    await decideIn(desk.meeting)
    // Held after the real one, and failing where that passed.
    await decideIn(await rehearsed(), 3)
    const file = await desk.client.reports.paper({ ...desk.meeting, paper: 'vote-count' })
    expect(file.size).toBeGreaterThan(0)
    const decision = await desk.client.decisions.issue({
      ...desk.campaign,
      award: 'giay-khen-huyen',
      number: '1/QĐ',
      day: '2024-10-20',
    })
    expect(decision.state).toBe('issued')
    const annex = await desk.client.decisions.annex({ ...desk.campaign, award: 'giay-khen-huyen' })
    expect(annex.size).toBeGreaterThan(0)
  })

  it('is neither sealed nor printed nor rehearsed again', async () => {
    const copy = await rehearsed()
    await decideIn(copy)
    for (const attempt of [
      () => desk.client.meetings.seal(copy),
      () => desk.client.meetings.rehearse(copy),
      () => desk.client.reports.paper({ ...copy, paper: 'minutes-docx' }),
      () => desk.client.reports.paper({ ...copy, paper: 'vote-count' }),
      () => desk.client.reports.paper({ ...copy, paper: 'ballot-paper' }),
    ]) {
      const refusal = await refusalOf(attempt())
      expect(refusal.code).toBe('BALLOT_STEP')
      expect(refusal.message).toContain('diễn tập')
    }
  })

  it('is shown to the room as one, whatever the frame; the real meeting is not', async () => {
    const copy = await rehearsed()
    const show = (meetingId: string) =>
      desk.client.meetings.project({ frame: title('Chào mừng'), meetingId })
    expect((await show(copy.meetingId)).rehearsal).toBe(true)
    expect((await show(desk.meetingId)).rehearsal).toBe(false)
    const { ballots } = await decideIn(copy)
    const result = await desk.client.meetings.project({
      frame: {
        kind: 'result',
        ballotId: ballots[0]?.id ?? '',
        state: 'published',
        heading: 'Kết quả',
        ruleLine: 'Cần 11/13',
        lines: [],
      },
      meetingId: desk.meetingId,
    })
    expect(result.rehearsal).toBe(true)
  })

  it('holds no change of the rules fast, as a vote of the real meeting does', async () => {
    const { campaigns } = desk.client
    const change = () =>
      campaigns.change({
        ...desk.campaign,
        change: {
          change: 'set-quota',
          quota: {
            id: 'phong',
            for: { names: ['Phòng Nội vụ'] },
            kind: 'combined',
            limit: 2,
            wording: 'không quá 02',
            place: 'Công văn số 15',
          },
          reason: 'bổ sung chỉ tiêu',
          document: null,
        },
      })
    await change()
    await decideIn(await rehearsed())
    expect((await campaigns.undoChange(desk.campaign)).changes).toEqual([])
    await change()
    await decideIn(desk.meeting)
    expect((await refusalOf(campaigns.undoChange(desk.campaign))).code).toBe('CHANGE_BUILT_ON')
  })

  it('is removed whole; a real meeting never is', async () => {
    const copy = await rehearsed()
    await decideIn(copy)
    await desk.client.meetings.discardRehearsal(copy)
    expect(await desk.client.meetings.rehearsals(desk.campaign)).toEqual([])
    expect((await refusalOf(desk.client.meetings.get(copy))).code).toBe('MEETING_UNKNOWN')
    const real = await refusalOf(desk.client.meetings.discardRehearsal(desk.meeting))
    expect(real.message).toContain('phiên họp thật được lưu mãi')
  })
})

describe('the public window', () => {
  it('holds its picture while frozen, and takes what waited when it is let go', async () => {
    const { meetings } = desk.client
    const one = await meetings.project({ frame: title('Một') })
    await meetings.freeze({ frozen: true })
    const held = await meetings.project({ frame: title('Hai') })
    expect(held).toMatchObject({
      number: one.number,
      frame: { heading: 'Một' },
      frozen: true,
      waiting: true,
    })
    const free = await meetings.freeze({ frozen: false })
    expect(free).toMatchObject({
      number: one.number + 1,
      frame: { heading: 'Hai' },
      frozen: false,
      waiting: false,
    })
  })

  it('lays a message over the frame without personal data, and takes it off again', async () => {
    const { meetings } = desk.client
    await meetings.project({ frame: title('Một') })
    const over = await meetings.overlay({
      overlay: { text: 'Giải lao, gọi 0912345678', until: '2024-10-15T09:00' },
    })
    expect(over).toMatchObject({
      frame: { heading: 'Một' },
      overlay: { text: 'Giải lao, gọi …', until: '2024-10-15T09:00' },
    })
    expect((await meetings.overlay({ overlay: null })).overlay).toBeNull()
  })
})

describe('rules by award', () => {
  it('are pinned in the meeting; a ballot is held under the rule of its award, and never under two', async () => {
    const { id: meetingId } = await desk.client.meetings.convene({
      ...desk.campaign,
      at: '2024-10-15T10:00',
      rule: 'all-80',
      awardRules: { 'bang-khen-tinh': 'all-90' },
    })
    const meeting = { ...desk.campaign, meetingId }
    const create = (...at: readonly number[]) =>
      desk.client.meetings.createBallot({
        ...meeting,
        title: 'Lượt',
        method: 'secret',
        lines: at.map((index) => ({ nominationId: desk.cases[index] ?? '' })),
      })
    const third = await create(2)
    expect(third.ballots[0]?.ballot?.rule.threshold).toEqual([90, 100])
    const first = await create(0, 1)
    expect(first.ballots[1]?.ballot?.rule.threshold).toEqual([80, 100])
    expect((await refusalOf(create(0, 2))).message).toContain('quy tắc biểu quyết khác nhau')
    const unknown = desk.client.meetings.convene({
      ...desk.campaign,
      at: '2024-10-15T10:00',
      rule: 'all-80',
      awardRules: { x: 'all-90' },
    })
    expect((await refusalOf(unknown)).code).toBe('INPUT_INVALID')
  })
})
