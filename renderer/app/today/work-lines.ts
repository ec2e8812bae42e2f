/** What is waiting in a campaign, as lines each of which names the place where it is done. */
import type { CampaignBoard, Named } from '#shared/appraisal/board.ts'
import type { UnitLine } from '#shared/appraisal/status-report.ts'
import type { Quota } from '#shared/campaigns/plan.ts'
import type { DecisionRow } from '#shared/decisions/contract.ts'
import type { MeetingDetail } from '#shared/meetings/contract.ts'
import type { DossierReturn } from '#shared/submissions/returns-contract.ts'
import { dayPart, formatDay, formatMoment } from '#shared/kernel/day.ts'
import { decisionName } from '#shared/text/decisions-page.ts'
import { returnsText } from '#shared/text/returns.ts'
import { someNames, todayText as say } from '#shared/text/today.ts'
import type { PageName } from '#renderer/ui/places.ts'
import type { Tone } from '#renderer/ui/status-tag.tsx'

export interface WorkLine {
  readonly id: string
  readonly page: PageName
  /** What its page is to show. */
  readonly query: Readonly<Record<string, string>>
  readonly tone: Tone
  readonly count: number
  readonly title: string
  /** Which ones. */
  readonly detail: string
}

export interface WorkFacts {
  readonly status: CampaignBoard
  readonly quotas: readonly Quota[]
  readonly meetings: readonly MeetingDetail[]
  readonly decisions: readonly DecisionRow[]
  readonly returns: readonly DossierReturn[]
}

/** The filters of the board of submissions, as its address writes them. */
export type BoardFilter =
  | 'tat-ca'
  | 'da-gui'
  | 'dung-han'
  | 'chua-gui'
  | 'qua-han'
  | 'thieu'
  | 'tra-lai'
  | 'vuot'
  | 'trung'
  | 'chua-bao-cao'

/** The address of the board with a filter. */
export const boardQuery = (filter: BoardFilter): Readonly<Record<string, string>> => ({
  tab: 'theo-doi',
  loc: filter,
})

/** Whether papers of the unit or of single nominees are not there. */
export const isIncomplete = ({ dossier }: UnitLine): boolean =>
  dossier !== null && (dossier.missing.length > 0 || dossier.missingReportOf.length > 0)

type Draft = Omit<WorkLine, 'count' | 'detail'>

const ofUnits = (draft: Draft, units: readonly UnitLine[]): WorkLine => ({
  ...draft,
  count: units.length,
  detail: someNames(
    units.map(({ unit }) => unit),
    say.unit,
  ),
})

const ofNominations = (draft: Draft, { count, first }: Named): WorkLine => ({
  ...draft,
  count,
  detail: someNames(first, say.nomination, count),
})

/** Dossiers that units have back; bad news as soon as one of them is past its day. */
function returnLine({ status, returns }: WorkFacts): WorkLine {
  const out = returns.filter(({ completedAt }) => completedAt === null)
  const today = dayPart(status.asOf)
  return {
    id: 'returned',
    page: 'submissions',
    query: boardQuery('tra-lai'),
    tone: out.some(({ dueDay }) => dueDay < today) ? 'bad' : 'wait',
    title: returnsText.work,
    count: out.length,
    detail: someNames(
      out.map(({ unit, dueDay }) => returnsText.workDetail(unit, formatDay(dueDay))),
      say.dossier,
    ),
  }
}

function submissionLines(facts: WorkFacts): readonly WorkLine[] {
  const { status } = facts
  const { units, waiting, deadlines } = status
  const mustChoose = new Set(status.mustChoose)
  const page = 'submissions'
  const today = dayPart(status.asOf)
  const silent = units.filter(({ timeliness }) => timeliness === 'not-submitted')
  return [
    ofNominations(
      {
        id: 'needs-decision',
        page,
        query: { tab: 'de-nghi', trangthai: 'needs-decision' },
        tone: 'bad',
        title: say.line.needsDecision,
      },
      waiting.needsDecision,
    ),
    ofUnits(
      {
        id: 'not-submitted',
        page,
        query: boardQuery('chua-gui'),
        tone: 'wait',
        title: say.line.notSubmitted,
      },
      silent,
    ),
    ofUnits(
      { id: 'late', page, query: boardQuery('qua-han'), tone: 'bad', title: say.line.late },
      units.filter(({ timeliness }) => timeliness === 'late'),
    ),
    ofUnits(
      {
        id: 'incomplete',
        page,
        query: boardQuery('thieu'),
        tone: 'warn',
        title: say.line.incomplete,
      },
      units.filter(isIncomplete),
    ),
    returnLine(facts),
    ofUnits(
      { id: 'over-quota', page, query: boardQuery('vuot'), tone: 'bad', title: say.line.overQuota },
      units.filter(({ unitId }) => mustChoose.has(unitId)),
    ),
    ofUnits(
      {
        id: 'same-person',
        page,
        query: boardQuery('trung'),
        tone: 'warn',
        title: say.line.samePerson,
      },
      units.filter(
        (unit) => unit.samePersonInOtherUnit.length > 0 || unit.perhapsSamePerson.length > 0,
      ),
    ),
    ...deadlines.flatMap((deadline) => {
      // Before a window opens nothing is due; without a day nothing ever is.
      const { id, firstGoodDay, lastGoodDay, artefact } = deadline
      if (lastGoodDay === null || (firstGoodDay !== null && today < firstGoodDay)) return []
      const missing = units.filter(({ milestones }) =>
        milestones.some((line) => line.id === id && line.receivedAt === null),
      )
      // The dossier itself has its own lines above.
      if (missing.length === silent.length && missing.every((unit) => silent.includes(unit)))
        return []
      return ofUnits(
        {
          id: `milestone-${id}`,
          page,
          query: { ...boardQuery('chua-bao-cao'), moc: id },
          tone: today > lastGoodDay ? ('bad' as const) : ('wait' as const),
          title: say.line.milestone(artefact),
        },
        missing,
      )
    }),
  ]
}

function councilLines({ status, meetings, decisions }: WorkFacts): readonly WorkLine[] {
  const open = meetings.filter(({ state }) => state !== 'sealed')
  const drafts = decisions.filter(({ state, lines }) => state === 'draft' && lines.length > 0)
  const ofDrafts = (
    draft: Pick<Draft, 'id' | 'query' | 'title'>,
    purpose: DecisionRow['purpose'],
    named: (row: DecisionRow) => string,
  ): WorkLine => {
    const rows = drafts.filter((row) => row.purpose === purpose)
    return {
      ...draft,
      page: 'decisions',
      tone: 'info',
      count: rows.length,
      detail: someNames(
        rows.map((row) => `${named(row)}: ${row.counts}`),
        say.decision,
      ),
    }
  }
  return [
    ofNominations(
      { id: 'to-council', page: 'meetings', query: {}, tone: 'info', title: say.line.toCouncil },
      status.waiting.toCouncil,
    ),
    {
      id: 'meetings',
      page: 'meetings',
      query: {},
      tone: 'info',
      title: say.line.meeting,
      count: open.length,
      detail: someNames(
        open.map(({ title, at }) => `${title}, ${formatMoment(at)}`),
        say.meeting,
      ),
    },
    ofDrafts({ id: 'decisions', query: {}, title: say.line.decision }, 'award', decisionName),
    ofDrafts(
      { id: 'forward', query: { muc: 'de-nghi' }, title: say.line.forward },
      'forward',
      decisionName,
    ),
  ]
}

/** Lines with something in them, the most pressing first. */
export function workLines(facts: WorkFacts): readonly WorkLine[] {
  const unset = facts.quotas.filter(({ kind }) => kind === 'unset')
  const { waiting } = facts.status
  const lines: readonly WorkLine[] = [
    ...submissionLines(facts),
    ofNominations(
      {
        id: 'criteria',
        page: 'appraisal',
        query: { loc: 'criteria' },
        tone: 'bad',
        title: say.line.criteria,
      },
      waiting.criterionNotMet,
    ),
    ofNominations(
      {
        id: 'unknown',
        page: 'appraisal',
        query: { loc: 'no-evidence' },
        tone: 'warn',
        title: say.line.unknownCriteria,
      },
      waiting.criterionUnknown,
    ),
    {
      id: 'quota-unset',
      page: 'campaigns',
      query: { tab: 'chi-tieu' },
      tone: 'wait',
      title: say.line.quotaUnset,
      count: unset.length,
      detail: someNames(
        unset.map(({ wording, place }) => say.wording(wording, place)),
        say.rule,
      ),
    },
    ...councilLines(facts),
  ]
  return lines.filter(({ count }) => count > 0)
}

/** How much is waiting at each page; "Hôm nay" counts the lines. */
export function waitingAt(lines: readonly WorkLine[], page: PageName): number {
  if (page === 'today') return lines.length
  return lines.reduce((sum, line) => sum + (line.page === page ? line.count : 0), 0)
}
