/** Which dossier component of a plan a word for a paper means ("Biên bản"). */
import { searchKey } from '#shared/kernel/fold.ts'
import type { Plan } from './plan.ts'

/**
 * The id of the component (or alternative) with that id or name, or whose name begins with the word.
 * Null where the plan asks for no such paper. The longest fitting name wins over none.
 */
export function componentCalled(plan: Plan, paper: string): string | null {
  const key = searchKey(paper)
  const named = plan.dossier.flatMap((component) => [
    { id: component.id, name: component.name },
    ...component.alternatives,
  ])
  const exact = named.find(({ id, name }) => id === paper || searchKey(name) === key)
  return (exact ?? named.find(({ name }) => searchKey(name).startsWith(key)))?.id ?? null
}
