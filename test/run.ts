/**
 * What `npm test` runs: every vitest project, and then the one plain line that scripts read,
 * `N passed, N failed` (with `, N skipped` where there are some). Arguments go to vitest as they
 * are. The numbers come from vitest's own report; where there is no report, the runner itself broke,
 * and that counts as one failure with a word on how to mend it. In continuous integration files that
 * fail are run once more on their own: what then passes is named, and counts as passed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '..')
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')

const fileSchema = z.object({
  name: z.string(),
  status: z.string(),
  assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
})
const reportSchema = z.object({ testResults: z.array(fileSchema) })
type TestFile = z.infer<typeof fileSchema>

/** More files than that do not fail by chance. */
const MOST_TRIED_AGAIN = 3

interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const hasFailed = ({ status }: { readonly status: string }): boolean => status === 'failed'

/** A file that fails without a failed test of its own (it would not load) counts as one failure. */
function tally(files: readonly TestFile[]): Tally {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  for (const file of files) {
    const { assertionResults } = file
    const failed = assertionResults.filter(hasFailed).length
    const passed = assertionResults.filter(({ status }) => status === 'passed').length
    sum.passed += passed
    sum.failed += failed === 0 && hasFailed(file) ? 1 : failed
    sum.skipped += assertionResults.length - passed - failed
  }
  return sum
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function finish({ passed, failed, skipped }: Tally): void {
  say(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  process.exitCode = failed > 0 ? 1 : 0
}

function broken(hint: string): void {
  say(`\nThe test runner itself failed: ${hint}`)
  finish({ passed: 0, failed: 1, skipped: 0 })
}

interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  /** Null: there is no report. */
  readonly files: readonly TestFile[] | null
  /** Errors outside of any test. */
  readonly outside: number
}

function runVitest(args: readonly string[], report: string): Ended {
  const noted = `${report}.outside`
  const { status, signal } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--config',
      path.join(root, 'test/vitest.config.ts'),
      `--outputFile.json=${report}`,
      ...args,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ERRORS_OUTSIDE: noted } },
  )
  const files = existsSync(report)
    ? reportSchema.parse(JSON.parse(readFileSync(report, 'utf8'))).testResults
    : null
  const outside = existsSync(noted) ? Number(readFileSync(noted, 'utf8')) : 0
  return { status, signal, files, outside }
}

/**
 * Runs the files that failed once more; what they say then takes the place of what they said first. An
 * error outside of the tests is nobody's chance.
 */
function tryAgain(first: Ended, report: string): Ended {
  const failed = (first.files ?? []).filter(hasFailed)
  const isWhole = process.env['CI'] === '1' && process.argv.length === 2
  const isFew = failed.length > 0 && failed.length <= MOST_TRIED_AGAIN
  if (!isWhole || !isFew || first.outside > 0) return first
  const names = failed.map(({ name }) => path.relative(root, name))
  say(`\nOnce more on their own, to tell chance from fault: ${names.join(', ')}`)
  const second = runVitest(names, report)
  if (second.files === null) return first
  const again = new Map(second.files.map((file) => [file.name, file]))
  for (const { name, assertionResults } of failed)
    for (const { fullName } of assertionResults.filter(hasFailed))
      say(
        again
          .get(name)
          ?.assertionResults.some((one) => one.fullName === fullName && one.status === 'passed')
          ? `Failed once, then passed; find out why: ${fullName}`
          : `Failed twice: ${fullName}`,
      )
  return {
    ...second,
    files: (first.files ?? []).map((file) => again.get(file.name) ?? file),
  }
}

function run(): void {
  if (Number(process.versions.node.split('.')[0]) < 24)
    return broken(
      `this is Node ${process.versions.node}, not 24. Run \`npm test\`, not \`node test/run.ts\`; if it still says so, \`npm ci\` (without --omit=optional) brings Node 24.`,
    )
  if (!existsSync(vitest)) return broken('vitest is not installed. Run `npm ci` first.')

  const folder = mkdtempSync(path.join(tmpdir(), 'so-thi-dua-tests-'))
  try {
    const first = runVitest(process.argv.slice(2), path.join(folder, 'report.json'))
    const { status, signal, files } = tryAgain(first, path.join(folder, 'again.json'))
    if (files === null)
      return broken(
        signal === null
          ? `vitest ended with status ${status} before it made its report; what it says above tells why. A broken install is mended by \`npm ci\`.`
          : `vitest was ended by ${signal}; with SIGKILL the machine was short of memory: close other programs and run it again.`,
      )
    const result = tally(files)
    if (status !== 0 && result.failed === 0) {
      say('\nEvery test passed, yet vitest reports an error outside the tests (see above).')
      return finish({ ...result, failed: 1 })
    }
    finish(result)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

run()
