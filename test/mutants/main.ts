/**
 * `npm run mutants -- [FOLDER …] [--fresh] [--tests GLOB …]`: how many deliberate faults in the rules
 * the tests find. By default of shared/campaigns and shared/appraisal; exit status 1 below 80 % in one
 * of them. What did not change since the last run is known from `.vitest/mutants.json`; `--fresh` tries
 * everything again.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setPriority, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { closures } from './closure.ts'
import { instrument, type Mutant } from './instrument.ts'
import { jobFile, verdictSchema, verdictsFile, type Job } from './job.ts'
import { KnownResults } from './known.ts'
import { folderReport, percent, scoreOf, type Tried } from './report.ts'

const LEAST = 80
const SHARDS = 2
const NICE = 5
const root = path.resolve(import.meta.dirname, '../..')
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    fresh: { type: 'boolean', default: false },
    tests: { type: 'string', multiple: true },
  },
})
const folders = positionals.length > 0 ? positionals : ['shared/campaigns', 'shared/appraisal']
const tests = globSync(
  values.tests ?? [
    'test/shared/{campaigns,appraisal,text}/**/*.test.ts',
    'test/shared/meetings/drafts.test.ts',
    'test/resources/**/*.test.ts',
  ],
  { cwd: root },
).toSorted()

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const hashOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)
const say = (line: string): void => void process.stdout.write(`${line}\n`)

interface Numbered extends Mutant {
  readonly file: string
  readonly key: string
}

/** Contracts say what crosses a border; they hold no rule. */
const files = folders
  .flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root }))
  .filter((file) => !file.endsWith('contract.ts'))
  .toSorted()
const codes: Record<string, string> = {}
const mutants: Numbered[] = []
for (const file of files) {
  const text = textOf(file)
  const first = mutants.length
  const made = instrument(file, text, first)
  codes[path.join(root, file)] = made.code
  for (const mutant of made.mutants)
    mutants.push({ ...mutant, file, key: `${file}@${hashOf(text)}#${mutant.id - first}` })
}

const closureOf = closures(root)
const known = new KnownResults(
  path.join(root, '.vitest/mutants.json'),
  new Map(tests.map((test) => [test, closureOf(test)])),
  values.fresh,
)

const equivalentSchema = z.array(
  z.strictObject({ file: z.string(), before: z.string(), after: z.string(), reason: z.string() }),
)
const equivalents = equivalentSchema.parse(JSON.parse(textOf('test/mutants/equivalent.json')))

async function shard(folder: string, number: number): Promise<void> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'shard.ts')], {
    cwd: root,
    env: { ...process.env, MUTANTS_FOLDER: folder, MUTANTS_SHARD: String(number) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text))
  const status = await new Promise((resolve) => child.once('close', resolve))
  if (status !== 0 || !existsSync(verdictsFile(folder, number)))
    throw new Error(`the tests do not pass as they are:\n${output.join('')}`)
}

async function tryOpen(): Promise<number> {
  const wanted = mutants.flatMap(({ id, key }) => {
    const open = [...known.open(key)]
    return open.length === 0 ? [] : [{ id, tests: open }]
  })
  if (wanted.length === 0) return 0
  const job: Job = {
    codes,
    tests: [...new Set(wanted.flatMap((one) => one.tests))].toSorted(),
    wanted,
    shards: SHARDS,
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'so-thi-dua-mutants-'))
  try {
    writeFileSync(jobFile(folder), JSON.stringify(job))
    await Promise.all(Array.from({ length: SHARDS }, (_, number) => shard(folder, number)))
    const triedWith = new Map(wanted.map((one) => [one.id, one.tests]))
    for (let number = 0; number < SHARDS; number += 1)
      for (const verdict of z
        .array(verdictSchema)
        .parse(JSON.parse(readFileSync(verdictsFile(folder, number), 'utf8')))) {
        const key = mutants[verdict.id]?.key
        if (key !== undefined) known.add(key, verdict, triedWith.get(verdict.id) ?? [])
      }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return wanted.length
}

setPriority(NICE)
const started = performance.now()
const count = await tryOpen()
known.save((key) => {
  const [file = '', hash] = key.split(/[@#]/u)
  return existsSync(path.join(root, file)) && hashOf(textOf(file)) === hash
})

const isSame = (mutant: Mutant & { file: string }) => (one: (typeof equivalents)[number]) =>
  one.file === mutant.file && one.before === mutant.before && one.after === mutant.after
const tried: readonly Tried[] = mutants.map((mutant) => ({
  ...mutant,
  ...known.result(mutant.key),
  equivalent: equivalents.find(isSame(mutant))?.reason ?? null,
}))
for (const folder of folders) {
  const own = tried.filter(({ file }) => file.startsWith(`${folder}/`))
  for (const line of folderReport(folder, own)) say(line)
  const score = scoreOf(own)
  if (score.killed * 100 < score.mutants * LEAST) process.exitCode = 1
}
const wrong = equivalents.filter(
  (one) =>
    folders.some((folder) => one.file.startsWith(`${folder}/`)) &&
    !tried.some((mutant) => isSame(mutant)(one) && !mutant.killed),
)
for (const { file, before, after } of wrong) {
  say(`equivalent.json: ${file}: ${before} → ${after} is killed or no longer there`)
  process.exitCode = 1
}
const total = scoreOf(tried)
say(
  `${count} mutants tried, the others known, ${Math.round((performance.now() - started) / 1000)} s`,
)
say(`mutants ${total.mutants} killed ${total.killed} score ${percent(total)}`)
