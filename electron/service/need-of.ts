/** What a procedure of the contract asks of whoever calls it, by its name. */
import { z } from 'zod'
import { contract } from '#shared/contract.ts'
import { ROLES, type Need } from '#shared/kernel/role.ts'

const procedureSchema = z.object({
  '~orpc': z.object({ meta: z.object({ needs: z.enum([...ROLES, 'nobody']) }) }),
})
const partsSchema = z.record(z.string(), z.unknown())

/** A name that the contract does not know is for the standing office. */
export function needOf(procedure: string): Need {
  const found = procedure
    .split('.')
    .reduce<unknown>((node, part) => partsSchema.safeParse(node).data?.[part], contract)
  return procedureSchema.safeParse(found).data?.['~orpc'].meta.needs ?? 'office'
}
