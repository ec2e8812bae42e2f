/** The clusters of a year as the page and the papers show them. */
import type { Reader } from '#electron/store/reader.ts'
import type {
  ClusterRow,
  ClusterYear,
  EndorsementRow,
  MemberRow,
  UnitName,
  UnitSheets,
} from '#shared/appraisal/clusters-contract.ts'
import { membersByCluster } from '#shared/appraisal/clusters/membership.ts'
import { CLUSTER_STAGES, sheetTotal } from '#shared/appraisal/clusters/sheet.ts'
import { clusterStanding } from '#shared/appraisal/clusters/standing.ts'
import { limitStandings } from '#shared/appraisal/clusters/terms.ts'
import { criterionLeaves } from '#shared/campaigns/criterion-leaves.ts'
import { compareVietnamese, searchKey } from '#shared/kernel/fold.ts'
import { Refusal } from '#shared/kernel/refusal.ts'
import {
  exclusionsOfYear,
  membershipOf,
  officesOfYear,
  sheetsOfYear,
  termsFor,
  termsOfYear,
  yearsKept,
  type Membership,
} from './cluster-rows.ts'
import { endorsementRows } from './endorsement-rows.ts'

interface OfYear {
  readonly campaignId: string
  readonly year?: number | undefined
}

/** What a plan says of clusters and blocks, word for word. */
const ABOUT_CLUSTERS = /\b(?:cum|khoi)\b/u

/** Its notes on clusters, and the clauses by which suy tôn is asked for. */
function guidanceOf({ plan }: Membership): ClusterYear['guidance'] {
  const notes = plan.notes.filter(({ topic, wording }) =>
    ABOUT_CLUSTERS.test(searchKey(`${topic} ${wording ?? ''}`)),
  )
  const asked = plan.criteria
    .filter(({ rule }) => criterionLeaves(rule).some(({ test }) => test === 'endorsed'))
    .map(({ title, wording, place }) => ({ topic: title, wording, place }))
  return [...notes, ...asked].map(({ topic, wording, place }) => ({ topic, wording, place }))
}

const withWas = (was: string | null | undefined): { readonly was?: string | null } =>
  was === undefined ? {} : { was }

/** Endorsements that stand, of those that were entered. */
const standing = (rows: readonly EndorsementRow[]): readonly EndorsementRow[] =>
  rows.filter(({ superseded, endorsed }) => !superseded && endorsed)

/**
 * Everything about the clusters of a year: the campaign's own where none is named.
 * @throws Refusal CAMPAIGN_UNKNOWN
 */
export async function getClusterYear(reader: Reader, input: OfYear): Promise<ClusterYear> {
  const { campaignId } = input
  const membership = await membershipOf(reader, campaignId)
  const { units, clusterOf, ownYear } = membership
  const year = input.year ?? ownYear
  const of = { campaignId, year }
  const names = new Map(units.map((unit) => [unit.id, unit.name]))
  const named = (unitId: string): UnitName => ({ unitId, unit: names.get(unitId) ?? '' })
  const members = membersByCluster(units, clusterOf, year)
  const offices = await officesOfYear(reader, of)
  const terms = await termsOfYear(reader, of)
  const sheets = Map.groupBy(
    await sheetsOfYear(reader, of),
    ({ unitId }) => clusterOf(unitId, year) ?? '',
  )
  const exclusions = await exclusionsOfYear(reader, of)
  const endorsements = Map.groupBy(
    await endorsementRows(reader, membership, of),
    ({ unitId }) => clusterOf(unitId, year) ?? '',
  )
  const clusters = [...new Set([...members.keys(), ...offices.keys(), ...terms.keys()])]
    .filter((cluster) => cluster !== '')
    .toSorted(compareVietnamese)
  const rowOf = (cluster: string): ClusterRow => {
    const own = members.get(cluster) ?? []
    const office = offices.get(cluster)
    const said = endorsements.get(cluster) ?? []
    const given = standing(said)
    const inForce = termsFor(terms, cluster)
    const rows = clusterStanding({
      members: own.map(({ unitId }) => unitId),
      terms: inForce,
      sheets: sheets.get(cluster) ?? [],
      exclusions,
      endorsed: given,
      votes: new Map(
        given.flatMap(({ unitId, votesFor }) => (votesFor === null ? [] : [[unitId, votesFor]])),
      ),
      clusterOf: (unitId) => clusterOf(unitId, year),
    })
    const was = new Map(own.map((member) => [member.unitId, member.was]))
    return {
      cluster,
      leader: office?.leaderUnitId == null ? null : named(office.leaderUnitId),
      deputies: (office?.deputyUnitIds ?? []).map(named),
      followers: office?.followers ?? [],
      rows: rows.map((row): MemberRow => ({
        ...row,
        ...withWas(was.get(row.unitId)),
        unit: names.get(row.unitId) ?? '',
      })),
      terms: inForce,
      shared: !terms.has(cluster),
      endorsements: said,
      limits: limitStandings(
        inForce.limits,
        { members: own.length, ranked: rows.filter(({ rank }) => rank !== null).length },
        given,
      ),
    }
  }
  return {
    year,
    ownYear,
    years: [
      ...new Set([year, ownYear, ...membership.years, ...(await yearsKept(reader, campaignId))]),
    ].toSorted((left, right) => right - left),
    clusters: clusters.map(rowOf),
    loose: (members.get('') ?? []).map(({ unitId, unit, was }) => ({
      unitId,
      unit,
      ...withWas(was),
    })),
    looseEndorsements: endorsements.get('') ?? [],
    common: terms.get('') ?? null,
    guidance: guidanceOf(membership),
  }
}

/** One unit's sheets of a year. @throws Refusal CAMPAIGN_UNKNOWN, UNIT_UNKNOWN */
export async function getUnitSheets(
  reader: Reader,
  input: { readonly campaignId: string; readonly year: number; readonly unitId: string },
): Promise<UnitSheets> {
  const { units, clusterOf } = await membershipOf(reader, input.campaignId)
  const unit = units.find(({ id }) => id === input.unitId)
  if (unit === undefined) throw new Refusal('UNIT_UNKNOWN', { name: input.unitId })
  const cluster = clusterOf(unit.id, input.year)
  const terms = termsFor(await termsOfYear(reader, input), cluster ?? '')
  const own = (await sheetsOfYear(reader, input)).filter(({ unitId }) => unitId === unit.id)
  return {
    unitId: unit.id,
    unit: unit.name,
    year: input.year,
    cluster,
    terms,
    sheets: CLUSTER_STAGES.flatMap((stage) => own.filter((sheet) => sheet.stage === stage)).map(
      (sheet) => ({
        ...sheet,
        total: terms.rubric === null ? null : sheetTotal(terms.rubric, sheet.scores),
      }),
    ),
  }
}
