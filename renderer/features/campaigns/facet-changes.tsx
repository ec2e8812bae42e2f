/** What of a rule differs, line by line: before → after. */
import type { ReactElement } from 'react'
import { planEditorText as say } from '#shared/text/plan-editor.ts'
import type { FacetChange } from '#shared/text/rule-facets.ts'

export function FacetChanges(props: {
  readonly facets: readonly FacetChange[]
}): ReactElement | null {
  const { facets } = props
  if (facets.length === 0) return null
  return (
    <ul className="sg-effects sg-quiet">
      {facets.map(({ label, before, after }, index) => (
        // Two lines of a list may carry one label; their order is that of the plan.
        <li key={`${label}-${index}`}>
          {before === null
            ? say.changes.facetNew(label, after ?? '')
            : say.changes.facet(label, before, after ?? say.removed)}
        </li>
      ))}
    </ul>
  )
}
