/** `npm run model -- --runs N --seed S`: exit status 1 where the program and the model differ. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkSequences } from './check-sequences.ts'
import { checkStandings } from './check-standings.ts'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const [runs, seed] = [Number(values.runs), Number(values.seed)]

if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  process.stderr.write('usage: npm run model -- --runs N --seed S\n')
  process.exitCode = 2
} else {
  const folder = mkdtempSync(path.join(tmpdir(), 'so-thi-dua-model-'))
  const started = performance.now()
  process.stdout.write(`seed ${seed}\n`)
  try {
    const { sequences, commands } = await checkSequences({
      runs,
      seed,
      folder: () => mkdtempSync(path.join(folder, 'store-')),
      note: (line) => process.stderr.write(`${line}\n`),
    })
    const kept = await checkStandings({
      runs,
      seed,
      folder: () => mkdtempSync(path.join(folder, 'kept-')),
    })
    const seconds = Math.round((performance.now() - started) / 1000)
    process.stdout.write(
      `${sequences} sequences, ${commands} commands; ${kept.sequences} of ${kept.writes} writes, ${kept.compared} answers; 0 differences, ${seconds} s\n`,
    )
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
