/** Rules of a plan in words: who, how many, on what condition. */
import type { Applicability, CriterionNode } from '#shared/campaigns/criterion.ts'
import type { Award, Quota, UnitSelector } from '#shared/campaigns/plan.ts'
import { formatShare } from '#shared/kernel/fraction.ts'
import { NOMINEE_KINDS } from '#shared/kernel/nominee-kind.ts'
import { categoryLabel, expectedText } from './appraisal.ts'
import { campaignsPageText as say } from './campaigns-page.ts'
import { KIND_LABELS } from './nominees.ts'

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

/** A tree of conditions in one line: "tất cả: (a; một trong: (b; c))". */
export function conditionWords(node: CriterionNode): string {
  if ('test' in node) return say.criterion.leaf(node.label, expectedText(node))
  const [words, parts] =
    'all' in node ? [say.criterion.allOf, node.all] : [say.criterion.anyOf, node.any]
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0) return conditionWords(only)
  return words(parts.map(conditionWords).join('; '))
}
