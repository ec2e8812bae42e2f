/** Closing a ballot of 200 nominations on which 25 members voted by name. */
import path from 'node:path'
import type { Store } from '#electron/store/open-store.ts'
import { ballotSchema } from '#shared/meetings/ballot-life.ts'
import { openCampaignDesk } from '#test/support/desk.ts'
import { unitList } from '#test/support/unit-list.ts'
import { inTempFolder } from './in-temp-folder.ts'
import type { Line } from './line.ts'
import { median, processorMillisecondsOf } from './timing.ts'
import { personName, seeded } from './people.ts'

const CASES = 200
const MEMBERS = 25
const TIMES = 7

/** All votes at once, as if the members had given them one by one. */
async function castVotes(
  store: Store,
  ballotId: string,
  { members, cases }: { readonly members: readonly string[]; readonly cases: readonly string[] },
): Promise<void> {
  const names = cases.flatMap((nominationId, row) =>
    members.map((memberId, seat) => ({
      nominationId,
      memberId,
      answer: (row + seat) % 9 === 0 ? ('no' as const) : ('yes' as const),
    })),
  )
  await store.write(async (tx) => {
    const { ballot_json } = await tx
      .selectFrom('ballot')
      .where('id', '=', ballotId)
      .select('ballot_json')
      .executeTakeFirstOrThrow()
    const ballot = ballotSchema.parse({ ...ballotSchema.parse(JSON.parse(ballot_json)), names })
    await tx
      .updateTable('ballot')
      .where('id', '=', ballotId)
      .set({ ballot_json: JSON.stringify(ballot) })
      .execute()
  })
}

export const measureBallot = (): Promise<readonly Line[]> =>
  inTempFolder(async (folder) => {
    const desk = await openCampaignDesk(path.join(folder, 'store'), 'cho-don-2024', {
      now: '2024-10-15T07:30',
    })
    const random = seeded(CASES)
    await desk.client.submissions.import({
      ...desk.campaign,
      file: await unitList({
        superior: 'UBND HUYỆN CHỢ ĐỒN',
        unit: 'Phòng Nội vụ',
        number: '20/TTr-PNV',
        day: '10/10/2024',
        collectives: [],
        individuals: Array.from({ length: CASES }, (_, index) => ({
          name: `Ông ${personName(random)}`,
          position: `Tổ trưởng tổ số ${index + 1}`,
        })),
      }),
    })
    const council = await desk.client.meetings.setCouncil({
      ...desk.campaign,
      members: Array.from({ length: MEMBERS }, (_, index) => ({
        name: `Ủy viên ${index + 1}`,
        role: index === 0 ? 'Chủ tịch Hội đồng' : 'Ủy viên',
        organisation: null,
        chair: index === 0,
        from: null,
        to: null,
      })),
    })
    const { id: meetingId, agenda } = await desk.client.meetings.convene({
      ...desk.campaign,
      at: '2024-10-15T08:00',
      rule: 'all-80',
    })
    const meeting = { ...desk.campaign, meetingId }
    await desk.client.meetings.setAttendance({
      ...meeting,
      attendance: council.map(({ id }) => ({ memberId: id, status: 'present' })),
    })
    const each: number[] = []
    for (let time = 0; time <= TIMES; time += 1) {
      const { ballots } = await desk.client.meetings.createBallot({
        ...meeting,
        title: `Lượt ${time + 1}`,
        method: 'by-name',
        lines: agenda.map(({ nominationId }) => ({ nominationId })),
      })
      const ballot = { ...meeting, ballotId: ballots.at(-1)?.id ?? '' }
      await desk.client.meetings.openBallot(ballot)
      await castVotes(desk.store, ballot.ballotId, {
        members: council.map(({ id }) => id),
        cases: agenda.map(({ nominationId }) => nominationId),
      })
      // As after every vote: the page of the meeting has it.
      await desk.client.meetings.get(meeting)
      const spent = await processorMillisecondsOf(() => desk.client.meetings.closeBallot(ballot))
      if (time > 0) each.push(spent)
      await desk.store.write(async (tx) => {
        await tx.deleteFrom('ballot_line').where('ballot_id', '=', ballot.ballotId).execute()
        await tx.deleteFrom('ballot').where('id', '=', ballot.ballotId).execute()
      })
    }
    await desk.close()
    return [
      {
        work: `closing a ballot of ${agenda.length} nominations × ${MEMBERS} members`,
        ours: median(each),
        unit: 'ms',
        reference: null,
        limit: 50,
        note: "the processor's time",
      },
    ]
  })
