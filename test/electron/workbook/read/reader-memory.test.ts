import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { childProcessSpawner, residentBytes } from '#electron/workbook/read/reader-child.ts'
import { createReaderHost } from '#electron/workbook/reader-host.ts'
import { xlsx } from './office-packages.ts'

const ROWS = 50_000
const MEGABYTE = 1024 * 1024

/** Eight columns as units have them: numbers, shared texts, texts of the row's own. */
function longList(): Uint8Array {
  const strings: string[] = []
  const places = new Map<string, number>()
  const cell = (address: string, text: string): string => {
    const known = places.get(text) ?? strings.length
    if (known === strings.length) strings.push(`<si><t>${text}</t></si>`)
    places.set(text, known)
    return `<c r="${address}" s="0" t="s"><v>${known}</v></c>`
  }
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row = index + 1
    const own = [
      `Nguyễn Thị Thanh ${row}`,
      `Chuyên viên ${row % 50}`,
      `Phòng Nội vụ ${row % 40}`,
      `Hoàn thành xuất sắc nhiệm vụ, có sáng kiến số ${row} được công nhận cấp cơ sở`,
      'Giấy khen',
      `Kèm hồ sơ số ${row}`,
    ].map((text, column) => cell(`${'CDEFGH'.charAt(column)}${row}`, text))
    return `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}"><v>${30_000 + (row % 9000)}</v></c>${own.join('')}</row>`
  })
  return xlsx({ sheets: [`<sheetData>${rows.join('')}</sheetData>`], strings: strings.join('') })
}

// Only Linux tells what another process holds.
test.skipIf(process.platform !== 'linux')(
  'fifty thousand rows are read in less than 400 MB',
  async () => {
    let peak = 0
    const entry = fileURLToPath(
      new URL('../../../../electron/workbook/reader-process.ts', import.meta.url),
    )
    const host = createReaderHost(childProcessSpawner(entry, 400), {
      timeoutMs: 60_000,
      residentBytes: (pid) => {
        const held = residentBytes(pid)
        peak = Math.max(peak, held ?? 0)
        return held
      },
    })
    try {
      const reading = await host.read(longList(), 'dài.xlsx')
      expect(reading.ok && reading.workbook.sheets[0]?.cells.length).toBe(ROWS * 8)
      expect(peak).toBeGreaterThan(50 * MEGABYTE)
      expect(peak).toBeLessThan(400 * MEGABYTE)
    } finally {
      await host.close()
    }
  },
  60_000,
)
