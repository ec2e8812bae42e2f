/** The fund for emulation and rewards over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { procedure, reading } from '#shared/kernel/contract-base.ts'
import { daySchema, momentSchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import { FUND_KINDS, type FundLedger } from './fund-ledger.ts'

const text = z.string().trim().min(1).max(500)

/** The campaign is the one at whose desk it is done: undoing goes by it, the fund is the office's. */
const desk = { campaignId: idSchema }

export const fundKindSchema = z.enum(FUND_KINDS)

const fundEntrySchema = z.strictObject({
  ...desk,
  day: daySchema,
  kind: fundKindSchema,
  /** Whole đồng. */
  amount: z.int().min(1).max(1_000_000_000_000),
  document: text.nullable().default(null),
  reason: text,
})
export type FundEntryInput = z.infer<typeof fundEntrySchema>

export const fundContract = {
  /** The ledger of a year, by default that of `at`; with `at` only what happened until then. */
  ledger: reading
    .input(z.strictObject({ ...desk, at: momentSchema.optional(), year: z.int().optional() }))
    .output(type<FundLedger>()),
  /** Writes down what came in or went out. */
  record: procedure.input(fundEntrySchema).output(type<{ readonly id: string }>()),
  /** Cancels an entry: it stays in the ledger with the reason and counts no more. */
  cancel: procedure
    .input(z.strictObject({ ...desk, id: idSchema, reason: text }))
    .output(type<{ readonly id: string }>()),
}
