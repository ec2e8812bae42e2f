/** An award route: who decides it, whether it counts here, and what money goes with it. */
import type { ReactElement } from 'react'
import { problemsOf, type PlanProblem } from '#shared/campaigns/parse-plan.ts'
import { authoritySchema, awardSchema, type Award } from '#shared/campaigns/plan.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { campaignsPageText as page } from '#shared/text/campaigns-page.ts'
import { fractionSaid, fractionText } from '#shared/text/fraction-text.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import {
  ChoiceField,
  ChoicesField,
  choicesOf,
  ClauseFields,
  NumberField,
  TextField,
  TickField,
  type FormProps,
} from './fields.tsx'

const say = planEditorText.award

/** An award as it is being written; the money fields stay when the tick is taken away and set back. */
export interface AwardDraft extends Omit<Award, 'money'> {
  readonly paid: boolean
  readonly coefficient: string
  readonly collectiveTimes: number
  readonly householdTimes: number | null
  readonly basis: string
}

/** Source of the usual factor: NĐ 98/2023 Đ54 khoản 1, NĐ 152/2025 Đ54: tập thể gấp hai lần cá nhân. */
const USUAL_COLLECTIVE_TIMES = 2

/** An award of the plan as it is edited. */
export function awardDraftOf({ money, ...award }: Award): AwardDraft {
  return {
    ...award,
    paid: money !== null,
    coefficient: money === null ? '' : fractionText(money.coefficient),
    collectiveTimes: money?.collectiveTimes ?? USUAL_COLLECTIVE_TIMES,
    householdTimes: money?.householdTimes ?? null,
    basis: money?.basis ?? '',
  }
}

/** The award that a draft without problems stands for. */
export function awardOf(draft: AwardDraft): Award {
  const { paid, coefficient, collectiveTimes, householdTimes, basis, ...award } = draft
  const said = fractionSaid(coefficient)
  return {
    ...award,
    money:
      paid && said !== null
        ? { coefficient: said, collectiveTimes, householdTimes, basis: basis.trim() }
        : null,
  }
}

/** What is missing or wrong in a draft of an award, by field. */
export function awardProblems(draft: AwardDraft): readonly PlanProblem[] {
  const said = fractionSaid(draft.coefficient)
  return [
    ...(draft.paid && (said === null || said[0] === 0)
      ? [{ path: 'coefficient', message: say.coefficientWrong }]
      : []),
    ...problemsOf(awardSchema, awardOf(draft)),
  ]
}

function MoneyFields({ value, onChange, problemAt }: FormProps<AwardDraft>): ReactElement {
  return (
    <>
      <div className="sg-fields">
        <TextField
          label={say.coefficient}
          value={value.coefficient}
          problem={problemAt('coefficient')}
          onChange={(coefficient) => onChange({ ...value, coefficient })}
        />
        <NumberField
          label={say.collectiveTimes}
          min={1}
          value={value.collectiveTimes}
          onChange={(times) => onChange({ ...value, collectiveTimes: times ?? 1 })}
        />
        <NumberField
          label={say.householdTimes}
          min={1}
          value={value.householdTimes}
          placeholder={say.householdUnset}
          onChange={(householdTimes) => onChange({ ...value, householdTimes })}
        />
      </div>
      <TextField
        label={say.basis}
        rows={2}
        value={value.basis}
        problem={problemAt('money.basis')}
        onChange={(basis) => onChange({ ...value, basis })}
      />
    </>
  )
}

/** An award of the plan: name, level, money, what it asks for. */
export function AwardForm(props: FormProps<AwardDraft>): ReactElement {
  const { value, onChange, problemAt } = props
  return (
    <>
      <div className="sg-fields">
        <TextField
          wide
          label={say.name}
          value={value.name}
          problem={problemAt('name')}
          onChange={(name) => onChange({ ...value, name })}
        />
        <TextField
          label={say.shortName}
          value={value.shortName}
          problem={problemAt('shortName')}
          onChange={(shortName) => onChange({ ...value, shortName })}
        />
      </div>
      <div className="sg-fields">
        <ChoiceField
          label={page.award.authority}
          value={value.authority}
          choices={choicesOf(authoritySchema.options, page.award.authorities)}
          onChange={(authority) => onChange({ ...value, authority })}
        />
        <ChoicesField
          wide
          label={page.award.kinds}
          value={value.kinds}
          choices={choicesOf(NOMINEE_KINDS, KIND_LABELS)}
          problem={problemAt('kinds')}
          onChange={(kinds) => onChange({ ...value, kinds })}
        />
      </div>
      <TickField
        label={say.counted}
        value={value.counted}
        onChange={(counted) => onChange({ ...value, counted })}
      />
      <TickField
        label={say.paid}
        value={value.paid}
        onChange={(paid) => onChange({ ...value, paid })}
      />
      {value.paid ? <MoneyFields {...props} /> : null}
      <ClauseFields {...props} />
    </>
  )
}
