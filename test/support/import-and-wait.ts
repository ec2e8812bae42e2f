/**
 * A program of its own that imports a list and stands still at a stage, to be killed there:
 * `written` all rows are written, `audited` the audit line as well, `committed` it is done.
 */
import type { Writer } from '#electron/store/reader.ts'
import { importFile, prepareImport } from '#electron/service/submissions/import-file.ts'
import { appendAudit } from '#electron/service/safekeeping/append-audit.ts'
import { openDesk } from './desk.ts'
import { projectFile } from './project-files.ts'

const [folder = '', stage = ''] = process.argv.slice(2)

/** Says where it is; at its stage it waits for the end. */
const reach = async (place: string): Promise<void> => {
  process.stdout.write(`${place}\n`)
  if (place === stage)
    await new Promise((resolve) => {
      setTimeout(resolve, 60_000)
    })
}

const desk = await openDesk(folder)
const [campaign] = await desk.client.campaigns.list()
const prepared = await prepareImport(
  {
    campaignId: campaign?.id ?? '',
    file: projectFile('test/fixtures/submissions/bk-22 UBND phường Đức Xuân.xlsx'),
  },
  desk.context,
)
await desk.store.write(async (tx: Writer) => {
  await importFile(tx, prepared, { now: '2024-08-13T09:00', actor: 'người dùng' })
  await reach('written')
  await appendAudit(tx, {
    at: '2024-08-13T09:00',
    actor: 'người dùng',
    command: 'submissions.import',
    detail: null,
  })
  await reach('audited')
})
await reach('committed')
