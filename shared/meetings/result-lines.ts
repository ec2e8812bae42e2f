/** The results of a ballot as the room will read them, with the rule that gave them. */
import type { Plan } from '#shared/campaigns/plan.ts'
import { ruleInWords } from '#shared/text/meeting-papers.ts'
import { cueText } from '#shared/text/operator-page.ts'
import { countsAsPresent } from './attendance.ts'
import { attendanceOf, recusalsOf, type Ballot } from './ballot-life.ts'
import { ballotOutcomes } from './ballot-outcome.ts'
import { recusedFrom, sharedRecusals } from './conflicts.ts'
import type { AgendaRow, BallotRow, MeetingDetail } from './contract.ts'
import {
  majorityOf,
  neededYesOf,
  NO_RECUSALS,
  voteBaseOf,
  votersOf,
  type Attendance,
  type Recusals,
} from './majority.ts'
import type { NomineeSource, ResultSource } from './public-frame.ts'
import { ruleOfAward } from './rule-of-award.ts'
import type { VoteRule } from './vote-rule.ts'

/** An award's name by its id; the id itself for one that the plan lacks. */
export const awardNamed = (plan: Plan, id: string | null): string => {
  const wanted = id ?? plan.bareAwards['giay-khen']
  return plan.awards.find((award) => award.id === wanted)?.name ?? wanted
}

/** The counts of a meeting as the majority rules take them. */
export const countsOf = ({ counts }: MeetingDetail): Attendance => ({
  members: counts.members,
  present: counts.present,
  writtenOpinions: counts.written,
})

/** What of an agenda row may go to the room. */
export const nomineeOf = (row: AgendaRow): NomineeSource => ({
  kind: row.kind,
  honorific: row.honorific,
  name: row.name,
  unit: row.unit,
  position: row.position,
})

const ruleLine = (rule: VoteRule, attendance: Attendance, recusals: Recusals): string => {
  const words = ruleInWords(rule)
  if (rule.base === 'valid-ballots') return cueText.rule(words)
  const base = voteBaseOf(rule, attendance, 0, recusals)
  return cueText.needed(neededYesOf(rule, base), base, words)
}

/** How many of these members there are, present and writing, as the majority rules take them. */
function recusalsAmong(meeting: MeetingDetail, members: readonly string[]): Recusals {
  const status = new Map(meeting.attendance.map((row) => [row.memberId, row.status]))
  const present = members.filter((id) => countsAsPresent(status.get(id) ?? 'absent'))
  const wrote = members.filter((id) => status.get(id) === 'written-opinion')
  return { members: members.length, present: present.length, writtenOpinions: wrote.length }
}

/**
 * "Cần 11/13 phiếu: từ 80 % tổng số thành viên trở lên", under the rule of the award and without those
 * who keep out where the rule says so; without counts where the base is not known yet.
 */
export const ruleLineOfCase = (meeting: MeetingDetail, nominationId: string, award: string) =>
  ruleLine(
    ruleOfAward(meeting, award),
    countsOf(meeting),
    recusalsAmong(meeting, recusedFrom(meeting.conflicts, nominationId)),
  )

/** The same of a ballot: its own rule and what its closing recorded; of a recorded vote the meeting's. */
export function ruleLineOf(meeting: MeetingDetail, { ballot }: BallotRow): string {
  if (ballot === null) return ruleLine(meeting.rule, countsOf(meeting), NO_RECUSALS)
  const { snapshot, rule } = ballot
  return snapshot === null
    ? ruleLine(rule, countsOf(meeting), NO_RECUSALS)
    : ruleLine(rule, attendanceOf(snapshot), recusalsOf(snapshot))
}

/** How many are to vote on a ballot that is open now, without those who keep out. */
export function expectedVoters(meeting: MeetingDetail, ballot: Ballot): number {
  const shared = sharedRecusals(
    meeting.conflicts,
    ballot.lines.map((line) => line.nominationId),
  )
  const out = shared.ok ? shared.recused : []
  return votersOf(ballot.rule, countsOf(meeting), recusalsAmong(meeting, out))
}

/** The lines of a counted ballot as the room will read them; of a recorded vote too. */
export function resultLines(
  plan: Plan,
  meeting: MeetingDetail,
  row: BallotRow,
): readonly ResultSource[] {
  const nominees = new Map(meeting.agenda.map((item) => [item.nominationId, nomineeOf(item)]))
  const outcomes = row.ballot === null ? null : ballotOutcomes(row.ballot)
  return row.lines.flatMap((line): readonly ResultSource[] => {
    const nominee = nominees.get(line.nominationId)
    if (nominee === undefined) return []
    const outcome = outcomes?.find((one) => one.nominationId === line.nominationId)
    if (outcome === undefined) {
      if (line.yes === null || line.valid === null) return []
      const majority = majorityOf(meeting.rule, countsOf(meeting), {
        valid: line.valid,
        yes: line.yes,
        chairAgrees: null,
      })
      const passed = line.passed ?? false
      return [
        {
          nominee,
          award: awardNamed(plan, line.voted),
          yes: line.yes,
          base: majority.base,
          neededYes: majority.neededYes,
          votesMissing: passed ? 0 : majority.votesMissing,
          passed,
        },
      ]
    }
    const { majority, decision } = outcome
    const counted = row.ballot?.tally?.lines.find((one) => one.nominationId === line.nominationId)
    const changed = decision === 'form-changed'
    return [
      {
        nominee,
        award: awardNamed(plan, changed ? outcome.award : line.voted),
        yes: (changed ? counted?.changeForm : counted?.yes) ?? 0,
        base: majority.base,
        neededYes: majority.neededYes,
        votesMissing: majority.votesMissing,
        passed: outcome.award !== null,
        ...(decision === 'deferred' || decision === 'withdrawn'
          ? { verdict: cueText[decision] }
          : {}),
      },
    ]
  })
}
