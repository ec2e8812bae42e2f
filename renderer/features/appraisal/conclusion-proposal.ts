/** What the findings suggest to conclude, and in which words; somebody still concludes it. */
import type { Conclusion } from '#shared/appraisal/contract.ts'
import { reasonLabel } from '#shared/text/appraisal.ts'
import { appraisalText as say } from '#shared/text/appraisal-page.ts'
import type { Case, CaseState } from './use-cases.ts'

const PROPOSALS: Readonly<Record<CaseState, Conclusion>> = {
  met: 'eligible',
  stopped: 'not-eligible',
  unknown: 'for-council',
}

/** What was concluded; else what the findings suggest: nobody is eligible for want of evidence. */
export const proposedConclusion = ({
  conclusion,
  state,
}: Pick<Case, 'conclusion' | 'state'>): Conclusion => conclusion?.conclusion ?? PROPOSALS[state]

/** The words of a conclusion on this nomination: what stands against it, what has no evidence. */
export function reasonFor(
  conclusion: Conclusion,
  { found }: { readonly found: Pick<Case['found'], 'findings' | 'reasons'> },
): string {
  switch (conclusion) {
    case 'eligible':
      return say.reasonOf.eligible
    case 'for-council':
      return say.reasonOf['for-council'](
        found.findings
          .filter(({ verdict }) => verdict === 'unknown')
          .map(({ title }) => title)
          .join('; '),
      )
    case 'not-eligible':
      return say.reasonOf['not-eligible'](found.reasons.map(reasonLabel).join('; '))
  }
}
