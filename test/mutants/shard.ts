/** One of the processes that try the mutants: `MUTANTS_FOLDER` has the job, `MUTANTS_SHARD` says which. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { startVitest } from 'vitest/node'
import { jobFile, jobSchema } from './job.ts'

const root = path.resolve(import.meta.dirname, '../..')
const { codes, tests } = jobSchema.parse(
  JSON.parse(readFileSync(jobFile(process.env['MUTANTS_FOLDER'] ?? ''), 'utf8')),
)
const codeOf = new Map(Object.entries(codes))

const vitest = await startVitest(
  'test',
  [],
  {
    root,
    config: false,
    watch: false,
    // What is kept on disk is known by the file's own text, which is not what runs here.
    fsModuleCache: false,
    include: tests,
    runner: path.join(root, 'test/mutants/runner.ts'),
    reporters: [['default', { summary: false }]],
    silent: true,
    // All files in one process: the mutants are tried when every test is known.
    isolate: false,
    fileParallelism: false,
    maxWorkers: 1,
    testTimeout: 120_000,
    teardownTimeout: 5_000,
  },
  {
    plugins: [
      { name: 'mutants', enforce: 'pre', load: (id) => codeOf.get(id.split('?')[0] ?? '') },
    ],
  },
)
await vitest.close()
