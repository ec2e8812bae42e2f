import { expect, test } from 'vitest'
import {
  closeBallot,
  createBallot,
  openBallot,
  type Ballot,
  type Step,
} from '#shared/meetings/ballot-life.ts'
import { presetNamed } from '#shared/meetings/presets.ts'
import {
  draftMajority,
  draftProblems,
  tallyDraft,
  tallyOfDraft,
  type TallyDraft,
} from '#renderer/features/meetings/ballots/tally-draft.ts'

const id = (number: number): string => `01920000-0000-7000-8000-${String(number).padStart(12, '0')}`
const CASE = id(1)
const MEMBERS = Array.from({ length: 13 }, (_, index) => id(101 + index))
const act = { by: 'Thư ký', at: '2024-08-15T09:30' }
const must = (step: Step): Ballot => {
  if (!step.ok) throw new Error(step.code)
  return step.ballot
}
const BALLOT = must(
  closeBallot(
    must(
      openBallot(
        createBallot({
          id: id(900),
          method: 'secret',
          rule: presetNamed('all-80')!.rule,
          lines: [{ nominationId: CASE, proposed: 'gk', voted: 'gk', changeTo: null }],
        }),
        { members: 13, present: 13 },
        act,
      ),
    ),
    { members: MEMBERS, present: MEMBERS, writtenOpinions: [], recused: [], chair: null },
    act,
  ),
)
/** Thirteen valid papers with so many ticks on the one line. */
function ticked(yes: number, no: number): TallyDraft {
  const draft = tallyDraft(BALLOT)
  const line = draft.lines[CASE]
  if (line === undefined) throw new Error('no line')
  return {
    papers: { issued: 13, returned: 13, notReturned: 0, valid: 13, invalid: 0 },
    lines: { [CASE]: { ...line, yes, no } },
  }
}
function problemsOf(draft: TallyDraft): readonly string[] {
  const tally = tallyOfDraft(BALLOT, draft)
  if (tally === null) throw new Error('incomplete')
  return draftProblems(BALLOT, tally, () => 'Bà Hà Ngọc Hiền')
}

test('a line with as many answers as valid papers has its verdict', () => {
  expect(draftMajority(BALLOT, ticked(11, 2), CASE)).toMatchObject({ passed: true })
  expect(problemsOf(ticked(11, 2))).toEqual([])
})

test('a line with one answer too many has no verdict, and the sentence names the nominee', () => {
  expect(draftMajority(BALLOT, ticked(11, 3), CASE)).toBeNull()
  expect(problemsOf(ticked(11, 3))).toEqual([expect.stringMatching(/^Bà Hà Ngọc Hiền: .*14.*13/u)])
})
