import { api, query, upkeep } from '#electron/service/procedures.ts'
import { handOver } from './hand-over.ts'
import { listHandOvers } from './handover-queries.ts'
import { mergePackage, previewMerge } from './merge-package.ts'

export const handOverRouter = {
  handOver: api.safekeeping.handOver.handler(handOver),
  previewMerge: api.safekeeping.previewMerge.handler(previewMerge),
  merge: api.safekeeping.merge.handler(mergePackage),
  handOvers: api.safekeeping.handOvers.handler(query(listHandOvers)),
  offeredPackage: api.safekeeping.offeredPackage.handler(
    upkeep(async (_input, { offered }) => (await offered?.()) ?? null),
  ),
}
