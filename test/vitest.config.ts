import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = path.resolve(import.meta.dirname, '..')

export default defineConfig({
  root,
  test: {
    // The default leaves one core free for an editor; a run is waited for.
    maxWorkers: '100%',
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
          // Pure rules: their files share two workers, which saves loading them anew for each.
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
          // A browser and a program each, of which one waits while the other works.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
