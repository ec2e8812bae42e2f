/** The unit catalogue over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { fileSchema, procedure, reading } from '#shared/kernel/contract-base.ts'
import type { Day } from '#shared/kernel/day.ts'
import { daySchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'

/** A unit as it takes part in one campaign (or, without one, in the catalogue). */
export interface UnitRow {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly aliases: readonly { readonly alias: string; readonly source: 'catalogue' | 'accepted' }[]
  readonly type: string
  readonly cluster: string | null
  readonly parent: string | null
  readonly takesPart: boolean
  /** The last day of a unit that was dissolved or merged; null: it goes on. The same in all campaigns. */
  readonly validTo: Day | null
}

/** Whether a unit is no more on this day. */
export const hasEnded = ({ validTo }: Pick<UnitRow, 'validTo'>, day: Day): boolean =>
  validTo !== null && validTo < day

export const unitsContract = {
  /** The units of a campaign, in catalogue order. */
  list: reading.input(z.strictObject({ campaignId: idSchema })).output(type<readonly UnitRow[]>()),
  /** Loads or refreshes the catalogue of a campaign; units are known again by their names. */
  importCatalogue: procedure
    .input(z.strictObject({ campaignId: idSchema, file: fileSchema }))
    .output(type<{ readonly added: number; readonly updated: number; readonly total: number }>()),
  /** Another name by which units sign themselves; used by every later import. */
  addAlias: procedure
    .input(
      z.strictObject({ campaignId: idSchema, unitId: idSchema, alias: z.string().trim().min(2) }),
    )
    .output(type<UnitRow>()),
  /** Takes an alias away again. */
  removeAlias: procedure
    .input(z.strictObject({ campaignId: idSchema, unitId: idSchema, alias: z.string() }))
    .output(type<UnitRow>()),
  /** Changes how a unit takes part: its type, its cluster, whether at all; and until when it was there. */
  update: procedure
    .input(
      z.strictObject({
        campaignId: idSchema,
        unitId: idSchema,
        type: z.string().trim().min(1).optional(),
        cluster: z.string().trim().min(1).nullable().optional(),
        takesPart: z.boolean().optional(),
        validTo: daySchema.nullable().optional(),
      }),
    )
    .output(type<UnitRow>()),
}
