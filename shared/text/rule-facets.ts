/**
 * A rule of a plan in words, facet by facet ("Hạn: chậm nhất ngày 09/8/2024"): what a comparison of
 * two plans, the list of changes and a dialog show.
 */
import type { PlanEdit, PlanSection, RuleList } from '#shared/campaigns/plan-edit.ts'
import { lastGoodDay } from '#shared/campaigns/deadline.ts'
import type { Award, Plan } from '#shared/campaigns/plan.ts'
import { formatDay } from '#shared/kernel/day.ts'
import { formatDong } from '#shared/kernel/money.ts'
import { campaignsPageText as page, dayOrMonth } from './campaigns-page.ts'
import { fractionText } from './fraction-text.ts'
import { KIND_LABELS } from './nominees.ts'
import { planEditorText as say } from './plan-editor.ts'
import { applicabilityWords, conditionWords, quotaWords, selectorWords } from './rule-words.ts'

export interface Facet {
  readonly label: string
  readonly words: string
}

/** What of a rule differs; null where a side lacks the facet. */
export interface FacetChange {
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

const NONE = '–'
const facet = (label: string, words: string | null): Facet => ({
  label,
  words: words === null || words === '' ? NONE : words,
})

const clauseOf = (rule: { readonly wording: string; readonly place: string }): readonly Facet[] => [
  facet(say.wording, rule.wording),
  facet(say.place, rule.place),
]

const day = (value: string | null): string | null => (value === null ? null : formatDay(value))

function moneyWords(money: Award['money']): string {
  if (money === null) return page.award.noMoney
  return say.award.moneyWords(
    fractionText(money.coefficient),
    money.collectiveTimes,
    money.householdTimes,
  )
}

type Shown<Part extends PlanEdit['part']> = NonNullable<
  Extract<PlanEdit, { readonly part: Part }>['after']
>

function milestoneFacets({ artefact, role, deadline, channel }: Shown<'milestones'>) {
  const last = lastGoodDay(deadline)
  return [
    facet(say.milestone.artefact, artefact),
    facet(say.milestone.role, say.milestone.roles[role]),
    facet(say.milestone.deadline, deadline.wording ?? page.milestone.none),
    facet(page.milestone.lastDay, day(last)),
    facet(say.place, deadline.place),
    facet(page.milestone.channel, channel),
  ]
}

function awardFacets(award: Shown<'awards'>): readonly Facet[] {
  return [
    facet(say.award.name, award.name),
    facet(say.award.shortName, award.shortName),
    facet(page.award.authority, page.award.authorities[award.authority]),
    facet(page.award.counted, award.counted ? page.award.yes : page.award.no),
    facet(page.award.kinds, award.kinds.map((kind) => KIND_LABELS[kind]).join(', ')),
    facet(page.award.money, moneyWords(award.money)),
    ...(award.money === null ? [] : [facet(say.award.basis, award.money.basis)]),
    ...clauseOf(award),
  ]
}

function dossierFacets(component: Shown<'dossier'>, awards: readonly Award[]): readonly Facet[] {
  return [
    facet(page.dossier.name, component.name),
    facet(page.dossier.alternatives, component.alternatives.map(({ name }) => name).join('; ')),
    facet(
      page.dossier.per,
      component.per === 'nominee' ? page.dossier.perNominee : page.dossier.perSubmission,
    ),
    ...(component.proof === 'list-row' ? [facet(say.dossier.proof, page.dossier.listRow)] : []),
    facet(page.dossier.for, applicabilityWords(component.for, awards)),
    ...clauseOf(component),
  ]
}

function criterionFacets(criterion: Shown<'criteria'>, awards: readonly Award[]): readonly Facet[] {
  return [
    facet(say.criterion.title, criterion.title),
    facet(
      say.criterion.weight,
      criterion.weight === 'required' ? page.criterion.required : page.criterion.advisory,
    ),
    facet(page.dossier.for, applicabilityWords(criterion.for, awards)),
    facet(say.criterion.rule, conditionWords(criterion.rule)),
    ...clauseOf(criterion),
  ]
}

function issuerFacets(issuer: Shown<'issuer'>): readonly Facet[] {
  return [
    facet(say.issuer.body, issuer.body),
    facet(say.issuer.parent, issuer.parent),
    facet(say.issuer.level, say.issuer.levels[issuer.level]),
    facet(say.issuer.levelLabel, issuer.levelLabel),
    facet(say.issuer.place, issuer.place),
    facet(say.issuer.chair, issuer.chair),
    facet(say.issuer.standingOffice, issuer.standingOffice),
    facet(say.issuer.council, issuer.council),
    facet(say.issuer.decisionSymbol, issuer.decisionSymbol),
  ]
}

function registrationFacets(rule: Shown<'registration'>, plan: Plan): readonly Facet[] {
  const artefact = plan.milestones.find(({ id }) => id === rule.milestone)?.artefact
  return [
    facet(say.registration.milestone, artefact ?? rule.milestone),
    facet(say.registration.atLeast, String(rule.atLeast)),
    ...rule.through.map((route) =>
      facet(say.registration.throughUnit(route.unit), selectorWords(route.covers)),
    ),
    ...clauseOf(rule),
  ]
}

function moneyFacets({ rounding, decree, note }: Shown<'money'>): readonly Facet[] {
  return [
    facet(say.money.rounding, say.money.modes[rounding.mode]),
    ...(rounding.mode === 'none' ? [] : [facet(say.money.unit, formatDong(rounding.unit))]),
    facet(say.money.decree, decree),
    facet(say.note, note),
  ]
}

/** The facets of a rule as an edit sets it, in the order in which a form asks for them. */
export function facetsOf(edit: PlanEdit, plan: Plan): readonly Facet[] {
  if (edit.after === null) return []
  switch (edit.part) {
    case 'milestones':
      return milestoneFacets(edit.after)
    case 'quotas':
      return [
        facet(page.quota.for, selectorWords(edit.after.for)),
        facet(page.quota.limit, quotaWords(edit.after)),
        ...clauseOf(edit.after),
      ]
    case 'awards':
      return awardFacets(edit.after)
    case 'dossier':
      return dossierFacets(edit.after, plan.awards)
    case 'criteria':
      return criterionFacets(edit.after, plan.awards)
    case 'heading':
      return [
        facet(say.heading.name, edit.after.name),
        facet(say.heading.title, edit.after.title),
        facet(say.heading.nature, say.heading.natures[edit.after.nature]),
        facet(say.note, edit.after.note),
      ]
    case 'document':
      return [
        facet(say.document.number, edit.after.number),
        facet(say.document.day, day(edit.after.day)),
        facet(say.document.heading, edit.after.heading),
      ]
    case 'issuer':
      return issuerFacets(edit.after)
    case 'legal':
      return edit.after.map((law) =>
        facet(
          law.name,
          [law.inForceFrom === null ? null : page.overview.inForce(law.inForceFrom), law.note]
            .filter((part) => part !== null)
            .join('. '),
        ),
      )
    case 'period':
      return [
        facet(say.period.from, dayOrMonth(edit.after.from)),
        facet(say.period.to, dayOrMonth(edit.after.to)),
        ...clauseOf(edit.after),
      ]
    case 'registration':
      return registrationFacets(edit.after, plan)
    case 'bareAwards': {
      const name = (id: string): string => plan.awards.find((one) => one.id === id)?.name ?? id
      return [
        facet('Giấy khen', name(edit.after['giay-khen'])),
        facet('Bằng khen', name(edit.after['bang-khen'])),
      ]
    }
    case 'vote':
      return [facet(say.vote.rule, edit.after.rule), facet(say.note, edit.after.note)]
    case 'money':
      return moneyFacets(edit.after)
    case 'notes':
      return edit.after.map(({ topic, wording, place }) => facet(topic, `${wording} (${place})`))
  }
}

/** What a rule of a list is called; the part's own name for a section. */
export function ruleName(edit: PlanEdit): string {
  if (edit.after === null || !('id' in edit)) return say.parts[edit.part]
  switch (edit.part) {
    case 'milestones':
      return edit.after.artefact
    case 'quotas':
      return selectorWords(edit.after.for)
    case 'awards':
    case 'dossier':
      return edit.after.name
    case 'criteria':
      return edit.after.title
  }
}

/** A part of the plan as its page is called. */
export const partName = (part: RuleList | PlanSection): string => say.parts[part]

/** The facets that differ, matched by label and by the place among equal labels. */
export function facetChanges(
  before: readonly Facet[],
  after: readonly Facet[],
): readonly FacetChange[] {
  const keyed = (facets: readonly Facet[]): ReadonlyMap<string, Facet> => {
    const seen = new Map<string, number>()
    return new Map(
      facets.map((one) => {
        const times = (seen.get(one.label) ?? 0) + 1
        seen.set(one.label, times)
        return [`${one.label}\n${times}`, one]
      }),
    )
  }
  const [old, now] = [keyed(before), keyed(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key) ?? null, now.get(key) ?? null]
    if (was?.words === is?.words) return []
    const label = is?.label ?? was?.label ?? ''
    return [{ label, before: was?.words ?? null, after: is?.words ?? null }]
  })
}
