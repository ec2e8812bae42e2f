/**
 * Everything a meeting can show the room, in the order in which it usually does: the opening, each
 * case, each ballot, the roll at the end. A cue is a wish; public-frame.ts makes the frame of it or
 * says why it cannot be shown.
 */
import { applicabilityOf } from '#shared/appraisal/applicability.ts'
import type { CampaignStatus } from '#shared/appraisal/status-report.ts'
import type { Award, Plan } from '#shared/campaigns/plan.ts'
import { formatMoment } from '#shared/kernel/day.ts'
import { withHonorific } from '#shared/kernel/paper-blocks.ts'
import { outcomeLabel } from '#shared/text/meetings-page.ts'
import { cueText } from '#shared/text/operator-page.ts'
import { votedSoFar } from './ballot-life.ts'
import type { AgendaRow, MeetingDetail } from './contract.ts'
import type { FrameWish } from './public-frame.ts'
import {
  awardNamed,
  expectedVoters,
  nomineeOf,
  resultLines,
  ruleLineOf,
  ruleLineOfCase,
} from './result-lines.ts'
import type { ScoreDocument } from './score-document.ts'

export type CueGroup = 'opening' | 'cases' | 'ballots' | 'closing'

export interface Cue {
  /** Stays the same while the meeting goes on. */
  readonly key: string
  readonly group: CueGroup
  readonly label: string
  /** A second, quieter line. */
  readonly note: string | null
  readonly wish: FrameWish
}

export interface CueInput {
  readonly plan: Plan
  readonly meeting: MeetingDetail
  readonly status: CampaignStatus | null
  /** The case that the room is on, for the mark in the agenda. */
  readonly nominationId: string | null
  /** When the open ballot is to end, where a time was set. */
  readonly until: string | null
}

const isForwarded = (award: Award | undefined): boolean =>
  award?.authority === 'province' || award?.authority === 'government'

interface AgendaGroup {
  readonly title: string
  readonly rows: readonly AgendaRow[]
}

/** The agenda by award and kind, in the order in which they first stand. */
export function agendaGroups(plan: Plan, agenda: readonly AgendaRow[]): readonly AgendaGroup[] {
  const groups = Map.groupBy(agenda, (row) => cueText.group(awardNamed(plan, row.award), row.kind))
  return [...groups].map(([title, rows]) => ({ title, rows }))
}

/** What a ballot on these cases is called: the person, else the groups, "(02/20)" where only part of one is voted on. */
export function ballotTitle(
  plan: Plan,
  agenda: readonly AgendaRow[],
  chosen: readonly string[],
): string {
  const isChosen = (row: AgendaRow): boolean => chosen.includes(row.nominationId)
  const [one, ...others] = agenda.filter(isChosen)
  if (one !== undefined && others.length === 0) return withHonorific(one.honorific, one.name)
  return agendaGroups(plan, agenda)
    .flatMap(({ title, rows }) => {
      const part = rows.filter(isChosen).length
      if (part === 0) return []
      return part === rows.length ? [title] : [cueText.partOf(title, part, rows.length)]
    })
    .join('; ')
}

function dossierOf(plan: Plan, status: CampaignStatus | null, row: AgendaRow) {
  const dossier = status?.units.find(({ unit }) => unit === row.unit)?.dossier ?? null
  if (dossier === null) return []
  const applicant = {
    kind: row.kind,
    award: row.award ?? plan.bareAwards['giay-khen'],
    categories: [],
  }
  return plan.dossier
    .filter((component) => applicabilityOf(component.for, applicant) === 'yes')
    .map((component) => ({
      name: component.name,
      present:
        component.per === 'nominee'
          ? !dossier.missingReportOf.includes(row.name)
          : !dossier.missing.includes(component.name),
    }))
}

function quotaLine(status: CampaignStatus | null, row: AgendaRow): string | null {
  const unit = status?.units.find((one) => one.unit === row.unit)
  if (unit === undefined || unit.quota === null) return null
  return cueText.quota(unit.quotaLabel, unit.used.total, unit.overLabel)
}

function caseCues({ plan, meeting, status }: CueInput): readonly Cue[] {
  return meeting.agenda.map((row) => ({
    key: `case:${row.nominationId}`,
    group: 'cases',
    label: withHonorific(row.honorific, row.name),
    note: row.outcome === null ? row.unit : `${row.unit} · ${outcomeLabel(row.outcome.result)}`,
    wish: {
      kind: 'nominee',
      nominee: nomineeOf(row),
      award: awardNamed(plan, row.award),
      achievement: row.achievement,
      dossier: dossierOf(plan, status, row),
      quotaLine: quotaLine(status, row),
      ruleLine: ruleLineOfCase(
        meeting,
        row.nominationId,
        row.award ?? plan.bareAwards['giay-khen'],
      ),
    },
  }))
}

function ballotCues({ plan, meeting, until }: CueInput): readonly Cue[] {
  return meeting.ballots.flatMap((row): readonly Cue[] => {
    if (row.state === 'open' && row.ballot !== null)
      return [
        {
          key: `voting:${row.id}`,
          group: 'ballots',
          label: cueText.voting(row.title),
          note: null,
          wish: {
            kind: 'voting',
            ballot: { id: row.id, state: row.state, method: row.ballot.method },
            heading: row.title,
            nominees: row.lines.flatMap(({ nominationId }) => {
              const on = meeting.agenda.find((one) => one.nominationId === nominationId)
              return on === undefined ? [] : [nomineeOf(on)]
            }),
            voted: votedSoFar(row.ballot),
            expected: expectedVoters(meeting, row.ballot),
            until,
          },
        },
      ]
    if (row.state !== 'published') return []
    return [
      {
        key: `result:${row.id}`,
        group: 'ballots',
        label: cueText.result(row.title),
        note: null,
        wish: {
          kind: 'result',
          ballot: { id: row.id, state: row.state, method: row.ballot?.method ?? 'secret' },
          heading: row.title,
          ruleLine: ruleLineOf(meeting, row),
          lines: resultLines(plan, meeting, row),
        },
      },
    ]
  })
}

function rollCue({ plan, meeting }: CueInput): readonly Cue[] {
  const awarded = meeting.agenda.filter(
    ({ outcome }) => outcome?.result === 'given' || outcome?.result === 'forwarded',
  )
  if (awarded.length === 0) return []
  const groups = Map.groupBy(awarded, (row) => row.outcome?.award ?? null)
  return [
    {
      key: 'roll',
      group: 'closing',
      label: cueText.roll,
      note: null,
      wish: {
        kind: 'roll',
        heading: cueText.roll,
        groups: [...groups].map(([id, rows]) => {
          const award = plan.awards.find((one) => one.id === id)
          const name = awardNamed(plan, id)
          return {
            heading: isForwarded(award) ? cueText.forwarded(name) : name,
            nominees: rows.map(nomineeOf),
          }
        }),
      },
    },
  ]
}

/** Every cue of a meeting. */
export function cuesOf(input: CueInput): readonly Cue[] {
  const { plan, meeting, nominationId } = input
  const opening: readonly Cue[] = [
    {
      key: 'title',
      group: 'opening',
      label: cueText.title,
      note: null,
      wish: {
        kind: 'title',
        heading: meeting.title,
        lines: [
          plan.title,
          [formatMoment(meeting.at), meeting.place].filter((part) => part !== null).join(', '),
        ],
        until: null,
      },
    },
    {
      key: 'agenda',
      group: 'opening',
      label: cueText.agenda,
      note: null,
      wish: {
        kind: 'agenda',
        heading: cueText.agenda,
        items: agendaGroups(plan, meeting.agenda).map(({ title, rows }) => ({
          title,
          count: rows.length,
          now: rows.some((row) => row.nominationId === nominationId),
        })),
      },
    },
  ]
  return [...opening, ...caseCues(input), ...ballotCues(input), ...rollCue(input)]
}

/** The ranking board of the scores. */
export const rankingCue = (scores: ScoreDocument): Cue => ({
  key: 'ranking',
  group: 'closing',
  label: cueText.ranking,
  note: null,
  wish: {
    kind: 'ranking',
    heading: cueText.ranking,
    ranks: scores.nominees.map(({ nominationId, name, unit, total, rank, sharing, ...rest }) => ({
      rank,
      sharing,
      item: {
        id: nominationId,
        name,
        unit,
        total: total?.hundredths ?? null,
        knockedOut: rest.knockedOutBy.length > 0,
        groups: {},
        penalty: [0, 1],
        endorsements: null,
        chairPlace: null,
      },
    })),
  },
})
