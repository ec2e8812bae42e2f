/** A rubric while it is written: every number is a text until it is saved. */
import { formatHundredths } from '#shared/kernel/exact.ts'
import { parsePoints } from '#shared/kernel/points.ts'
import { rubricSchema, type Rubric, type RubricCriterion } from './rubric.ts'
import { rubricDraftText as say } from '#shared/text/scoring.ts'

export interface CriterionDraft {
  readonly id: string
  readonly title: string
  readonly kind: RubricCriterion['kind']
  readonly max: string
  readonly step: string
}
export interface GroupDraft {
  readonly id: string
  readonly title: string
  readonly cap: string
  readonly criteria: readonly CriterionDraft[]
}
export interface RubricDraft {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly groups: readonly GroupDraft[]
  readonly caps: { readonly bonus: string; readonly penalty: string; readonly total: string }
}

/** A table that nobody began to write. */
export const emptyRubricDraft = (id: string): RubricDraft => ({
  id,
  title: '',
  source: '',
  groups: [],
  caps: { bonus: '', penalty: '', total: '' },
})

const shown = (hundredths: number | null): string =>
  hundredths === null ? '' : formatHundredths([hundredths, 1])

/** A saved rubric as texts, to be written on. */
export const draftOfRubric = (rubric: Rubric): RubricDraft => ({
  id: rubric.id,
  title: rubric.title,
  source: rubric.source ?? '',
  groups: rubric.groups.map(({ id, title, cap, criteria }) => ({
    id,
    title,
    cap: shown(cap),
    criteria: criteria.map((one) => ({
      id: one.id,
      title: one.title,
      kind: one.kind,
      max: shown(one.max),
      step: shown(one.step),
    })),
  })),
  caps: {
    bonus: shown(rubric.caps.bonus),
    penalty: shown(rubric.caps.penalty),
    total: shown(rubric.caps.total),
  },
})

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/** An id that no group of the draft has: the next Roman number. */
export const freeGroupId = (draft: RubricDraft): string =>
  ROMAN.find((id) => !draft.groups.some((group) => group.id === id)) ??
  `N${draft.groups.length + 1}`

/** An id that no criterion of the draft has: "II.3". */
export function freeCriterionId(draft: RubricDraft, groupId: string): string {
  const taken = new Set(draft.groups.flatMap(({ criteria }) => criteria.map(({ id }) => id)))
  for (let number = 1; ; number += 1)
    if (!taken.has(`${groupId}.${number}`)) return `${groupId}.${number}`
}

/** A criterion that nobody filled in yet, with an id that is free. */
export const blankCriterion = (draft: RubricDraft, groupId: string): CriterionDraft => ({
  id: freeCriterionId(draft, groupId),
  title: '',
  kind: 'base',
  max: '',
  step: '',
})

export type DraftedRubric =
  | { readonly ok: true; readonly rubric: Rubric }
  | { readonly ok: false; readonly problems: readonly string[] }

/** The rubric, or what is wrong with the draft, in words. */
export function rubricOfDraft(draft: RubricDraft): DraftedRubric {
  const problems: string[] = []
  const points = (text: string, where: string): number | null => {
    if (text.trim() === '') return null
    const read = parsePoints(text)
    if (read.ok && read.hundredths >= 0) return read.hundredths
    problems.push(say.notPoints(where, text))
    return null
  }
  const named = (text: string, problem: string): string => {
    if (text.trim() === '') problems.push(problem)
    return text.trim()
  }
  const parsed = {
    id: draft.id,
    version: 1,
    title: named(draft.title, say.noTitle),
    effectiveFrom: null,
    source: draft.source.trim() === '' ? null : draft.source.trim(),
    groups: draft.groups.map((group) => ({
      id: group.id,
      title: named(group.title, say.groupUnnamed(group.id)),
      cap: points(group.cap, group.title),
      criteria: group.criteria.map((one) => ({
        id: one.id,
        title: named(one.title, say.criterionUnnamed(one.id)),
        kind: one.kind,
        max: points(one.max, one.title),
        step: points(one.step, one.title),
        evidence: null,
      })),
    })),
    caps: {
      bonus: points(draft.caps.bonus, say.capBonus),
      penalty: points(draft.caps.penalty, say.capPenalty),
      total: points(draft.caps.total, say.capTotal),
    },
  }
  if (problems.length > 0) return { ok: false, problems }
  const checked = rubricSchema.safeParse(parsed)
  if (checked.success) return { ok: true, rubric: checked.data }
  return {
    ok: false,
    problems: checked.error.issues.map(({ path, message }) => {
      const [, group, , criterion] = path
      const titles = draft.groups[Number(group)]
      const where = titles?.criteria[Number(criterion)]?.title ?? titles?.title ?? draft.title
      return say.problem(where, message)
    }),
  }
}
