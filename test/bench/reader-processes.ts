/** The reader processes of this process, and how much memory it and they took; Linux tells both. */
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
