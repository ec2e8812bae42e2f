import { api, query, simpleCommand } from '#electron/service/procedures.ts'
import { getFundLedger } from './fund-queries.ts'
import { cancelFundEntry, recordFundEntry } from './record-fund-entry.ts'

export const fundRouter = {
  ledger: api.reports.fund.ledger.handler(
    query((reader, input, context) =>
      getFundLedger(reader, {
        ...input,
        at: input.at ?? context.now(),
        until: input.at ?? null,
      }),
    ),
  ),
  record: api.reports.fund.record.handler(simpleCommand('reports.fund.record', recordFundEntry)),
  cancel: api.reports.fund.cancel.handler(simpleCommand('reports.fund.cancel', cancelFundEntry)),
}
