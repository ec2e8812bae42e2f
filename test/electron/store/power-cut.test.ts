import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openStore } from '#electron/store/open-store.ts'
import { openCampaignDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

const counted = ['submission', 'nomination', 'nominee', 'listing', 'source_file', 'audit'] as const

async function rowsIn(file: string): Promise<Readonly<Record<string, number>>> {
  const store = await openStore(file)
  expect(store.integrityProblems()).toEqual([])
  const counts: Record<string, number> = {}
  for (const table of counted) {
    const row = await store.read
      .selectFrom(table)
      .select(({ fn }) => fn.countAll<number>().as('rows'))
      .executeTakeFirstOrThrow()
    counts[table] = row.rows
  }
  await store.close()
  return counts
}

/** Runs the importer until it reports this stage, then ends it the hard way. */
const killAt = (file: string, stage: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [
      fileURLToPath(new URL('../../support/import-and-wait.ts', import.meta.url)),
      path.dirname(file),
      stage,
    ])
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes(`${stage}\n`)) child.kill('SIGKILL')
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => reject(new Error(text)))
    child.on('close', (_status, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`ended by itself: ${said}`)),
    )
  })

it('an import that is killed in the middle leaves nothing, one killed after its commit leaves all', async () => {
  const folder = tempFolder()
  const file = path.join(folder, 'council.sqlite')
  await (await openCampaignDesk(folder)).close()
  const before = await rowsIn(file)
  await killAt(file, 'written')
  expect(await rowsIn(file)).toEqual(before)
  await killAt(file, 'audited')
  expect(await rowsIn(file)).toEqual(before)
  await killAt(file, 'committed')
  expect(await rowsIn(file)).toEqual({
    submission: 1,
    nomination: 4,
    nominee: 4,
    listing: 4,
    source_file: 1,
    audit: (before['audit'] ?? 0) + 1,
  })
})
