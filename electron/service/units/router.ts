import { requireOpen } from '#electron/service/require-open.ts'
import { api, command, query, simpleCommand } from '#electron/service/procedures.ts'
import { readWorkbookOf } from '#electron/service/read-file.ts'
import { readCatalogue } from '#shared/units/catalogue.ts'
import { loadCatalogue } from './load-catalogue.ts'
import { listUnits } from './unit-queries.ts'
import { addAlias, removeAlias, updateUnit } from './update-unit.ts'

export const unitsRouter = {
  list: api.units.list.handler(query(listUnits)),
  importCatalogue: api.units.importCatalogue.handler(
    command('units.importCatalogue', {
      prepare: async ({ campaignId, file }: { campaignId: string; file: File }, context) => ({
        campaignId,
        units: readCatalogue(await readWorkbookOf(file, context), file.name),
        file,
      }),
      work: async (tx, { campaignId, units }) => {
        await requireOpen(tx, campaignId)
        return loadCatalogue(tx, campaignId, units)
      },
      detail: ({ campaignId, file }, loaded) => ({ campaignId, file, ...loaded }),
    }),
  ),
  addAlias: api.units.addAlias.handler(simpleCommand('units.addAlias', addAlias)),
  removeAlias: api.units.removeAlias.handler(simpleCommand('units.removeAlias', removeAlias)),
  update: api.units.update.handler(simpleCommand('units.update', updateUnit)),
}
