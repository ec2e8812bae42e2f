/**
 * Báo cáo sơ kết / tổng kết as a Word paper: the numbers of the summary report (M5) set into the five
 * headings such a report has. What nobody recorded (phương hướng, kiến nghị) is left to be written.
 */
import type { CampaignStatus } from '#shared/appraisal/status-report.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { dayPart } from '#shared/kernel/day.ts'
import { formatDong, padCount } from '#shared/kernel/money.ts'
import type { WordPaper, WordPart } from '#shared/kernel/word-paper.ts'
import { capitalised, papersText } from '#shared/text/papers.ts'
import { wordPapersText } from '#shared/text/word-papers.ts'
import { officeHead, officeSignature } from './office-head.ts'
import { sumOf, type MoneyRow, type SummaryReport } from './summary-report.ts'

const text = wordPapersText.campaign
const words = papersText.summary

export interface CampaignReportInput {
  readonly plan: Plan
  readonly kind: 'interim' | 'final'
  readonly status: CampaignStatus
  readonly summary: SummaryReport
  readonly at: string
}

function table(
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): WordPart {
  if (rows.length === 0) return { kind: 'text', text: `${words.noRows}.` }
  return {
    kind: 'table',
    table: {
      head,
      widths,
      aligns: head.map((_, index) => (index === 0 ? 'left' : 'center')),
      rows,
    },
  }
}

/** The same rows with their sums below. */
const summed = (
  rows: readonly MoneyRow[],
  format: (value: number, column: number) => string,
): readonly (readonly string[])[] => {
  if (rows.length === 0) return []
  const columns = rows[0]?.counts.map((_, index) => index) ?? []
  const sums = columns.map((column) => sumOf(rows.map((row) => row.counts[column] ?? null)))
  return [...rows, { label: words.sum, counts: sums }].map(({ label, counts }) => [
    label,
    ...counts.map((value, column) => (value === null ? papersText.none : format(value, column))),
  ])
}

function results({ kinds, ...summary }: SummaryReport): readonly WordPart[] {
  const names = kinds.map((kind) => capitalised(papersText.kind(kind)))
  const each = Math.trunc(56 / (kinds.length + 1))
  const share = kinds.map(() => each)
  const withTotal = summary.byAward.map(({ label, counts }) => ({
    label,
    counts: [...counts, sumOf(counts)],
  }))
  const paid = summary.money.map(({ label, counts }) => ({
    label,
    counts: [...counts, sumOf(counts.slice(1))],
  }))
  const active = summary.byUnit.filter(({ counts }) => counts.some((count) => count > 0))
  return [
    { kind: 'heading', text: text.byAward },
    table(
      [words.award, ...names, words.kindTotal],
      [100 - each * (kinds.length + 1), ...share, each],
      summed(withTotal, padCount),
    ),
    { kind: 'heading', text: text.byUnit },
    table(
      [words.unit, words.proposed, words.eligible, words.passed, words.decided, words.forwarded],
      [37, 11, 12, 13, 14, 13],
      summed(active, padCount),
    ),
    { kind: 'heading', text: text.structure },
    table(
      [words.subject, words.count, words.base, words.share],
      [50, 16, 18, 16],
      summary.structure.map((row) => [row.label, padCount(row.count), row.base, row.share]),
    ),
    { kind: 'heading', text: text.money },
    table(
      [words.decision, words.cases, ...kinds.map(words.moneyOf), words.moneyTotal],
      [28, 12, ...kinds.map(() => Math.trunc(44 / kinds.length)), 16],
      summed(paid, (value, column) => (column === 0 ? padCount(value) : formatDong(value))),
    ),
  ]
}

/** Reports that were due by now and are missing or came late, with their own names. */
const ofReports = ({ deadlines, units, asOf }: CampaignStatus): readonly string[] =>
  deadlines
    .filter(({ id, kind }) => id !== 'nomination' && kind !== 'none')
    .flatMap(({ id, artefact, lastGoodDay }) => {
      const lines = units.flatMap(({ milestones }) => milestones.filter((one) => one.id === id))
      const late = lines.filter(({ timeliness }) => timeliness === 'late').length
      const missing = lines.filter(({ timeliness }) => timeliness === 'not-submitted').length
      const past = lastGoodDay !== null && dayPart(asOf) > lastGoodDay
      return [
        ...(late > 0 ? [text.lateReport(late, artefact)] : []),
        ...(past && missing > 0 ? [text.missingReport(missing, artefact)] : []),
      ]
    })

function weaknesses(status: CampaignStatus): WordPart {
  const { summary, deadlines } = status
  const due = deadlines.some((deadline) => deadline.id === 'nomination' && deadline.kind !== 'none')
  const lines = [
    ...(summary.late > 0 ? [text.late(summary.late)] : []),
    ...(due && summary.notSubmitted > 0 ? [text.missing(summary.notSubmitted)] : []),
    ...ofReports(status),
    ...(summary.overQuota > 0 ? [text.over(summary.overQuota)] : []),
    ...(summary.incomplete > 0 ? [text.incomplete(summary.incomplete)] : []),
  ]
  return lines.length === 0 ? { kind: 'text', text: text.noWeakness } : { kind: 'list', lines }
}

export function campaignReport(input: CampaignReportInput): WordPaper {
  const { plan, status, summary } = input
  return {
    letterhead: officeHead(plan, 'BC', input.at),
    title: input.kind === 'interim' ? text.interim : text.final,
    subject: `${plan.title}\n${summary.asOf}`,
    addressee: null,
    parts: [
      { kind: 'heading', text: text.organised },
      { kind: 'text', text: text.units(status.summary.units, status.summary.submitted) },
      { kind: 'text', text: text.deadlines },
      table(
        [words.artefact, words.wording, words.lastDay, words.onTime, words.late, words.missing],
        [26, 28, 16, 10, 10, 10],
        summary.deadlines.map((row) => [
          row.artefact,
          row.wording,
          row.lastDay,
          padCount(row.onTime),
          padCount(row.late),
          padCount(row.missing),
        ]),
      ),
      { kind: 'heading', text: text.results },
      ...results(summary),
      { kind: 'heading', text: text.weaknesses },
      weaknesses(status),
      { kind: 'heading', text: text.next },
      { kind: 'text', text: wordPapersText.blank },
      { kind: 'heading', text: text.asks },
      { kind: 'text', text: wordPapersText.blank },
    ],
    recipients: wordPapersText.proposal.recipients,
    signature: officeSignature(plan),
  }
}
