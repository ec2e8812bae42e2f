/** The council and its meetings over the contract. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import { localDateTimeSchema, daySchema } from '#shared/kernel/day-schema.ts'
import {
  appraising,
  fileSchema,
  procedure,
  reading,
  unguarded,
} from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import type { NomineeKind } from '#shared/kernel/nominee-kind.ts'
import {
  answerSchema,
  paperCountSchema,
  tallySchema,
  votingMethodSchema,
  type PaperCount,
} from './ballot.ts'
import { attendanceStatusSchema, type AttendanceStatus } from './attendance.ts'
import type { Ballot, BallotState } from './ballot-life.ts'
import { conductContract } from './conduct-contract.ts'
import type { ConflictRow } from './conflicts.ts'
import type { QuorumResult } from './majority.ts'
import type { MeetingRecord } from './meeting-record.ts'
import type { VotePreset } from './presets.ts'
import { publicFrameSchema, type ShownFrame } from './projection.ts'
import type { RecordedOutcome } from './recorded-outcome.ts'
import { rubricSchema } from '#shared/appraisal/scoring/rubric.ts'
import type { ScoreDocument } from './score-document.ts'
import { scoringContract } from './scoring-contract.ts'
import { voteRuleSchema, type VoteRule } from './vote-rule.ts'

const campaign = { campaignId: idSchema }
const meeting = { ...campaign, meetingId: idSchema }
const ballot = { ...meeting, ballotId: idSchema }
const text = z.string().trim().min(1)

export interface MemberRow {
  readonly id: string
  readonly name: string
  readonly role: string
  readonly organisation: string | null
  readonly chair: boolean
  readonly from: string | null
  readonly to: string | null
}

export interface AttendanceRow {
  readonly memberId: string
  readonly status: AttendanceStatus
  readonly standIn: string | null
}

export interface AgendaRow {
  readonly nominationId: string
  readonly unit: string
  readonly kind: NomineeKind
  readonly honorific: string | null
  readonly name: string
  readonly position: string | null
  readonly workplace: string | null
  readonly award: string | null
  readonly achievement: string | null
  /** What the council decided, once it did. */
  readonly outcome: { readonly result: string; readonly award: string | null } | null
}

export interface BallotLineRow {
  readonly nominationId: string
  readonly proposed: string
  readonly voted: string
  readonly valid: number | null
  readonly invalid: number | null
  readonly yes: number | null
  readonly no: number | null
  readonly other: number | null
  readonly passed: boolean | null
}

export interface BallotRow {
  readonly id: string
  readonly title: string
  readonly method: 'hands' | 'by-name' | 'secret' | 'recorded'
  readonly state: BallotState
  /** Papers as counted; null until they are. */
  readonly papers: PaperCount | null
  readonly lines: readonly BallotLineRow[]
  /** null for a recorded vote, which was held elsewhere. */
  readonly ballot: Ballot | null
}

export interface MeetingSummary {
  readonly id: string
  readonly at: string
  readonly title: string
  readonly place: string | null
  readonly state: 'convened' | 'open' | 'sealed'
}

export interface MeetingDetail extends MeetingSummary {
  /** Only practised: nothing of it counts, prints or is sealed. */
  readonly rehearsal: boolean
  readonly rule: VoteRule
  /** Rules that differ from `rule`, by award. */
  readonly awardRules: Readonly<Record<string, VoteRule>>
  readonly members: readonly MemberRow[]
  readonly attendance: readonly AttendanceRow[]
  readonly counts: { readonly members: number; readonly present: number; readonly written: number }
  readonly quorum: QuorumResult
  readonly agenda: readonly AgendaRow[]
  readonly ballots: readonly BallotRow[]
  /** Of those who sit in the meeting, on what stands on its agenda. */
  readonly conflicts: readonly ConflictRow[]
  readonly record: MeetingRecord
  readonly seal: string | null
}

/** A preset's name, or a whole rule as data. */
export const ruleChoiceSchema = z.union([text, voteRuleSchema])

export const meetingsContract = {
  /** The rules to start from, each with its source; none is the law. */
  rules: reading.output(type<readonly VotePreset[]>()),
  council: reading.input(z.strictObject(campaign)).output(type<readonly MemberRow[]>()),
  /** Sets who sits in the council; members already known keep their id. */
  setCouncil: procedure
    .input(
      z.strictObject({
        ...campaign,
        members: z
          .array(
            z.strictObject({
              id: idSchema.optional(),
              name: text,
              role: text,
              organisation: text.nullable().default(null),
              chair: z.boolean().default(false),
              from: daySchema.nullable().default(null),
              to: daySchema.nullable().default(null),
            }),
          )
          .min(1)
          .refine((members) => members.filter((member) => member.chair).length <= 1, {
            error: 'Hội đồng chỉ có một Chủ tịch',
          }),
      }),
    )
    .output(type<readonly MemberRow[]>()),
  list: reading.input(z.strictObject(campaign)).output(type<readonly MeetingSummary[]>()),
  get: reading.input(z.strictObject(meeting)).output(type<MeetingDetail>()),
  /** Convenes a meeting; its agenda is what is eligible now, and its rule is pinned. */
  convene: procedure
    .input(
      z.strictObject({
        ...campaign,
        at: localDateTimeSchema,
        title: text.default('Họp Hội đồng Thi đua - Khen thưởng'),
        place: text.nullable().default(null),
        rule: ruleChoiceSchema.optional(),
        /** Where an award is voted on under another rule, by award. */
        awardRules: z.record(text, ruleChoiceSchema).default({}),
      }),
    )
    .output(type<MeetingDetail>()),
  setAttendance: procedure
    .input(
      z.strictObject({
        ...meeting,
        attendance: z.array(
          z.strictObject({
            memberId: idSchema,
            status: attendanceStatusSchema,
            standIn: text.nullable().default(null),
          }),
        ),
      }),
    )
    .output(type<MeetingDetail>()),
  /** Puts the agenda in this order; what is not named is taken off. */
  setAgenda: procedure
    .input(z.strictObject({ ...meeting, nominationIds: z.array(idSchema) }))
    .output(type<MeetingDetail>()),
  createBallot: procedure
    .input(
      z.strictObject({
        ...meeting,
        title: text,
        method: votingMethodSchema,
        lines: z
          .array(
            z.strictObject({
              nominationId: idSchema,
              voted: text.optional(),
              changeTo: text.nullable().optional(),
            }),
          )
          .min(1),
      }),
    )
    .output(type<MeetingDetail>()),
  openBallot: procedure.input(z.strictObject(ballot)).output(type<MeetingDetail>()),
  /** One member's open vote on a line of a ballot by name. */
  vote: procedure
    .input(
      z.strictObject({
        ...ballot,
        nominationId: idSchema,
        memberId: idSchema,
        answer: answerSchema,
      }),
    )
    .output(type<MeetingDetail>()),
  closeBallot: procedure.input(z.strictObject(ballot)).output(type<MeetingDetail>()),
  /** The totals of a closed ballot as counted; may be typed again until confirmed. */
  typeTally: procedure
    .input(z.strictObject({ ...ballot, tally: tallySchema, by: text }))
    .output(type<MeetingDetail>()),
  /** The second person confirms the typed totals and cannot edit them. */
  confirmBallot: procedure
    .input(z.strictObject({ ...ballot, by: text, papers: paperCountSchema }))
    .output(type<MeetingDetail>()),
  publishBallot: procedure.input(z.strictObject(ballot)).output(type<MeetingDetail>()),
  annulBallot: procedure
    .input(z.strictObject({ ...ballot, reason: text }))
    .output(type<MeetingDetail>()),
  /** Holds a meeting from a recorded vote and seals it. */
  recordVotes: procedure
    .input(
      z.strictObject({
        ...campaign,
        file: fileSchema,
        rule: ruleChoiceSchema.optional(),
        at: localDateTimeSchema,
      }),
    )
    .output(type<RecordedOutcome>()),
  /** Seals a meeting: nothing in it changes afterwards. */
  seal: procedure.input(z.strictObject(meeting)).output(type<MeetingDetail>()),
  /** Annuls a sealed meeting's results with a reason; its record stays. */
  annulMeeting: procedure
    .input(z.strictObject({ ...meeting, reason: text }))
    .output(type<MeetingDetail>()),
  /** Takes score sheets and answers with aggregates and ranking. */
  importScores: appraising
    .input(
      z.strictObject({
        ...campaign,
        file: fileSchema,
        meetingId: idSchema.optional(),
        /** The campaign's rubric from now on; without one the file's own criteria are taken. */
        rubric: rubricSchema.optional(),
      }),
    )
    .output(type<ScoreDocument>()),
  /** The scores taken so far, aggregated and ranked. */
  scores: reading.input(z.strictObject(campaign)).output(type<ScoreDocument | null>()),
  ...scoringContract,
  ...conductContract,
  /** Puts a frame on the public window; `meetingId` says of which meeting, so that a rehearsal shows. */
  project: procedure
    .input(z.strictObject({ frame: publicFrameSchema, meetingId: idSchema.optional() }))
    .output(type<ShownFrame>()),
  /** What the room sees now. */
  shown: unguarded.output(type<ShownFrame>()),
  /** Every frame from now on, the present one first. */
  watch: unguarded.output(eventIterator(type<ShownFrame>())),
}
