/**
 * Runs every test once as it is and keeps it, with the mutants it comes past; after the last file it
 * tries each mutant of this process with just these tests, the quickest first, until one fails.
 * Loaded by vitest in place of its own runner.
 */
import fc from 'fast-check'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { TestRunner, type RunnerTestCase, type RunnerTestFile } from 'vitest'
import { jobFile, jobSchema, verdictsFile, type Verdict } from './job.ts'

const root = path.resolve(import.meta.dirname, '../..')
const folder = process.env['MUTANTS_FOLDER'] ?? ''
const shard = Number(process.env['MUTANTS_SHARD'] ?? '0')
const job = jobSchema.parse(JSON.parse(readFileSync(jobFile(folder), 'utf8')))

/** A mutant that passes so many times the switches of the test as it is runs in circles. */
const CIRCLES = 20
const FEWEST_STEPS = 20_000
/** In milliseconds of the processor. A test slower than this is run once as it is, not twice. */
const SLOW = 300

const state = { active: -1, steps: 0, limit: 0, reached: new Set<number>() }
const constants = new Set<number>()
let inTest = false

Object.assign(globalThis, {
  __mutant: (id: number): boolean => {
    state.steps += 1
    if (state.active === -1) (inTest ? state.reached : constants).add(id)
    else if (state.steps > state.limit) throw new Error('the mutant runs in circles')
    return state.active === id
  },
})

interface KnownTest {
  readonly file: string
  readonly run: () => unknown
  readonly reached: ReadonlySet<number>
  readonly steps: number
  readonly time: number
}

const known: (KnownTest & { readonly name: string })[] = []
let filesLeft = job.tests.length

/** A test as it is: what it comes past and how long it keeps the processor. */
async function cover(run: () => unknown): Promise<Pick<KnownTest, 'reached' | 'steps' | 'time'>> {
  Object.assign(state, { active: -1, steps: 0, reached: new Set<number>() })
  inTest = true
  const started = process.cpuUsage()
  try {
    await run()
  } finally {
    inTest = false
  }
  const { user, system } = process.cpuUsage(started)
  return { reached: state.reached, steps: state.steps, time: (user + system) / 1000 }
}

async function findsIt(test: KnownTest, id: number): Promise<boolean> {
  Object.assign(state, {
    active: id,
    steps: 0,
    limit: Math.max(FEWEST_STEPS, test.steps * CIRCLES),
  })
  try {
    await test.run()
    return false
  } catch {
    return true
  } finally {
    state.active = -1
  }
}

/** Every mutant of this process with the tests that come past it. */
async function tryAll(): Promise<void> {
  // The same draws in every run, and no search for the smallest example: it is enough to fail.
  fc.configureGlobal({ seed: 20_240_810, endOnFailure: true })
  for (const [at, test] of known.entries())
    if (test.time < SLOW)
      try {
        // What is made once and kept is reached the first time alone, and is a constant too.
        for (const id of test.reached) constants.add(id)
        known[at] = { ...test, ...(await cover(test.run)) }
      } catch (error) {
        throw new Error(
          `${test.file}, "${test.name}" does not pass twice: it would find everything`,
          {
            cause: error,
          },
        )
      }
  known.sort((left, right) => left.time - right.time)
  const verdicts: Verdict[] = []
  for (const [at, { id, tests: files }] of job.wanted.entries()) {
    if (at % job.shards !== shard) continue
    const able = known.filter(({ reached, file }) => reached.has(id) && files.includes(file))
    let killer: string | null = null
    for (const test of able)
      if (await findsIt(test, id)) {
        killer = test.file
        break
      }
    verdicts.push({ id, killer, reached: able.length > 0, constant: constants.has(id) })
  }
  writeFileSync(verdictsFile(folder, shard), JSON.stringify(verdicts))
}

// The name of the class is vitest's to know; the file is given to it as a default export.
class MutantRunner extends TestRunner {
  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test)
    if (run === undefined) return
    const covered = await cover(run)
    known.push({
      file: path.relative(root, test.file.filepath),
      name: test.name,
      run,
      ...covered,
    })
  }

  // oxlint-disable-next-line typescript/no-misused-promises -- vitest waits for it
  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    super.onAfterRunFiles(files)
    filesLeft -= files.length
    if (filesLeft === 0) await tryAll()
  }
}

// eslint-disable-next-line import/no-default-export -- vitest takes its runner so
export default MutantRunner
