/** Rules of a plan in words: who, how many, on what condition. */
import type { CampaignChange } from '#shared/campaigns/changes.ts'
import type { Applicability } from '#shared/campaigns/criterion.ts'
import type { Award, Plan, Quota, UnitSelector } from '#shared/campaigns/plan.ts'
import { formatShare } from '#shared/kernel/fraction.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { categoryLabel } from '#shared/text/appraisal.ts'
import { campaignsPageText as say } from '#shared/text/campaigns-page.ts'
import { KIND_LABELS } from '#shared/text/nominees.ts'

/** "UBND xã, phường, thị trấn; đơn vị có tên bắt đầu bằng “Công an”" */
export function selectorWords(selector: UnitSelector): string {
  const parts = [
    ...(selector.names ?? []),
    ...(selector.types ?? []),
    ...(selector.namePrefixes === undefined ? [] : [say.quota.prefixes(selector.namePrefixes)]),
    ...(selector.everyone === true ? [say.quota.everyone] : []),
  ]
  return parts.join('; ')
}

/** "01 tập thể hoặc cá nhân, tính chung" */
export function quotaWords(quota: Quota): string {
  switch (quota.kind) {
    case 'unset':
      return say.quota.unset
    case 'combined':
      return say.quota.combined(quota.limit)
    case 'per-kind':
      return NOMINEE_KINDS.flatMap((kind) => {
        const limit = quota.limits[kind]
        return limit === undefined ? [] : [say.quota.ofKind(limit, KIND_LABELS[kind])]
      }).join(', ')
    case 'percent-of':
      return say.quota.percent(formatShare(quota.share[0], quota.share[1]), quota.of.label)
  }
}

/** To whom a component or criterion applies; "mọi đề nghị" where nothing narrows it. */
export function applicabilityWords(applies: Applicability, awards: readonly Award[]): string {
  const nameOf = (id: string): string => awards.find((award) => award.id === id)?.name ?? id
  const parts = [
    (applies.kinds ?? []).map((kind) => KIND_LABELS[kind]).join(', '),
    (applies.categories ?? []).map(categoryLabel).join(', '),
    (applies.awards ?? []).map(nameOf).join(', '),
  ].filter((part) => part !== '')
  return parts.length === 0 ? say.dossier.everyone : parts.join('; ')
}

/** What a change did, in one sentence. */
export function changeWords(
  change: CampaignChange,
  plan: Plan,
  unitName: (id: string) => string,
): string {
  if (change.change === 'set-quota')
    return say.changes.quota(quotaWords(change.quota), selectorWords(change.quota.for))
  const artefact =
    plan.milestones.find(({ id }) => id === change.milestoneId)?.artefact ?? change.milestoneId
  const wording = change.deadline.wording ?? say.form.noneWording
  return change.change === 'move-deadline'
    ? say.changes.deadline(artefact, wording)
    : say.changes.extension(unitName(change.unitId), artefact, wording)
}
