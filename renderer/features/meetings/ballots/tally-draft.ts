/** Totals while they are typed, and what they would come to under the rule of the ballot. */
import {
  lineProblems,
  tallyProblems,
  validOnLine,
  type LineTally,
  type PaperCount,
  type Tally,
} from '#shared/meetings/ballot.ts'
import {
  attendanceOf,
  entitledVoters,
  recusalsOf,
  type Ballot,
} from '#shared/meetings/ballot-life.ts'
import { majorityOf, type MajorityResult } from '#shared/meetings/majority.ts'

export type PaperField = keyof PaperCount
export type CountField = 'yes' | 'no' | 'changeForm' | 'defer' | 'withdraw' | 'invalid'

export type LineDraft = Readonly<Record<CountField, number | null>> & {
  readonly chairAgrees: boolean | null
}

export interface TallyDraft {
  readonly papers: Readonly<Record<PaperField, number | null>>
  readonly lines: Readonly<Record<string, LineDraft>>
}

const EMPTY_LINE: LineDraft = {
  yes: null,
  no: null,
  changeForm: null,
  defer: null,
  withdraw: null,
  invalid: null,
  chairAgrees: null,
}

/** How many can vote on a closed ballot. */
export const votersOfBallot = (ballot: Ballot): number =>
  ballot.snapshot === null ? 0 : entitledVoters(ballot, ballot.snapshot).length

/** Papers of a show of hands: everybody who can vote has a hand. */
const handsPapers = (voters: number): PaperCount => ({
  issued: voters,
  returned: voters,
  notReturned: 0,
  valid: voters,
  invalid: 0,
})

/** What typing starts from: the totals typed before, else only what is certain. */
export function tallyDraft(ballot: Ballot): TallyDraft {
  const { tally } = ballot
  if (tally !== null)
    return {
      papers: tally.papers,
      lines: Object.fromEntries(
        tally.lines.map(({ nominationId, ...line }) => [nominationId, line]),
      ),
    }
  const voters = votersOfBallot(ballot)
  return {
    papers:
      ballot.method === 'hands'
        ? handsPapers(voters)
        : { issued: voters, returned: null, notReturned: null, valid: null, invalid: null },
    lines: Object.fromEntries(ballot.lines.map(({ nominationId }) => [nominationId, EMPTY_LINE])),
  }
}

const lineTally = (nominationId: string, draft: LineDraft): LineTally => ({
  nominationId,
  yes: draft.yes ?? 0,
  no: draft.no ?? 0,
  changeForm: draft.changeForm ?? 0,
  defer: draft.defer ?? 0,
  withdraw: draft.withdraw ?? 0,
  invalid: draft.invalid ?? 0,
  chairAgrees: draft.chairAgrees,
})

/** The tally of a draft. Answers left empty are none; papers left empty make it incomplete: null. */
export function tallyOfDraft(ballot: Ballot, draft: TallyDraft): Tally | null {
  const { issued, returned, notReturned, valid, invalid } = draft.papers
  if (
    issued === null ||
    returned === null ||
    notReturned === null ||
    valid === null ||
    invalid === null
  )
    return null
  return {
    papers: { issued, returned, notReturned, valid, invalid },
    lines: ballot.lines.map(({ nominationId }) =>
      lineTally(nominationId, draft.lines[nominationId] ?? EMPTY_LINE),
    ),
  }
}

/** Sentences for everything that does not add up; of a line with the name of who stands on it. */
export const draftProblems = (
  ballot: Ballot,
  tally: Tally,
  nameOf: (nominationId: string) => string,
): readonly string[] => [
  ...new Set(
    tallyProblems(ballot.lines, tally, votersOfBallot(ballot)).map(({ nominationId, message }) =>
      nominationId === null ? message : `${nameOf(nominationId)}: ${message}`,
    ),
  ),
]

/** What the typed counts of one line come to; null until "đồng ý" is typed and while they do not add up. */
export function draftMajority(
  ballot: Ballot,
  draft: TallyDraft,
  nominationId: string,
): MajorityResult | null {
  const line = draft.lines[nominationId]
  if (ballot.snapshot === null || line === undefined || line.yes === null) return null
  const typed = lineTally(nominationId, line)
  const { valid } = draft.papers
  if (valid !== null && lineProblems({ valid }, typed).length > 0) return null
  return majorityOf(
    ballot.rule,
    attendanceOf(ballot.snapshot),
    {
      valid: Math.max(0, validOnLine({ valid: valid ?? 0 }, typed)),
      yes: typed.yes,
      chairAgrees: typed.chairAgrees,
    },
    recusalsOf(ballot.snapshot),
  )
}

/** The counts of the first line on every line. */
export function filledLikeFirst(ballot: Ballot, draft: TallyDraft): TallyDraft {
  const first = draft.lines[ballot.lines[0]?.nominationId ?? '']
  if (first === undefined) return draft
  return {
    ...draft,
    lines: Object.fromEntries(ballot.lines.map(({ nominationId }) => [nominationId, first])),
  }
}
