/** The reader processes of this process, and what memory and time of the processor it and they took; Linux tells both. */
import { readdirSync, readFileSync } from 'node:fs'
import process from 'node:process'

/** Highest resident memory of a process in bytes. */
export const highest = (pid: number | string): number => {
  const line = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(line?.[1] ?? 0) * 1024
}

/** Ids of the processes that this one started and that still run. */
export const children = (): readonly string[] =>
  readdirSync(`/proc/${process.pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${process.pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  )

/** Linux counts time in hundredths of a second for every program. */
const TICK_MS = 10

/** Fields of /proc/…/stat from the state on, as numbers; the command before may hold anything. */
const statOf = (pid: number | string): readonly number[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ')
    .map(Number)

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)
const [OWN_FROM, OWN_TO, ENDED_TO] = [11, 13, 15] as const

/** Milliseconds of the processor of this process, its readers, and those that have ended. */
export const processorMilliseconds = (): number => {
  const { user, system } = process.cpuUsage()
  const ended = sumOf(statOf('self').slice(OWN_TO, ENDED_TO))
  const running = children().map((pid) => sumOf(statOf(pid).slice(OWN_FROM, OWN_TO)))
  return (user + system) / 1000 + TICK_MS * (ended + sumOf(running))
}
