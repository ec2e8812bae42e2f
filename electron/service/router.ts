/** The service whole: implements shared/contract.ts in the order of the council's year. */
import { appraisalRouter } from './appraisal/router.ts'
import { campaignsRouter } from './campaigns/router.ts'
import { decisionsRouter } from './decisions/router.ts'
import { meetingsRouter } from './meetings/router.ts'
import { openSample } from './open-sample.ts'
import { api } from './procedures.ts'
import { reportsRouter } from './reports/router.ts'
import { safekeepingRouter } from './safekeeping/router.ts'
import { submissionsRouter } from './submissions/router.ts'
import { unitsRouter } from './units/router.ts'

export const router = api.router({
  safekeeping: safekeepingRouter,
  units: unitsRouter,
  campaigns: campaignsRouter,
  submissions: submissionsRouter,
  appraisal: appraisalRouter,
  meetings: meetingsRouter,
  decisions: decisionsRouter,
  reports: reportsRouter,
  sample: {
    open: api.sample.open.handler(async function* ({ input, context, signal }) {
      yield* openSample(context, input, signal)
    }),
  },
})
