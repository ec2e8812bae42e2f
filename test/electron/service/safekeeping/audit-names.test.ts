import fs from 'node:fs'
import { isProcedure } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { router } from '#electron/service/router.ts'
import { commandSentence } from '#shared/text/safekeeping.ts'
import { isCommand } from '#test/support/desk.ts'
import { projectPath } from '#test/support/project-files.ts'

const names = (node: unknown, prefix: string): readonly string[] =>
  isProcedure(node)
    ? [prefix]
    : Object.entries(node as object).flatMap(([key, child]) =>
        names(child, prefix === '' ? key : `${prefix}.${key}`),
      )

/** The names under which commands write themselves into the audit trail, from the source. */
const commands = fs
  .readdirSync(projectPath('electron/service'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('router.ts'))
  .flatMap((file) => {
    const source = fs.readFileSync(projectPath('electron/service', file), 'utf8')
    return [...source.matchAll(/(?:simpleCommand|command)\(\s*'([^']+)'/gu)].map(
      ([, name]) => name ?? '',
    )
  })

describe('a command', () => {
  it('is written into the audit trail under the name of its procedure, each name once', () => {
    expect(commands.length).toBeGreaterThan(40)
    expect(new Set(commands).size).toBe(commands.length)
    expect(names(router, '')).toEqual(expect.arrayContaining(commands))
  })

  it.each(commands)('%s has a Vietnamese name there', (name) => {
    expect(isCommand(name)).toBe(true)
    expect(commandSentence(name)).toMatch(/^\p{Lu}/u)
  })
})
