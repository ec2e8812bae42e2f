/**
 * `npm run mutants -- [FOLDER …]`: how many deliberate faults in the rules the tests find. By default
 * of shared/campaigns and shared/appraisal; exit status 1 below 80 %.
 */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startVitest } from 'vitest/node'
import { z } from 'zod'
import { instrument, type Mutant } from './instrument.ts'

const LEAST = 80
const root = path.resolve(import.meta.dirname, '../..')
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    survivors: { type: 'boolean', default: false },
    tests: { type: 'string', multiple: true },
  },
})
const folders = positionals.length > 0 ? positionals : ['shared/campaigns', 'shared/appraisal']
const tests = values.tests ?? [
  'test/shared/campaigns/**/*.test.ts',
  'test/shared/appraisal/**/*.test.ts',
  'test/shared/text/**/*.test.ts',
  'test/resources/**/*.test.ts',
]
const work = mkdtempSync(path.join(tmpdir(), 'so-thi-dua-mutants-'))
const out = path.join(work, 'found.jsonl')
writeFileSync(out, '')
process.env['MUTANTS_OUT'] = out

interface Instrumented {
  readonly file: string
  readonly code: string
  readonly mutants: readonly Mutant[]
}

/** Contracts say what crosses a border; they hold no rule. */
const files = folders
  .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
  .filter((file) => !file.endsWith('contract.ts'))
  .toSorted()
const all: Instrumented[] = []
let next = 0
for (const file of files) {
  const { code, mutants } = instrument(file, readFileSync(path.join(root, file), 'utf8'), next)
  all.push({ file, code, mutants })
  next += mutants.length
}
const codeOf = new Map(all.map(({ file, code }) => [path.join(root, file), code]))

const started = performance.now()
const vitest = await startVitest(
  'test',
  [],
  {
    root,
    config: false,
    watch: false,
    // What is kept on disk is known by the file's own text, which is not what runs here.
    fsModuleCache: false,
    include: [...tests],
    runner: path.join(root, 'test/mutants/runner.ts'),
    reporters: ['dot'],
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 600_000,
    hookTimeout: 60_000,
  },
  {
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        load: (id) => codeOf.get(id.split('?')[0] ?? ''),
      },
    ],
  },
)
await vitest.close()

const ids = z.array(z.int()).default([])
const lineSchema = z.object({ killed: ids, reached: ids, constants: ids })
const lines = readFileSync(out, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => lineSchema.parse(JSON.parse(line)))
const killed = new Set(lines.flatMap((line) => line.killed))
const reached = new Set(lines.flatMap((line) => line.reached))
const constants = new Set(lines.flatMap((line) => line.constants))
rmSync(work, { recursive: true, force: true })

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${Math.floor((part * 1000) / whole) / 10} %`

/**
 * A mutant of a constant is looked at when its module is loaded, before any test: it cannot be
 * switched on for one, and is left out (Stryker's `ignoreStatic`). One that no test reaches counts
 * as not found.
 */
for (const folder of folders) {
  const mutants = all
    .filter(({ file }) => file.startsWith(`${folder}/`))
    .flatMap(({ file, mutants: own }) => own.map((mutant) => ({ file, ...mutant })))
  const counted = mutants.filter(({ id }) => reached.has(id) || !constants.has(id))
  const dead = counted.filter(({ id }) => killed.has(id))
  const unreached = counted.filter(({ id }) => !reached.has(id))
  say(
    `${folder}: ${counted.length} mutants (and ${mutants.length - counted.length} of constants), ${dead.length} found, ${counted.length - dead.length} not (${unreached.length} not reached): ${percent(dead.length, counted.length)}`,
  )
  if (values.survivors)
    for (const { file, line, kind, before, after } of counted.filter(({ id }) => !killed.has(id)))
      say(
        `  ${file}:${line} ${kind}: ${before.slice(0, 80).replaceAll('\n', ' ')} → ${after.slice(0, 60).replaceAll('\n', ' ')}`,
      )
  if (dead.length * 100 < counted.length * LEAST) process.exitCode = 1
}
say(`${Math.round((performance.now() - started) / 1000)} s`)
