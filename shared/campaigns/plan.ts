/**
 * A plan (kế hoạch): the rules of a campaign as data. Every rule carries the plan's own wording and
 * the place where it stands, so that each verdict can quote its clause.
 * A campaign pins its own copy; no later law or plan re-judges it.
 */
import { z } from 'zod'
import { daySchema, monthSchema } from '#shared/kernel/day-schema.ts'
import { fractionSchema } from '#shared/kernel/fraction.ts'
import { nomineeKindSchema } from '#shared/kernel/nominee-kind.ts'
import { clause, slug, text } from './clause.ts'
import { applicabilitySchema, criterionSchema } from './criterion.ts'

/**
 * Which units a rule is for. A unit is selected when any of the lists names it: its type as the
 * catalogue writes it, the beginning of its name, or its whole name; texts are compared folded.
 * `everyone: true` selects all that no other rule of the list selects.
 */
export const unitSelectorSchema = z
  .strictObject({
    everyone: z.boolean().optional(),
    types: z.array(z.string().min(1)).optional(),
    namePrefixes: z.array(z.string().min(1)).optional(),
    names: z.array(z.string().min(1)).optional(),
  })
  .refine(
    (selector) =>
      selector.everyone === true ||
      [selector.types, selector.namePrefixes, selector.names].some(
        (list) => (list ?? []).length > 0,
      ),
    {
      error: 'phải nói quy định áp dụng cho đơn vị nào (everyone, types, namePrefixes hoặc names)',
    },
  )
export type UnitSelector = z.infer<typeof unitSelectorSchema>

/**
 * Four kinds of deadline, from the wording: "chậm nhất ngày", "đến hết ngày" → on-or-before;
 * "trước ngày" → before; "trong tháng 7" → within; nothing said → none. `day` is the day the text
 * names; the last good day is computed, never typed.
 */
export const deadlineSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('on-or-before'), day: daySchema, ...clause }),
  z.strictObject({ kind: z.literal('before'), day: daySchema, ...clause }),
  z
    .strictObject({ kind: z.literal('within'), from: daySchema, to: daySchema, ...clause })
    .refine((window) => window.from <= window.to, { error: 'ngày đầu phải trước ngày cuối' }),
  z.strictObject({ kind: z.literal('none'), wording: z.string().nullable(), place: z.string() }),
])
export type Deadline = z.infer<typeof deadlineSchema>

/** What a unit must hand in, and by when. */
export const milestoneSchema = z.strictObject({
  id: slug,
  /** What is handed in: the dossier, a result report, a list of registrations. */
  role: z.enum(['registration', 'nomination', 'report']),
  artefact: z.string().min(1),
  deadline: deadlineSchema,
  /** Where it is handed in, when the plan says so (a portal, through which office). */
  channel: z.string().nullable(),
})
export type Milestone = z.infer<typeof milestoneSchema>

/**
 * How many a unit may propose. `combined`: tập thể or cá nhân, one count; `per-kind`: a count each;
 * `percent-of`: an exact share of another set; `unset`: the plan leaves it to a later paper, which
 * is neither 0 nor unlimited.
 */
export const quotaSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id: slug,
    kind: z.literal('combined'),
    for: unitSelectorSchema,
    limit: z.int().min(0),
    ...clause,
  }),
  z.strictObject({
    id: slug,
    kind: z.literal('per-kind'),
    for: unitSelectorSchema,
    limits: z.partialRecord(nomineeKindSchema, z.int().min(0)),
    ...clause,
  }),
  z.strictObject({
    id: slug,
    kind: z.literal('percent-of'),
    for: unitSelectorSchema,
    share: fractionSchema,
    of: z.strictObject({ award: slug, label: z.string().min(1) }),
    /** The awards that the share limits; without it every counted proposal of the unit. */
    awards: z.array(slug).min(1).optional(),
    rounding: z.enum(['up', 'down', 'half-up']),
    ...clause,
  }),
  z.strictObject({ id: slug, kind: z.literal('unset'), for: unitSelectorSchema, ...clause }),
])
export type Quota = z.infer<typeof quotaSchema>

/** Who decides an award, seen from the office that runs the campaign. */
export const authoritySchema = z.enum(['unit-head', 'commune', 'issuer', 'province', 'government'])

/** An award route (hình thức khen thưởng). */
export const awardSchema = z.strictObject({
  /** Known ids: giay-khen-thu-truong, giay-khen-xa, giay-khen-huyen, bang-khen-tinh, co-thi-dua-tinh, co-thi-dua-chinh-phu. */
  id: slug,
  /** "Giấy khen của Chủ tịch UBND thành phố" */
  name: z.string().min(1),
  /** "Giấy khen": what a narrow column prints. */
  shortName: z.string().min(1),
  authority: authoritySchema,
  /** Whether a proposal for it takes from the unit's quota and goes to this council at all. */
  counted: z.boolean(),
  kinds: z.array(nomineeKindSchema).min(1),
  /** Money of the award: coefficient of the base salary; null where this office pays nothing. */
  money: z
    .strictObject({
      coefficient: fractionSchema,
      collectiveTimes: z.int().positive(),
      /** Null where neither the plan nor the decree says it for a household: chưa quy định. */
      householdTimes: z.int().positive().nullable(),
      basis: z.string().min(1),
    })
    .nullable(),
  ...clause,
})
export type Award = z.infer<typeof awardSchema>

/** A paper that a dossier must hold. */
export const dossierComponentSchema = z.strictObject({
  id: slug,
  name: z.string().min(1),
  /** Papers any of which will do: "biên bản họp Hội đồng hoặc biên bản họp cơ quan". */
  alternatives: z.array(z.strictObject({ id: slug, name: z.string().min(1) })),
  /** One for the whole submission, or one for every nominee it applies to. */
  per: z.enum(['submission', 'nominee']),
  /**
   * `list-row`: the nominee's own row in the list sent up is the component (danh sách trích ngang);
   * without it a paper has to come in.
   */
  proof: z.enum(['paper', 'list-row']).optional(),
  for: applicabilitySchema,
  ...clause,
})
export type DossierComponent = z.infer<typeof dossierComponentSchema>

/** Registration of work before the campaign runs (đăng ký công trình, phần việc, mô hình). */
export const registrationRuleSchema = z.strictObject({
  /** The milestone with the deadline for registering. */
  milestone: slug,
  atLeast: z.int().positive(),
  /** Units that register through another: that unit's one list counts for all it covers. */
  through: z.array(z.strictObject({ unit: text, covers: unitSelectorSchema, ...clause })),
  ...clause,
})

/** How votes are counted, as data; see shared/meetings/vote-rule.ts for the meaning. */
export const voteRuleNameSchema = slug

/** Where the level, titles and names on paper come from. */
export const issuerSchema = z.strictObject({
  /** "UBND thành phố Bắc Kạn" */
  body: text,
  /** "UBND tỉnh Bắc Kạn" */
  parent: text,
  level: z.enum(['commune', 'district', 'province']),
  /** "thành phố", "huyện", "thị xã", "xã" */
  levelLabel: text,
  /** địa danh on papers: "Bắc Kạn" */
  place: text,
  /** "Chủ tịch UBND thành phố" */
  chair: text,
  /** "Phòng Nội vụ" */
  standingOffice: text,
  /** "Hội đồng Thi đua - Khen thưởng thành phố Bắc Kạn" */
  council: text,
  /** "/QĐ-UBND" */
  decisionSymbol: text,
})

const precise = z.union([daySchema, monthSchema])

/** The whole plan. */
export const planSchema = z
  .strictObject({
    schema: z.literal(1),
    id: slug,
    /** Short name for lists and the frame. */
    name: text,
    /** The movement's full title, as papers print it ("Đợt thi đua cao điểm 70 ngày đêm …"). */
    title: text,
    /** Whether this is one office's real plan or an example that must be adapted first. */
    nature: z.enum(['issued', 'example']),
    note: z.string().nullable(),
    document: z.strictObject({
      number: z.string().nullable(),
      day: daySchema.nullable(),
      heading: text,
    }),
    issuer: issuerSchema,
    legal: z.array(
      z.strictObject({
        name: text,
        inForceFrom: daySchema.nullable(),
        note: z.string().nullable(),
      }),
    ),
    /** Days, or months where the plan names months only: the precision is kept. */
    period: z.strictObject({ from: precise, to: precise, ...clause }),
    milestones: z.array(milestoneSchema),
    quotas: z.array(quotaSchema),
    awards: z.array(awardSchema).min(1),
    /** What a bare "Giấy khen" or "Bằng khen" in a list sent up to this office means. */
    bareAwards: z.strictObject({ 'giay-khen': slug, 'bang-khen': slug }),
    dossier: z.array(dossierComponentSchema),
    criteria: z.array(criterionSchema),
    registration: registrationRuleSchema.nullable(),
    vote: z.strictObject({
      /** A preset of shared/meetings/presets.ts, or null where the plan states none. */
      rule: voteRuleNameSchema.nullable(),
      note: z.string().nullable(),
    }),
    money: z.strictObject({
      rounding: z.strictObject({
        mode: z.enum(['up', 'half-up', 'none']),
        unit: z.int().positive(),
      }),
      decree: text,
      note: z.string().nullable(),
    }),
    /** Rules of the plan that no program decides, shown to the reader. */
    notes: z.array(z.strictObject({ topic: text, ...clause })),
  })
  .superRefine((plan, context) => {
    const ids = new Set(plan.awards.map((award) => award.id))
    const check = (award: string, path: (string | number)[]): void => {
      if (!ids.has(award))
        context.addIssue({
          code: 'custom',
          path,
          message: `không có hình thức khen thưởng nào mang mã "${award}" trong mục awards`,
        })
    }
    check(plan.bareAwards['giay-khen'], ['bareAwards', 'giay-khen'])
    check(plan.bareAwards['bang-khen'], ['bareAwards', 'bang-khen'])
    plan.dossier.forEach((component, index) =>
      component.for.awards?.forEach((award, at) => {
        check(award, ['dossier', index, 'for', 'awards', at])
      }),
    )
    plan.criteria.forEach((criterion, index) =>
      criterion.for.awards?.forEach((award, at) => {
        check(award, ['criteria', index, 'for', 'awards', at])
      }),
    )
    plan.quotas.forEach((quota, index) => {
      if (quota.kind !== 'percent-of') return
      check(quota.of.award, ['quotas', index, 'of', 'award'])
      quota.awards?.forEach((award, at) => {
        check(award, ['quotas', index, 'awards', at])
      })
    })
    const milestones = new Set(plan.milestones.map((milestone) => milestone.id))
    if (plan.registration !== null && !milestones.has(plan.registration.milestone))
      context.addIssue({
        code: 'custom',
        path: ['registration', 'milestone'],
        message: `không có mốc thời gian nào mang mã "${plan.registration.milestone}"`,
      })
    for (const [list, rows] of [
      ['milestones', plan.milestones],
      ['quotas', plan.quotas],
      ['awards', plan.awards],
      ['dossier', plan.dossier],
      ['criteria', plan.criteria],
    ] as const)
      rows.forEach((row, index) => {
        if (rows.findIndex((other) => other.id === row.id) !== index)
          context.addIssue({
            code: 'custom',
            path: [list, index, 'id'],
            message: `mã "${row.id}" đã dùng ở một mục khác`,
          })
      })
  })
export type Plan = z.infer<typeof planSchema>
