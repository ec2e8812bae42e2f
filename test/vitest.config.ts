import { availableParallelism } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { LongFilesFirst } from './support/long-files-first.ts'
import { noteErrorsOutside } from './support/note-errors-outside.ts'

const root = path.resolve(import.meta.dirname, '..')
const setupFiles = ['test/support/vietnamese-refusals.ts']
// A program that a test starts takes its types off and compiles once, not at each start.
const env = { NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/compiled') }
/** Where test/run.ts, which wants a report, is told of errors outside of the tests. */
const outside = process.env['ERRORS_OUTSIDE']
const shuffled = process.argv.some((word) => word.startsWith('--sequence.shuffle'))

/**
 * One more than a small machine has cores: half of a test's time is waiting for a browser, a child or a
 * disk. A run is waited for, so that no core is kept free for an editor.
 */
const WORKERS = Math.max(3, availableParallelism())

export default defineConfig({
  root,
  test: {
    maxWorkers: WORKERS,
    ...(outside === undefined
      ? {}
      : { reporters: ['default', 'json', noteErrorsOutside(outside)] }),
    ...(shuffled ? {} : { sequence: { sequencer: LongFilesFirst } }),
    // `npm run coverage`: the rules are what must be tried out to the last branch.
    coverage: {
      provider: 'v8',
      include: ['shared/**/*.ts'],
      reporter: ['text-summary', 'json-summary', 'json'],
      reportsDirectory: path.join(root, 'coverage'),
      reportOnFailure: true,
      thresholds: { branches: 95 },
    },
    projects: [
      {
        root,
        test: {
          name: 'rules',
          include: ['test/shared/**/*.test.ts'],
          setupFiles,
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/shared/**', 'test/journeys/**', 'test/fixtures/**', 'test/bench/**'],
          setupFiles,
          env,
          // Files share workers, which saves loading the program anew for each. So a test puts
          // back what it changes of the process; `--sequence.shuffle` shows what forgets to.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/build-program.ts'],
          setupFiles,
          env,
          // A browser for each worker, and in it a program for each file.
          isolate: false,
          maxWorkers: WORKERS,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
