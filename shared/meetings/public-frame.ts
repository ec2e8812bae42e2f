/**
 * Makes public frames from what the program knows. Each maker takes the whole record (with birth,
 * identity number, tallies and all) and names the fields that go out; everything else stays behind.
 */
import type { BallotState } from './ballot-life.ts'
import type { VotingMethod } from './ballot.ts'
import { publicFrameSchema } from './projection.ts'
import type { DraftFrame, PublicFrame } from './projection.ts'
import type { Rank, Ranked } from '#shared/appraisal/scoring/ranking.ts'
import { formatHundredths } from '#shared/kernel/exact.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { frameRefusals, votesMissingText } from '#shared/text/meetings.ts'

/** A nominee's record; what it holds beside these fields never leaves. */
export interface NomineeSource {
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly unit: string
  readonly position: string | null
}

/** A ballot as far as a frame needs it. */
export interface BallotSource {
  readonly id: string
  readonly state: BallotState
  readonly method: VotingMethod
}

/** What the operator wants shown. */
export type FrameWish =
  | Extract<DraftFrame, { kind: 'blank' | 'title' | 'agenda' }>
  | {
      readonly kind: 'nominee'
      readonly nominee: NomineeSource
      readonly award: string
      readonly achievement: string | null
      readonly dossier: readonly { readonly name: string; readonly present: boolean }[]
      readonly quotaLine: string | null
      readonly ruleLine: string
    }
  | {
      readonly kind: 'voting'
      readonly ballot: BallotSource
      readonly heading: string
      readonly nominees: readonly NomineeSource[]
      readonly voted: number | null
      readonly expected: number
      readonly until: string | null
    }
  | {
      readonly kind: 'result'
      readonly ballot: BallotSource
      readonly heading: string
      readonly ruleLine: string
      readonly lines: readonly ResultSource[]
    }
  | {
      readonly kind: 'ranking'
      readonly heading: string
      readonly ranks: readonly Rank<Ranked & { readonly name: string; readonly unit: string }>[]
    }
  | {
      readonly kind: 'roll'
      readonly heading: string
      readonly groups: readonly {
        readonly heading: string
        readonly nominees: readonly NomineeSource[]
      }[]
    }

export interface ResultSource {
  readonly nominee: NomineeSource
  readonly award: string
  readonly yes: number
  readonly base: number
  readonly neededYes: number
  readonly votesMissing: number
  readonly passed: boolean
  /** Where the council neither gave nor refused: "Hoãn, bổ sung hồ sơ". */
  readonly verdict?: string
}

export type FrameResult =
  | { readonly ok: true; readonly frame: PublicFrame }
  | { readonly ok: false; readonly code: keyof typeof frameRefusals; readonly message: string }

const nameOf = ({ honorific, name }: NomineeSource): string =>
  honorific === null ? name : `${honorific} ${name}`

const nomineeOf = (source: NomineeSource) => ({
  name: nameOf(source),
  kind: source.kind,
  unit: source.unit,
  position: source.kind === 'individual' ? source.position : null,
})

const namedOf = (source: NomineeSource) => ({ name: nameOf(source), unit: source.unit })

function draft(wish: FrameWish): DraftFrame {
  switch (wish.kind) {
    case 'blank':
      return { kind: 'blank' }
    case 'title': {
      const { kind, heading, lines, until } = wish
      return { kind, heading, lines, until }
    }
    case 'agenda':
      return {
        kind: 'agenda',
        heading: wish.heading,
        items: wish.items.map(({ title, count, now }) => ({ title, count, now })),
      }
    case 'nominee':
      return {
        kind: 'nominee',
        nominee: nomineeOf(wish.nominee),
        award: wish.award,
        achievement: wish.achievement,
        dossier: wish.dossier.map(({ name, present }) => ({ name, present })),
        quotaLine: wish.quotaLine,
        ruleLine: wish.ruleLine,
      }
    case 'voting':
      return {
        kind: 'voting',
        ballotId: wish.ballot.id,
        heading: wish.heading,
        secret: wish.ballot.method === 'secret',
        nominees: wish.nominees.map(namedOf),
        voted: wish.voted,
        expected: wish.expected,
        until: wish.until,
      }
    case 'result':
      return {
        kind: 'result',
        ballotId: wish.ballot.id,
        state: 'published',
        heading: wish.heading,
        ruleLine: wish.ruleLine,
        lines: wish.lines.map((line) => ({
          nominee: nomineeOf(line.nominee),
          award: line.award,
          yes: line.yes,
          base: line.base,
          neededYes: line.neededYes,
          passed: line.passed,
          verdict:
            line.verdict ??
            (line.passed ? 'Đạt' : `Không đạt, ${votesMissingText(line.votesMissing)}`),
        })),
      }
    case 'ranking':
      return {
        kind: 'ranking',
        heading: wish.heading,
        rows: wish.ranks.map(({ item, rank }) => ({
          rank,
          name: item.name,
          unit: item.unit,
          total: item.total === null ? '–' : formatHundredths(item.total),
        })),
      }
    case 'roll':
      return {
        kind: 'roll',
        heading: wish.heading,
        groups: wish.groups.map(({ heading, nominees }) => ({
          heading,
          nominees: nominees.map(namedOf),
        })),
      }
  }
}

/**
 * The frame for a wish, or why it cannot be shown: results before they are published, or a vote that
 * is not open. Throws where a wish is malformed (a program error).
 */
export function publicFrame(wish: FrameWish): FrameResult {
  if (wish.kind === 'result' && wish.ballot.state !== 'published')
    return { ok: false, code: 'not-published', message: frameRefusals['not-published'] }
  if (wish.kind === 'voting' && wish.ballot.state !== 'open')
    return { ok: false, code: 'not-open', message: frameRefusals['not-open'] }
  return { ok: true, frame: publicFrameSchema.parse(draft(wish)) }
}
