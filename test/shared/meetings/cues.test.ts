import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { parsePlan } from '#shared/campaigns/parse-plan.ts'
import { newId } from '#shared/kernel/ids.ts'
import { createBallot, type Ballot } from '#shared/meetings/ballot-life.ts'
import type { AgendaRow, BallotRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { agendaGroups, ballotTitle, cuesOf, rankingCue } from '#shared/meetings/cues.ts'
import { quorumOf } from '#shared/meetings/majority.ts'
import { EMPTY_RECORD } from '#shared/meetings/meeting-record.ts'
import { presetNamed } from '#shared/meetings/presets.ts'
import { publicFrame } from '#shared/meetings/public-frame.ts'
import {
  expectedVoters,
  resultLines,
  ruleLineOf,
  ruleLineOfCase,
} from '#shared/meetings/result-lines.ts'
import type { VoteRule } from '#shared/meetings/vote-rule.ts'
import { bacKanInput } from '#test/support/status-fixtures.ts'

const plan = (() => {
  const parsed = parsePlan(
    JSON.parse(
      readFileSync(new URL('../../../resources/plans/bac-kan-2024.json', import.meta.url), 'utf8'),
    ),
  )
  if (!('plan' in parsed)) throw new Error('the plan is not read')
  return parsed.plan
})()

const ruleOf = (name: string): VoteRule => {
  const preset = presetNamed(name)
  if (preset === null) throw new Error(name)
  return preset.rule
}

const row = (changes: Partial<AgendaRow> = {}): AgendaRow => ({
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

function meetingOf(
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

const ballotRow = (ballot: Ballot, title = 'Giấy khen: cá nhân'): BallotRow => ({
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

const line = (nominationId: string, changeTo: string | null = null) => ({
  nominationId,
  proposed: 'giay-khen-huyen',
  voted: 'giay-khen-huyen',
  changeTo,
})

const input = (meeting: MeetingDetail) => ({
  plan,
  meeting,
  status: null,
  nominationId: null,
  until: null,
})

const frameOf = (meeting: MeetingDetail, key: string) => {
  const cue = cuesOf(input(meeting)).find((one) => one.key === key)
  if (cue === undefined) throw new Error(`no cue ${key}`)
  return publicFrame(cue.wish)
}

test('a ballot that is only created, or closed, gives the room nothing to see', () => {
  const one = row()
  const created = createBallot({
    id: newId(),
    method: 'secret',
    rule: ruleOf('all-80'),
    lines: [line(one.nominationId)],
  })
  for (const state of ['created', 'closed', 'confirmed', 'annulled'] as const) {
    const keys = cuesOf(input(meetingOf([one], [ballotRow({ ...created, state })]))).map(
      ({ key }) => key,
    )
    expect(keys).toEqual(['title', 'agenda', `case:${one.nominationId}`])
  }
})

test('an open secret ballot shows how many may vote and not how many did', () => {
  const one = row()
  const ballot: Ballot = {
    ...createBallot({
      id: newId(),
      method: 'secret',
      rule: ruleOf('all-80'),
      lines: [line(one.nominationId)],
    }),
    state: 'open',
  }
  const made = frameOf(meetingOf([one], [ballotRow(ballot)]), `voting:${ballot.id}`)
  expect(made).toMatchObject({
    ok: true,
    frame: {
      kind: 'voting',
      nominees: [{ name: 'Bà Lường Thanh Huế', unit: 'Phòng Nội vụ' }],
      voted: null,
      expected: 13,
    },
  })
})

test('a ballot is called after its person, its group, or as the part of the group it is', () => {
  const agenda = [row(), row(), row()]
  const ids = agenda.map(({ nominationId }) => nominationId)
  const group = 'Giấy khen của Chủ tịch UBND thành phố: cá nhân'
  expect(ballotTitle(plan, agenda, ids.slice(0, 1))).toBe('Bà Lường Thanh Huế')
  expect(ballotTitle(plan, agenda, ids.slice(0, 2))).toBe(`${group} (02/03)`)
  expect(ballotTitle(plan, agenda, ids)).toBe(group)
})

test('a nominee goes to the room with honorific and rule, without the telephone in the achievement', () => {
  const one = row()
  const made = frameOf(meetingOf([one]), `case:${one.nominationId}`)
  expect(made).toMatchObject({
    ok: true,
    frame: {
      nominee: { name: 'Bà Lường Thanh Huế', unit: 'Phòng Nội vụ', position: 'Chuyên viên' },
      ruleLine: 'Cần 11/13 phiếu: từ 80 % tổng số thành viên trở lên',
    },
  })
  expect(JSON.stringify(made)).not.toContain('0912345678')
})

test('the rule names no number of votes while its base is not known', () => {
  const meeting = meetingOf([], [], ruleOf('valid-80'))
  expect(ruleLineOfCase(meeting, newId(), 'x')).toBe('Từ 80\u00a0% số phiếu hợp lệ trở lên')
})

test('the agenda is grouped by award and kind in the order in which they first stand', () => {
  const groups = agendaGroups(plan, [
    row({ kind: 'collective' }),
    row(),
    row({ kind: 'collective', award: null }),
    row({ award: 'bang-khen-tinh' }),
  ])
  expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
    ['Giấy khen của Chủ tịch UBND thành phố: tập thể', 2],
    ['Giấy khen của Chủ tịch UBND thành phố: cá nhân', 1],
    ['Bằng khen của Chủ tịch UBND tỉnh: cá nhân', 1],
  ])
})

function counted(agenda: readonly AgendaRow[], answers: readonly Record<string, number>[]): Ballot {
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

test('results read as the council decided: given, short by some votes, another form, put off, withdrawn', () => {
  const agenda = [row(), row(), row(), row(), row()]
  const ballot = counted(agenda, [
    { yes: 11 },
    { yes: 10, no: 3 },
    { yes: 1, changeForm: 12 },
    { defer: 13 },
    { withdraw: 11 },
  ])
  const made = frameOf(meetingOf(agenda, [ballotRow(ballot)]), `result:${ballot.id}`)
  if (!made.ok || made.frame.kind !== 'result') throw new Error('no result frame')
  expect(
    made.frame.lines.map(({ yes, neededYes, passed, verdict }) => [
      yes,
      neededYes,
      passed,
      verdict,
    ]),
  ).toEqual([
    [11, 11, true, 'Đạt'],
    [10, 11, false, 'Không đạt, còn thiếu 1 phiếu'],
    [12, 11, true, 'Đạt'],
    [0, 11, false, 'Hoãn, bổ sung hồ sơ'],
    [0, 11, false, 'Rút đề nghị'],
  ])
  expect(made.frame.lines[2]?.award).toBe('Bằng khen của Chủ tịch UBND tỉnh')
})

test('a recorded vote without a ballot of its own is read from its lines', () => {
  const one = row()
  const recorded: BallotRow = {
    id: newId(),
    title: 'Kết quả đã ghi',
    method: 'recorded',
    state: 'published',
    ballot: null,
    papers: null,
    lines: [
      {
        nominationId: one.nominationId,
        proposed: 'giay-khen-huyen',
        voted: 'giay-khen-huyen',
        valid: 13,
        invalid: 0,
        yes: 9,
        no: 4,
        other: 0,
        passed: false,
      },
    ],
  }
  expect(resultLines(plan, meetingOf([one], [recorded]), recorded)).toMatchObject([
    { yes: 9, base: 13, neededYes: 11, votesMissing: 2, passed: false },
  ])
})

test('the roll has those who receive something, the forwarded ones under their own heading', () => {
  const meeting = meetingOf([
    row({ name: 'A', outcome: { result: 'given', award: 'giay-khen-huyen' } }),
    row({ name: 'B', outcome: { result: 'refused', award: null } }),
    row({ name: 'C', outcome: { result: 'forwarded', award: 'bang-khen-tinh' } }),
  ])
  const made = frameOf(meeting, 'roll')
  if (!made.ok || made.frame.kind !== 'roll') throw new Error('no roll')
  expect(made.frame.groups.map(({ heading, nominees }) => [heading, nominees.length])).toEqual([
    ['Giấy khen của Chủ tịch UBND thành phố', 1],
    ['Đề nghị tặng Bằng khen của Chủ tịch UBND tỉnh', 1],
  ])
  expect(cuesOf(input(meetingOf([row()]))).some(({ key }) => key === 'roll')).toBe(false)
})

const recordedRow = (
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

test('a recorded vote that passed lacks no votes; one without counts, or of a case taken off, is not shown', () => {
  const one = row()
  const meeting = meetingOf([one])
  const of = (changes: Partial<BallotRow['lines'][number]>) =>
    resultLines(plan, meeting, recordedRow(one.nominationId, changes))
  expect(of({})).toMatchObject([{ yes: 11, neededYes: 11, votesMissing: 0, passed: true }])
  // The meeting's own word stands, also where the rule of today would count otherwise.
  expect(of({ yes: 9, passed: true })).toMatchObject([{ votesMissing: 0, passed: true }])
  expect(of({ yes: 9, passed: null })).toMatchObject([{ votesMissing: 2, passed: false }])
  expect(of({ yes: null })).toEqual([])
  expect(of({ valid: null })).toEqual([])
  expect(resultLines(plan, meeting, recordedRow(newId()))).toEqual([])
  expect(of({ voted: 'danh-hieu-cu' })).toMatchObject([{ award: 'danh-hieu-cu' }])
})

test('the rule of a recorded vote is the meeting’s, that of a ballot its own with those who kept out', () => {
  const one = row()
  const recorded = recordedRow(one.nominationId)
  expect(ruleLineOf(meetingOf([one], [recorded]), recorded)).toContain('Cần 11/13 phiếu')
  const ballot = counted([one], [{ yes: 10 }])
  const snapshot = ballot.snapshot
  if (snapshot === null) throw new Error('no snapshot')
  const kept: Ballot = {
    ...ballot,
    rule: { ...ballot.rule, conflictsLeaveBase: true },
    snapshot: { ...snapshot, recused: snapshot.members.slice(0, 1) },
  }
  expect(ruleLineOf(meetingOf([one]), ballotRow(kept))).toContain('Cần 10/12 phiếu')
  expect(ruleLineOf(meetingOf([one]), ballotRow({ ...kept, snapshot: null }))).toContain(
    'Cần 11/13 phiếu',
  )
})

test('whoever must keep out of a case is not waited for, unless the lines of the ballot differ in it', () => {
  const agenda = [row(), row()]
  const [first, second] = agenda
  const member = newId()
  const ballot: Ballot = {
    ...createBallot({
      id: newId(),
      method: 'secret',
      rule: ruleOf('all-80'),
      lines: agenda.map(({ nominationId }) => line(nominationId)),
    }),
    state: 'open',
  }
  const conflict = (nominationId: string | undefined): MeetingDetail['conflicts'][number] => ({
    memberId: member,
    nominationId: nominationId ?? '',
    kind: 'declared',
    verdict: 'confirmed',
    note: null,
  })
  const waitedFor = (...ids: (string | undefined)[]) => {
    const meeting: MeetingDetail = {
      ...meetingOf(agenda, [ballotRow(ballot)]),
      attendance: [{ memberId: member, status: 'present', standIn: null }],
      conflicts: ids.map(conflict),
    }
    return expectedVoters(meeting, ballot)
  }
  expect(waitedFor()).toBe(13)
  expect(waitedFor(first?.nominationId, second?.nominationId)).toBe(12)
  expect(waitedFor(first?.nominationId)).toBe(13)
})

test('a case shows what its dossier has and how its unit stands to its quota, as the board says', () => {
  const status = campaignStatus(bacKanInput('2024-08-13'))
  const lacking = status.units.find(({ unit }) => unit === 'UBND xã Dương Quang')
  const agenda = [
    row({ unit: 'UBND xã Dương Quang', award: null }),
    row({ unit: 'Phòng không có', award: null }),
  ]
  const cues = cuesOf({ ...input(meetingOf(agenda)), status })
  const wishes = cues.flatMap(({ wish }) => (wish.kind === 'nominee' ? [wish] : []))
  expect(lacking?.dossier?.missing).toEqual(['Biên bản'])
  expect(wishes[0]?.dossier.map(({ name, present }) => [name, present])).toContainEqual([
    'Biên bản',
    false,
  ])
  expect(wishes[0]?.dossier.some(({ present }) => present)).toBe(true)
  expect(wishes[0]?.quotaLine).toContain(lacking?.quotaLabel ?? '?')
  expect(wishes[1]).toMatchObject({ dossier: [], quotaLine: null })
  // A plan that sets no quota has none to show, nor any paper to ask for.
  const bare = { ...plan, quotas: [], dossier: [] }
  const without = campaignStatus({ ...bacKanInput('2024-08-13'), plan: bare })
  const [first] = cuesOf({ ...input(meetingOf(agenda)), plan: bare, status: without }).flatMap(
    ({ wish }) => (wish.kind === 'nominee' ? [wish] : []),
  )
  expect(first).toMatchObject({ dossier: [], quotaLine: null })
})

test('an open ballot names only those on the agenda; a group that has nobody in it is left out', () => {
  const agenda = [row(), row(), row({ kind: 'collective', name: 'Tổ dân phố số 4' })]
  const ballot: Ballot = {
    ...createBallot({
      id: newId(),
      method: 'hands',
      rule: ruleOf('all-80'),
      lines: [line(agenda[0]?.nominationId ?? ''), line(newId())],
    }),
    state: 'open',
  }
  const wish = cuesOf(input(meetingOf(agenda, [ballotRow(ballot)]))).find(
    ({ group }) => group === 'ballots',
  )?.wish
  expect(wish?.kind === 'voting' ? wish.nominees : []).toHaveLength(1)
  const persons = agenda.slice(0, 2).map(({ nominationId }) => nominationId)
  expect(ballotTitle(plan, agenda, persons)).toBe('Giấy khen của Chủ tịch UBND thành phố: cá nhân')
})

test('the ranking has those without points too', () => {
  const nominee = { nominationId: 'a', name: 'A', unit: 'U', rank: 1, sharing: 1, knockedOutBy: [] }
  const scores = {
    nominees: [
      { ...nominee, total: { hundredths: [9_550, 1] } },
      { ...nominee, nominationId: 'b', total: null },
    ],
  }
  const { wish } = rankingCue(scores as unknown as Parameters<typeof rankingCue>[0])
  expect(wish.kind === 'ranking' ? wish.ranks.map(({ item }) => item.total) : []).toEqual([
    [9_550, 1],
    null,
  ])
})
