/** What a procedure of the contract asks of whoever calls it, by its name. */
import { z } from 'zod'
import { contract } from '#shared/contract.ts'
import { isEnough, ROLES, type Need, type Role } from '#shared/kernel/role.ts'

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

function needsIn(node: unknown, name: string): readonly (readonly [string, Need])[] {
  const procedure = procedureSchema.safeParse(node).data
  if (procedure !== undefined) return [[name, procedure['~orpc'].meta.needs]]
  return Object.entries(partsSchema.safeParse(node).data ?? {}).flatMap(([key, part]) =>
    needsIn(part, name === '' ? key : `${name}.${key}`),
  )
}
const needs = needsIn(contract, '')

/** Every procedure that is refused to a role, with the least role that it asks for. */
export const beyondRole = (role: Role): Readonly<Record<string, Role>> =>
  Object.fromEntries(
    needs.flatMap(([name, need]) =>
      need === 'nobody' || isEnough(role, need) ? [] : [[name, need]],
    ),
  )
