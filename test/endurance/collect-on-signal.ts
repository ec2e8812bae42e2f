/**
 * Loaded before the service: it collects its garbage when asked, so that what stays can be told.
 * Statements of SQLite are let go a turn after they are collected, so it is done more than once.
 */
import { setTimeout as pause } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')

async function collectAll(): Promise<void> {
  for (let time = 0; time < 4; time += 1) {
    if (typeof collect === 'function') Reflect.apply(collect, undefined, [])
    await pause(150)
  }
}

process.on('SIGUSR2', () => void collectAll())
