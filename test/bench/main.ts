/**
 * `npm run bench`: every bar of speed, each beside a reference that is measured in the same run.
 * `-- --check` ends with status 1 where a bar is broken; `-- --only NAME,NAME` runs some of them.
 */
import { writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fewAtOnce } from '#shared/kernel/few-at-once.ts'
import { bars } from './bars.ts'
import { holds, tableOf, type Line } from './line.ts'

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

const { values } = parseArgs({
  options: { check: { type: 'boolean', default: false }, only: { type: 'string' } },
})
const wanted = values.only?.split(',')
const unknown = wanted?.filter((name) => !bars.some((bar) => bar.name === name)) ?? []
if (unknown.length > 0) {
  say(`No such bar: ${unknown.join(', ')}. There are: ${bars.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

/** Says what is done and how long it took. */
async function timed<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  process.stderr.write(`… ${name}`)
  const started = performance.now()
  const result = await work()
  process.stderr.write(` ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  return result
}

const chosen = bars.filter(({ name }) => wanted?.includes(name) ?? true)
const needs = new Set(chosen.flatMap((bar) => bar.needs ?? []))
// From the last on: the big stores are begun before the lists, and no core waits for one in the end.
await timed('what it is measured on', () =>
  fewAtOnce(
    [...needs].toReversed(),
    os.availableParallelism(),
    async (make) => void (await make()),
  ),
)
const lines: Line[] = []
for (const { name, measure } of chosen) lines.push(...(await timed(name, measure)))
const [cpu] = os.cpus()
const machine = `${os.cpus().length} × ${cpu?.model ?? 'unknown processor'}, ${Math.round(os.totalmem() / 1024 ** 3)} GB, ${os.type()} ${os.release()}, Node ${process.versions.node}`
say(`${machine}\n${tableOf(lines)}`)
const file = path.resolve(import.meta.dirname, '../../bench-results.json')
writeFileSync(file, `${JSON.stringify({ machine, lines }, null, 2)}\n`)
const broken = lines.filter((line) => !holds(line))
const held = lines.filter(({ limit }) => limit !== null).length
say(
  broken.length === 0
    ? `${held} bars hold.`
    : `${broken.length} of ${held} bars are broken: ${broken.map(({ work }) => work).join('; ')}.`,
)
// Readers and browsers that were left to warm up have nothing more to say.
process.exit(values.check && broken.length > 0 ? 1 : 0)
