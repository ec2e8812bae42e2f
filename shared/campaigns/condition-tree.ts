/** Making and mending the tree of conditions of a criterion. */
import type { CriterionLeaf, CriterionNode } from './criterion.ts'
import { freeId } from './free-id.ts'
import type { Plan } from './plan.ts'

export type ConditionTest = CriterionLeaf['test']

/** The conditions of a tree, in its order. */
export function leavesOf(node: CriterionNode): readonly CriterionLeaf[] {
  if ('all' in node) return node.all.flatMap(leavesOf)
  if ('any' in node) return node.any.flatMap(leavesOf)
  return [node]
}

/** A day of the plan's period, whole: the last day of a month where only months are named. */
const lastDay = ({ period: { to } }: Plan): string => (to.length === 'YYYY-MM-DD'.length ? to : '')

/** A condition of a kind, as blank as it can be; its key is given when the rule is kept. */
export function freshCondition(test: ConditionTest, label: string, plan: Plan): CriterionLeaf {
  const keyed = { key: 'moi', label }
  switch (test) {
    case 'attested':
      return { test, ...keyed }
    case 'at-least':
      return { test, ...keyed, value: 1, unit: '' }
    case 'consecutive-years':
      return {
        test,
        ...keyed,
        years: 2,
        until: Number(plan.period.to.slice(0, 4)) - 1,
        grade: 'hoan-thanh-tot',
      }
    case 'none-disciplined':
      return { test, ...keyed, from: 'khien-trach' }
    case 'registered':
      return { test, label, value: 1 }
    case 'item-done':
      return { test, label, types: ['cong-trinh', 'mo-hinh'], value: 1, by: lastDay(plan) }
    case 'endorsed':
      return { test, label }
  }
}

/**
 * The tree with a key for every condition that lacks one ("moi"), made from its label: evidence is
 * kept under keys, so one that stands keeps its key whatever becomes of its words.
 */
export function withKeys(node: CriterionNode, taken: readonly string[]): CriterionNode {
  const used = [...taken, ...leavesOf(node).flatMap((leaf) => ('key' in leaf ? leaf.key : []))]
  const keyed = (part: CriterionNode): CriterionNode => {
    if ('all' in part) return { all: part.all.map(keyed) }
    if ('any' in part) return { any: part.any.map(keyed) }
    if (!('key' in part) || part.key !== 'moi') return part
    const key = freeId(part.label, used)
    used.push(key)
    return { ...part, key }
  }
  return keyed(node)
}
