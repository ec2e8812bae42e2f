/** Stores of the size of a province: 2 000 units and so many nominations, with papers and receipts. */
import { copyFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { openDesk, type Desk } from '#test/support/desk.ts'
import { onceEach } from './once-each.ts'
import { runElsewhere } from './run-elsewhere.ts'
import { runFolder } from './run-folder.ts'

const STORE = 'council.sqlite'

export interface Province {
  readonly desk: Desk
  readonly store: string
  readonly campaignId: string
}

interface Made {
  readonly folder: string
  readonly campaignId: string
}

/** Each size is made once a run, in a process of its own. */
export const provinceMade = onceEach(async (nominations: number): Promise<Made> => {
  const folder = path.join(runFolder(), `province-${nominations}`)
  const said = await runElsewhere('make-province.ts', [folder, String(nominations)])
  return { folder, campaignId: z.string().parse(JSON.parse(said)) }
})

/** Opens the service over a copy of one in a folder. Close the desk. */
export async function openProvince(folder: string, nominations: number): Promise<Province> {
  const made = await provinceMade(nominations)
  mkdirSync(folder, { recursive: true })
  const store = path.join(folder, STORE)
  copyFileSync(path.join(made.folder, STORE), store)
  return { desk: await openDesk(folder), store, campaignId: made.campaignId }
}
