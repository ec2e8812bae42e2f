import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = path.resolve(import.meta.dirname, '../..')
const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint')

/** `[file, import, rule broken]`: every one of these has to be found. */
const PLANTED = [
  ['shared/units/a.ts', `import { readFileSync } from 'node:fs'`, 'layer'],
  ['shared/units/b.ts', `import type { Kysely } from 'kysely'`, 'layer'],
  ['shared/units/c.ts', `import { rank } from '#shared/meetings/rank.ts'`, 'stray'],
  ['shared/safekeeping/d.ts', `import { x } from '#shared/units/x.ts'`, 'stray'],
  ['shared/kernel/e.ts', `import { x } from '#shared/units/x.ts'`, 'layer'],
  ['shared/reports/f.ts', `import { x } from '#electron/store/open-store.ts'`, 'layer'],
  ['renderer/features/units/a.ts', `import { x } from '#renderer/features/reports/x.ts'`, 'stray'],
  ['renderer/features/reports/b.ts', `import { x } from '#renderer/features/units/x.ts'`, 'stray'],
  ['renderer/features/units/c.ts', `import { x } from '#electron/service/router.ts'`, 'layer'],
  ['renderer/features/units/d.ts', `import { createORPCClient } from '@orpc/client'`, 'layer'],
  ['renderer/features/units/e.ts', `import { x } from '#renderer/projection/x.ts'`, 'layer'],
  ['renderer/projection/a.ts', `import { Button } from 'antd'`, 'layer'],
  ['renderer/projection/b.ts', `import { x } from '#renderer/ui/button.tsx'`, 'layer'],
  ['renderer/ui/a.ts', `import { plan } from '#shared/campaigns/plan.ts'`, 'layer'],
  ['electron/service/units/a.ts', `import { app } from 'electron'`, 'layer'],
  ['electron/service/units/b.ts', `import { x } from '../decisions/x.ts'`, 'stray'],
  ['electron/service/units/c.ts', `import ExcelJS from 'exceljs'`, 'layer'],
  ['electron/service/units/d.ts', `const x = await import('@orpc/client')`, 'layer'],
  ['electron/service/units/e.ts', `export { x } from '../../desktop/main.ts'`, 'layer'],
  ['electron/service/units/f.ts', `import { x } from '../../store/open-store.ts'`, 'upward'],
  ['electron/workbook/a.ts', `import Database from 'better-sqlite3'`, 'layer'],
  ['electron/store/a.ts', `import { x } from '#electron/service/router.ts'`, 'layer'],
  ['electron/loopback/a.ts', `import { app } from 'electron'`, 'layer'],
  ['electron/loopback/b.ts', `export * from '#electron/desktop/window.ts'`, 'layer'],
  ['electron/cli/a.ts', `import type { BrowserWindow } from 'electron'`, 'layer'],
  ['electron/desktop/preload/a.ts', `import { readFile } from 'node:fs/promises'`, 'layer'],
  ['migrations/0010-a.ts', `import { day } from '#shared/kernel/day.ts'`, 'layer'],
] as const

const PERMITTED = [
  ['shared/reports/allowed-a.ts', `import { x } from '#shared/units/x.ts'`],
  [
    'shared/units/allowed-b.ts',
    `import { x } from '#shared/text/units.ts'; import { z } from 'zod'`,
  ],
  ['shared/kernel/allowed-c.ts', `import { v7 } from 'uuid'`],
  ['renderer/features/reports/allowed-a.ts', `import { x } from '#renderer/ui/table.tsx'`],
  [
    'renderer/features/reports/allowed-b.ts',
    `import { x } from '#shared/units/x.ts'; import { Table } from 'antd'`,
  ],
  ['renderer/app/allowed-a.ts', `import { x } from '#renderer/features/units/page.tsx'`],
  [
    'electron/service/reports/allowed-a.ts',
    `import type { Kysely } from 'kysely'; import { x } from '../units/x.ts'`,
  ],
  ['electron/workbook/allowed-b.ts', `import ExcelJS from 'exceljs'`],
  [
    'electron/store/allowed-b.ts',
    `import { migrations } from '#migrations/index.ts'; import 'better-sqlite3'`,
  ],
  ['electron/desktop/allowed-b.ts', `import { app } from 'electron'`],
  ['electron/loopback/allowed-c.ts', `import { x } from '#electron/service/service.ts'`],
] as const

let house: string
let found: ReadonlyMap<string, string>

describe('the layer rule', () => {
  beforeAll(() => {
    house = mkdtempSync(path.join(tmpdir(), 'layers-'))
    cpSync(path.join(root, 'test/lint/layers.js'), path.join(house, 'layers.js'))
    for (const [file, text] of [...PLANTED, ...PERMITTED]) {
      mkdirSync(path.join(house, path.dirname(file)), { recursive: true })
      writeFileSync(path.join(house, file), `${text}\n`)
    }
    const config = {
      plugins: [],
      categories: { correctness: 'off' },
      jsPlugins: ['./layers.js'],
      rules: { 'house/layers': 'error' },
    }
    writeFileSync(path.join(house, '.oxlintrc.json'), JSON.stringify(config))
    const run = spawnSync(process.execPath, [oxlint, '--format', 'json'], {
      cwd: house,
      encoding: 'utf8',
    })
    const { diagnostics } = z
      .looseObject({
        diagnostics: z.array(z.looseObject({ filename: z.string(), message: z.string() })),
      })
      .parse(JSON.parse(run.stdout))
    const kind = (message: string): string => {
      if (message.includes('along the year')) return 'stray'
      return message.includes('dots stay') ? 'upward' : 'layer'
    }
    found = new Map(diagnostics.map(({ filename, message }) => [filename, kind(message)]))
  }, 30_000)

  afterAll(() => {
    rmSync(house, { recursive: true, force: true })
  })

  it.each(PLANTED)('refuses in %s: %s', (file, _text, rule) => {
    expect(found.get(file)).toBe(rule)
  })

  it.each(PERMITTED)('lets %s have: %s', (file) => {
    expect(found.get(file)).toBeUndefined()
  })
})
