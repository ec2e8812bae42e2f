/** Clusters and blocks (cụm, khối thi đua) of a year over the contract; part of `appraisal`. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { appraising, fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import { daySchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import type { RubricTotal } from './scoring/rubric-total.ts'
import { clusterScoresSchema, clusterStageSchema } from './clusters/sheet.ts'
import type { ClusterSheet } from './clusters/sheet.ts'
import type { StandingRow } from './clusters/standing.ts'
import { clusterTermsSchema, type ClusterTerms, type LimitStanding } from './clusters/terms.ts'

const text = z.string().trim().min(1)
const yearSchema = z.int().min(1950).max(2100)
const ofYear = { campaignId: idSchema, year: yearSchema }

export interface UnitName {
  readonly unitId: string
  readonly unit: string
}

export interface MemberRow extends StandingRow {
  readonly unit: string
  /** The cluster of the year before where it was another; null: in none; left out: the same. */
  readonly was?: string | null
}

/** One endorsement as it was entered, and the nominations that it speaks for. */
export interface EndorsementRow {
  readonly id: string
  readonly unitId: string
  readonly unit: string
  /** The one nomination that it is of; null: of the unit as such. */
  readonly nominationId: string | null
  readonly nominee: string | null
  readonly award: string | null
  readonly endorsed: boolean
  readonly votesFor: number | null
  readonly votesCast: number | null
  readonly by: string
  readonly minutes: string
  readonly minutesNumber: string | null
  readonly minutesDay: string | null
  /** Whether a later entry on the same unit or nomination and award stands instead. */
  readonly superseded: boolean
  /** Nominations that it feeds, by id and name. */
  readonly feeds: readonly { readonly id: string; readonly name: string; readonly award: string }[]
}

export interface ClusterRow {
  readonly cluster: string
  readonly leader: UnitName | null
  readonly deputies: readonly UnitName[]
  /** Of the council: who follows this cluster. */
  readonly followers: readonly string[]
  /** In the order of the ranking. */
  readonly rows: readonly MemberRow[]
  readonly terms: ClusterTerms
  /** Whether the terms are those of all clusters. */
  readonly shared: boolean
  readonly endorsements: readonly EndorsementRow[]
  readonly limits: readonly LimitStanding[]
}

export interface ClusterYear {
  readonly year: number
  /** The year whose clusters every other page shows. */
  readonly ownYear: number
  /** Years with anything in them, and the campaign's own, the newest first. */
  readonly years: readonly number[]
  readonly clusters: readonly ClusterRow[]
  /** Units that take part and are in no cluster. */
  readonly loose: readonly (UnitName & { readonly was?: string | null })[]
  /** Endorsements of units that are in no cluster of the year. */
  readonly looseEndorsements: readonly EndorsementRow[]
  /** The terms of all clusters that have none of their own; null where nobody set any. */
  readonly common: ClusterTerms | null
  /** What the plan itself says of clusters, with its place. */
  readonly guidance: readonly {
    readonly topic: string
    readonly wording: string | null
    readonly place: string
  }[]
}

/** A unit's sheets by stage, with what each comes to. */
export interface UnitSheets extends UnitName {
  readonly year: number
  readonly cluster: string | null
  readonly terms: ClusterTerms
  readonly sheets: readonly (ClusterSheet & { readonly total: RubricTotal | null })[]
}

/** What a file of points holds, or held. */
export interface ClusterScoreFile {
  readonly file: string
  readonly sheets: readonly (UnitName &
    Pick<ClusterSheet, 'stage' | 'day' | 'author'> & {
      readonly criteria: number
      /** Whether there is a sheet of that stage already. */
      readonly replaces: boolean
    })[]
  /** Why the file cannot be taken, each with its cell; empty where it can. */
  readonly problems: readonly string[]
}

const year = type<ClusterYear>()
const scoreFile = z.strictObject({
  ...ofYear,
  file: fileSchema,
  /** Day and signer where the file states none. */
  day: daySchema.nullable().default(null),
  author: text.nullable().default(null),
})

export const clustersContract = {
  /** Clusters of a year with members, points, ranking, endorsements; the campaign's own by default. */
  clusters: reading
    .input(z.strictObject({ campaignId: idSchema, year: yearSchema.optional() }))
    .output(year),
  /** Puts units into a cluster for a year, or (null) into none. */
  setClusterMembers: procedure
    .input(
      z.strictObject({
        ...ofYear,
        unitIds: z.array(idSchema).min(1),
        cluster: text.nullable(),
      }),
    )
    .output(year),
  /** Who leads a cluster and who of the council follows it. */
  setCluster: procedure
    .input(
      z.strictObject({
        ...ofYear,
        cluster: text,
        leaderUnitId: idSchema.nullable(),
        deputyUnitIds: z.array(idSchema).default([]),
        followers: z.array(text).default([]),
      }),
    )
    .output(year),
  /** Table of points, tie-breaks and limits of a cluster; of all clusters where none is named. */
  setClusterTerms: procedure
    .input(z.strictObject({ ...ofYear, cluster: text.nullable(), terms: clusterTermsSchema }))
    .output(year),
  /** One unit's sheets of every stage. */
  clusterSheets: reading
    .input(z.strictObject({ ...ofYear, unitId: idSchema }))
    .output(type<UnitSheets>()),
  /** Enters one stage's points of one unit in the place of what was there. */
  setClusterSheet: appraising
    .input(
      z.strictObject({
        ...ofYear,
        unitId: idSchema,
        stage: clusterStageSchema,
        day: daySchema,
        author: text,
        byUnitId: idSchema.nullable().default(null),
        scores: clusterScoresSchema,
        note: text.nullable().default(null),
      }),
    )
    .output(type<UnitSheets>()),
  removeClusterSheet: appraising
    .input(z.strictObject({ ...ofYear, unitId: idSchema, stage: clusterStageSchema }))
    .output(type<UnitSheets>()),
  /** Leaves a unit out of the ranking, with the reason; null takes it in again. */
  excludeFromRanking: appraising
    .input(z.strictObject({ ...ofYear, unitId: idSchema, reason: text.nullable() }))
    .output(year),
  /** What a file of points holds; writes nothing. */
  previewClusterScores: reading.input(scoreFile).output(type<ClusterScoreFile>()),
  /** Takes a file of points, whole or not at all. */
  importClusterScores: appraising.input(scoreFile).output(type<ClusterScoreFile>()),
  /** Sheets to send out: one a unit of the cluster, with what is known filled in. */
  clusterSheetFile: reading
    .input(z.strictObject({ ...ofYear, cluster: text, unitId: idSchema.optional() }))
    .output(fileSchema),
  /** What the meeting of a cluster decided on suy tôn, by its minutes. */
  endorseUnits: appraising
    .input(
      z.strictObject({
        ...ofYear,
        /** Whose meeting it was, as the minutes name it. */
        by: text,
        minutes: z.strictObject({ number: text, day: daySchema }),
        /** Valid votes; null where the minutes count none. */
        votesCast: z.int().min(1).nullable().default(null),
        lines: z
          .array(
            z.strictObject({
              unitId: idSchema,
              nominationId: idSchema.nullable().default(null),
              award: text.nullable().default(null),
              endorsed: z.boolean().default(true),
              votesFor: z.int().min(0).nullable().default(null),
            }),
          )
          .min(1),
      }),
    )
    .output(year),
  /** Takes an endorsement that was entered wrongly out again. */
  removeEndorsement: appraising.input(z.strictObject({ ...ofYear, id: idSchema })).output(year),
}
