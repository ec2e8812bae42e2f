/** The sheets that are sent out to the units of a cluster. */
import type { ServiceContext } from '#electron/service/context.ts'
import type { Reader } from '#electron/store/reader.ts'
import { writeClusterSheets } from '#electron/workbook/write/write-cluster-sheets.ts'
import { searchKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import { clusterFaults, clusterFileText } from '#shared/text/clusters.ts'
import { membershipOf, sheetsOfYear, termsFor, termsOfYear } from './cluster-rows.ts'

/** @throws Refusal CAMPAIGN_UNKNOWN, CLUSTER_UNKNOWN, CLUSTER_SCORES where there is no table of points */
export async function clusterSheetFile(
  reader: Reader,
  input: {
    readonly campaignId: string
    readonly year: number
    readonly cluster: string
    readonly unitId?: string | undefined
  },
  context: ServiceContext,
): Promise<File> {
  const { year, cluster } = input
  const { plan, units, clusterOf } = await membershipOf(reader, input.campaignId)
  const members = units.filter(({ id }) => clusterOf(id, year) === cluster)
  const wanted =
    input.unitId === undefined ? members : members.filter(({ id }) => id === input.unitId)
  if (wanted.length === 0) throw new Refusal('CLUSTER_UNKNOWN', { cluster, year })
  const { rubric } = termsFor(await termsOfYear(reader, input), cluster)
  if (rubric === null)
    throw new Refusal('CLUSTER_SCORES', { problems: clusterFaults.noRubric(cluster, year) })
  const sheets = await sheetsOfYear(reader, input)
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const bytes = await writeClusterSheets(
    {
      year,
      cluster,
      rubric,
      units: wanted.map(({ id, name }) => ({
        unit: name,
        sheets: sheets
          .filter(({ unitId }) => unitId === id)
          .map((sheet) => ({
            ...sheet,
            byUnit: sheet.byUnitId === null ? null : (names.get(sheet.byUnitId) ?? null),
          })),
      })),
    },
    { creator: plan.issuer.standingOffice, at: context.now() },
  )
  const name = searchKey(wanted.length === 1 ? (wanted[0]?.name ?? cluster) : cluster)
  return new File(
    [new Uint8Array(bytes)],
    clusterFileText.fileName(name.replaceAll(' ', '-'), year),
  )
}
