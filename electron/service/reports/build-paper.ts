/** One paper of a campaign as a file; and every paper it has so far. */
import { annexParts, requireApart } from '#electron/service/decisions/build-annex.ts'
import { annexOf } from '#shared/decisions/annex-of-decision.ts'
import { requireReconciled } from '#electron/service/decisions/reconcile-decisions.ts'
import { listDecisions } from '#electron/service/decisions/decision-queries.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { listMeetings } from '#electron/service/meetings/meeting-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { writeAnnex } from '#electron/workbook/write/write-annex.ts'
import { writeBallotPaper } from '#electron/workbook/write/write-ballot-paper.ts'
import {
  writeMeetingMinutes,
  writeVoteCountDocx,
  writeWordPaper,
  writeWordPapers,
} from '#electron/workbook/write/word-papers.ts'
import { writeClusterRanking } from '#electron/workbook/write/write-cluster-ranking.ts'
import { writeMinutes } from '#electron/workbook/write/write-minutes.ts'
import { writeSummaryReport } from '#electron/workbook/write/write-summary-report.ts'
import { writeStatistics } from '#electron/workbook/write/write-statistics.ts'
import { writeTrackingTable } from '#electron/workbook/write/write-tracking-table.ts'
import { writeReminderList } from '#electron/workbook/write/write-reminder-list.ts'
import { writeVoteCount } from '#electron/workbook/write/write-vote-count.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import type { MeetingMinutes } from '#shared/meetings/minutes-model.ts'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import { chartTables } from '#shared/reports/report-charts.ts'
import type { PaperKind } from '#shared/reports/contract.ts'
import { paperFileName } from '#shared/text/paper-files.ts'
import {
  appraisalModel,
  campaignReportModel,
  decisionModel,
  getReminders,
  proposalModel,
  reminderLetterModels,
  reminderListModel,
} from './word-papers.ts'
import { clusterRanking, hasRankedCluster } from './cluster-ranking.ts'
import { ballotPaper, latestMeeting, meetingMinutes, voteCountMinutes } from './meeting-papers.ts'
import { fundPaper, hasFundLedger } from './fund/fund-paper.ts'
import { getBudget } from './budget-queries.ts'
import { getReportCharts } from './report-charts.ts'
import { getSummary, getTracking } from './report-queries.ts'
import { getStatistics } from './statistics-queries.ts'

export interface PaperInput {
  readonly campaignId: string
  readonly paper: PaperKind
  readonly at: string
  readonly meetingId?: string | undefined
  readonly award?: string | undefined
  readonly decisionId?: string | undefined
  readonly unitId?: string | undefined
  readonly year?: number | undefined
  readonly cluster?: string | undefined
}

type WordKind = Exclude<PaperKind, (typeof FORM_KINDS)[number]>
const FORM_KINDS = [
  'tracking',
  'summary',
  'ballot-paper',
  'vote-count',
  'vote-count-docx',
  'minutes',
  'minutes-docx',
  'statistics',
  'cluster-ranking',
  'fund-ledger',
] as const

/** Papers that are mostly words, and the lists that go with them. */
async function wordBytesOf(
  reader: Reader,
  input: PaperInput & { readonly paper: WordKind },
  stamp: PaperStamp,
): Promise<readonly [bytes: Uint8Array, name: string]> {
  const { campaignId, award, decisionId, at } = input
  switch (input.paper) {
    case 'decision-docx': {
      const [paper, of] = await decisionModel(reader, { campaignId, award, decisionId })
      return [await writeWordPaper(paper, { stamp }), paperFileName.decision(of)]
    }
    case 'proposal-docx': {
      const [paper, of] = await proposalModel(reader, { campaignId, award, decisionId })
      return [await writeWordPaper(paper, { stamp }), paperFileName.proposal(of)]
    }
    case 'appraisal-report-docx':
      return [
        await writeWordPaper(await appraisalModel(reader, input), { stamp }),
        paperFileName.appraisal,
      ]
    case 'reminder-list': {
      const { title } = await getPlan(reader, campaignId)
      const reminders = await getReminders(reader, input)
      return [await writeReminderList(reminders, { stamp, title, at }), paperFileName.reminderList]
    }
    case 'reminder-list-docx':
      return [
        await writeWordPaper(await reminderListModel(reader, input), { stamp }),
        paperFileName.reminderListDocx,
      ]
    case 'reminder-letters-docx': {
      const { letters, unit } = await reminderLetterModels(reader, input)
      if (letters.length === 0) throw new Refusal('NOTHING_TO_REMIND')
      const title = paperFileName.reminderLetters(unit)
      return [await writeWordPapers(letters, { stamp, title }), title]
    }
    case 'interim-report-docx':
    case 'final-report-docx': {
      const kind = input.paper === 'interim-report-docx' ? 'interim' : 'final'
      const paper = await campaignReportModel(reader, { ...input, kind })
      const name = kind === 'interim' ? paperFileName.interimReport : paperFileName.finalReport
      return [await writeWordPaper(paper, { stamp }), name]
    }
  }
}

async function summaryBytes(
  reader: Reader,
  input: PaperInput,
  stamp: PaperStamp,
): Promise<Uint8Array> {
  const summary = await getSummary(reader, input, { reconcile: true })
  const charts = chartTables(await getReportCharts(reader, input), summary)
  const budget = await getBudget(reader, input)
  return writeSummaryReport(summary, { stamp, charts, budget })
}

async function bytesOf(
  reader: Reader,
  input: PaperInput,
  stamp: PaperStamp,
): Promise<readonly [bytes: Uint8Array, name: string]> {
  const meetingId = async (): Promise<string> =>
    input.meetingId ?? (await latestMeeting(reader, input.campaignId))
  const minutesOf = async (): Promise<MeetingMinutes> =>
    meetingMinutes(reader, { ...input, meetingId: await meetingId(), now: input.at })
  switch (input.paper) {
    case 'tracking':
      return [
        await writeTrackingTable(await getTracking(reader, input), { stamp }),
        paperFileName.tracking,
      ]
    case 'summary':
      return [await summaryBytes(reader, input, stamp), paperFileName.summary]
    case 'statistics': {
      const statistics = await getStatistics(reader, input)
      if (statistics.years.length === 0) throw new Refusal('STATISTICS_EMPTY')
      return [await writeStatistics(statistics, { stamp }), paperFileName.statistics]
    }
    case 'ballot-paper': {
      const paper = await ballotPaper(reader, { ...input, meetingId: input.meetingId ?? null })
      return [await writeBallotPaper(paper, { stamp }), paperFileName.ballotPaper]
    }
    case 'vote-count': {
      const count = await voteCountMinutes(reader, { ...input, meetingId: await meetingId() })
      return [await writeVoteCount(count, { stamp }), paperFileName.voteCount]
    }
    case 'vote-count-docx': {
      const count = await voteCountMinutes(reader, { ...input, meetingId: await meetingId() })
      return [await writeVoteCountDocx(count, { stamp }), paperFileName.voteCountDocx]
    }
    case 'minutes': {
      const minutes = await minutesOf()
      return [await writeMinutes(minutes, { stamp }), paperFileName.minutes]
    }
    case 'minutes-docx': {
      const minutes = await minutesOf()
      return [await writeMeetingMinutes(minutes, { stamp }), paperFileName.minutesDocx]
    }
    case 'cluster-ranking':
      return [
        await writeClusterRanking(await clusterRanking(reader, input), { stamp }),
        paperFileName.clusterRanking,
      ]
    case 'fund-ledger':
      return fundPaper(reader, input, stamp)
    default:
      return wordBytesOf(reader, { ...input, paper: input.paper }, stamp)
  }
}

const fileOf = ([bytes, name]: readonly [Uint8Array, string]): File =>
  new File([new Uint8Array(bytes)], name)

async function stampOf(reader: Reader, campaignId: string, now: string): Promise<PaperStamp> {
  return { creator: (await getPlan(reader, campaignId)).issuer.standingOffice, at: now }
}

/** @throws Refusal MEETING_UNKNOWN where the paper needs a meeting */
export async function buildPaper(reader: Reader, input: PaperInput, now: string): Promise<File> {
  return fileOf(await bytesOf(reader, input, await stampOf(reader, input.campaignId, now)))
}

/**
 * Every paper: an annex for each decision, the forwarding list, ballot papers, the minutes of the
 * latest meeting, the tracking table, the reports, the ledger of the fund where one is kept. @throws Refusal RECONCILIATION_DIFFERS
 */
export async function buildEveryPaper(
  reader: Reader,
  input: { readonly campaignId: string; readonly at: string },
  now: string,
): Promise<readonly File[]> {
  const plan = await getPlan(reader, input.campaignId)
  const stamp = await stampOf(reader, input.campaignId, now)
  const decisions = await listDecisions(reader, input)
  requireApart(decisions)
  await requireReconciled(reader, input.campaignId, decisions)
  const parts = await annexParts(reader, input.campaignId)
  const { orientation } = parts.settings
  const files: File[] = []
  for (const decision of decisions)
    for (const layout of ['table', 'paragraphs'] as const) {
      const annex = annexOf(plan, decision, { ...parts, layout })
      files.push(
        fileOf([
          await writeAnnex(annex, { stamp, orientation }),
          paperFileName.annex(decision, layout),
        ]),
      )
    }
  const [meeting] = await listMeetings(reader, input)
  const forms: readonly PaperKind[] = [
    'ballot-paper',
    ...(meeting === undefined ? [] : (['vote-count', 'vote-count-docx', 'minutes-docx'] as const)),
    'tracking',
    'summary',
    ...((await hasRankedCluster(reader, input)) ? (['cluster-ranking'] as const) : []),
  ]
  const ofAwards = decisions.flatMap(({ id, award, purpose }) =>
    (purpose === 'award'
      ? (['decision-docx', 'proposal-docx'] as const)
      : (['proposal-docx'] as const)
    ).map((paper) => ({ paper, award, decisionId: id })),
  )
  const reminders = await getReminders(reader, input)
  const { years } = await getStatistics(reader, input)
  const words: readonly PaperKind[] = [
    'appraisal-report-docx',
    'reminder-list',
    'reminder-list-docx',
    ...(reminders.length === 0 ? [] : (['reminder-letters-docx'] as const)),
    'interim-report-docx',
    'final-report-docx',
    ...(years.length === 0 ? [] : (['statistics'] as const)),
    ...((await hasFundLedger(reader, input)) ? (['fund-ledger'] as const) : []),
  ]
  const papers = [
    ...forms.map((paper) => ({ paper })),
    ...ofAwards,
    ...words.map((paper) => ({ paper })),
  ]
  for (const paper of papers)
    files.push(
      fileOf(
        await bytesOf(
          reader,
          { ...input, ...paper, ...(meeting === undefined ? {} : { meetingId: meeting.id }) },
          stamp,
        ),
      ),
    )
  return files
}
