import { api, query } from '#electron/service/procedures.ts'
import { copyStore, getOverview, listAudit } from './safekeeping-queries.ts'
import { verifyStore } from '#electron/service/verify-store.ts'

export const safekeepingRouter = {
  overview: api.safekeeping.overview.handler(query(getOverview)),
  audit: api.safekeeping.audit.handler(query(listAudit)),
  verify: api.safekeeping.verify.handler(query(verifyStore)),
  copy: api.safekeeping.copy.handler(query(copyStore)),
}
