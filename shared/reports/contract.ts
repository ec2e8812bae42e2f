/** Reports and exports over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { daySchema, momentSchema } from '#shared/kernel/day-schema.ts'
import { fileSchema, reading } from '#shared/kernel/contract-base.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import type { Budget } from './budget.ts'
import type { DueCalendar } from './due-calendar.ts'
import { fundContract } from './fund-contract.ts'
import type { Reminder } from './reminders.ts'
import type { ReportCharts } from './report-charts.ts'
import type { Statistics } from './statistics.ts'
import type { SummaryReport } from './summary-report.ts'
import type { TrackingTable } from './tracking-table.ts'

const at = { campaignId: idSchema, at: momentSchema.optional() }

/** Papers that can be made of a campaign as it stands. */
export const paperKindSchema = z.enum([
  'tracking',
  'summary',
  'ballot-paper',
  'vote-count',
  'vote-count-docx',
  'minutes',
  'minutes-docx',
  'decision-docx',
  'proposal-docx',
  'appraisal-report-docx',
  'reminder-list',
  'reminder-list-docx',
  'reminder-letters-docx',
  'interim-report-docx',
  'final-report-docx',
  'statistics',
  'cluster-ranking',
  'fund-ledger',
])
export type PaperKind = z.infer<typeof paperKindSchema>

export const reportsContract = {
  /** Who is to be reminded of what, for the screen. */
  reminders: reading.input(z.strictObject(at)).output(type<readonly Reminder[]>()),
  /** What is due when, and who is behind with it. */
  calendar: reading.input(z.strictObject(at)).output(type<DueCalendar>()),
  /** The same as a calendar file (.ics) for the office's own calendar program. */
  calendarFile: reading.input(z.strictObject(at)).output(fileSchema),
  /** The tracking table (M3) as numbers for the screen. */
  tracking: reading.input(z.strictObject(at)).output(type<TrackingTable>()),
  /** The summary report (M5) as numbers for the screen. */
  summary: reading.input(z.strictObject(at)).output(type<SummaryReport>()),
  /** Awards over the years, from every decision in the store and the register of earlier awards. */
  statistics: reading.input(z.strictObject({ campaignId: idSchema })).output(type<Statistics>()),
  /** What the awards cost; `day`: on which the decision is expected, else that of `at`. */
  budget: reading
    .input(z.strictObject({ ...at, day: daySchema.optional() }))
    .output(type<Budget>()),
  /** The fund for emulation and rewards. */
  fund: fundContract,
  /** What the charts of the report are drawn from. */
  charts: reading.input(z.strictObject(at)).output(type<ReportCharts>()),
  /** One paper as a file. */
  paper: reading
    .input(
      z.strictObject({
        ...at,
        paper: paperKindSchema,
        meetingId: idSchema.optional(),
        /** For a decision or a tờ trình: of which award. */
        award: z.string().min(1).optional(),
        /** Which decision, where the award has several. */
        decisionId: z.string().min(1).optional(),
        /** For reminder letters: to this unit alone. */
        unitId: idSchema.optional(),
        /** For the ranking of clusters: of this year, of this cluster alone; for the fund: of this year. */
        year: z.int().optional(),
        cluster: z.string().min(1).optional(),
      }),
    )
    .output(fileSchema),
  /** Every paper the campaign has so far: annexes, ballot papers, minutes, tables, reports. */
  everything: reading.input(z.strictObject(at)).output(z.array(fileSchema).readonly()),
}
