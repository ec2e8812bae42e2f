/** What can be nominated. Order is the order of the parts of a decision's annex. */
import { z } from 'zod'

/** tập thể · cá nhân · hộ gia đình · doanh nghiệp */
export const nomineeKindSchema = z.enum(['collective', 'individual', 'household', 'enterprise'])
export type NomineeKind = z.infer<typeof nomineeKindSchema>

/** Every kind, in the order in which papers list them. */
export const NOMINEE_KINDS = nomineeKindSchema.options
