/**
 * A program of its own that works until it is killed. Says `ready`, and after each step what the
 * store then held, before it goes on: what has been said must be there afterwards. Asked for `compile` it only lets Node compile it.
 */
import fs from 'node:fs'
import path from 'node:path'
import { heldIn } from './contents.ts'
import { chance } from './random.ts'
import { stepsOf, WORKS } from './steps.ts'
import { STORE, tortureDesk } from './torture-desk.ts'

const [name, folder = '', seed] = process.argv.slice(2)
if (name === 'compile') process.exit()
const work = WORKS.find((one) => one === name)
if (work === undefined) throw new Error(`no such work: ${String(name)}`)

const step = await stepsOf(work, () => tortureDesk(folder), {
  folder,
  random: chance(Number(seed)),
})
const say = (line: string): void => void fs.writeSync(1, `${line}\n`)
const file = path.join(folder, STORE)

say('ready')
for (;;) {
  const files = await step()
  say(JSON.stringify({ ...heldIn(file), files }))
}
