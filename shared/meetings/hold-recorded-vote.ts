/**
 * Holds a meeting from a recorded vote: reads the file, checks every count, finds every nomination,
 * applies the rule, and gives the outcome, or refuses the whole file with every line that is wrong.
 */
import { majorityOf, quorumOf } from './majority.ts'
import type { MajorityResult } from './majority.ts'
import { matchVotes } from './match-votes.ts'
import type { MatchedLine, VotableNomination } from './match-votes.ts'
import type { MoneyTerms } from '#shared/campaigns/money-terms.ts'
import type {
  MeetingBlock,
  RecordedLine,
  RecordedOutcome,
  RecordedResult,
} from './recorded-outcome.ts'
import { recordedTotals } from './recorded-totals.ts'
import type { InputTable } from './records.ts'
import type { VoteRule } from './vote-rule.ts'
import { readVotesFile, voteCountRefusals } from './votes-file.ts'
import type { VoteLine, VoteRefusal } from './votes-file.ts'
import type { Award } from '#shared/campaigns/plan.ts'
import { votesFileRefusals as say } from '#shared/text/meetings.ts'

export interface RecordedVoteInput {
  /** Id of the plan, as printed. */
  readonly plan: string
  readonly awards: readonly Award[]
  readonly rule: VoteRule
  readonly table: InputTable
  /** All nominations of the campaign, eligible or not, so that a refusal can tell them apart. */
  readonly nominations: readonly VotableNomination[]
  readonly money: MoneyTerms
}

export type RecordedVoteResult =
  | {
      readonly ok: true
      readonly outcome: RecordedOutcome
      readonly lines: readonly RecordedLine[]
    }
  | { readonly ok: false; readonly refusals: readonly VoteRefusal[] }

function awardRefusals(
  lines: readonly VoteLine[],
  awards: readonly Award[],
): readonly VoteRefusal[] {
  return lines.flatMap((line): readonly VoteRefusal[] => {
    const { line: at, no } = line
    const [unknown] = [line.proposed, line.voted].filter(
      (id) => !awards.some((award) => award.id === id),
    )
    if (unknown !== undefined)
      return [{ line: at, code: 'award-unknown', message: say.awardUnknown(at, no, unknown) }]
    const given = awards.find((award) => award.id === line.voted)
    return given === undefined || given.kinds.includes(line.kind)
      ? []
      : [{ line: at, code: 'award-not-for-kind', message: say.awardKind(at, no, line.voted) }]
  })
}

function resultOf(
  { line, nomination }: MatchedLine,
  majority: MajorityResult,
  money: MoneyTerms,
): RecordedResult {
  const passed = line.disposition === 'voted' && majority.passed
  return {
    unit: nomination.unit,
    kind: nomination.kind,
    honorific: nomination.honorific,
    name: nomination.name,
    proposed: line.proposed,
    voted: line.voted,
    changed: line.voted !== line.proposed,
    yes: line.yes,
    valid: line.valid,
    invalid: line.invalid,
    passed,
    award: passed ? line.voted : null,
    money: passed ? money.amountOf(line.voted, nomination.kind) : 0,
    noVotes: line.noVotes,
    line: line.no,
    ...(line.disposition === 'voted' ? {} : { disposition: line.disposition }),
  }
}

function meetingBlock(
  rule: VoteRule,
  lines: readonly RecordedLine[],
  first: VoteLine,
): MeetingBlock {
  const [numerator, denominator] = rule.threshold
  const percent = (numerator * 100) / denominator
  const needed = new Set(lines.map((line) => line.majority.neededYes))
  const [neededYes] = needed
  return {
    members: first.members,
    present: first.present,
    writtenOpinions: first.writtenOpinions,
    ballotsIssued: first.issued,
    ballotsReturned: first.returned,
    papersInvalid: Math.min(...lines.map((line) => line.result.invalid)),
    quorum: {
      met: quorumOf(rule, first).met,
      atLeast: rule.quorum?.atLeast ?? null,
      of: 'members-present',
    },
    threshold: {
      ...((numerator * 100) % denominator === 0
        ? { percent }
        : { percent: null, share: rule.threshold }),
      operator: rule.operator,
      basis: rule.base,
      neededYes: needed.size === 1 && neededYes !== undefined ? neededYes : null,
    },
  }
}

/** Refusals of the file as a whole: counts, awards, quorum. */
function fileRefusals(
  lines: readonly VoteLine[],
  first: VoteLine,
  input: RecordedVoteInput,
): readonly VoteRefusal[] {
  const refusals = [...voteCountRefusals(lines, input.rule), ...awardRefusals(lines, input.awards)]
  const quorum = quorumOf(input.rule, first)
  if (quorum.met) return refusals
  const message = say.noQuorum(first.present, quorum.needed, first.members)
  return [...refusals, { line: null, code: 'no-quorum', message }]
}

/**
 * The outcome of a recorded vote, in the order of the file, or every reason why the file is refused.
 * A vote without a quorum is refused: it decided nothing. Where the rule needs the chair's word and
 * a line has none, that line is refused too.
 */
export function holdRecordedVote(input: RecordedVoteInput): RecordedVoteResult {
  const read = readVotesFile(input.table)
  if (!read.ok) return read
  const [first] = read.lines
  if (first === undefined) return { ok: false, refusals: [] }
  const matched = matchVotes(read.lines, input.nominations)
  const refusals = [
    ...fileRefusals(read.lines, first, input),
    ...(matched.ok ? [] : matched.refusals),
  ]
  if (!matched.ok || refusals.length > 0) return { ok: false, refusals }

  const lines = matched.matches.map((match): RecordedLine => {
    const majority = majorityOf(input.rule, match.line, match.line)
    const result = resultOf(match, majority, input.money)
    return { nominationId: match.nomination.id, fileLine: match.line.line, majority, result }
  })
  const unknown = lines.filter(
    ({ majority, result }) =>
      majority.reason === 'chair-unknown' && result.disposition === undefined,
  )
  if (unknown.length > 0)
    return {
      ok: false,
      refusals: unknown.map(({ fileLine, result }) => ({
        line: fileLine,
        code: 'chair-unknown' as const,
        message: say.chairUnknown(fileLine, result.line),
      })),
    }
  const results = lines.map((line) => line.result)
  const concerned = results.flatMap((result) => [result.proposed, result.voted])
  return {
    ok: true,
    lines,
    outcome: {
      plan: input.plan,
      meeting: meetingBlock(input.rule, lines, first),
      money: input.money.blockFor(concerned),
      totals: recordedTotals(results, input.awards),
      results,
    },
  }
}
