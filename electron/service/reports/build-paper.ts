/** One paper of a campaign as a file; and every paper it has so far. */
import { annexOf, annexParts, requireApart } from '#electron/service/decisions/build-annex.ts'
import { listDecisions } from '#electron/service/decisions/decision-queries.ts'
import { getPlan } from '#electron/service/campaigns/campaign-queries.ts'
import { listMeetings } from '#electron/service/meetings/meeting-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import { writeAnnex } from '#electron/workbook/write/write-annex.ts'
import { writeBallotPaper } from '#electron/workbook/write/write-ballot-paper.ts'
import {
  writeMeetingMinutes,
  writeVoteCountDocx,
} from '#electron/workbook/write/write-minutes-docx.ts'
import { writeSummaryReport } from '#electron/workbook/write/write-summary-report.ts'
import { writeTrackingTable } from '#electron/workbook/write/write-tracking-table.ts'
import { writeVoteCount } from '#electron/workbook/write/write-vote-count.ts'
import type { PaperStamp } from '#shared/kernel/paper-blocks.ts'
import type { PaperKind } from '#shared/reports/contract.ts'
import { paperFileName } from '#shared/text/paper-files.ts'
import { ballotPaper, latestMeeting, meetingMinutes, voteCountMinutes } from './meeting-papers.ts'
import { getSummary, getTracking } from './report-queries.ts'

export interface PaperInput {
  readonly campaignId: string
  readonly paper: PaperKind
  readonly at: string
  readonly meetingId?: string | undefined
}

async function bytesOf(
  reader: Reader,
  input: PaperInput,
  stamp: PaperStamp,
): Promise<readonly [bytes: Uint8Array, name: string]> {
  const meetingId = async (): Promise<string> =>
    input.meetingId ?? (await latestMeeting(reader, input.campaignId))
  switch (input.paper) {
    case 'tracking':
      return [
        await writeTrackingTable(await getTracking(reader, input), { stamp }),
        paperFileName.tracking,
      ]
    case 'summary':
      return [
        await writeSummaryReport(await getSummary(reader, input), { stamp }),
        paperFileName.summary,
      ]
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
    case 'minutes-docx': {
      const minutes = await meetingMinutes(reader, { ...input, meetingId: await meetingId() })
      return [await writeMeetingMinutes(minutes, { stamp }), paperFileName.minutesDocx]
    }
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
 * latest meeting, the tracking table and the summary. @throws Refusal RECONCILIATION_DIFFERS
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
  const papers: readonly PaperKind[] = [
    'ballot-paper',
    ...(meeting === undefined ? [] : (['vote-count', 'vote-count-docx', 'minutes-docx'] as const)),
    'tracking',
    'summary',
  ]
  for (const paper of papers)
    files.push(
      fileOf(
        await bytesOf(
          reader,
          { ...input, paper, ...(meeting === undefined ? {} : { meetingId: meeting.id }) },
          stamp,
        ),
      ),
    )
  return files
}
