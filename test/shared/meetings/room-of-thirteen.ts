/** A council of thirteen, of whom eleven are present and two wrote: meetings, cases and ballots for tests. */
import { newId } from '#shared/kernel/ids.ts'
import { createBallot, type Ballot } from '#shared/meetings/ballot-life.ts'
import type { AgendaRow, BallotRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { cuesOf } from '#shared/meetings/cues.ts'
import { quorumOf } from '#shared/meetings/majority.ts'
import { EMPTY_RECORD } from '#shared/meetings/meeting-record.ts'
import { presetNamed } from '#shared/meetings/presets.ts'
import { publicFrame } from '#shared/meetings/public-frame.ts'
import type { VoteRule } from '#shared/meetings/vote-rule.ts'
import { builtInPlan } from '#test/support/status-fixtures.ts'

export const plan = builtInPlan('bac-kan-2024')

export const ruleOf = (name: string): VoteRule => {
  const preset = presetNamed(name)
  if (preset === null) throw new Error(name)
  return preset.rule
}

export const row = (changes: Partial<AgendaRow> = {}): AgendaRow => ({
  nominationId: newId(),
  unit: 'Phòng Nội vụ',
  kind: 'individual',
  honorific: 'Bà',
  name: 'Lường Thanh Huế',
  position: 'Chuyên viên',
  workplace: null,
  award: 'giay-khen-huyen',
  achievement: 'Hoàn thành tốt, SĐT 0912345678',
  outcome: null,
  ...changes,
})

export function meetingOf(
  agenda: readonly AgendaRow[],
  ballots: readonly BallotRow[] = [],
  rule = ruleOf('all-80'),
): MeetingDetail {
  const counts = { members: 13, present: 11, written: 2 }
  return {
    id: newId(),
    at: '2024-08-15T08:00',
    title: 'Họp Hội đồng',
    place: null,
    state: 'open',
    rehearsal: false,
    rule,
    awardRules: {},
    members: [],
    attendance: [],
    counts,
    quorum: quorumOf(rule, { members: 13, present: 11, writtenOpinions: 2 }),
    agenda,
    ballots,
    conflicts: [],
    record: EMPTY_RECORD,
    seal: null,
  }
}

export const ballotRow = (ballot: Ballot, title = 'Giấy khen: cá nhân'): BallotRow => ({
  id: ballot.id,
  title,
  method: ballot.method,
  state: ballot.state,
  ballot,
  papers: null,
  lines: ballot.lines.map(({ nominationId, proposed, voted }) => ({
    nominationId,
    proposed,
    voted,
    valid: null,
    invalid: null,
    yes: null,
    no: null,
    other: null,
    passed: null,
  })),
})

export const line = (nominationId: string, changeTo: string | null = null) => ({
  nominationId,
  proposed: 'giay-khen-huyen',
  voted: 'giay-khen-huyen',
  changeTo,
})

export const input = (meeting: MeetingDetail) => ({
  plan,
  meeting,
  status: null,
  nominationId: null,
  until: null,
})

export const frameOf = (meeting: MeetingDetail, key: string) => {
  const cue = cuesOf(input(meeting)).find((one) => one.key === key)
  if (cue === undefined) throw new Error(`no cue ${key}`)
  return publicFrame(cue.wish)
}

export function counted(
  agenda: readonly AgendaRow[],
  answers: readonly Record<string, number>[],
): Ballot {
  const ids = Array.from({ length: 13 }, () => newId())
  const papers = { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 }
  return {
    ...createBallot({
      id: newId(),
      method: 'secret',
      rule: ruleOf('all-80'),
      lines: agenda.map(({ nominationId }) => line(nominationId, 'bang-khen-tinh')),
    }),
    state: 'published',
    snapshot: {
      members: ids,
      present: ids.slice(0, 11),
      writtenOpinions: ids.slice(11),
      recused: [],
      chair: null,
    },
    tally: {
      papers,
      lines: agenda.map(({ nominationId }, index) => ({
        nominationId,
        invalid: 0,
        yes: 0,
        no: 0,
        changeForm: 0,
        defer: 0,
        withdraw: 0,
        chairAgrees: null,
        ...answers[index],
      })),
    },
  }
}

export const recordedRow = (
  nominationId: string,
  changes: Partial<BallotRow['lines'][number]> = {},
): BallotRow => ({
  id: newId(),
  title: 'Kết quả đã ghi',
  method: 'recorded',
  state: 'published',
  ballot: null,
  papers: null,
  lines: [
    {
      nominationId,
      proposed: 'giay-khen-huyen',
      voted: 'giay-khen-huyen',
      valid: 13,
      invalid: 0,
      yes: 11,
      no: 2,
      other: 0,
      passed: true,
      ...changes,
    },
  ],
})
