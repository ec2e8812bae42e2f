/** The stores that are worked on: made once, copied for every round. */
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely } from 'kysely'
import { MIGRATIONS } from '#migrations/index.ts'
import { migrate } from '#electron/store/migrate.ts'
import { StoreDialect } from '#electron/store/store-dialect.ts'
import { APPLICATION_ID } from '#electron/store/application-id.ts'
import { handOverTo } from '#electron/service/safekeeping/handover/hand-over.ts'
import { PACKAGE_ENDING } from '#shared/safekeeping/handover-manifest.ts'
import { openCouncilDesk } from '#test/support/council-desk.ts'
import { projectFile } from '#test/support/project-files.ts'
import { people, unitList } from '#test/support/unit-list.ts'
import { fillTables } from '#test/support/row-of-each-table.ts'
import { chance } from './random.ts'
import { concludeSteps, importSteps, type Work } from './steps.ts'
import { STORE, tortureDesk } from './torture-desk.ts'

export interface Templates {
  /** A new folder with what the work needs. */
  copyFor(work: Work, name: string): string
}

const OLDER = 12
/** More than are opened before a kill; all that are left are opened afterwards. */
const OLDER_OF_ONE = 5
const PACKAGES = 4

async function makeCampaign(folder: string): Promise<void> {
  const desk = await tortureDesk(folder, 'terminal')
  await desk.client.campaigns.open({
    plan: 'bac-kan-2024',
    units: projectFile('resources/samples/bac-kan-2024/units.xlsx'),
  })
  const step = await importSteps(desk, chance(1))
  for (let list = 0; list < 8; list += 1) await step()
  await desk.close()
}

/** Another PC that began with the same store, and what it handed over as it went on. */
async function makePackages(from: string, folder: string): Promise<void> {
  const laptop = path.join(folder, 'laptop')
  fs.mkdirSync(laptop)
  fs.copyFileSync(path.join(from, STORE), path.join(laptop, STORE))
  fs.copyFileSync(path.join(from, STORE), path.join(folder, STORE))
  const desk = await tortureDesk(laptop, 'terminal')
  const random = chance(2)
  const [campaign] = await desk.client.campaigns.list()
  const conclude = await concludeSteps(desk, random)
  for (let index = 0; index < PACKAGES; index += 1) {
    await desk.client.submissions.import({
      campaignId: campaign?.id ?? '',
      file: await unitList({
        unit: 'Phòng Tư pháp',
        number: `${index}/TTr-PTP`,
        day: '05/8/2024',
        individuals: people(4, `Bà Gói ${index}`),
      }),
    })
    await conclude()
    const name = `goi-${index}${PACKAGE_ENDING}`
    const wanted = { campaignId: null, note: '' }
    await handOverTo(wanted, desk.context, () => path.join(folder, name))
  }
  await desk.close()
  fs.rmSync(laptop, { recursive: true })
}

async function makeSitting(folder: string): Promise<void> {
  const desk = await openCouncilDesk(folder)
  await desk.attend(13)
  await desk.close()
}

const olderName = (index: number): string => `older-${String(index).padStart(2, '0')}.sqlite`

/** Stores as the programs of earlier versions left them, the first to the last, one row in each table. */
async function makeOlder(folder: string): Promise<void> {
  const versions = MIGRATIONS.slice(0, -1).map((step) => step.version)
  for (let index = 0; index < OLDER; index += 1) {
    const file = path.join(folder, olderName(index))
    const db = new Sqlite(file)
    db.pragma('journal_mode = WAL')
    db.pragma(`application_id = ${APPLICATION_ID}`)
    const kysely = new Kysely<never>({ dialect: new StoreDialect(db, file) })
    await migrate(kysely, file, {
      to: versions[Math.floor((index * versions.length) / OLDER)] ?? 0,
    })
    fillTables(db)
    db.close()
  }
}

const TEMPLATES: Readonly<Partial<Record<Work, string>>> = {
  vote: 'sitting',
  migration: 'older',
  merge: 'packages',
}

/** Makes the templates below a scratch folder. */
export async function makeTemplates(scratch: string): Promise<Templates> {
  const folderOf = (name: string): string => path.join(scratch, 'templates', name)
  for (const name of ['campaign', 'sitting', 'older', 'packages'])
    fs.mkdirSync(folderOf(name), { recursive: true })
  await makeCampaign(folderOf('campaign'))
  await makePackages(folderOf('campaign'), folderOf('packages'))
  await makeSitting(folderOf('sitting'))
  await makeOlder(folderOf('older'))
  fs.copyFileSync(path.join(folderOf('sitting'), STORE), path.join(folderOf('older'), STORE))
  let older = 0
  return {
    copyFor: (work, name) => {
      const template = TEMPLATES[work] ?? 'campaign'
      const folder = path.join(scratch, name)
      fs.cpSync(folderOf(template), folder, { recursive: true })
      if (work === 'migration') {
        const kept = Array.from({ length: OLDER_OF_ONE }, (_, index) =>
          olderName((older + index) % OLDER),
        )
        older += OLDER_OF_ONE
        for (const one of fs.readdirSync(folder))
          if (one !== STORE && !kept.includes(one)) fs.rmSync(path.join(folder, one))
      }
      return folder
    },
  }
}
