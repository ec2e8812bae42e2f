/** Criteria of a plan: trees of typed conditions, and to whom a rule applies. */
import { z } from 'zod'
import { daySchema } from '#shared/kernel/day-schema.ts'
import { nomineeKindSchema } from '#shared/kernel/nominee-kind.ts'
import { clause, slug, text } from './clause.ts'

/** To whom a dossier component or criterion applies: every named condition must hold. */
export const applicabilitySchema = z.strictObject({
  awards: z.array(slug).optional(),
  kinds: z.array(nomineeKindSchema).optional(),
  /** Categories of nominee, e.g. nong-dan, gia-dinh, can-bo-cong-chuc, thon-to-dan-pho. */
  categories: z.array(slug).optional(),
})
export type Applicability = z.infer<typeof applicabilitySchema>

/** One typed condition of a criterion; `key` names the evidence value that it looks at. */
const leafSchema = z.discriminatedUnion('test', [
  /** Somebody attests it: the evidence is yes or no. */
  z.strictObject({ test: z.literal('attested'), key: slug, label: text }),
  /** A number of something is at least so many. Money in whole đồng. */
  z.strictObject({
    test: z.literal('at-least'),
    key: slug,
    label: text,
    value: z.int(),
    unit: text,
  }),
  /** So many years in a row, up to and including `until`, graded at least so. */
  z.strictObject({
    test: z.literal('consecutive-years'),
    key: slug,
    label: text,
    years: z.int().positive(),
    until: z.int(),
    grade: z.enum(['hoan-thanh', 'hoan-thanh-tot', 'hoan-thanh-xuat-sac']),
  }),
  /** Nobody was disciplined with this measure or a heavier one. Evidence: the heaviest measure. */
  z.strictObject({
    test: z.literal('none-disciplined'),
    key: slug,
    label: text,
    from: z.enum(['khien-trach', 'canh-cao', 'cach-chuc', 'buoc-thoi-viec']),
  }),
  /** The unit registered at least so many items, in time. */
  z.strictObject({ test: z.literal('registered'), label: text, value: z.int().positive() }),
  /** At least so many registered items of one of these types are done by the day. */
  z.strictObject({
    test: z.literal('item-done'),
    label: text,
    types: z.array(z.enum(['cong-viec', 'phan-viec', 'cong-trinh', 'mo-hinh', 'du-an'])).min(1),
    value: z.int().positive(),
    by: daySchema,
  }),
  /** The cluster or block endorsed the nominee (suy tôn), with its minutes. */
  z.strictObject({ test: z.literal('endorsed'), label: text }),
])
export type CriterionLeaf = z.infer<typeof leafSchema>
export type CriterionNode =
  | { readonly all: readonly CriterionNode[] }
  | { readonly any: readonly CriterionNode[] }
  | CriterionLeaf
const nodeSchema: z.ZodType<CriterionNode> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(nodeSchema).min(1).readonly() }),
    z.strictObject({ any: z.array(nodeSchema).min(1).readonly() }),
    leafSchema,
  ]),
)

/** A criterion (tiêu chuẩn): a tree of conditions with its clause. */
export const criterionSchema = z.strictObject({
  id: slug,
  title: text,
  for: applicabilitySchema,
  /**
   * `required`: without it the nomination cannot be put to the vote unless overridden with a reason;
   * `advisory`: shown and quoted to the council, which weighs it.
   */
  weight: z.enum(['required', 'advisory']),
  rule: nodeSchema,
  ...clause,
})
export type Criterion = z.infer<typeof criterionSchema>
