/** A desk with three nominations that may be voted on, a council of thirteen and a sitting. */
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import { openCampaignDesk, type CampaignDesk } from './desk.ts'
import { unitList } from './unit-list.ts'

export interface CouncilDesk extends CampaignDesk {
  readonly meetingId: string
  /** The same, as the input of what asks for nothing else. */
  readonly meeting: { readonly campaignId: string; readonly meetingId: string }
  /** On the agenda: one collective, two persons. */
  readonly cases: readonly string[]
  readonly members: readonly string[]
  read(): Promise<MeetingDetail>
  /** The first of a council of thirteen are present, the next wrote, the rest are absent. */
  attend(present: number, written?: number): Promise<MeetingDetail>
}

/** Opens it on Chợ Đồn's plan, which has neither deadline nor quota nor dossier. */
export async function openCouncilDesk(folder: string, rule = 'all-80'): Promise<CouncilDesk> {
  const desk = await openCampaignDesk(folder, 'cho-don-2024', { now: '2024-10-15T07:30' })
  await desk.client.submissions.import({
    ...desk.campaign,
    file: await unitList({
      superior: 'UBND HUYỆN CHỢ ĐỒN',
      unit: 'Phòng Nội vụ',
      number: '20/TTr-PNV',
      day: '10/10/2024',
      collectives: [{ name: 'Bộ phận Văn thư' }],
      individuals: [
        { name: 'Ông Hà Văn Tiến', position: 'Trưởng phòng' },
        { name: 'Bà Lý Thị Xuân', position: 'Chuyên viên', award: 'Bằng khen' },
      ],
    }),
  })
  const council = await desk.client.meetings.setCouncil({
    ...desk.campaign,
    members: Array.from({ length: 13 }, (_, index) => ({
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
    rule,
  })
  const meeting = { ...desk.campaign, meetingId }
  const statusOf = (index: number, present: number, written: number) =>
    index < present ? 'present' : index < present + written ? 'written-opinion' : 'absent'
  return {
    ...desk,
    meetingId,
    meeting,
    cases: agenda.map((row) => row.nominationId),
    members: council.map((member) => member.id),
    read: () => desk.client.meetings.get(meeting),
    attend: (present, written = 0) =>
      desk.client.meetings.setAttendance({
        ...meeting,
        attendance: council.map((member, index) => ({
          memberId: member.id,
          status: statusOf(index, present, written),
        })),
      }),
  }
}
