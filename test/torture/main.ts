/** `npm run torture -- --kills N --cuts N --seed S`; exit status 1 where anything was found. */
import { parseArgs } from 'node:util'
import { lastLine, prepare, torture } from './torture.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '1000' },
    cuts: { type: 'string', default: '500' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    workers: { type: 'string', default: '2' },
  },
})

const options = {
  kills: Number(values.kills),
  cuts: Number(values.cuts),
  seed: Number(values.seed),
  workers: Number(values.workers),
  note: (line: string) => process.stderr.write(`${line}\n`),
}
if (
  ![options.kills, options.cuts, options.seed].every(
    (value) => Number.isInteger(value) && value >= 0,
  )
) {
  process.stderr.write('usage: npm run torture -- --kills N --cuts N --seed S\n')
  process.exitCode = 2
} else {
  const started = performance.now()
  process.stdout.write(`seed ${options.seed}\n`)
  const ground = await prepare()
  const found = await torture(options, ground).finally(ground.remove)
  process.stdout.write(`${Math.round((performance.now() - started) / 1000)} s\n`)
  process.stdout.write(`${lastLine(options, found)}\n`)
  process.exitCode = found.lost.length + found.corrupt.length + found.half.length > 0 ? 1 : 0
}
