/**
 * The minutes of a meeting in their nine parts after the usual skeleton (domain §3): time and place,
 * attendance, grounds and quorum, appraisal, discussion, method, results, conclusion. The same for the
 * Word paper and for the workbook; each sets them in its own way.
 */
import { padCount } from '#shared/kernel/money.ts'
import { papersText } from '#shared/text/papers.ts'
import {
  commonBase,
  listed,
  shareOfCase,
  type MeetingMinutes,
  type MinutesMember,
} from './minutes-model.ts'

const text = papersText.minutes
const counted = papersText.voteCount

export type MinutesBlock =
  /** A sentence of its own. */
  | { readonly kind: 'body'; readonly line: string }
  /** Lines with a dash each. */
  | { readonly kind: 'dashes'; readonly lines: readonly string[] }
  | {
      readonly kind: 'table'
      readonly headings: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export interface MinutesPart {
  /** Without its number. */
  readonly title: string
  readonly blocks: readonly MinutesBlock[]
}

const body = (line: string): MinutesBlock => ({ kind: 'body', line })
const dashes = (lines: readonly string[]): readonly MinutesBlock[] =>
  lines.length === 0 ? [] : [{ kind: 'dashes', lines }]

const memberLine = (member: MinutesMember, number: number): string =>
  `${number}. ${listed([member.name, member.position, member.role])}`

function attendance(minutes: MeetingMinutes): readonly MinutesBlock[] {
  return [
    body(text.chair(listed([minutes.chair.name, minutes.chair.role]))),
    body(text.secretary(listed([minutes.secretary.name, minutes.secretary.role]))),
    body(text.members(minutes.memberCount)),
    body(text.present(minutes.presentCount, minutes.present.length > 0)),
    ...minutes.present.map((member, index) => body(`${memberLine(member, index + 1)}.`)),
    ...(minutes.memberCount === minutes.presentCount
      ? [body(text.nobodyAbsent)]
      : [
          body(text.absent(minutes.memberCount - minutes.presentCount, minutes.absent.length > 0)),
          ...minutes.absent.map((member, index) =>
            body(`${memberLine(member, index + 1)}${text.reason(member.reason)}.`),
          ),
        ]),
    body(text.written(minutes.writtenOpinions)),
    ...(minutes.guests === null ? [] : [body(text.guests(minutes.guests))]),
  ]
}

function results(minutes: MeetingMinutes): MinutesBlock {
  if (minutes.results.length === 0) return body(text.noVote)
  const base = commonBase(minutes.results)
  return {
    kind: 'table',
    headings: [
      papersText.annex.number,
      counted.name,
      counted.unit,
      counted.award,
      counted.yes,
      counted.share(base),
      counted.result,
    ],
    rows: minutes.results.map((line, index) => [
      String(index + 1),
      listed([line.name, line.position]),
      line.unit,
      line.award,
      base === null ? `${padCount(line.yes)}/${line.base}` : padCount(line.yes),
      shareOfCase(line),
      line.result,
    ]),
  }
}

const ended = (line: string): string => (/[.;:!?…]$/u.test(line) ? line : `${line}.`)

/** Parts that hold something, in order. */
export function minutesParts(minutes: MeetingMinutes): readonly MinutesPart[] {
  const { quorum } = minutes
  const quorumLine = (quorum.met ? text.quorumMet : text.quorumMissed)(
    minutes.presentCount,
    minutes.memberCount,
    quorum.rule,
  )
  const spoken = [
    ...minutes.discussion,
    ...minutes.reserved.map((one) => text.reserved(one.name, one.opinion)),
  ]
  const parts: readonly MinutesPart[] = [
    {
      title: text.time,
      blocks: [body(`${text.opened(minutes.openedAt)}.`), body(`${text.place(minutes.venue)}.`)],
    },
    { title: text.attendance, blocks: attendance(minutes) },
    { title: text.grounds, blocks: [...dashes(minutes.grounds), body(quorumLine)] },
    { title: text.appraisal, blocks: dashes(minutes.appraisal) },
    {
      title: text.discussion,
      blocks:
        spoken.length === 0
          ? [body(minutes.heldHere ? text.noDiscussion : text.discussionUnknown)]
          : dashes(spoken),
    },
    {
      title: text.method,
      blocks: [
        body(`${minutes.method}.`),
        ...(minutes.tellers.length === 0 ? [] : [body(text.tellers(minutes.tellers.join(', ')))]),
      ],
    },
    { title: text.results, blocks: [results(minutes)] },
    {
      title: text.conclusion,
      blocks:
        minutes.conclusion.length === 0
          ? [body(text.noConclusion)]
          : minutes.conclusion.map((line) => body(ended(line))),
    },
  ]
  return parts.filter(({ blocks }) => blocks.length > 0)
}
