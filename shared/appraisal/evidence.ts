/**
 * What somebody entered about a nominee so that a criterion can be judged. Each value names the
 * `key` of the criterion's leaf that looks at it; a key without a value is unknown, not failed.
 */
import { z } from 'zod'
import { momentSchema } from '#shared/kernel/day-schema.ts'

/** Yearly grades from the lowest; the order decides "hoàn thành tốt nhiệm vụ trở lên". */
export const GRADES = [
  'khong-hoan-thanh',
  'hoan-thanh',
  'hoan-thanh-tot',
  'hoan-thanh-xuat-sac',
] as const
const gradeSchema = z.enum(GRADES)

/** Disciplinary measures from none to the heaviest; the order decides "từ khiển trách trở lên". */
export const DISCIPLINES = [
  'none',
  'khien-trach',
  'canh-cao',
  'cach-chuc',
  'buoc-thoi-viec',
] as const
const disciplineSchema = z.enum(DISCIPLINES)

/** One value of evidence. Numbers are whole; money in whole đồng (a year, where the key says so). */
export const evidenceValueSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('attested'), value: z.boolean() }),
  z.strictObject({ type: z.literal('number'), value: z.int() }),
  z.strictObject({
    type: z.literal('years'),
    grades: z.array(z.strictObject({ year: z.int(), grade: gradeSchema })),
  }),
  /** The heaviest measure that anybody of the nominee bears; `none` is a statement, not a gap. */
  z.strictObject({ type: z.literal('discipline'), heaviest: disciplineSchema }),
])
export type EvidenceValue = z.infer<typeof evidenceValueSchema>

/** One entry: whose, which key, what, by whom and when. The last entry of a key is the valid one. */
export const evidenceRecordSchema = z.strictObject({
  nominationId: z.string().min(1),
  key: z.string().min(1),
  value: evidenceValueSchema,
  by: z.string().min(1),
  at: momentSchema,
})
export type EvidenceRecord = z.infer<typeof evidenceRecordSchema>

/**
 * The evidence that the columns of a unit's own list give: income in whole đồng a year, households
 * helped out of poverty, workers given work. Keys as the built-in plans use them.
 */
export function evidenceFromFigures(figures: {
  readonly incomeVnd?: number | undefined
  readonly households?: number | undefined
  readonly workers?: number | undefined
}): readonly { readonly key: string; readonly value: EvidenceValue }[] {
  return (
    [
      ['thu-nhap', figures.incomeVnd],
      ['ho-thoat-ngheo', figures.households],
      ['lao-dong-dia-phuong', figures.workers],
    ] as const
  ).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value: { type: 'number' as const, value } }],
  )
}
