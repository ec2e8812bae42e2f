/** The bare read of a workbook by openpyxl, where this machine has it. */
import { spawnSync } from 'node:child_process'
import { z } from 'zod'

const SCRIPT = `
import sys, time
try:
    import openpyxl
except ImportError:
    print('null')
    sys.exit(0)
started = time.perf_counter()
cells = 0
for sheet in openpyxl.load_workbook(sys.argv[1]):
    for row in sheet.iter_rows(values_only=True):
        cells += len(row)
print((time.perf_counter() - started) * 1000)
`

/** Milliseconds that openpyxl takes to read a file; null where there is no openpyxl or no Python. */
export function openpyxlMilliseconds(file: string): number | null {
  const { error, status, stdout, stderr } = spawnSync('python3', ['-c', SCRIPT, file], {
    encoding: 'utf8',
  })
  if (error !== undefined) return null
  if (status !== 0) throw new Error(`openpyxl failed: ${stderr}`)
  return z.number().nullable().parse(JSON.parse(stdout))
}
