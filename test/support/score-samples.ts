/**
 * Previews every sample and writes `<file>.actual.json` into a folder, for a scorer to compare:
 * `npx node test/support/score-samples.ts OUT [SCORER.mjs]`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { previewSample, sampleFiles, SAMPLES } from './preview-samples.ts'

const [out, scorer] = process.argv.slice(2)
if (out === undefined) {
  console.error('usage: score-samples.ts OUT [SCORER.mjs]')
  process.exit(2)
}
mkdirSync(out, { recursive: true })
for (const file of sampleFiles())
  writeFileSync(path.join(out, `${file}.actual.json`), JSON.stringify(previewSample(file), null, 1))
if (scorer !== undefined) {
  const result = spawnSync(
    process.execPath,
    [scorer, out, '--expected', SAMPLES, '--worst', '60'],
    {
      stdio: 'inherit',
    },
  )
  process.exitCode = result.status ?? 1
}
