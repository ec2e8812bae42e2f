/** `npm run fuzz -- --files N --seed S`; exit status 1 where anything was found. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fuzz, lastLine } from './fuzz.ts'

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    'import-every': { type: 'string', default: '20' },
  },
})

const files = Number(values.files)
const seed = Number(values.seed)
const importEvery = Number(values['import-every'])
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

if (![files, seed, importEvery - 1].every((value) => Number.isInteger(value) && value >= 0)) {
  process.stderr.write('usage: npm run fuzz -- --files N --seed S [--import-every N]\n')
  process.exitCode = 2
} else {
  // The library tells the console of every record it does not know.
  console.error = () => undefined
  const base = mkdtempSync(path.join(tmpdir(), 'fuzz-'))
  const started = performance.now()
  say(`seed ${seed}`)
  try {
    const found = await fuzz({
      files,
      seed,
      importEvery,
      folder: () => mkdtempSync(path.join(base, 'store-')),
      note: (line) => process.stderr.write(`${line}\n`),
    })
    for (const line of [...found.crashes, ...found.hangs, ...found.half]) say(line)
    say([...found.outcomes].map(([outcome, count]) => `${outcome} ${count}`).join(', '))
    say(`${Math.round((performance.now() - started) / 1000)} s`)
    say(lastLine({ files }, found))
    process.exitCode = found.crashes.length + found.hangs.length + found.half.length > 0 ? 1 : 0
  } finally {
    rmSync(base, { recursive: true, force: true })
  }
}
