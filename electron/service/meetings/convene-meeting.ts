/** The council and its sittings: who sits, when they meet, who is there, what is on the agenda. */
import { requireOpen } from '#electron/service/require-open.ts'
import { insertAll } from '#electron/store/insert-all.ts'
import type { Writer } from '#electron/store/reader.ts'
import { newId } from '#shared/kernel/ids.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { AttendanceRow, MeetingDetail, MemberRow } from '#shared/meetings/contract.ts'
import type { VoteRule } from '#shared/meetings/vote-rule.ts'
import type { CommandScope } from '#electron/service/context.ts'
import { EMPTY_RECORD } from '#shared/meetings/meeting-record.ts'
import { chooseAwardRules, chooseRule } from './choose-rule.ts'
import { eligibleForVote } from './eligible-nominations.ts'
import { noteEvent } from './meeting-events.ts'
import { getMeeting, listMembers } from './meeting-queries.ts'
import { writeTerms } from './meeting-terms.ts'
import { requireUnsealed } from './require-unsealed.ts'

interface MemberInput {
  readonly id?: string | undefined
  readonly name: string
  readonly role: string
  readonly organisation: string | null
  readonly chair: boolean
  readonly from: string | null
  readonly to: string | null
}

/** Members who sat in a meeting are kept, however the council is set anew. */
async function removeMissing(
  tx: Writer,
  campaignId: string,
  keep: readonly string[],
): Promise<void> {
  const gone = (await listMembers(tx, { campaignId })).filter((member) => !keep.includes(member.id))
  for (const member of gone) {
    const sat = await tx
      .selectFrom('attendance')
      .where('member_id', '=', member.id)
      .select('meeting_id')
      .executeTakeFirst()
    if (sat === undefined) {
      await tx.deleteFrom('conflict').where('member_id', '=', member.id).execute()
      await tx.deleteFrom('member').where('id', '=', member.id).execute()
    } else
      throw new Refusal('INPUT_INVALID', {
        where: 'thành viên Hội đồng',
        detail: `${member.name} đã dự họp nên không xóa được; ghi ngày thôi tham gia thay vì xóa`,
      })
  }
}

/** @throws Refusal CAMPAIGN_CLOSED, INPUT_INVALID */
export async function setCouncil(
  tx: Writer,
  {
    campaignId,
    members,
  }: { readonly campaignId: string; readonly members: readonly MemberInput[] },
): Promise<readonly MemberRow[]> {
  await requireOpen(tx, campaignId)
  const known = new Set((await listMembers(tx, { campaignId })).map((member) => member.id))
  await removeMissing(
    tx,
    campaignId,
    members.flatMap((member) => (member.id === undefined ? [] : [member.id])),
  )
  for (const [position, member] of members.entries()) {
    const columns = {
      name: member.name,
      role: member.role,
      organisation: member.organisation,
      chair: member.chair ? 1 : 0,
      position,
      valid_from: member.from,
      valid_to: member.to,
    }
    if (member.id !== undefined && known.has(member.id))
      await tx.updateTable('member').set(columns).where('id', '=', member.id).execute()
    else
      await tx
        .insertInto('member')
        .values({ id: newId(), campaign_id: campaignId, unit_id: null, ...columns })
        .execute()
  }
  return listMembers(tx, { campaignId })
}

async function writeAgenda(tx: Writer, meetingId: string, ids: readonly string[]): Promise<void> {
  await tx.deleteFrom('agenda_item').where('meeting_id', '=', meetingId).execute()
  await insertAll(
    tx,
    'agenda_item',
    ids.map((id, position) => ({ meeting_id: meetingId, nomination_id: id, position })),
  )
}

/** Convenes a meeting on what is eligible at its moment. @throws Refusal RULE_*, CAMPAIGN_CLOSED */
export async function conveneMeeting(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly at: string
    readonly title: string
    readonly place: string | null
    readonly rule?: string | VoteRule | undefined
    readonly awardRules: Readonly<Record<string, string | VoteRule>>
  },
  scope: CommandScope,
): Promise<MeetingDetail> {
  await requireOpen(tx, input.campaignId)
  const rule = await chooseRule(tx, input.campaignId, input.rule)
  const awardRules = await chooseAwardRules(tx, input.campaignId, input.awardRules)
  const meetingId = newId()
  await tx
    .insertInto('meeting')
    .values({
      id: meetingId,
      campaign_id: input.campaignId,
      at: input.at,
      place: input.place,
      title: input.title,
      rule_json: JSON.stringify(rule),
      state: 'convened',
      sealed_at: null,
      seal: null,
      attendance_json: null,
    })
    .execute()
  const rows = await eligibleForVote(tx, {
    campaignId: input.campaignId,
    at: input.at,
    now: scope.now,
  })
  const agenda = rows.filter((one) => one.eligible).map((one) => one.id)
  await writeAgenda(tx, meetingId, agenda)
  await writeTerms(tx, meetingId, { rehearsal: false, awardRules, record: EMPTY_RECORD })
  const { at: moment, title, place } = input
  await noteEvent(tx, meetingId, scope, {
    kind: 'convened',
    title,
    moment,
    place,
    rule,
    awardRules,
    agenda,
  })
  return getMeeting(tx, { campaignId: input.campaignId, meetingId })
}

/** @throws Refusal MEETING_UNKNOWN, MEETING_SEALED, MEMBER_UNKNOWN */
export async function setAttendance(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly meetingId: string
    readonly attendance: readonly AttendanceRow[]
  },
  scope: CommandScope,
): Promise<MeetingDetail> {
  const meeting = await requireUnsealed(tx, input)
  const known = new Set(meeting.members.map((member) => member.id))
  const stranger = input.attendance.find((row) => !known.has(row.memberId))
  if (stranger !== undefined) throw new Refusal('MEMBER_UNKNOWN', { member: stranger.memberId })
  await tx.deleteFrom('attendance').where('meeting_id', '=', input.meetingId).execute()
  await insertAll(
    tx,
    'attendance',
    input.attendance.map((row) => ({
      meeting_id: input.meetingId,
      member_id: row.memberId,
      status: row.status,
      stand_in: row.standIn,
    })),
  )
  const before = new Map(meeting.attendance.map((row) => [row.memberId, row]))
  const changes = input.attendance.filter((row) => {
    const old = before.get(row.memberId)
    return old?.status !== row.status || old.standIn !== row.standIn
  })
  if (changes.length > 0)
    await noteEvent(tx, input.meetingId, scope, { kind: 'attendance', changes: [...changes] })
  return getMeeting(tx, input)
}

/** @throws Refusal NOMINATION_UNKNOWN */
async function requireNominations(
  tx: Writer,
  campaignId: string,
  ids: readonly string[],
): Promise<void> {
  const rows = await tx
    .selectFrom('nomination')
    .where('campaign_id', '=', campaignId)
    .where('state', '!=', 'withdrawn')
    .select('id')
    .execute()
  const known = new Set(rows.map((row) => row.id))
  const stranger = ids.find((id) => !known.has(id))
  if (stranger !== undefined) throw new Refusal('NOMINATION_UNKNOWN', { nomination: stranger })
}

/** @throws Refusal MEETING_UNKNOWN, MEETING_SEALED, NOMINATION_UNKNOWN */
export async function setAgenda(
  tx: Writer,
  input: {
    readonly campaignId: string
    readonly meetingId: string
    readonly nominationIds: readonly string[]
  },
  scope: CommandScope,
): Promise<MeetingDetail> {
  await requireUnsealed(tx, input)
  await requireNominations(tx, input.campaignId, input.nominationIds)
  const nominationIds = [...new Set(input.nominationIds)]
  await writeAgenda(tx, input.meetingId, nominationIds)
  await noteEvent(tx, input.meetingId, scope, { kind: 'agenda', nominationIds })
  return getMeeting(tx, input)
}
