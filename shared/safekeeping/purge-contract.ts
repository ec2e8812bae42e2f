/** How long personal data of a campaign are kept, taking them away, and who took papers out. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { procedure, reading } from '#shared/kernel/contract-base.ts'
import type { Day } from '#shared/kernel/day.ts'
import { idSchema } from '#shared/kernel/ids.ts'

export interface KeptCampaign {
  readonly campaignId: string
  readonly name: string
  readonly closedAt: string | null
  /** The last day on which the personal data are kept; null where the campaign is open. */
  readonly until: Day | null
  /** When the personal data were taken away. */
  readonly purgedAt: string | null
}

export interface Retention {
  /** Years after the day a campaign was closed. */
  readonly years: number
  readonly campaigns: readonly KeptCampaign[]
}

export interface PurgePreview {
  /** To be typed, letter by letter. */
  readonly name: string
  /** What goes, in Vietnamese, with how many. */
  readonly goes: readonly { readonly what: string; readonly count: number }[]
  /** What stays, in Vietnamese. */
  readonly stays: readonly string[]
  /** Why it may not be done yet; null where it may. */
  readonly refusal: string | null
}

export interface ExportRow {
  readonly at: string
  readonly actor: string
  readonly file: string
  readonly bytes: number
}

export const purgeContract = {
  retention: reading.output(type<Retention>()),
  setRetention: procedure
    .input(z.strictObject({ years: z.int().min(0).max(70) }))
    .output(type<Retention>()),
  previewPurge: procedure
    .input(z.strictObject({ campaignId: idSchema }))
    .output(type<PurgePreview>()),
  /** Takes the personal data of a closed campaign away for good, from the copies too. */
  purge: procedure
    .input(z.strictObject({ campaignId: idSchema, confirm: z.string() }))
    .output(type<{ readonly sentence: string; readonly copiesRemoved: number }>()),
  /** Who took which file out when, the latest first. */
  exports: reading
    .input(z.strictObject({ limit: z.int().min(1).max(1000).default(200) }))
    .output(type<readonly ExportRow[]>()),
}
