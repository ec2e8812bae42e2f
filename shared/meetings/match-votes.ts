/** Brings each line of a recorded vote together with the one eligible nomination it speaks of. */
import { nominationsMeant } from './match-nominee.ts'
import type { NomineeKnown } from './match-nominee.ts'
import type { VoteLine, VoteRefusal, VoteRefusalCode } from './votes-file.ts'
import { votesFileRefusals as say } from '#shared/text/meetings.ts'

/** A nomination of the campaign. `award` is the award asked for; null where none was decided. */
export interface VotableNomination extends NomineeKnown {
  readonly id: string
  readonly honorific: string | null
  readonly award: string | null
  readonly eligible: boolean
}

export interface MatchedLine<N extends VotableNomination = VotableNomination> {
  readonly line: VoteLine
  readonly nomination: N
}

export type MatchResult<N extends VotableNomination = VotableNomination> =
  | { readonly ok: true; readonly matches: readonly MatchedLine<N>[] }
  | { readonly ok: false; readonly refusals: readonly VoteRefusal[] }

type LineMatch<N extends VotableNomination> =
  | { readonly nomination: N }
  | {
      readonly code: VoteRefusalCode
      readonly message: string
      /** The one nomination that the line speaks of nevertheless. */
      readonly of?: N
    }

function matchLine<N extends VotableNomination>(
  line: VoteLine,
  eligible: readonly N[],
  all: readonly N[],
): LineMatch<N> {
  const { line: at, no, name, unit } = line
  const meant = nominationsMeant(line, eligible)
  const [nomination] = meant
  if (nomination === undefined)
    return nominationsMeant(line, all).length > 0
      ? { code: 'not-eligible', message: say.notEligible(at, no, name, unit) }
      : { code: 'not-found', message: say.found(at, no, name, unit) }
  if (meant.length > 1)
    return { code: 'ambiguous', message: say.several(at, no, name, unit, meant.length) }
  if (nomination.award !== line.proposed)
    return {
      code: 'award-differs',
      message: say.awardDiffers(at, no, line.proposed, nomination.award ?? '—'),
      of: nomination,
    }
  return { nomination }
}

/**
 * Matches the whole file or none of it: a line that finds none, two, or one already voted on; a
 * proposed award that is not the one asked for; an eligible nomination without a line.
 */
export function matchVotes<N extends VotableNomination>(
  lines: readonly VoteLine[],
  nominations: readonly N[],
): MatchResult<N> {
  const eligible = nominations.filter((nomination) => nomination.eligible)
  const taken = new Map<string, VoteLine>()
  const matches: MatchedLine<N>[] = []
  const refusals: VoteRefusal[] = []
  for (const line of lines) {
    const found = matchLine(line, eligible, nominations)
    if (!('nomination' in found)) {
      const { code, message, of } = found
      refusals.push({ line: line.line, code, message })
      if (of !== undefined && !taken.has(of.id)) taken.set(of.id, line)
      continue
    }
    const first = taken.get(found.nomination.id)
    if (first !== undefined)
      refusals.push({
        line: line.line,
        code: 'voted-twice',
        message: say.takenTwice(line.line, line.no, line.name, first.line),
      })
    taken.set(found.nomination.id, line)
    matches.push({ line, nomination: found.nomination })
  }
  for (const nomination of eligible.filter((one) => !taken.has(one.id)))
    refusals.push({
      line: null,
      code: 'nomination-without-line',
      message: say.withoutLine(nomination.name, nomination.unit),
    })
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, matches }
}
