import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { TOUCHES } from '#electron/store/standing-marks.ts'
import { checkStandings } from '#test/model/check-standings.ts'
import { openDesk } from '#test/support/desk.ts'
import { tempFolder } from '#test/support/temp-folder.ts'

it('whoever writes what, and at whichever moment it is asked, what is kept is what would be reckoned anew', async () => {
  const checked = await checkStandings({ runs: 8, folder: tempFolder })
  expect(checked.writes).toBeGreaterThan(40)
  expect(checked.compared).toBeGreaterThan(40)
}, 120_000)

it('every table of a store says what its rows touch', async () => {
  const desk = await openDesk(tempFolder())
  const { rows } = await sql<{ name: string }>`select name from sqlite_master
    where type = 'table' and name not like 'sqlite_%' and name not like 'kysely_%'`.execute(
    desk.store.read,
  )
  await desk.close()
  expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(TOUCHES).toSorted())
})
