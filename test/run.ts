/**
 * What `npm test` runs: every vitest project, and then the one plain line that scripts read,
 * `N passed, N failed` (with `, N skipped` where there are some). Arguments go to vitest as they
 * are. The numbers come from vitest's own report; where there is no report, the runner itself broke,
 * and that counts as one failure with a word on how to mend it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '..')
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')

const reportSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

interface Tally {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

/** A file that fails without a failed test of its own (it would not load) counts as one failure. */
function tally(text: string): Tally {
  const report = reportSchema.parse(JSON.parse(text))
  const unloaded = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  }
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

function run(): void {
  if (Number(process.versions.node.split('.')[0]) < 24)
    return broken(
      `this is Node ${process.versions.node}, not 24. Run \`npm test\`, not \`node test/run.ts\`; if it still says so, \`npm ci\` (without --omit=optional) brings Node 24.`,
    )
  if (!existsSync(vitest)) return broken('vitest is not installed. Run `npm ci` first.')

  const folder = mkdtempSync(path.join(tmpdir(), 'so-thi-dua-tests-'))
  const report = path.join(folder, 'report.json')
  try {
    const { status, signal } = spawnSync(
      process.execPath,
      [
        vitest,
        'run',
        '--config',
        path.join(root, 'test/vitest.config.ts'),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...process.argv.slice(2),
      ],
      { cwd: root, stdio: 'inherit' },
    )
    if (!existsSync(report))
      return broken(
        signal === null
          ? `vitest ended with status ${status} before it made its report; what it says above tells why. A broken install is mended by \`npm ci\`.`
          : `vitest was ended by ${signal}; with SIGKILL the machine was short of memory: close other programs and run it again.`,
      )
    const result = tally(readFileSync(report, 'utf8'))
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
