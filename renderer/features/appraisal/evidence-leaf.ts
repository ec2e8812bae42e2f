/** Finds in a plan's criteria the condition that an evidence key feeds. */
import type { Criterion, CriterionLeaf, CriterionNode } from '#shared/campaigns/criterion.ts'

export type EvidenceLeaf = Extract<CriterionLeaf, { key: string }>

const leavesOf = (node: CriterionNode): readonly CriterionLeaf[] => {
  if ('test' in node) return [node]
  return ('all' in node ? node.all : node.any).flatMap(leavesOf)
}

/** The condition with this key in the criterion; null where its value is not entered by hand. */
export function evidenceLeaf(
  criteria: readonly Criterion[],
  rule: string,
  key: string,
): EvidenceLeaf | null {
  const criterion = criteria.find(({ id }) => id === rule)
  if (criterion === undefined) return null
  for (const leaf of leavesOf(criterion.rule)) if ('key' in leaf && leaf.key === key) return leaf
  return null
}

/** Whether this part of the criterion asks for the endorsement of a cluster, which has no evidence key. */
export const asksEndorsement = (
  criteria: readonly Criterion[],
  rule: string,
  label: string,
): boolean =>
  criteria
    .filter(({ id }) => id === rule)
    .flatMap((criterion) => leavesOf(criterion.rule))
    .some((leaf) => leaf.test === 'endorsed' && leaf.label === label)
