import type { CriterionLeaf, CriterionNode } from './criterion.ts'

/** The conditions of a criterion's tree, in the order in which the plan has them. */
export const criterionLeaves = (node: CriterionNode): readonly CriterionLeaf[] => {
  if ('all' in node) return node.all.flatMap(criterionLeaves)
  if ('any' in node) return node.any.flatMap(criterionLeaves)
  return [node]
}
