/** Work that units register, over the contract. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import { appraising, procedure, reading } from '#shared/kernel/contract-base.ts'
import { daySchema, momentSchema } from '#shared/kernel/day-schema.ts'
import { idSchema } from '#shared/kernel/ids.ts'
import type { RegistrationRow } from './contract.ts'

const campaign = { campaignId: idSchema }
const text = z.string().trim().min(1)

export const registrationsContract = {
  registrations: reading.input(z.strictObject(campaign)).output(type<readonly RegistrationRow[]>()),
  /** Enters registered work by hand. */
  recordRegistration: procedure
    .input(
      z.strictObject({
        ...campaign,
        unit: text,
        type: z.enum(['cong-viec', 'phan-viec', 'cong-trinh', 'mo-hinh', 'du-an']),
        title: text,
        receivedAt: momentSchema,
        through: text.optional(),
        due: text.optional(),
        voluntary: z.boolean().optional(),
      }),
    )
    .output(type<RegistrationRow>()),
  /** Marks registered work as the unit's own will, or as what the plan asks for. */
  setVoluntary: procedure
    .input(z.strictObject({ ...campaign, registrationId: idSchema, voluntary: z.boolean() }))
    .output(type<RegistrationRow>()),
  /** Marks registered work as done on a day, with its evidence, or as not done (null). */
  markDone: appraising
    .input(
      z.strictObject({
        ...campaign,
        registrationId: idSchema,
        doneDay: daySchema.nullable(),
        evidence: text.nullable().default(null),
      }),
    )
    .output(type<RegistrationRow>()),
}
