import { describe, expect, it } from 'vitest'
import { newId } from '#shared/kernel/ids.ts'
import type { MeetingEvent, NotedEvent } from '#shared/meetings/meeting-event.ts'
import { presetNamed } from '#shared/meetings/presets.ts'
import { replay } from '#shared/meetings/replay.ts'
import { eventSentence } from '#shared/text/meetings-replay.ts'

const [member, other, nominee, late, ballotId] = [newId(), newId(), newId(), newId(), newId()]
const rule = presetNamed('all-80')?.rule
if (rule === undefined) throw new Error('the preset is not there')

const EVENTS: readonly MeetingEvent[] = [
  {
    kind: 'convened',
    title: 'Họp',
    moment: '2024-10-15T08:00',
    place: null,
    rule,
    awardRules: {},
    agenda: [nominee],
  },
  {
    kind: 'attendance',
    changes: [
      { memberId: member, status: 'present', standIn: null },
      { memberId: other, status: 'absent', standIn: null },
    ],
  },
  { kind: 'attendance', changes: [{ memberId: other, status: 'late', standIn: 'Lê B' }] },
  { kind: 'agenda', nominationIds: [nominee, late] },
  { kind: 'conflict', memberId: other, nominationId: late, verdict: 'confirmed' },
  { kind: 'ballot-created', ballotId, title: 'L1', method: 'by-name', nominationIds: [nominee] },
  { kind: 'ballot-opened', ballotId, present: 2, members: 2 },
  { kind: 'vote', ballotId, nominationId: nominee, memberId: member, answer: 'no' },
  { kind: 'vote', ballotId, nominationId: nominee, memberId: member, answer: 'yes' },
  { kind: 'ballot-closed', ballotId, present: 2, written: 0, recused: [] },
  {
    kind: 'tally-typed',
    ballotId,
    by: 'A',
    papers: { issued: 2, returned: 2, notReturned: 0, valid: 2, invalid: 0 },
  },
  { kind: 'ballot-confirmed', ballotId, by: 'B' },
  {
    kind: 'ballot-published',
    ballotId,
    results: [{ nominationId: nominee, yes: 2, base: 2, neededYes: 2, decision: 'given' }],
  },
  { kind: 'record' },
  { kind: 'sealed', seal: 'abc' },
  { kind: 'results-annulled', reason: 'nhầm' },
]

const steps = replay(
  EVENTS.map((event, index): NotedEvent => ({
    seq: index + 1,
    at: '2024-10-15T08:00',
    actor: 'Bàn',
    event,
  })),
)
const stateAt = (kind: MeetingEvent['kind'], last = true) => {
  const of = steps.filter(({ noted }) => noted.event.kind === kind)
  const step = last ? of.at(-1) : of[0]
  if (step === undefined) throw new Error(kind)
  return step.state
}

describe('the replay of a meeting', () => {
  it('has one step for each event, each with the state just after it', () => {
    expect(steps).toHaveLength(EVENTS.length)
    expect(stateAt('convened')).toMatchObject({ agenda: [nominee], ballots: [], sealed: false })
    expect([...stateAt('attendance', false).attendance]).toEqual([
      [member, 'present'],
      [other, 'absent'],
    ])
    expect(stateAt('attendance').attendance.get(other)).toBe('late')
    expect(stateAt('agenda').agenda).toEqual([nominee, late])
  })

  it('takes a ballot through its life, and a member who votes twice counts once', () => {
    const states = ['ballot-created', 'ballot-opened', 'ballot-closed', 'ballot-confirmed'] as const
    expect(states.map((kind) => stateAt(kind).ballots[0]?.state)).toEqual([
      'created',
      'open',
      'closed',
      'confirmed',
    ])
    expect(stateAt('vote').ballots[0]?.voted).toEqual([member])
    expect(stateAt('tally-typed').ballots[0]?.papers?.issued).toBe(2)
    expect(stateAt('ballot-published').ballots[0]?.results?.[0]?.decision).toBe('given')
    expect(stateAt('ballot-closed').ballots[0]?.results).toBeNull()
  })

  it('never reaches back: an earlier step stays as it was', () => {
    expect(stateAt('ballot-created').ballots[0]?.state).toBe('created')
    expect(stateAt('sealed')).toMatchObject({ sealed: true })
    expect(stateAt('results-annulled').ballots[0]).toMatchObject({
      state: 'annulled',
      reason: 'nhầm',
    })
    expect(stateAt('sealed').ballots[0]?.state).toBe('published')
  })

  it('says each step in a sentence with names, never with ids', () => {
    const names = { member: () => 'Ông A', nominee: () => 'Bà B', ballot: () => 'Lượt 1' }
    const all: readonly MeetingEvent[] = [
      ...EVENTS,
      { kind: 'recorded', ballotId, voted: 3, passed: 2 },
      { kind: 'ballot-annulled', ballotId, reason: 'đếm sót' },
    ]
    const sentences = all.map((event) => eventSentence(event, names))
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(16)
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^\p{Lu}/u)
      for (const id of [member, other, nominee, late, ballotId]) expect(sentence).not.toContain(id)
    }
    expect(sentences).toContain('Ông A: đồng ý, về Bà B')
    expect(sentences[2]).toBe('Điểm danh: Ông A: đến muộn (Lê B dự thay)')
  })

  it('has a ballot that was annulled with its reason, and a vote that came whole from a file', () => {
    const [created, recorded] = [newId(), newId()]
    const events: readonly MeetingEvent[] = [
      {
        kind: 'ballot-created',
        ballotId: created,
        title: 'L1',
        method: 'secret',
        nominationIds: [nominee],
      },
      { kind: 'recorded', ballotId: recorded, voted: 2, passed: 1 },
      { kind: 'ballot-annulled', ballotId: created, reason: 'phát nhầm phiếu' },
    ]
    const last = replay(
      events.map((event, index) => ({ seq: index, at: '2024-10-15T08:00', actor: 'A', event })),
    ).at(-1)
    expect(last?.state.ballots.map(({ id, state, reason }) => [id, state, reason])).toEqual([
      [created, 'annulled', 'phát nhầm phiếu'],
      [recorded, 'published', null],
    ])
  })
})
