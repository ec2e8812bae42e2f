/**
 * Who is to be reminded of what: a deadline missed or gone by, papers that a dossier lacks. Nothing is
 * asked of a unit for which the plan sets no deadline and no paper.
 */
import type { CampaignStatus, DeadlineLine, UnitLine } from '#shared/appraisal/status-report.ts'
import type { Plan } from '#shared/campaigns/plan.ts'
import { formatDay, formatMoment } from '#shared/kernel/day.ts'
import type { DossierReturn } from '#shared/submissions/returns-contract.ts'
import type { WordPaper } from '#shared/kernel/word-paper.ts'
import { papersText } from '#shared/text/papers.ts'
import { returnsText } from '#shared/text/returns.ts'
import { wordPapersText } from '#shared/text/word-papers.ts'
import type { Letterhead } from '#shared/kernel/paper-blocks.ts'
import { officeHead, officeSignature } from './office-head.ts'

const text = wordPapersText.reminder

export interface ReminderItem {
  /** "Hồ sơ đề nghị khen thưởng" */
  readonly what: string
  /** "Chưa gửi", "Gửi quá hạn 01 ngày", "Còn thiếu Biên bản" */
  readonly state: string
  /** The plan's own words; null where it says nothing. */
  readonly wording: string | null
  /** "09/8/2024" */
  readonly lastDay: string | null
}

export interface Reminder {
  readonly unitId: string
  readonly unit: string
  readonly items: readonly ReminderItem[]
}

function milestoneItems(unit: UnitLine, deadlines: readonly DeadlineLine[]) {
  return unit.milestones.flatMap((milestone): readonly ReminderItem[] => {
    const deadline = deadlines.find((one) => one.id === milestone.id)
    if (deadline === undefined || deadline.kind === 'none') return []
    const item = {
      what: deadline.artefact,
      wording: deadline.wording,
      lastDay: deadline.lastGoodDay === null ? null : formatDay(deadline.lastGoodDay),
    }
    if (milestone.timeliness === 'not-submitted') return [{ ...item, state: text.missing }]
    if (milestone.timeliness === 'late')
      return [{ ...item, state: text.late(milestone.lateDays ?? 0) }]
    return []
  })
}

function dossierItems({ dossier }: UnitLine): readonly ReminderItem[] {
  if (dossier === null) return []
  const item = { what: text.dossier, wording: null, lastDay: null }
  const papers = dossier.missing.join(', ')
  if (papers === '') return []
  const names = dossier.missingReportOf.join(', ')
  return [{ ...item, state: names === '' ? text.lacks(papers) : text.lacksOf(papers, names) }]
}

/** What went back by the moment and has not come again by it. */
const returnItems = (
  unit: UnitLine,
  returns: readonly DossierReturn[],
  asOf: string,
): readonly ReminderItem[] =>
  returns
    .filter(
      ({ unitId, returnedAt, completedAt }) =>
        unitId === unit.unitId &&
        returnedAt <= asOf &&
        (completedAt === null || completedAt > asOf),
    )
    .map(({ reason, dueDay }) => ({
      what: returnsText.what,
      state: returnsText.state(reason),
      wording: null,
      lastDay: formatDay(dueDay),
    }))

/** Units with something to remind of, in the order of the campaign. */
export const remindersOf = (
  status: CampaignStatus,
  returns: readonly DossierReturn[] = [],
): readonly Reminder[] =>
  status.units
    .map((unit) => ({
      unitId: unit.unitId,
      unit: unit.unit,
      items: [
        ...milestoneItems(unit, status.deadlines),
        ...dossierItems(unit),
        ...returnItems(unit, returns, status.asOf),
      ],
    }))
    .filter((reminder) => reminder.items.length > 0)

const cells = (item: ReminderItem): readonly string[] => [
  item.what,
  item.state,
  item.wording ?? papersText.none,
  item.lastDay ?? papersText.none,
]

/** The list for all: number, unit, what, state, wording, last good day; a line for each item. */
export const reminderRows = (reminders: readonly Reminder[]): readonly (readonly string[])[] =>
  reminders.flatMap(({ unit, items }, index) =>
    items.map((item) => [String(index + 1), unit, ...cells(item)]),
  )

export const reminderHead: readonly string[] = [
  papersText.tracking.number,
  text.unit,
  text.what,
  text.state,
  text.wording,
  text.lastDay,
]

/** The list for all as a Word paper. */
export function reminderList(plan: Plan, reminders: readonly Reminder[], at: string): WordPaper {
  const rows = reminderRows(reminders)
  return {
    letterhead: officeHead(plan, 'DS', at),
    title: text.list,
    subject: `${plan.title}\n${text.asOf(formatMoment(at))}`,
    addressee: null,
    parts: [
      rows.length === 0
        ? { kind: 'text', text: text.nobody }
        : {
            kind: 'table',
            table: {
              head: reminderHead,
              widths: [6, 21, 21, 17, 22, 13],
              aligns: ['center', 'left', 'left', 'left', 'left', 'center'],
              rows,
            },
          },
      { kind: 'text', text: text.total(reminders.length) },
    ],
    recipients: [],
    signature: officeSignature(plan),
  }
}

/** Within a sentence; names and abbreviations keep their capitals. */
const lowerFirst = (state: string): string =>
  state.slice(0, 1).toLocaleLowerCase('vi') + state.slice(1)

const letterHead = (plan: Plan, at: string): Letterhead => {
  const head = officeHead(plan, null, at)
  return { ...head, number: `${head.number ?? ''}\n${text.letterSubject}` }
}

/** The letter to one unit: what is due, in the plan's own words, with the last good day. */
export const reminderLetter = (plan: Plan, reminder: Reminder, at: string): WordPaper => ({
  // A letter has no title: what it is about stands under its number.
  letterhead: letterHead(plan, at),
  title: null,
  subject: null,
  addressee: wordPapersText.proposal.to(reminder.unit),
  parts: [
    { kind: 'text', text: text.lead(plan.title, formatMoment(at)) },
    {
      kind: 'list',
      lines: reminder.items.map((item) =>
        text.sentence(item.what, lowerFirst(item.state), item.wording, item.lastDay),
      ),
    },
    { kind: 'text', text: text.asks(plan.issuer.standingOffice) },
  ],
  recipients: wordPapersText.proposal.recipients,
  signature: officeSignature(plan),
})
