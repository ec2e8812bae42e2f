/**
 * One edit of a plan: a rule of a list (by its id) set, added or removed, or a section set as a
 * whole. Every kind of rule goes this one way, so that reason, what-if, comparison and undo are
 * written once.
 */
import { z } from 'zod'
import { slug } from './clause.ts'
import { criterionSchema } from './criterion.ts'
import type { Plan } from './plan.ts'
import {
  awardSchema,
  dossierComponentSchema,
  milestoneSchema,
  planSchema,
  quotaSchema,
} from './plan.ts'

/** Lists whose rules have ids, in the order in which a plan is read. */
export const RULE_LISTS = ['milestones', 'quotas', 'awards', 'dossier', 'criteria'] as const
export type RuleList = (typeof RULE_LISTS)[number]

/** Parts that are set as a whole, in the order in which a plan is read. */
export const PLAN_SECTIONS = [
  'heading',
  'document',
  'issuer',
  'legal',
  'period',
  'registration',
  'bareAwards',
  'vote',
  'money',
  'notes',
] as const
export type PlanSection = (typeof PLAN_SECTIONS)[number]

const { shape } = planSchema

/** The names of a plan: what is not a section of the file but is edited together. */
export const headingSchema = z.strictObject({
  name: shape.name,
  title: shape.title,
  nature: shape.nature,
  note: shape.note,
})

const listEdit = { id: slug }

/** The edit as data; `after: null` takes a rule out of its list. */
export const planEditSchema = z
  .discriminatedUnion('part', [
    z.strictObject({
      part: z.literal('milestones'),
      ...listEdit,
      after: milestoneSchema.nullable(),
    }),
    z.strictObject({ part: z.literal('quotas'), ...listEdit, after: quotaSchema.nullable() }),
    z.strictObject({ part: z.literal('awards'), ...listEdit, after: awardSchema.nullable() }),
    z.strictObject({
      part: z.literal('dossier'),
      ...listEdit,
      after: dossierComponentSchema.nullable(),
    }),
    z.strictObject({ part: z.literal('criteria'), ...listEdit, after: criterionSchema.nullable() }),
    z.strictObject({ part: z.literal('heading'), after: headingSchema }),
    z.strictObject({ part: z.literal('document'), after: shape.document }),
    z.strictObject({ part: z.literal('issuer'), after: shape.issuer }),
    z.strictObject({ part: z.literal('legal'), after: shape.legal }),
    z.strictObject({ part: z.literal('period'), after: shape.period }),
    z.strictObject({ part: z.literal('registration'), after: shape.registration }),
    z.strictObject({ part: z.literal('bareAwards'), after: shape.bareAwards }),
    z.strictObject({ part: z.literal('vote'), after: shape.vote }),
    z.strictObject({ part: z.literal('money'), after: shape.money }),
    z.strictObject({ part: z.literal('notes'), after: shape.notes }),
  ])
  .refine((edit) => !('id' in edit) || edit.after === null || edit.after.id === edit.id, {
    error: 'mã của quy định không được đổi khi sửa',
    path: ['after', 'id'],
  })
export type PlanEdit = z.infer<typeof planEditSchema>

interface Ruled {
  readonly id: string
}

/** The list with the rule set in its place, at the end where it is new, or taken out. */
function put<Rule extends Ruled>(rules: readonly Rule[], id: string, after: Rule | null): Rule[] {
  if (after === null) return rules.filter((rule) => rule.id !== id)
  return rules.some((rule) => rule.id === id)
    ? rules.map((rule) => (rule.id === id ? after : rule))
    : [...rules, after]
}

/** The plan after the edit. Nothing is checked here: see `newPlanProblems`. */
export function applyEdit(plan: Plan, edit: PlanEdit): Plan {
  switch (edit.part) {
    case 'milestones':
      return { ...plan, milestones: put(plan.milestones, edit.id, edit.after) }
    case 'quotas':
      return { ...plan, quotas: put(plan.quotas, edit.id, edit.after) }
    case 'awards':
      return { ...plan, awards: put(plan.awards, edit.id, edit.after) }
    case 'dossier':
      return { ...plan, dossier: put(plan.dossier, edit.id, edit.after) }
    case 'criteria':
      return { ...plan, criteria: put(plan.criteria, edit.id, edit.after) }
    case 'heading':
      return { ...plan, ...edit.after }
    case 'document':
      return { ...plan, document: edit.after }
    case 'issuer':
      return { ...plan, issuer: edit.after }
    case 'legal':
      return { ...plan, legal: edit.after }
    case 'period':
      return { ...plan, period: edit.after }
    case 'registration':
      return { ...plan, registration: edit.after }
    case 'bareAwards':
      return { ...plan, bareAwards: edit.after }
    case 'vote':
      return { ...plan, vote: edit.after }
    case 'money':
      return { ...plan, money: edit.after }
    case 'notes':
      return { ...plan, notes: edit.after }
  }
}

/** A section of a plan as an edit would set it. */
export function sectionOf<Section extends PlanSection>(plan: Plan, part: Section) {
  const { name, title, nature, note } = plan
  return { ...plan, heading: { name, title, nature, note } }[part]
}

/** What the edit replaces: the rule or section as it stands; null where the rule is new. */
export const replacedBy = (plan: Plan, edit: PlanEdit): PlanEdit['after'] =>
  'id' in edit
    ? (plan[edit.part].find(({ id }) => id === edit.id) ?? null)
    : sectionOf(plan, edit.part)

/** The same data, whatever the order of keys; an absent key and `undefined` are one. */
export const sameData = (left: unknown, right: unknown): boolean =>
  canonical(left) === canonical(right)

/** A text that two values share exactly when they hold the same data. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([left], [right]) => (left < right ? -1 : 1)),
        )
      : inner,
  ) ?? ''
