import { writeFileSync } from 'node:fs'
import type { Reporter } from 'vitest/node'

/** A reporter that writes how many errors there were outside of any test, which vitest's JSON leaves out. */
export const noteErrorsOutside = (file: string): Reporter => ({
  onTestRunEnd: (_modules, errors) => writeFileSync(file, String(errors.length)),
})
