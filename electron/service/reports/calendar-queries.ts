/** Gathers what is due when in a campaign. */
import { getStatus } from '#electron/service/appraisal/status-queries.ts'
import { getRules } from '#electron/service/campaigns/campaign-queries.ts'
import { listMeetings } from '#electron/service/meetings/meeting-queries.ts'
import { listReturns } from '#electron/service/submissions/return-dossier.ts'
import type { Reader } from '#electron/store/reader.ts'
import { calendarFile } from '#shared/reports/calendar-file.ts'
import { dueCalendar, type DueCalendar } from '#shared/reports/due-calendar.ts'
import { calendarText } from '#shared/text/calendar.ts'

interface AtMoment {
  readonly campaignId: string
  readonly at: string
}

/** Nominations that the council sent up and that stand in no paper yet. */
async function countToForward(reader: Reader, campaignId: string): Promise<number> {
  const row = await reader
    .selectFrom('outcome')
    .where('campaign_id', '=', campaignId)
    .where('result', '=', 'forwarded')
    .where('nomination_id', 'not in', (db) =>
      db.selectFrom('decision_line').select('nomination_id'),
    )
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return row?.count ?? 0
}

/** The calendar of a campaign at a moment. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getCalendar(
  reader: Reader,
  { campaignId, at }: AtMoment,
): Promise<DueCalendar> {
  const rules = await getRules(reader, campaignId)
  const status = await getStatus(reader, campaignId, at)
  const toForward = await countToForward(reader, campaignId)
  return dueCalendar(
    {
      asOf: at,
      milestones: rules.milestones,
      registrationMilestone: rules.plan.registration?.milestone ?? null,
      units: status.units,
      deadlineFor: rules.deadlineFor,
      returns: await listReturns(reader, { campaignId }),
      meetings: (await listMeetings(reader, { campaignId })).map((meeting) => ({
        id: meeting.id,
        at: meeting.at,
        title: meeting.title,
        sealed: meeting.state === 'sealed',
      })),
      toForward,
    },
    {
      supplement: calendarText.supplement,
      returned: calendarText.returned,
      forwarding: calendarText.forwarding(toForward),
    },
  )
}

/** The same as a file for a calendar program. @throws Refusal CAMPAIGN_UNKNOWN */
export async function getCalendarFile(reader: Reader, input: AtMoment): Promise<File> {
  const calendar = await getCalendar(reader, input)
  return new File([calendarFile(calendar, input.at)], calendarText.fileName(calendar.today), {
    type: 'text/calendar',
  })
}
