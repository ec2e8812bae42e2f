/**
 * What every procedure of the contract shares: the refusals that a user can meet are one declared
 * error with a name, values and the Vietnamese sentence.
 */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { REFUSAL_CODES } from './refusal.ts'
import type { Need } from './role.ts'

export const refusalSchema = z.object({
  code: z.enum(REFUSAL_CODES),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
})
export type RefusalData = z.infer<typeof refusalSchema>

/** What a procedure asks of whoever calls it; electron/service/procedures.ts holds them to it. */
export interface ProcedureMeta {
  readonly needs: Need
}

/**
 * The base of every procedure: refusals arrive as the error REFUSED. Who may call it is said by the
 * word it begins with; this one is for the standing office alone, so that a procedure nobody
 * thought about is closed.
 */
export const procedure = oc
  .$meta<ProcedureMeta>({ needs: 'office' })
  .errors({ REFUSED: { status: 409, data: refusalSchema } })

/** For whoever is signed in: looks and changes nothing. */
export const reading = procedure.meta({ needs: 'viewer' })

/** For those who appraise, and for the standing office. */
export const appraising = procedure.meta({ needs: 'appraiser' })

/** For anybody before the screen: signing in, and what the room is shown. */
export const unguarded = procedure.meta({ needs: 'nobody' })

/** A file crosses the contract as bytes with a name, never as a path. */
export const fileSchema = z.file()
