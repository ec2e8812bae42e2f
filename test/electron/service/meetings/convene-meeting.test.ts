import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#shared/kernel/ids.ts'
import { openCouncilDesk, type CouncilDesk } from '#test/support/council-desk.ts'
import { refusalOf } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const folder = tempFolder()
let desk: CouncilDesk
beforeAll(async () => {
  desk = await openCouncilDesk(folder)
})
afterAll(() => desk.close())

describe('a meeting', () => {
  it('is convened on what is eligible, with a rule of its own and the council of its day', async () => {
    const meeting = await desk.read()
    expect(meeting).toMatchObject({ state: 'convened', at: '2024-10-15T08:00', seal: null })
    expect(meeting.agenda.map((row) => row.name)).toEqual([
      'Bộ phận Văn thư',
      'Hà Văn Tiến',
      'Lý Thị Xuân',
    ])
    expect(meeting.members).toHaveLength(13)
    expect(meeting.rule).toMatchObject({ threshold: [80, 100], base: 'all-members' })
  })

  it('needs a rule, since no plan states one', async () => {
    const input = { ...desk.campaign, at: '2024-10-16T08:00' }
    const none = await refusalOf(desk.client.meetings.convene(input))
    expect(none.code).toBe('RULE_REQUIRED')
    expect(none.message).toContain('all-80')
    const unknown = await refusalOf(desk.client.meetings.convene({ ...input, rule: 'đa số' }))
    expect(unknown.code).toBe('RULE_UNKNOWN')
    expect(unknown.message).toContain('đa số')
  })

  it('takes a rule as data as well as a preset', async () => {
    const { rule } = await desk.read()
    const own = { ...rule, threshold: [2, 3] as const }
    const meeting = await desk.client.meetings.convene({
      ...desk.campaign,
      at: '2024-10-16T08:00',
      rule: { ...own, threshold: [2, 3] },
    })
    expect(meeting.rule).toEqual(own)
  })

  it('counts who is there, who wrote and who came late; who left early no longer counts', async () => {
    expect((await desk.attend(8)).quorum).toMatchObject({ met: false, present: 8, needed: 9 })
    expect((await desk.attend(9, 2)).quorum.met).toBe(true)
    const [first = '', second = ''] = desk.members
    const meeting = await desk.client.meetings.setAttendance({
      ...desk.meeting,
      attendance: [
        { memberId: first, status: 'late' },
        { memberId: second, status: 'left-early', standIn: 'Phó Trưởng phòng' },
      ],
    })
    expect(meeting.counts).toEqual({ members: 13, present: 1, written: 0 })
    expect(meeting.attendance.find((row) => row.memberId === second)?.standIn).toBe(
      'Phó Trưởng phòng',
    )
    const stranger = desk.client.meetings.setAttendance({
      ...desk.meeting,
      attendance: [{ memberId: newId(), status: 'present' }],
    })
    expect((await refusalOf(stranger)).code).toBe('MEMBER_UNKNOWN')
  })

  it('takes its agenda in the order given; what is not named is taken off', async () => {
    const [a = '', b = '', c = ''] = desk.cases
    const short = await desk.client.meetings.setAgenda({
      ...desk.meeting,
      nominationIds: [c, a, c],
    })
    expect(short.agenda.map((row) => row.nominationId)).toEqual([c, a])
    await desk.client.meetings.setAgenda({ ...desk.meeting, nominationIds: [a, b, c] })
    const stranger = desk.client.meetings.setAgenda({ ...desk.meeting, nominationIds: [newId()] })
    expect((await refusalOf(stranger)).code).toBe('NOMINATION_UNKNOWN')
    expect((await desk.read()).agenda).toHaveLength(3)
  })

  it('that is not there is refused', async () => {
    const work = desk.client.meetings.get({ ...desk.campaign, meetingId: newId() })
    expect((await refusalOf(work)).code).toBe('MEETING_UNKNOWN')
  })
})

describe('the council', () => {
  const rows = async () =>
    (await desk.client.meetings.council(desk.campaign)).map((member) => ({ ...member }))

  it('keeps a member who already sat in a meeting, however it is set anew', async () => {
    await desk.attend(9)
    const [, ...rest] = await rows()
    const refusal = await refusalOf(
      desk.client.meetings.setCouncil({ ...desk.campaign, members: rest }),
    )
    expect(refusal.code).toBe('INPUT_INVALID')
    expect(refusal.message).toContain('Ủy viên 1')
    expect(await rows()).toHaveLength(13)
  })

  it('of a day holds only who sat then', async () => {
    const members = await rows()
    const last = members.at(-1)
    await desk.client.meetings.setCouncil({
      ...desk.campaign,
      members: [
        ...members.slice(0, -1),
        ...(last === undefined ? [] : [{ ...last, to: '2024-09-30' }]),
        {
          name: 'Ủy viên mới',
          role: 'Ủy viên',
          organisation: null,
          chair: false,
          from: '2024-11-01',
          to: null,
        },
      ],
    })
    expect((await desk.read()).members.map((member) => member.name)).not.toContain('Ủy viên 13')
    expect((await desk.read()).members).toHaveLength(12)
    expect(await rows()).toHaveLength(14)
  })
})
