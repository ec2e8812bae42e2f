import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictRows, sharedRecusals, type ConflictRow } from '#shared/meetings/conflicts.ts'
import { newId } from '#shared/kernel/ids.ts'
import { presetNamed } from '#shared/meetings/presets.ts'
import {
  blankCriterion,
  draftOfRubric,
  freeGroupId,
  rubricOfDraft,
} from '#shared/appraisal/scoring/rubric-draft.ts'
import { RUBRIC_SAMPLES } from '#shared/appraisal/scoring/rubric-samples.ts'
import { criteriaOf, rubricSchema } from '#shared/appraisal/scoring/rubric.ts'
import { ruleOfLines } from '#shared/meetings/rule-of-award.ts'
import { scoreDocument, type ScoreDocument } from '#shared/meetings/score-document.ts'
import { draftOf, faultOfCell, pasted, readRow } from '#shared/meetings/sheet-draft.ts'
import { selectForVote } from '#shared/meetings/vote-selection.ts'
import { points, RUBRIC } from '#test/support/typed-scores.ts'

const author = { kind: 'member', member: 'A' } as const

describe('a sheet that is typed', () => {
  it('reads points and marks, and names the cells that make no sense', () => {
    const row = readRow(RUBRIC, author, 'n', { nv: '55,5', td: ' Tránh ', tru: '-2' })
    expect(row.scores).toEqual({ nv: points(5550), td: { mark: 'recuse' }, tru: points(200) })
    expect(row.wrong).toEqual([])
    const typed: Readonly<Record<string, string>> = { nv: '60,01', td: 'x', tru: '' }
    const { wrong } = readRow(RUBRIC, author, 'n', typed)
    expect(wrong).toEqual(['nv', 'td'])
    const faults = criteriaOf(RUBRIC)
      .filter(({ id }) => wrong.includes(id))
      .map((one) => faultOfCell(one, typed[one.id] ?? ''))
    expect(faults[0]).toBe('vượt mức tối đa 60,00. Sửa điểm')
    expect(faults[1]).toMatch(/^"x" không phải điểm/u)
  })

  it('shows stored sheets so that reading them again gives the same scores', () => {
    const score = fc.oneof(
      fc.integer({ min: 0, max: 2000 }).map(points),
      fc.constantFrom('abstain' as const, 'recuse' as const, 'absent' as const).map((mark) => ({
        mark,
      })),
    )
    fc.assert(
      fc.property(score, score, (td, tru) => {
        const sheet = { nominationId: newId(), author, scores: { td, tru } }
        const draft = draftOf([sheet])
        const read = readRow(RUBRIC, author, sheet.nominationId, draft[sheet.nominationId] ?? {})
        expect(read.scores).toEqual(sheet.scores)
      }),
    )
  })

  it('has another check sum when a digit is wrong or two neighbours are swapped', () => {
    const sum = (nv: string, td: string) =>
      readRow(RUBRIC, author, 'n', { nv, td, tru: '' }).checkSum
    const right = sum('12', '15')
    expect(right).toMatch(/^\d\d$/u)
    for (const [nv, td] of [
      ['13', '15'],
      ['12', '16'],
      ['15', '12'],
      ['21', '15'],
    ] as const)
      expect(sum(nv, td)).not.toBe(right)
  })

  it('takes a block pasted from Excel from the cell on, and drops what is outside the grid', () => {
    const grid = { nominations: ['a', 'b'], criteria: ['nv', 'td', 'tru'] }
    const draft = pasted(
      { a: { nv: '1' } },
      grid,
      { nomination: 'a', criterion: 'td' },
      '2\t3\t4\r\n5\t6\r\n7\t8\r\n',
    )
    expect(draft).toEqual({ a: { nv: '1', td: '2', tru: '3' }, b: { td: '5', tru: '6' } })
  })
})

describe('a rubric that is written', () => {
  it('comes out as it went in, and so do the samples', () => {
    for (const rubric of [RUBRIC, ...RUBRIC_SAMPLES]) {
      expect(rubricSchema.safeParse(rubric).success).toBe(true)
      const made = rubricOfDraft(draftOfRubric(rubric))
      expect(made).toEqual({ ok: true, rubric: { ...rubric, version: 1 } })
    }
  })

  it('says of every part what is wrong', () => {
    const draft = draftOfRubric(RUBRIC)
    const [group] = draft.groups
    if (group === undefined) throw new Error('no group')
    const made = rubricOfDraft({
      ...draft,
      title: ' ',
      groups: [{ ...group, title: '', cap: 'nhiều', criteria: [blankCriterion(draft, group.id)] }],
    })
    expect(made).toEqual({
      ok: false,
      problems: [
        'Ghi tên bảng điểm.',
        'Nhóm I chưa có tên.',
        '"": "nhiều" không phải số điểm. Ghi số, ví dụ 20 hoặc 0,25.',
        'Tiêu chí I.1 chưa có tên.',
      ],
    })
  })

  it('names the criterion that breaks a rule of rubrics', () => {
    const draft = draftOfRubric(RUBRIC)
    const made = rubricOfDraft({
      ...draft,
      groups: draft.groups.map((group) => ({
        ...group,
        criteria: group.criteria.map((one) => (one.id === 'nv' ? { ...one, max: '' } : one)),
      })),
    })
    expect(made).toEqual({
      ok: false,
      problems: ['"Nhiệm vụ chuyên môn": tiêu chí cơ bản phải có điểm tối đa.'],
    })
  })

  it('gives new groups and criteria ids that are free', () => {
    const draft = draftOfRubric(RUBRIC)
    expect(freeGroupId(draft)).toBe('III')
    expect(blankCriterion(draft, 'I').id).toBe('I.1')
    const [group] = draft.groups
    if (group === undefined) throw new Error('no group')
    const criteria = [1, 2, 4].map((at) => ({ ...blankCriterion(draft, 'I'), id: `I.${at}` }))
    const groups = 'I II III IV V VI VII VIII IX X'
      .split(' ')
      .map((id) => ({ ...group, id, criteria }))
    expect(freeGroupId({ ...draft, groups })).toBe('N11')
    expect(blankCriterion({ ...draft, groups }, 'I').id).toBe('I.3')
  })

  it('names the group or the whole rubric where the rule that is broken is theirs', () => {
    const draft = { ...draftOfRubric(RUBRIC), source: ' ' }
    const made = rubricOfDraft(draft)
    expect(made.ok && made.rubric.source).toBe(null)
    const empty = rubricOfDraft({ ...draft, groups: [] })
    expect(empty.ok ? [] : empty.problems.map((one) => one.includes(draft.title))).toContain(true)
  })
})

describe('who goes to the vote by points', () => {
  const ids = [newId(), newId(), newId(), newId()]
  const given = [9000, 8000, 8000, 7000]
  const scores: ScoreDocument = scoreDocument({
    rubric: {
      ...RUBRIC,
      groups: RUBRIC.groups.map((group) => ({
        ...group,
        criteria: group.criteria
          .filter(({ id }) => id !== 'td')
          .map((one) => ({ ...one, max: 10_000, step: null })),
      })),
    },
    sheets: ids.map((nominationId, index) => ({
      nominationId,
      author,
      scores: { nv: points(given[index] ?? 0) },
    })),
    nominations: ids.map((id, index) => ({
      id,
      unit: 'U',
      kind: 'individual' as const,
      name: `N${index}`,
    })),
    method: { method: 'mean' },
    tieBreaks: [],
    facts: new Map(),
  })
  const select = (atLeast: number | null, top: number | null) => {
    const { selected, levelAtCut, placesLeft } = selectForVote(scores, { atLeast, top })
    return [selected.map(({ name }) => name), levelAtCut.map(({ name }) => name), placesLeft]
  }

  it('is everybody from so many points, exactly', () => {
    expect(select(8000, null)).toEqual([['N0', 'N1', 'N2'], [], 0])
    expect(select(8001, null)).toEqual([['N0'], [], 0])
    expect(select(null, null)).toEqual([['N0', 'N1', 'N2', 'N3'], [], 0])
  })

  it('is the highest so many, and never one of two equals across the cut', () => {
    expect(select(null, 1)).toEqual([['N0'], [], 0])
    expect(select(null, 2)).toEqual([['N0'], ['N1', 'N2'], 1])
    expect(select(null, 3)).toEqual([['N0', 'N1', 'N2'], [], 0])
    expect(select(9000, 3)).toEqual([['N0'], [], 0])
  })
})

describe('conflicts on a ballot', () => {
  const row = (memberId: string, nominationId: string, verdict: ConflictRow['verdict']) =>
    ({ memberId, nominationId, kind: 'own-unit', verdict, note: null }) as const

  it('keep a member out of all its lines or have the one line voted apart', () => {
    const rows = [
      row('m', 'a', 'confirmed'),
      row('m', 'b', 'confirmed'),
      row('k', 'a', 'dismissed'),
    ]
    expect(sharedRecusals(rows, ['a', 'b'])).toEqual({ ok: true, recused: ['m'] })
    expect(sharedRecusals(rows, ['b', 'c'])).toEqual({ ok: false, apart: 'b', memberId: 'm' })
    expect(sharedRecusals(rows, ['c'])).toEqual({ ok: true, recused: [] })
  })

  it('show what was found with its judgment, and after it what was only declared', () => {
    const found = [{ memberId: 'm', nominationId: 'a', kind: 'own-unit' as const }]
    const declared = {
      memberId: 'k',
      nominationId: 'a',
      verdict: 'confirmed' as const,
      note: 'vợ',
    }
    expect(conflictRows(found, [declared]).map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['own-unit', 'open'],
      ['declared', 'confirmed'],
    ])
  })
})

describe('the rule of a ballot', () => {
  const rule = (name: string) => {
    const preset = presetNamed(name)
    if (preset === null) throw new Error(name)
    return preset.rule
  }
  const meeting = { rule: rule('all-70'), awardRules: { cstd: rule('all-90'), co: rule('all-90') } }

  it('is the award’s own, else the meeting’s; awards under one rule may stand together', () => {
    expect(ruleOfLines(meeting, [{ voted: 'gk' }])?.threshold).toEqual([70, 100])
    expect(ruleOfLines(meeting, [{ voted: 'cstd' }, { voted: 'co' }])?.threshold).toEqual([90, 100])
    expect(ruleOfLines(meeting, [{ voted: 'cstd' }, { voted: 'gk' }])).toBeNull()
  })
})
