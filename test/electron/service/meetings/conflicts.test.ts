import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PaperCount } from '#shared/meetings/ballot.ts'
import type { ConflictRow } from '#shared/meetings/conflicts.ts'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let count = 0
let desk: CouncilDesk

/** Member 2 is from the unit of all three cases; member 3 bears the name of the second one. */
const seat = async (rule = 'all-80'): Promise<void> => {
  desk = await openCouncilDesk(`${folder}/${(count += 1)}`, rule)
  const members = await desk.client.meetings.council(desk.campaign)
  await desk.client.meetings.setCouncil({
    ...desk.campaign,
    members: members.map((member, index) => ({
      ...member,
      name: index === 2 ? 'Hà Văn Tiến' : member.name,
      organisation: index === 1 ? 'Phòng Nội vụ' : null,
    })),
  })
  await desk.attend(13)
}
beforeEach(() => seat())
afterEach(() => desk.close())

const member = (index: number): string => desk.members[index] ?? ''
const nomination = (index: number): string => desk.cases[index] ?? ''
const judge = (index: number, at: number, verdict: 'confirmed' | 'dismissed') =>
  desk.client.meetings.judgeConflict({
    ...desk.meeting,
    memberId: member(index),
    nominationId: nomination(at),
    verdict,
    note: null,
  })
const create = (method: 'hands' | 'by-name' | 'secret', ...at: readonly number[]) =>
  desk.client.meetings.createBallot({
    ...desk.meeting,
    title: 'Lượt',
    method,
    lines: at.map((index) => ({ nominationId: nomination(index) })),
  })
const open = async (method: 'hands' | 'by-name' | 'secret', ...at: readonly number[]) => {
  const meeting = await create(method, ...at)
  const ballot = { ...desk.meeting, ballotId: meeting.ballots.at(-1)?.id ?? '' }
  await desk.client.meetings.openBallot(ballot)
  return ballot
}
const short = ({ memberId, nominationId, kind, verdict }: ConflictRow) => [
  desk.members.indexOf(memberId),
  desk.cases.indexOf(nominationId),
  kind,
  verdict,
]

describe('conflicts of interest', () => {
  it('are found by workplace and by name, and stand open until a person judges them', async () => {
    expect((await desk.read()).conflicts.map(short)).toEqual([
      [1, 0, 'own-unit', 'open'],
      [1, 1, 'own-unit', 'open'],
      [2, 1, 'same-person', 'open'],
      [1, 2, 'own-unit', 'open'],
    ])
    const judged = await judge(1, 0, 'dismissed')
    expect(judged.conflicts.map(short)).toContainEqual([1, 0, 'own-unit', 'dismissed'])
  })

  it('can be declared where the records show none, with the reason', async () => {
    const meeting = await desk.client.meetings.judgeConflict({
      ...desk.meeting,
      memberId: member(7),
      nominationId: nomination(2),
      verdict: 'confirmed',
      note: 'em ruột',
    })
    expect(meeting.conflicts.at(-1)).toMatchObject({ kind: 'declared', note: 'em ruột' })
  })

  it('also see who stands in for a member', async () => {
    const meeting = await desk.client.meetings.setAttendance({
      ...desk.meeting,
      attendance: [{ memberId: member(5), status: 'present', standIn: 'Lý Thị Xuân' }],
    })
    expect(meeting.conflicts.map(short)).toContainEqual([5, 2, 'same-person', 'open'])
  })

  it('keep a ballot from being opened until each is judged', async () => {
    const refusal = await refusalOf(open('hands', 0))
    expect(refusal.code).toBe('BALLOT_STEP')
    expect(refusal.message).toContain('Ủy viên 2 khi xét Bộ phận Văn thư')
    const both = await refusalOf(open('hands', 1))
    expect(both.message).toContain('Ủy viên 2 khi xét Hà Văn Tiến; Hà Văn Tiến khi xét Hà Văn Tiến')
    await judge(1, 0, 'dismissed')
    await open('hands', 0)
    expect((await desk.read()).ballots.at(-1)?.state).toBe('open')
  })

  it('take a case out of a block where somebody keeps out of it alone', async () => {
    await judge(2, 1, 'confirmed')
    const refusal = await refusalOf(create('secret', 0, 1, 2))
    expect(refusal.message).toContain('Hà Văn Tiến phải tránh khi xét Hà Văn Tiến')
    expect(refusal.message).toContain('Tách Hà Văn Tiến ra một lượt riêng')
    await create('secret', 0, 2)
    await create('secret', 1)
    expect((await desk.read()).ballots).toHaveLength(2)
  })

  it('cannot be judged anew while the case is being voted on', async () => {
    await judge(1, 0, 'dismissed')
    await open('hands', 0)
    expect((await refusalOf(judge(1, 0, 'confirmed'))).message).toContain('đang biểu quyết')
  })
})

/** Everything up to the result: so many say yes of those who may vote, the rest no. */
async function votedBySecret(voters: number, yes: number) {
  const ballot = await open('secret', 1)
  const { meetings } = desk.client
  await meetings.closeBallot(ballot)
  const papers: PaperCount = {
    issued: voters,
    returned: voters,
    notReturned: 0,
    valid: voters,
    invalid: 0,
  }
  const line = { invalid: 0, yes, no: voters - yes, changeForm: 0, defer: 0, withdraw: 0 }
  await meetings.typeTally({
    ...ballot,
    by: 'Kiểm phiếu 1',
    tally: { papers, lines: [{ nominationId: nomination(1), ...line, chairAgrees: null }] },
  })
  await meetings.confirmBallot({ ...ballot, by: 'Kiểm phiếu 2', papers })
  return meetings.publishBallot(ballot)
}

describe('a confirmed conflict', () => {
  beforeEach(async () => {
    await judge(1, 1, 'confirmed')
    await judge(2, 1, 'confirmed')
  })

  it('keeps the member from voting: no vote by name, no paper issued', async () => {
    const byName = await open('by-name', 1)
    const refusal = await refusalOf(
      desk.client.meetings.vote({
        ...byName,
        nominationId: nomination(1),
        memberId: member(2),
        answer: 'yes',
      }),
    )
    expect(refusal.message).toContain('Hà Văn Tiến đã được xác nhận phải tránh')
    await desk.client.meetings.annulBallot({ ...byName, reason: 'Đổi sang phiếu kín' })
    expect((await refusalOf(votedBySecret(13, 11))).code).toBe('BALLOT_COUNTS')
  })

  it('stays in the base of all members: 10 of 11 who vote are not 80 % of 13', async () => {
    const { ballots } = await votedBySecret(11, 10)
    expect(ballots.at(-1)?.ballot?.snapshot?.recused.toSorted()).toEqual(
      [member(1), member(2)].toSorted(),
    )
    expect(ballots.at(-1)?.lines[0]).toMatchObject({ yes: 10, passed: false })
  })

  it('leaves the base where the rule says so: 9 of 11 are 80 %, 8 are not', async () => {
    const preset = (await desk.client.meetings.rules()).find(({ name }) => name === 'all-80')
    if (preset === undefined) throw new Error('the preset is not there')
    const rule = { ...preset.rule, conflictsLeaveBase: true }
    for (const [yes, passed] of [
      [9, true],
      [8, false],
    ] as const) {
      await desk.close()
      await seat()
      const { id: meetingId } = await desk.client.meetings.convene({
        ...desk.campaign,
        at: '2024-10-15T09:00',
        rule,
      })
      desk = { ...desk, meetingId, meeting: { ...desk.campaign, meetingId } }
      await desk.client.meetings.setAttendance({
        ...desk.meeting,
        attendance: desk.members.map((memberId) => ({ memberId, status: 'present' })),
      })
      await judge(1, 1, 'confirmed')
      await judge(2, 1, 'confirmed')
      const { ballots } = await votedBySecret(11, yes)
      expect(ballots.at(-1)?.lines[0]).toMatchObject({ yes, passed })
    }
  })
})
