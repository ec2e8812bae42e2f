/** How many a unit may propose: one count, a count by kind, a share, or unset. */
import type { ReactElement } from 'react'
import { problemsOf, type PlanProblem } from '#shared/campaigns/parse-plan.ts'
import { quotaSchema, type Quota, type UnitSelector } from '#shared/campaigns/plan.ts'
import { NOMINEE_KINDS, type NomineeKind } from '#shared/kernel/nominee-kind.ts'
import { campaignsPageText as page } from '#shared/text/campaigns-page.ts'
import { fractionSaid, fractionText } from '#shared/text/fraction-text.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { usePlanEditing } from './editing.ts'
import {
  ChoiceField,
  ChoicesField,
  choicesOf,
  ClauseFields,
  NumberField,
  TextField,
  type FormProps,
} from './fields.tsx'
import { SelectorFields } from './selector-fields.tsx'

const say = planEditorText.quota
const KINDS = ['combined', 'per-kind', 'percent-of', 'unset'] as const
const KIND_WORDS = {
  combined: page.form.combined,
  'per-kind': page.form.perKind,
  'percent-of': say.percentOf,
  unset: page.form.unset,
} as const

/** A quota as it is being written: every kind keeps its own fields, so that trying one loses none. */
export interface QuotaDraft {
  readonly id: string
  readonly kind: (typeof KINDS)[number]
  readonly for: UnitSelector
  readonly limit: number | null
  readonly limits: Readonly<Partial<Record<NomineeKind, number>>>
  readonly share: string
  readonly of: string | null
  readonly awards: readonly string[]
  readonly rounding: 'up' | 'down' | 'half-up'
  readonly wording: string
  readonly place: string
}

/** A quota of the plan as it is edited. */
export function quotaDraftOf(quota: Quota): QuotaDraft {
  return {
    id: quota.id,
    kind: quota.kind,
    for: quota.for,
    limit: quota.kind === 'combined' ? quota.limit : null,
    limits: quota.kind === 'per-kind' ? quota.limits : {},
    share: quota.kind === 'percent-of' ? fractionText(quota.share) : '',
    of: quota.kind === 'percent-of' ? quota.of.award : null,
    awards: quota.kind === 'percent-of' ? (quota.awards ?? []) : [],
    rounding: quota.kind === 'percent-of' ? quota.rounding : 'down',
    wording: quota.wording,
    place: quota.place,
  }
}

/** The quota that a draft says; null while a number is missing. `label` names what a share is of. */
export function quotaOf(draft: QuotaDraft, labelOf: (award: string) => string): Quota | null {
  const { id, for: units, wording, place } = draft
  const rest = { id, for: units, wording: wording.trim(), place: place.trim() }
  switch (draft.kind) {
    case 'unset':
      return { ...rest, kind: 'unset' }
    case 'combined':
      return draft.limit === null ? null : { ...rest, kind: 'combined', limit: draft.limit }
    case 'per-kind':
      return Object.keys(draft.limits).length === 0
        ? null
        : { ...rest, kind: 'per-kind', limits: { ...draft.limits } }
    case 'percent-of': {
      const share = fractionSaid(draft.share)
      if (share === null || draft.of === null) return null
      return {
        ...rest,
        kind: 'percent-of',
        share,
        of: { award: draft.of, label: labelOf(draft.of) },
        ...(draft.awards.length === 0 ? {} : { awards: [...draft.awards] }),
        rounding: draft.rounding,
      }
    }
  }
}

/** What is missing or wrong in a draft of a quota, by field. */
export function quotaProblems(draft: QuotaDraft): readonly PlanProblem[] {
  const problems: PlanProblem[] = []
  if (draft.kind === 'combined' && draft.limit === null)
    problems.push({ path: 'limit', message: page.form.limitRequired })
  if (draft.kind === 'per-kind' && Object.keys(draft.limits).length === 0)
    problems.push({ path: 'limits', message: say.oneKind })
  if (draft.kind === 'percent-of') {
    if (fractionSaid(draft.share) === null)
      problems.push({ path: 'share', message: say.shareWrong })
    if (draft.of === null) problems.push({ path: 'of', message: planEditorText.chooseOne })
  }
  const clause = quotaOf({ ...draft, kind: 'unset' }, (award) => award)
  return [...problems, ...problemsOf(quotaSchema, clause)]
}

function PercentFields({ value, onChange, problemAt }: FormProps<QuotaDraft>): ReactElement {
  const { plan } = usePlanEditing()
  const awards = plan.awards.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className="sg-fields">
      <TextField
        label={say.share}
        value={value.share}
        problem={problemAt('share')}
        onChange={(share) => onChange({ ...value, share })}
      />
      <ChoiceField
        label={say.of}
        value={value.of}
        choices={awards}
        problem={problemAt('of')}
        onChange={(of) => onChange({ ...value, of })}
      />
      <ChoiceField
        label={say.rounding}
        value={value.rounding}
        choices={choicesOf(['up', 'down', 'half-up'], say.roundings)}
        onChange={(rounding) => onChange({ ...value, rounding })}
      />
      <ChoicesField
        wide
        label={say.awards}
        value={value.awards}
        choices={awards}
        onChange={(list) => onChange({ ...value, awards: list })}
      />
    </div>
  )
}

/** A quota: for whom, how it counts, how many. */
export function QuotaForm(props: FormProps<QuotaDraft>): ReactElement {
  const { value, onChange, problemAt } = props
  const setLimit = (kind: NomineeKind, limit: number | null): void => {
    const { [kind]: _old, ...rest } = value.limits
    onChange({ ...value, limits: limit === null ? rest : { ...rest, [kind]: limit } })
  }
  return (
    <>
      <div className="sg-fields">
        <ChoiceField
          wide
          label={page.form.quotaKind}
          value={value.kind}
          choices={choicesOf(KINDS, KIND_WORDS)}
          onChange={(kind) => onChange({ ...value, kind })}
        />
        {value.kind === 'combined' ? (
          <NumberField
            label={page.form.limit}
            value={value.limit}
            problem={problemAt('limit')}
            onChange={(limit) => onChange({ ...value, limit })}
          />
        ) : null}
      </div>
      {value.kind === 'per-kind' ? (
        <div className="sg-fields">
          {NOMINEE_KINDS.map((kind) => (
            <NumberField
              key={kind}
              label={KIND_LABELS[kind]}
              value={value.limits[kind] ?? null}
              placeholder={page.form.noLimit}
              problem={problemAt('limits')}
              onChange={(limit) => setLimit(kind, limit)}
            />
          ))}
        </div>
      ) : null}
      {value.kind === 'percent-of' ? <PercentFields {...props} /> : null}
      <SelectorFields
        value={value.for}
        onChange={(units) => onChange({ ...value, for: units })}
        problemAt={(path) => problemAt(path === '' ? 'for' : `for.${path}`)}
      />
      <ClauseFields {...props} />
    </>
  )
}
