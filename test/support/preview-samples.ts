import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { readBytes } from '#electron/workbook/read/read-bytes.ts'
import { nomineeKindSchema } from '#shared/kernel/nominee-kind.ts'
import type { FileReading, ReadingContext } from '#shared/submissions/file-reading.ts'
import { understandWorkbook } from '#shared/submissions/reading/understand-workbook.ts'

/** Unit files as they are sent, each with the expected reading beside it. */
export const SAMPLES = path.resolve('test/fixtures/submissions')

const jsonOf = (file: string): unknown => JSON.parse(readFileSync(path.join(SAMPLES, file), 'utf8'))

/** The units and awards of each plan that the samples belong to. */
const contextSchema = z.strictObject({
  plan: z.string(),
  level: z.enum(['commune', 'district', 'province']),
  bareAwards: z.strictObject({ 'giay-khen': z.string(), 'bang-khen': z.string() }),
  awards: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  units: z.array(
    z.strictObject({
      name: z.string(),
      aliases: z.array(z.string()),
      type: z.string(),
      parent: z.string().nullable(),
      takesPart: z.boolean(),
    }),
  ),
  issuer: z.string(),
})
export const sampleContexts: Readonly<Record<string, ReadingContext>> = z
  .record(z.string(), contextSchema)
  .parse(jsonOf('contexts.json'))

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

const expectedSchema = z.looseObject({
  plan: z.string(),
  rows: z.array(
    z.looseObject({
      row: z.number(),
      sheet: z.string().nullable(),
      kind: nomineeKindSchema,
      name: z.string(),
    }),
  ),
})
export type ExpectedReading = z.infer<typeof expectedSchema>

export const expectedOf = (file: string): ExpectedReading =>
  expectedSchema.parse(jsonOf(`${file}.expected.json`))

/** Reads one sample from its bytes and understands it. */
export function previewSample(file: string): FileReading {
  const raw = readBytes(readFileSync(path.join(SAMPLES, file)))
  if (!raw.ok) throw new Error(`${file}: ${raw.error} ${raw.detail}`)
  return understandWorkbook(raw.workbook, file, contextOf(expectedOf(file).plan))
}
