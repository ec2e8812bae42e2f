/**
 * Runs each test once as it is, and then again for every mutant that it reaches and that no test
 * has killed yet. Loaded by vitest in place of its own runner.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { TestRunner, type RunnerTestCase, type RunnerTestFile } from 'vitest'
import { z } from 'zod'

/** So many switches passed in one test: no rule runs so long, a mutant that does hangs. */
const HANGS_AFTER = 3_000_000
/** A test slower than this is left out: it would be run again for every mutant that it reaches. */
const SLOW = 400

const state = { active: -1, steps: 0, reached: new Set<number>(), constants: new Set<number>() }
let inTest = false

Object.assign(globalThis, {
  __mutant: (id: number): boolean => {
    state.steps += 1
    if (state.active >= 0 && state.steps > HANGS_AFTER) throw new Error('the mutant hangs')
    if (state.active === -1) (inTest ? state.reached : state.constants).add(id)
    return state.active === id
  },
})

const lineSchema = z.object({ killed: z.array(z.int()).optional() })

const out = process.env['MUTANTS_OUT'] ?? ''
const note = (line: unknown): void => appendFileSync(out, `${JSON.stringify(line)}\n`)

/** Mutants killed by earlier files. */
function killedBefore(): Set<number> {
  if (!existsSync(out)) return new Set()
  const lines = readFileSync(out, 'utf8').split('\n').filter(Boolean)
  return new Set(lines.flatMap((line) => lineSchema.parse(JSON.parse(line)).killed ?? []))
}

const killed = killedBefore()

// The name of the class is vitest's to know; the file is given to it as a default export.
class MutantRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test)
    if (run === undefined) return
    state.active = -1
    state.reached = new Set()
    inTest = true
    const started = performance.now()
    try {
      await run()
    } finally {
      inTest = false
    }
    if (performance.now() - started > SLOW) return
    // A test that does not pass twice would find every mutant.
    await run()
    const reached = [...state.reached]
    const now: number[] = []
    for (const id of reached) {
      if (killed.has(id)) continue
      state.active = id
      state.steps = 0
      try {
        await run()
      } catch {
        killed.add(id)
        now.push(id)
      }
    }
    state.active = -1
    note({ reached, killed: now })
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files)
    note({ constants: [...state.constants] })
  }
}

// eslint-disable-next-line import/no-default-export -- vitest takes its runner so
export default MutantRunner
