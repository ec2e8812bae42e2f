import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import type { FileReading, ReadingContext } from '#shared/submissions/file-reading.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'

/** Unit files as they are sent, each with the expected reading beside it. */
export const SAMPLES = path.resolve('test/fixtures/submissions')

/** The units and awards of each plan that the samples belong to. */
export const sampleContexts = JSON.parse(
  readFileSync(path.join(SAMPLES, 'contexts.json'), 'utf8'),
) as Record<string, ReadingContext>

/** Names of the sample files. */
export const sampleFiles = (): string[] =>
  readdirSync(SAMPLES)
    .filter((file) => file.endsWith('.expected.json'))
    .map((file) => file.slice(0, -'.expected.json'.length))
    .toSorted()

/** The context of a plan by its id. */
export function contextOf(plan: string): ReadingContext {
  const context = sampleContexts[plan]
  if (context === undefined) throw new Error(`no units for plan ${plan}`)
  return context
}

export const expectedOf = (file: string): { plan: string; [key: string]: unknown } =>
  JSON.parse(readFileSync(path.join(SAMPLES, `${file}.expected.json`), 'utf8')) as {
    plan: string
    [key: string]: unknown
  }

/** Reads one sample from its bytes and understands it. */
export function previewSample(file: string): FileReading {
  const raw = readBytes(readFileSync(path.join(SAMPLES, file)))
  if (!raw.ok) throw new Error(`${file}: ${raw.error} ${raw.detail}`)
  return understandWorkbook(raw.workbook, file, contextOf(expectedOf(file).plan))
}
