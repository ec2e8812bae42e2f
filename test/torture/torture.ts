/** Kills and power cuts by the hundred, on stores made for it; what they found, in one line. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildVictim, type BuiltVictim } from './build-victim.ts'
import { cutRound, record } from './cut-round.ts'
import { together, type Findings } from './findings.ts'
import { killRound } from './kill-round.ts'
import { chance } from './random.ts'
import { WORKS } from './steps.ts'
import { makeTemplates, type Templates } from './templates.ts'

export interface Torture {
  readonly kills: number
  readonly cuts: number
  readonly seed: number
  /** Programs at work at a time. */
  readonly workers?: number
  /** Takes a line now and then. */
  readonly note?: (line: string) => void
}

/** Cuts made into one recorded row of work. */
const CUTS_OF_ONE = 25
const STEPS_RECORDED = 30

interface Round {
  readonly name: string
  readonly work: () => Promise<Findings>
}

function killRounds({ kills, seed }: Torture, { templates, victim }: Ground): readonly Round[] {
  return Array.from({ length: kills }, (_, index) => {
    const work = WORKS[index % WORKS.length] ?? 'import'
    const name = `kill-${index}`
    return {
      name: `${name} ${work}`,
      work: async () => {
        const folder = templates.copyFor(work, name)
        const found = await killRound(work, folder, { ...victim, seed: seed + index })
        fs.rmSync(folder, { recursive: true, force: true })
        return found
      },
    }
  })
}

function cutRounds({ cuts, seed }: Torture, { templates }: Ground): readonly Round[] {
  return Array.from({ length: Math.ceil(cuts / CUTS_OF_ONE) }, (_, row) => ({
    name: `cuts-${row}`,
    work: async () => {
      const random = chance(seed + row * 7919)
      const work = row % 4 === 3 ? 'merge' : random.pick(['import', 'vote'] as const)
      const folder = templates.copyFor(work, `cuts-${row}`)
      const snapshots = await record(work, folder, { random, steps: STEPS_RECORDED })
      const found: Findings[] = []
      for (let cut = row * CUTS_OF_ONE; cut < Math.min(cuts, (row + 1) * CUTS_OF_ONE); cut += 1) {
        const disk = path.join(folder, `disk-${cut}`)
        found.push(await cutRound(snapshots, disk, random))
        fs.rmSync(disk, { recursive: true, force: true })
      }
      fs.rmSync(folder, { recursive: true, force: true })
      return together(found)
    },
  }))
}

/** What all rounds begin with; it takes some seconds to make. */
export interface Ground {
  readonly templates: Templates
  readonly victim: BuiltVictim
  remove(): void
}

/** Makes it. @throws where the victim cannot be built */
export async function prepare(): Promise<Ground> {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-torture-'))
  const victim = await buildVictim()
  const remove = (): void => {
    victim.remove()
    fs.rmSync(scratch, { recursive: true, force: true })
  }
  try {
    return { templates: await makeTemplates(scratch), victim, remove }
  } catch (error) {
    remove()
    throw error
  }
}

/** Runs all rounds, so many at a time. @throws where a victim did not work at all */
export async function torture(options: Torture, ground: Ground): Promise<Findings> {
  const note = options.note ?? (() => null)
  const rounds = [...killRounds(options, ground), ...cutRounds(options, ground)]
  const found: Findings[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    for (let round = rounds[next]; round !== undefined; round = rounds[next]) {
      next += 1
      const one = await round.work()
      for (const [kind, list] of Object.entries(one))
        for (const line of list) note(`${round.name}: ${kind}: ${line}`)
      found.push(one)
      if (found.length % 100 === 0) note(`${found.length} of ${rounds.length} rounds`)
    }
  }
  await Promise.all(Array.from({ length: options.workers ?? 2 }, worker))
  return together(found)
}

/** "kills 1000 cuts 500 lost 0 corrupt 0 half 0" */
export const lastLine = ({ kills, cuts }: Torture, found: Findings): string =>
  `kills ${kills} cuts ${cuts} lost ${found.lost.length} corrupt ${found.corrupt.length} half ${found.half.length}`
