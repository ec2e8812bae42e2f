/** The whole API in one page, in the order of the council's year. */
import { appraisalContract } from './appraisal/contract.ts'
import { campaignsContract } from './campaigns/contract.ts'
import { decisionsContract } from './decisions/contract.ts'
import { meetingsContract } from './meetings/contract.ts'
import { reportsContract } from './reports/contract.ts'
import { sampleContract } from './sample-contract.ts'
import { safekeepingContract } from './safekeeping/contract.ts'
import { submissionsContract } from './submissions/contract.ts'
import { unitsContract } from './units/contract.ts'

export const contract = {
  safekeeping: safekeepingContract,
  units: unitsContract,
  campaigns: campaignsContract,
  submissions: submissionsContract,
  appraisal: appraisalContract,
  meetings: meetingsContract,
  decisions: decisionsContract,
  reports: reportsContract,
  sample: sampleContract,
}
export type Contract = typeof contract
