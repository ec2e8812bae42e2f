import { expect, test } from 'vitest'
import { campaignStatus } from '#shared/appraisal/status.ts'
import { newId } from '#shared/kernel/ids.ts'
import { createBallot, type Ballot } from '#shared/meetings/ballot-life.ts'
import type { BallotRow, MeetingDetail } from '#shared/meetings/contract.ts'
import { ballotTitle, cuesOf, rankingCue } from '#shared/meetings/cues.ts'
import { expectedVoters, resultLines, ruleLineOf } from '#shared/meetings/result-lines.ts'
import { bacKanInput } from '#test/support/status-fixtures.ts'
import {
  ballotRow,
  counted,
  input,
  line,
  meetingOf,
  plan,
  recordedRow,
  row,
  ruleOf,
} from './room-of-thirteen.ts'

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
