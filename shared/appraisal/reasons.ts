/** Why a nomination cannot be put to the vote. The codes are a promise to those who script `status`. */
import { z } from 'zod'

export const reasonSchema = z.enum([
  'late',
  'dossier-incomplete',
  'report-missing',
  'over-quota-not-kept',
  'same-person-in-other-unit',
  'not-registered',
  'registered-late',
  'not-endorsed',
  'criterion-not-met',
  'needs-decision',
  'petition-open',
  'petition-founded',
])
export type Reason = z.infer<typeof reasonSchema>

/** Every reason, in the order in which they are listed. */
export const REASONS = reasonSchema.options
