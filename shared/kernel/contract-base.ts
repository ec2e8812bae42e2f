/**
 * What every procedure of the contract shares: the refusals that a user can meet are one declared
 * error with a name, values and the Vietnamese sentence.
 */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { REFUSAL_CODES } from './refusal.ts'

export const refusalSchema = z.object({
  code: z.enum(REFUSAL_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
})
export type RefusalData = z.infer<typeof refusalSchema>

/** The base of every procedure: refusals arrive as the error REFUSED. */
export const procedure = oc.errors({ REFUSED: { status: 409, data: refusalSchema } })

/** A file crosses the contract as bytes with a name, never as a path. */
export const fileSchema = z.file()
