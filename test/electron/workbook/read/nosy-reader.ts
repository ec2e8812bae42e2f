/** A reader process that tries what it may not, and reports what became of it. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { writeMessage } from '#electron/workbook/read/message-frames.ts'

function attempt(name: string, act: () => void): string {
  try {
    act()
    return `${name} done`
  } catch (error) {
    return `${name} ${String(Reflect.get(Object(error), 'code'))}`
  }
}

process.on('message', (message) => {
  const detail = [
    attempt('write', () => writeFileSync('/tmp/reader-was-here', 'x')),
    attempt('spawn', () => spawnSync('true')),
    `secret ${process.env['READER_SECRET']}`,
  ].join(', ')
  writeMessage({
    type: 'unreadable',
    id: Reflect.get(Object(message), 'id'),
    error: 'empty',
    detail,
  })
})
