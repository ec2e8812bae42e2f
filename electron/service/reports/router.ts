import { api, query } from '#electron/service/procedures.ts'
import { buildEveryPaper, buildPaper } from './build-paper.ts'
import { getCalendar, getCalendarFile } from './calendar-queries.ts'
import { fundRouter } from './fund/router.ts'
import { getReminders } from './word-papers.ts'
import { getBudget } from './budget-queries.ts'
import { getReportCharts } from './report-charts.ts'
import { getSummary, getTracking } from './report-queries.ts'
import { getStatistics } from './statistics-queries.ts'

export const reportsRouter = {
  reminders: api.reports.reminders.handler(
    query((reader, input, context) =>
      getReminders(reader, { ...input, at: input.at ?? context.now() }),
    ),
  ),
  calendar: api.reports.calendar.handler(
    query((reader, input, context) =>
      getCalendar(reader, { ...input, at: input.at ?? context.now() }),
    ),
  ),
  calendarFile: api.reports.calendarFile.handler(
    query((reader, input, context) =>
      getCalendarFile(reader, { ...input, at: input.at ?? context.now() }),
    ),
  ),
  tracking: api.reports.tracking.handler(
    query((reader, input, context) =>
      getTracking(reader, { ...input, at: input.at ?? context.now() }),
    ),
  ),
  summary: api.reports.summary.handler(
    query((reader, input, context) =>
      getSummary(reader, { ...input, at: input.at ?? context.now() }),
    ),
  ),
  statistics: api.reports.statistics.handler(query(getStatistics)),
  budget: api.reports.budget.handler(
    query((reader, input, context) =>
      getBudget(reader, { ...input, at: input.at ?? context.now() }),
    ),
  ),
  fund: fundRouter,
  charts: api.reports.charts.handler(
    query((reader, input, context) =>
      getReportCharts(reader, { ...input, at: input.at ?? context.now() }),
    ),
  ),
  paper: api.reports.paper.handler(
    query((reader, input, context) =>
      buildPaper(reader, { ...input, at: input.at ?? context.now() }, context.now()),
    ),
  ),
  everything: api.reports.everything.handler(
    query((reader, input, context) =>
      buildEveryPaper(reader, { ...input, at: input.at ?? context.now() }, context.now()),
    ),
  ),
}
