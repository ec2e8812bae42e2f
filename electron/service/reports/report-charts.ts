/** The numbers behind the charts of a report. */
import { z } from 'zod'
import { getStatus } from '#electron/service/appraisal/status-queries.ts'
import { getCampaign } from '#electron/service/campaigns/campaign-queries.ts'
import { listUnits } from '#electron/service/units/unit-queries.ts'
import type { Reader } from '#electron/store/reader.ts'
import {
  clusterCounts,
  type ReportCharts,
  type WorkerShare,
} from '#shared/reports/report-charts.ts'
import { receivedByDay } from '#shared/reports/received-by-day.ts'
import { getSummary } from './report-queries.ts'

const categoriesSchema = z.array(z.string())

/** Over every campaign of the store, by the year in which the council met. */
async function workersByYear(reader: Reader): Promise<readonly WorkerShare[]> {
  const rows = await reader
    .selectFrom('outcome')
    .innerJoin('ballot', 'ballot.id', 'outcome.ballot_id')
    .innerJoin('meeting', 'meeting.id', 'ballot.meeting_id')
    .innerJoin('nomination', 'nomination.id', 'outcome.nomination_id')
    .innerJoin('nominee', 'nominee.id', 'nomination.nominee_id')
    .where('outcome.result', 'in', ['given', 'forwarded'])
    .where('nominee.kind', '=', 'individual')
    .select(['meeting.at', 'nomination.categories_json'])
    .execute()
  const years = new Map<number, WorkerShare>()
  for (const { at, categories_json: json } of rows) {
    const year = Number(at.slice(0, 4))
    const known = json === null ? [] : categoriesSchema.parse(JSON.parse(json))
    const before = years.get(year) ?? { year, individuals: 0, directWorkers: 0, unknown: 0 }
    years.set(year, {
      year,
      individuals: before.individuals + 1,
      directWorkers: before.directWorkers + (known.includes('lao-dong-truc-tiep') ? 1 : 0),
      unknown: before.unknown + (known.length === 0 ? 1 : 0),
    })
  }
  return [...years.values()].toSorted((left, right) => left.year - right.year)
}

/** @throws Refusal CAMPAIGN_UNKNOWN */
export async function getReportCharts(
  reader: Reader,
  input: { readonly campaignId: string; readonly at: string },
): Promise<ReportCharts> {
  const status = await getStatus(reader, input.campaignId, input.at)
  const { milestones } = await getCampaign(reader, input)
  const summary = await getSummary(reader, input)
  const units = await listUnits(reader, input)
  const deadline = milestones.find(({ role }) => role === 'nomination')?.lastGoodDay ?? null
  return {
    received: receivedByDay(status.units, deadline),
    deadline,
    units: status.units.length,
    clusters: clusterCounts(
      summary.byUnit,
      new Map(units.map(({ name, cluster }) => [name, cluster])),
    ),
    workers: await workersByYear(reader),
  }
}
