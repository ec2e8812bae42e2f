/**
 * A vote on one or many nominations: how it is cast, what is counted, and what must add up.
 * A secret ballot holds totals only; there is no field in which a member's vote could stand.
 */
import { z } from 'zod'
import { idSchema } from '#shared/kernel/ids.ts'
import { ballotRefusals } from '#shared/text/meetings.ts'

/** giơ tay (counts only) · biểu quyết ghi tên · bỏ phiếu kín. */
export const votingMethodSchema = z.enum(['hands', 'by-name', 'secret'])
export type VotingMethod = z.infer<typeof votingMethodSchema>

/** đồng ý · không đồng ý · đổi hình thức · hoãn, bổ sung hồ sơ · rút. */
export const answerSchema = z.enum(['yes', 'no', 'change-form', 'defer', 'withdraw'])
export type Answer = z.infer<typeof answerSchema>

/** What is asked on one line. `voted` differs from `proposed` where the council asks for another form. */
export const ballotLineSchema = z.strictObject({
  nominationId: idSchema,
  proposed: z.string().min(1),
  voted: z.string().min(1),
  /** The form that "đổi hình thức" stands for on this line; null where none was named. */
  changeTo: z.string().min(1).nullable(),
})
export type BallotLine = z.infer<typeof ballotLineSchema>

const count = z.int().min(0)

/** Papers of the whole ballot. Of a show of hands every vote is a valid "paper". */
export const paperCountSchema = z.strictObject({
  issued: count,
  returned: count,
  notReturned: count,
  valid: count,
  /** Papers invalid as a whole (a name written on it, no stamp). */
  invalid: count,
})
export type PaperCount = z.infer<typeof paperCountSchema>

/** Counts of one line. `invalid` are valid papers on which this one line is not (two ticks, blank). */
export const lineTallySchema = z.strictObject({
  nominationId: idSchema,
  invalid: count,
  yes: count,
  no: count,
  changeForm: count,
  defer: count,
  withdraw: count,
  /** What the chair said openly, where the rule asks for it; never read from a secret paper. */
  chairAgrees: z.boolean().nullable(),
})
export type LineTally = z.infer<typeof lineTallySchema>

export const tallySchema = z.strictObject({
  papers: paperCountSchema,
  lines: z.array(lineTallySchema).min(1),
})
export type Tally = z.infer<typeof tallySchema>

/** A named vote, only of a ballot held by name. */
export const namedVoteSchema = z.strictObject({
  nominationId: idSchema,
  memberId: idSchema,
  answer: answerSchema,
})
export type NamedVote = z.infer<typeof namedVoteSchema>

/** The equations a tally can break. */
export type TallyFault =
  | 'issued-not-voters'
  | 'issued-not-returned-plus-missing'
  | 'returned-not-valid-plus-invalid'
  | 'line-invalid-over-valid'
  | 'answers-over-valid'
  | 'line-missing'
  | 'line-unknown'
  | 'line-twice'

/** One broken equation; `nominationId` null where it concerns the papers. */
export interface TallyProblem {
  readonly code: TallyFault
  readonly nominationId: string | null
  readonly message: string
}

/** Valid ballots of one line: papers valid − this line invalid on them. */
export const validOnLine = (papers: Pick<PaperCount, 'valid'>, line: LineTally): number =>
  papers.valid - line.invalid

/** All votes on a line that are neither yes nor no. */
export const otherVotes = (line: LineTally): number => line.changeForm + line.defer + line.withdraw

function paperProblems(papers: PaperCount, voters: number): readonly TallyProblem[] {
  const problems: TallyProblem[] = []
  const say = (code: TallyFault, message: string): void => {
    problems.push({ code, nominationId: null, message })
  }
  if (papers.issued !== voters)
    say('issued-not-voters', ballotRefusals.issuedNotVoters(papers.issued, voters))
  if (papers.issued !== papers.returned + papers.notReturned)
    say('issued-not-returned-plus-missing', ballotRefusals.issuedNotReturned(papers))
  if (papers.returned !== papers.valid + papers.invalid)
    say('returned-not-valid-plus-invalid', ballotRefusals.returnedNotValid(papers))
  return problems
}

/** What does not add up on one line: yes + no + other ≤ valid. Empty when all is well. */
export function lineProblems(
  papers: Pick<PaperCount, 'valid'>,
  line: LineTally,
): readonly TallyProblem[] {
  const valid = validOnLine(papers, line)
  const { nominationId } = line
  if (valid < 0)
    return [
      {
        code: 'line-invalid-over-valid',
        nominationId,
        message: ballotRefusals.lineInvalidOverValid(line.invalid, papers.valid),
      },
    ]
  const answers = line.yes + line.no + otherVotes(line)
  return answers > valid
    ? [
        {
          code: 'answers-over-valid',
          nominationId,
          message: ballotRefusals.answersOverValid(answers, valid),
        },
      ]
    : []
}

/**
 * Everything that does not add up in a tally: issued = voters; issued = returned + not returned;
 * returned = valid + invalid; per line yes + no + other ≤ valid; each line of the ballot once.
 * Empty when all is well.
 */
export function tallyProblems(
  lines: readonly BallotLine[],
  tally: Tally,
  voters: number,
): readonly TallyProblem[] {
  const asked = new Set(lines.map((line) => line.nominationId))
  const counted = tally.lines.map((line) => line.nominationId)
  const place = (code: TallyFault, nominationId: string, message: string): TallyProblem => ({
    code,
    nominationId,
    message,
  })
  return [
    ...paperProblems(tally.papers, voters),
    ...tally.lines.flatMap((line) => lineProblems(tally.papers, line)),
    ...[...asked]
      .filter((id) => !counted.includes(id))
      .map((id) => place('line-missing', id, ballotRefusals.lineMissing)),
    ...counted
      .filter((id) => !asked.has(id))
      .map((id) => place('line-unknown', id, ballotRefusals.lineUnknown)),
    ...counted
      .filter((id, index) => counted.indexOf(id) !== index)
      .map((id) => place('line-twice', id, ballotRefusals.lineTwice)),
  ]
}

const TALLY_OF: Readonly<Record<Answer, 'yes' | 'no' | 'changeForm' | 'defer' | 'withdraw'>> = {
  yes: 'yes',
  no: 'no',
  'change-form': 'changeForm',
  defer: 'defer',
  withdraw: 'withdraw',
}

/**
 * The tally of a ballot held by name. Members entitled who did not answer on a line are counted as
 * invalid on it; one who answered on no line did not return a paper. `chairId` gives the chair's
 * open word, where a chair was there.
 */
export function tallyOfNames(
  lines: readonly BallotLine[],
  votes: readonly NamedVote[],
  entitled: readonly string[],
  chairId: string | null,
): Tally {
  const voters = new Set(votes.map((vote) => vote.memberId))
  const returned = entitled.filter((member) => voters.has(member))
  const counted = new Set(returned)
  // Gone through once: a sitting has two hundred lines, and five thousand votes on them.
  const byLine = Map.groupBy(votes, (vote) => vote.nominationId)
  const papers: PaperCount = {
    issued: entitled.length,
    returned: returned.length,
    notReturned: entitled.length - returned.length,
    valid: returned.length,
    invalid: 0,
  }
  return {
    papers,
    lines: lines.map(({ nominationId }) => {
      const here = (byLine.get(nominationId) ?? []).filter((vote) => counted.has(vote.memberId))
      const chair = here.find((vote) => vote.memberId === chairId)
      const counts = { yes: 0, no: 0, changeForm: 0, defer: 0, withdraw: 0 }
      for (const vote of here) counts[TALLY_OF[vote.answer]] += 1
      return {
        nominationId,
        invalid: returned.length - here.length,
        ...counts,
        chairAgrees: chair === undefined ? null : chair.answer === 'yes',
      }
    }),
  }
}
