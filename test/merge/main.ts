/** `npm run merge -- --commands N --seed S --rounds R`; exit status 1 where anything is wrong. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { mergeApart } from './two-stores.ts'

const { values } = parseArgs({
  options: {
    commands: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    rounds: { type: 'string', default: '1' },
  },
})

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'so-thi-dua-merge-'))
try {
  const [commands, seed, rounds] = [values.commands, values.seed, values.rounds].map(Number)
  const started = performance.now()
  const found = await mergeApart(folder, {
    commands: commands ?? 0,
    seed: seed ?? 0,
    rounds: rounds ?? 1,
  })
  for (const problem of found.problems) process.stderr.write(`${problem}\n`)
  process.stdout.write(`${Math.round((performance.now() - started) / 1000)} s\n`)
  process.stdout.write(
    `commands ${values.commands} on each of 2 stores (tried ${found.tried}) rounds ${values.rounds} seed ${values.seed} conflicts named ${found.conflicts} wrong ${found.problems.length}\n`,
  )
  process.exitCode = found.problems.length > 0 ? 1 : 0
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}
