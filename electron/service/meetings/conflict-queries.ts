/** Conflicts of interest of those who sit in a meeting on what stands on its agenda. */
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { conflictRows, possibleConflicts, type ConflictRow } from '#shared/meetings/conflicts.ts'
import type { AgendaRow, AttendanceRow, MemberRow } from '#shared/meetings/contract.ts'

export async function conflictsOf(
  reader: Reader,
  campaignId: string,
  sitting: {
    readonly members: readonly MemberRow[]
    readonly attendance: readonly AttendanceRow[]
    readonly agenda: readonly AgendaRow[]
  },
): Promise<readonly ConflictRow[]> {
  const standIns = new Map(sitting.attendance.map((row) => [row.memberId, row.standIn]))
  const units = await listUnits(reader, { campaignId })
  const found = possibleConflicts(
    sitting.members.map((member) => ({ ...member, standIn: standIns.get(member.id) ?? null })),
    sitting.agenda.map((row) => ({ ...row, id: row.nominationId })),
    units.map(({ name, aliases }) => ({ name, aliases: aliases.map(({ alias }) => alias) })),
  )
  const rows = await reader
    .selectFrom('conflict')
    .where('campaign_id', '=', campaignId)
    .orderBy('nomination_id')
    .orderBy('member_id')
    .selectAll()
    .execute()
  const members = new Set(sitting.members.map(({ id }) => id))
  const agenda = new Set(sitting.agenda.map(({ nominationId }) => nominationId))
  return conflictRows(
    found,
    rows
      .filter((row) => members.has(row.member_id) && agenda.has(row.nomination_id))
      .map((row) => ({
        memberId: row.member_id,
        nominationId: row.nomination_id,
        verdict: row.verdict,
        note: row.note,
      })),
  )
}
