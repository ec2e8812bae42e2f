import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createChildReaderHost } from '#electron/workbook/reader-host.ts'
import type { ReaderHost } from '#electron/workbook/reader-host.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'
import { bacKan } from '#test/shared/submissions/reading/read.ts'
import { DOCUMENT_KILLERS } from './document-killers.ts'
import { PACKAGE_KILLERS } from './package-killers.ts'

/** Through the real reader process, as an import reads them; what is read is understood as well. */
describe('a file made to kill its reader ends in an answer', () => {
  let host: ReaderHost
  beforeAll(() => {
    host = createChildReaderHost()
  })
  afterAll(() => host.close())

  it.each([...PACKAGE_KILLERS, ...DOCUMENT_KILLERS].map((killer) => [killer.is, killer] as const))(
    '%s',
    async (_is, { bytes, ends }) => {
      const made = bytes()
      const before = performance.now()
      const reading = await host.read(made, 'x')
      // The host stops a reader after nine seconds, however busy the machine is.
      expect(performance.now() - before).toBeLessThan(15_000)
      expect([...ends, 'timeout']).toContain(reading.ok ? 'ok' : reading.error)
      if (!reading.ok) return
      const used = process.cpuUsage()
      const { counts } = understandWorkbook(reading.workbook, 'x', bacKan)
      const { user, system } = process.cpuUsage(used)
      expect(user + system).toBeLessThan(5_000_000)
      expect(counts.imported + counts.needsDecision + counts.leftOut).toBe(counts.nonEmpty)
    },
    30_000,
  )
})
