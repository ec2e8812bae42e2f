/** The facts of receipt as they cross the contract. */
import { z } from 'zod'
import { momentSchema } from '#shared/kernel/day-schema.ts'
import type { ReceivedFacts } from './received-facts.ts'

const text = z.string().trim().min(1)

/** The facts of receipt as one JSON object; see received-facts.ts for the columns. */
export const receivedFactsSchema: z.ZodType<ReceivedFacts> = z.strictObject({
  unit: z.string().nullable(),
  receivedAt: momentSchema,
  channel: z.string().nullable(),
  papers: z.array(z.strictObject({ paper: text, present: z.boolean() })).readonly(),
  reportsOf: z.array(text).readonly(),
  reportsMissingOf: z.array(text).readonly(),
  supplements: z.array(z.strictObject({ paper: text, receivedAt: momentSchema })).readonly(),
  kept: z.array(text).readonly(),
  resultReportAt: momentSchema.nullable(),
  note: z.string().nullable(),
})
