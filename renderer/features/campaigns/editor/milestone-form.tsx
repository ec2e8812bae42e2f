/** What a unit must hand in, and by when. */
import type { ReactElement } from 'react'
import { problemsOf, type PlanProblem } from '#shared/campaigns/parse-plan.ts'
import {
  deadlineSchema,
  milestoneSchema,
  type Deadline,
  type Milestone,
} from '#shared/campaigns/plan.ts'
import { campaignsPageText as page } from '#shared/text/campaigns-page.ts'
import { planEditorText } from '#shared/text/plan-editor.ts'
import { DeadlineFields } from './deadline-fields.tsx'
import { ChoiceField, choicesOf, OptionalText, TextField, type FormProps } from './fields.tsx'

const say = planEditorText.milestone

/** A milestone as it is being written: its deadline may still lack its day. */
export type MilestoneDraft = Omit<Milestone, 'deadline'> & { readonly deadline: Deadline | null }

const NO_DAY: PlanProblem = { path: 'deadline', message: planEditorText.chooseDay }

/** Stands in for the deadline while its day is missing, so that the other fields are checked. */
const WITHOUT: Deadline = { kind: 'none', wording: null, place: planEditorText.milestone.noPlace }

/** What is missing or wrong in a draft of a milestone, by field. */
export const milestoneProblems = (draft: MilestoneDraft): readonly PlanProblem[] => [
  ...(draft.deadline === null ? [NO_DAY] : []),
  ...problemsOf(milestoneSchema, { ...draft, deadline: draft.deadline ?? WITHOUT }),
]

/** A deadline alone, as it is extended for one unit. */
export const deadlineProblems = (deadline: Deadline | null): readonly PlanProblem[] =>
  deadline === null
    ? [NO_DAY]
    : problemsOf(deadlineSchema, deadline).map(({ path, message }) => ({
        path: `deadline.${path}`,
        message,
      }))

/** A milestone: what is due, in which words, until which day. */
export function MilestoneForm(props: FormProps<MilestoneDraft>): ReactElement {
  const { value, onChange, problemAt } = props
  return (
    <>
      <div className="sg-fields">
        <TextField
          wide
          label={say.artefact}
          value={value.artefact}
          problem={problemAt('artefact')}
          onChange={(artefact) => onChange({ ...value, artefact })}
        />
        <ChoiceField
          label={say.role}
          value={value.role}
          choices={choicesOf(['nomination', 'report', 'registration'], say.roles)}
          onChange={(role) => onChange({ ...value, role })}
        />
      </div>
      <DeadlineFields
        value={value.deadline}
        onChange={(deadline) => onChange({ ...value, deadline })}
        problemAt={(path) => problemAt(path === '' ? 'deadline' : `deadline.${path}`)}
      />
      <OptionalText
        label={page.milestone.channel}
        value={value.channel}
        onChange={(channel) => onChange({ ...value, channel })}
      />
    </>
  )
}
