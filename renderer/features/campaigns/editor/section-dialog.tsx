/** The dialog on a section of a plan, which is set as a whole. */
import type { ReactElement } from 'react'
import { problemsOf } from '#shared/campaigns/parse-plan.ts'
import { planSchema, type Plan } from '#shared/campaigns/plan.ts'
import { headingSchema, sectionOf, type PlanSection } from '#shared/campaigns/plan-edit.ts'
import { planEditorText as say } from '#shared/text/plan-editor.ts'
import { editDialog as dialog } from './edit-dialog.tsx'
import { LegalForm, NotesForm } from './list-forms.tsx'
import { PeriodForm } from './period-form.tsx'
import { RegistrationForm } from './registration-form.tsx'
import {
  BareAwardsForm,
  DocumentForm,
  HeadingForm,
  IssuerForm,
  MoneyForm,
  VoteForm,
} from './section-forms.tsx'

const { shape } = planSchema

export function sectionDialog(part: PlanSection, plan: Plan, onClose: () => void): ReactElement {
  const frame = { title: say.titles[part], onClose }
  switch (part) {
    case 'heading':
      return dialog(
        {
          form: HeadingForm,
          check: (value) => problemsOf(headingSchema, value),
          start: sectionOf(plan, part),
          editOf: (after) => ({ part, after }),
        },
        frame,
      )
    case 'document':
      return dialog(
        { form: DocumentForm, ...whole(plan, part), editOf: (after) => ({ part, after }) },
        frame,
      )
    case 'issuer':
      return dialog(
        { form: IssuerForm, ...whole(plan, part), editOf: (after) => ({ part, after }) },
        frame,
      )
    case 'legal':
      return dialog(
        { form: LegalForm, ...whole(plan, part), editOf: (after) => ({ part, after }) },
        frame,
      )
    case 'period':
      return dialog(
        { form: PeriodForm, ...whole(plan, part), editOf: (after) => ({ part, after }) },
        frame,
      )
    case 'registration':
      return dialog(
        { form: RegistrationForm, ...whole(plan, part), editOf: (after) => ({ part, after }) },
        frame,
      )
    case 'bareAwards':
      return dialog(
        { form: BareAwardsForm, ...whole(plan, part), editOf: (after) => ({ part, after }) },
        frame,
      )
    case 'vote':
      return dialog(
        { form: VoteForm, ...whole(plan, part), editOf: (after) => ({ part, after }) },
        frame,
      )
    case 'money':
      return dialog(
        { form: MoneyForm, ...whole(plan, part), editOf: (after) => ({ part, after }) },
        frame,
      )
    case 'notes':
      return dialog(
        { form: NotesForm, ...whole(plan, part), editOf: (after) => ({ part, after }) },
        frame,
      )
  }
}

/** A section as the plan has it, checked by its own schema. */
function whole<Section extends Exclude<PlanSection, 'heading'>>(plan: Plan, part: Section) {
  return {
    start: plan[part],
    check: (value: Plan[Section]) => problemsOf(shape[part], value),
  }
}
