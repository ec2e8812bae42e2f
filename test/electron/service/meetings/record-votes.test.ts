import { describe, expect, it } from 'vitest'
import { openCampaignDesk, refusalOf, type CampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'
import { unitList } from '#test/support/unit-list.ts'

const HEAD =
  'no,unit,kind,name,award_proposed,award_voted,change,members,present,written_opinions,ballots_issued,ballots_returned,valid,invalid,yes,no_votes'
const UNIT = 'Phòng Nội vụ'
const GK = 'giay-khen-huyen'

/** One line of a recorded vote: 13 members, 11 present, 2 wrote, one paper invalid. */
const line = (
  no: number,
  kind: string,
  name: string,
  more: Partial<Record<string, unknown>> = {},
) => {
  const { proposed = GK, voted = proposed, change = '', valid = 12, yes = 11, unit = UNIT } = more
  const against = more['against'] ?? Number(valid) - Number(yes)
  return [
    no,
    unit,
    kind,
    name,
    proposed,
    voted,
    change,
    13,
    11,
    2,
    13,
    13,
    valid,
    1,
    yes,
    against,
  ].join(',')
}

const LINES = [
  line(1, 'collective', 'Bộ phận Văn thư'),
  line(2, 'individual', 'Hà Văn Tiến', { yes: 10 }),
  line(3, 'individual', 'Lý Thị Xuân', {
    voted: 'bang-khen-tinh',
    change: 'đổi hình thức',
    yes: 12,
  }),
]

async function withThree(): Promise<CampaignDesk> {
  const desk = await openCampaignDesk(tempFolder(), 'cho-don-2024', { now: '2024-10-15T07:30' })
  await desk.client.submissions.import({
    ...desk.campaign,
    file: await unitList({
      superior: 'UBND HUYỆN CHỢ ĐỒN',
      unit: UNIT,
      number: '20/TTr-PNV',
      day: '10/10/2024',
      collectives: [{ name: 'Bộ phận Văn thư' }],
      individuals: [{ name: 'Ông Hà Văn Tiến' }, { name: 'Bà Lý Thị Xuân' }],
    }),
  })
  return desk
}

const votes = (lines: readonly string[], head = HEAD): File =>
  new File([`\ufeff${[head, ...lines].join('\r\n')}\r\n`], 'phiếu.csv')

const record = (desk: CampaignDesk, lines: readonly string[], rule: string | null = 'all-80') =>
  desk.client.meetings.recordVotes({
    ...desk.campaign,
    file: votes(lines),
    at: '2024-10-15T08:00',
    ...(rule === null ? {} : { rule }),
  })

describe('a recorded vote', () => {
  it('makes a sealed meeting, its council of unnamed seats, and the outcomes', async () => {
    const desk = await withThree()
    const outcome = await record(desk, LINES)
    expect(outcome.results.map((one) => [one.name, one.yes, one.passed, one.award])).toEqual([
      ['Bộ phận Văn thư', 11, true, GK],
      ['Hà Văn Tiến', 10, false, null],
      ['Lý Thị Xuân', 12, true, 'bang-khen-tinh'],
    ])
    const [meeting] = await desk.client.meetings.list(desk.campaign)
    expect(meeting).toMatchObject({ state: 'sealed', at: '2024-10-15T08:00' })
    const read = await desk.client.meetings.get({ ...desk.campaign, meetingId: meeting?.id ?? '' })
    expect(read.members).toHaveLength(13)
    expect(read.counts).toEqual({ members: 13, present: 11, written: 2 })
    expect(read.agenda.map((row) => row.outcome?.result)).toEqual(['given', 'refused', 'forwarded'])
    expect((await desk.client.safekeeping.verify()).ok).toBe(true)
    await desk.close()
  })

  it('needs the rule to be named where the plan states none', async () => {
    const desk = await withThree()
    expect((await refusalOf(record(desk, LINES, null))).code).toBe('RULE_REQUIRED')
    expect((await refusalOf(record(desk, LINES, 'quá bán'))).code).toBe('RULE_UNKNOWN')
    await desk.close()
  })

  it('is taken once; annulled with a reason it may be taken again', async () => {
    const desk = await withThree()
    await record(desk, LINES)
    const twice = await refusalOf(record(desk, LINES))
    expect(twice.code).toBe('ALREADY_DECIDED')
    const [meeting] = await desk.client.meetings.list(desk.campaign)
    const annulled = await desk.client.meetings.annulMeeting({
      ...desk.campaign,
      meetingId: meeting?.id ?? '',
      reason: 'Thiếu thành phần',
    })
    expect(annulled.title).toContain('Thiếu thành phần')
    expect(annulled.agenda.map((row) => row.outcome)).toEqual([null, null, null])
    expect((await desk.client.safekeeping.verify()).ok).toBe(true)
    expect((await record(desk, LINES)).results).toHaveLength(3)
    await desk.close()
  })

  it('puts off what was deferred, so that it may come again', async () => {
    const desk = await withThree()
    const deferred = line(2, 'individual', 'Hà Văn Tiến', { change: 'hoãn', yes: 0, against: 0 })
    await record(desk, [LINES[0] ?? '', deferred, LINES[2] ?? ''])
    const again = await record(desk, [line(1, 'individual', 'Hà Văn Tiến', { yes: 12 })])
    expect(again.results.map((one) => [one.name, one.passed])).toEqual([['Hà Văn Tiến', true]])
    await desk.close()
  })

  describe('is refused whole and names its line', () => {
    const [first = '', second = '', third = ''] = LINES
    it.each([
      [
        'a nominee nobody knows',
        [first, second, third, line(4, 'individual', 'Người Lạ')],
        /Dòng 5.*Người Lạ/su,
      ],
      ['an eligible nominee without a line', [first, second], /Lý Thị Xuân/u],
      ['the same nominee twice', [first, second, second, third], /Dòng 4/u],
      [
        'another award than was proposed',
        [first, line(2, 'individual', 'Hà Văn Tiến', { proposed: 'bang-khen-tinh' }), third],
        /Dòng 3/u,
      ],
      [
        'counts that do not add up',
        [first, line(2, 'individual', 'Hà Văn Tiến', { valid: 11 }), third],
        /Dòng 3/u,
      ],
      [
        'more answers than valid papers',
        [first, line(2, 'individual', 'Hà Văn Tiến', { yes: 12, against: 3 }), third],
        /Dòng 3/u,
      ],
      [
        'an award the plan does not have',
        [
          first,
          line(2, 'individual', 'Hà Văn Tiến', { voted: 'huan-chuong', change: 'đổi hình thức' }),
          third,
        ],
        /Dòng 3.*huan-chuong/su,
      ],
      [
        'a cell that is no number',
        [first, line(2, 'individual', 'Hà Văn Tiến', { yes: 'mười', against: 1 }), third],
        /Dòng 3.*mười/su,
      ],
    ])('for %s', async (_what, lines, said) => {
      const desk = await withThree()
      const before = await desk.client.safekeeping.overview()
      const refusal = await refusalOf(record(desk, lines))
      expect(refusal.code).toBe('VOTES_REFUSED')
      expect(refusal.message).not.toContain('..')
      expect(refusal.message).toContain('phiếu.csv')
      expect(refusal.message).toMatch(said)
      expect(await desk.client.meetings.list(desk.campaign)).toEqual([])
      expect(await desk.client.meetings.council(desk.campaign)).toEqual([])
      expect(await desk.client.safekeeping.overview()).toEqual(before)
      await desk.close()
    })

    it('for a column that is missing', async () => {
      const desk = await withThree()
      const file = votes(LINES, HEAD.replace('award_voted', 'voted'))
      const refusal = await refusalOf(
        desk.client.meetings.recordVotes({
          ...desk.campaign,
          file,
          at: '2024-10-15T08:00',
          rule: 'all-80',
        }),
      )
      expect(refusal.message).toContain('award_voted')
      await desk.close()
    })

    it('where nothing may be voted on', async () => {
      const desk = await openCampaignDesk(tempFolder(), 'cho-don-2024')
      expect((await refusalOf(record(desk, LINES))).code).toBe('NOTHING_TO_VOTE')
      await desk.close()
    })
  })
})
