/**
 * The form that a unit fills in, as data: what stands on its sheets, which cells offer a list, and
 * the hidden code by which the program knows its own form again.
 */
import { criterionLeaves } from '#shared/campaigns/criterion-leaves.ts'
import type { RulesInForce } from '#shared/campaigns/changes.ts'
import { lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Plan, Quota } from '#shared/campaigns/plan.ts'
import { quotaFor } from '#shared/campaigns/quota.ts'
import type { SelectableUnit } from '#shared/campaigns/select-unit.ts'
import type { Day } from '#shared/kernel/day.ts'
import { padCount } from '#shared/kernel/money.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import {
  blankFormFileName,
  blankFormText as text,
  FORM_GENDERS,
  FORM_HEADINGS,
  FORM_HONORIFICS,
  formKind,
} from '#shared/text/blank-form.ts'
import { FORM_VERSION, type FormCode, type FormColumn } from './blank-form.ts'

/** An award that the unit or its people had the year before. */
export interface EarlierAward {
  readonly kind: NomineeKind
  readonly name: string
  readonly award: string
  readonly number: string | null
  readonly day: Day | null
}

/** What a column of the list accepts besides text. */
export type FormInput =
  | { readonly type: 'choice'; readonly values: readonly string[]; readonly wrong: string }
  | { readonly type: 'whole'; readonly wrong: string }
  | { readonly type: 'text' }

export interface FormListColumn {
  readonly column: FormColumn
  readonly heading: string
  readonly input: FormInput
}

export interface BlankForm {
  readonly fileName: string
  readonly code: FormCode
  readonly title: string
  readonly movement: string
  readonly unitLine: string
  readonly quotaLine: string
  readonly dueLine: string | null
  readonly columns: readonly FormListColumn[]
  /** Rows marked as examples; texts by column. */
  readonly examples: readonly Readonly<Partial<Record<FormColumn, string>>>[]
  /** Ruled rows to print; a list may go on below. */
  readonly rows: number
  readonly guide: readonly { readonly heading: string; readonly lines: readonly string[] }[]
  readonly earlier: {
    readonly title: string
    readonly rows: readonly EarlierAward[]
    readonly none: string
  }
}

const FEWEST_ROWS = 20

/** Evidence keys of the built-in plans that a column of the list can give. */
const FIGURES: readonly (readonly [string, FormColumn])[] = [
  ['thu-nhap', 'income'],
  ['ho-thoat-ngheo', 'households'],
  ['lao-dong-dia-phuong', 'workers'],
]

function quotaWords(quota: Quota | null): string {
  switch (quota?.kind) {
    case undefined:
      return text.quotaNone
    case 'unset':
      return text.quotaUnset
    case 'combined':
      return text.quota(text.combined(padCount(quota.limit)))
    case 'per-kind':
      return text.quota(text.perKind(quota.limits))
    case 'percent-of':
      return text.quota(text.share(quota.share[0], quota.share[1], quota.of.label))
  }
}

const choice = (values: readonly string[], wrong: string): FormInput => ({
  type: 'choice',
  values,
  wrong,
})

function columnsOf(plan: Plan, kinds: readonly NomineeKind[]): readonly FormListColumn[] {
  const keys = new Set(
    plan.criteria
      .flatMap((criterion) => criterionLeaves(criterion.rule))
      .flatMap((leaf) => ('key' in leaf ? [leaf.key] : [])),
  )
  const whole: FormInput = { type: 'whole', wrong: text.wrong.wholeNumber }
  const plain: FormInput = { type: 'text' }
  const inputs: readonly (readonly [FormColumn, FormInput])[] = [
    ['order', plain],
    ['kind', choice(kinds.map(formKind), text.wrong.kind)],
    ['honorific', choice(FORM_HONORIFICS, text.wrong.honorific)],
    ['name', plain],
    ['birth', plain],
    ['gender', choice(FORM_GENDERS, text.wrong.gender)],
    ['position', plain],
    ['workplace', plain],
    [
      'award',
      choice(
        plan.awards.map(({ name }) => name),
        text.wrong.award,
      ),
    ],
    ['achievement', plain],
    ...FIGURES.filter(([key]) => keys.has(key)).map(([, column]) => [column, whole] as const),
    ['note', plain],
  ]
  return inputs.map(([column, input]) => ({ column, heading: FORM_HEADINGS[column], input }))
}

function examplesOf(
  plan: Plan,
  kinds: readonly NomineeKind[],
  unit: string,
): BlankForm['examples'] {
  const award = (kind: NomineeKind): string =>
    (plan.awards.find(({ counted, kinds: of }) => counted && of.includes(kind)) ?? plan.awards[0])
      ?.name ?? ''
  const { collective, individual } = text.examples
  return [
    ...(kinds.includes('collective')
      ? [
          {
            order: text.example,
            kind: formKind('collective'),
            name: collective.name,
            award: award('collective'),
            achievement: collective.achievement,
            note: text.exampleNote,
          },
        ]
      : []),
    {
      order: text.example,
      kind: formKind('individual'),
      honorific: FORM_HONORIFICS[0],
      name: individual.name,
      birth: individual.birth,
      gender: FORM_GENDERS[0],
      position: individual.position,
      workplace: individual.workplace(unit),
      award: award('individual'),
      achievement: individual.achievement,
      note: text.exampleNote,
    },
  ]
}

function guideOf(rules: RulesInForce, quota: Quota | null, unitId: string): BlankForm['guide'] {
  const { plan } = rules
  const { guide } = text
  return [
    { heading: guide.fill, lines: guide.fillLines(text.sheet) },
    {
      heading: guide.quota,
      lines: [
        quota === null
          ? quotaWords(null)
          : guide.clause(quotaWords(quota), quota.wording, quota.place),
      ],
    },
    {
      heading: guide.due,
      lines: rules.milestones.map(({ id, artefact, channel }) => {
        const deadline = rules.deadlineFor(id, unitId)
        const day = deadline === null ? null : lastGoodDay(deadline)
        const line =
          day === null || deadline === null || deadline.wording === null
            ? guide.none
            : text.dueDay(deadline.wording, day)
        return guide.dueLine(artefact, line, channel)
      }),
    },
    {
      heading: guide.awards,
      lines: plan.awards.map(({ name, wording, place }) => guide.clause(name, wording, place)),
    },
    {
      heading: guide.dossier,
      lines:
        plan.dossier.length === 0
          ? [guide.noDossier]
          : plan.dossier.map(({ name, wording, place }) => guide.clause(name, wording, place)),
    },
    { heading: guide.send, lines: guide.sendLines(plan.issuer.standingOffice) },
  ].filter(({ lines }) => lines.length > 0)
}

/**
 * The form of one unit: its name, quota and deadline, the plan's routes and kinds to choose from, the
 * plan's figures as columns, what its people were awarded the year before.
 */
export function blankForm(
  rules: RulesInForce,
  unit: SelectableUnit & { readonly id: string },
  from: {
    readonly campaignId: string
    readonly earlier: readonly EarlierAward[]
    readonly year: number
  },
): BlankForm {
  const { plan } = rules
  const kinds = NOMINEE_KINDS.filter((kind) =>
    plan.awards.some((each) => each.kinds.includes(kind)),
  )
  const quota = quotaFor(rules.quotas, unit)
  const milestone = rules.milestones.find(({ role }) => role === 'nomination')
  const deadline = milestone === undefined ? null : rules.deadlineFor(milestone.id, unit.id)
  const lastDay = deadline === null ? null : lastGoodDay(deadline)
  const limit = quota?.kind === 'combined' ? quota.limit : 0
  return {
    fileName: blankFormFileName(unit.name),
    code: {
      version: FORM_VERSION,
      plan: plan.id,
      campaignId: from.campaignId,
      unitId: unit.id,
      unit: unit.name,
    },
    title: text.title,
    movement: plan.title,
    unitLine: text.unit(unit.name),
    quotaLine: quotaWords(quota),
    dueLine:
      lastDay === null || deadline === null || deadline.wording === null
        ? null
        : text.due(text.dueDay(deadline.wording, lastDay)),
    columns: columnsOf(plan, kinds),
    examples: examplesOf(plan, kinds, unit.name),
    rows: Math.max(FEWEST_ROWS, limit + 5),
    guide: guideOf(rules, quota, unit.id),
    earlier: {
      title: text.earlier.title(from.year),
      rows: from.earlier,
      none: text.earlier.none(from.year),
    },
  }
}
