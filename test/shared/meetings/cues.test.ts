import { expect, test } from 'vitest'
import { newId } from '#shared/kernel/ids.ts'
import { createBallot, type Ballot } from '#shared/meetings/ballot-life.ts'
import type { BallotRow } from '#shared/meetings/contract.ts'
import { agendaGroups, ballotTitle, cuesOf } from '#shared/meetings/cues.ts'
import { resultLines, ruleLineOfCase } from '#shared/meetings/result-lines.ts'
import {
  ballotRow,
  counted,
  frameOf,
  input,
  line,
  meetingOf,
  plan,
  row,
  ruleOf,
} from './room-of-thirteen.ts'

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
