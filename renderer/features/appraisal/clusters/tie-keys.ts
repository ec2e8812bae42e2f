/** Tie-breaks as choices of a list: each has one key. */
import type { ClusterTerms } from '#shared/appraisal/clusters/terms.ts'

type TieBreak = ClusterTerms['tieBreaks'][number]

const GROUP = 'group:'

/** A way of ranking equals as one text, for a choice. */
export const tieKey = (tie: TieBreak): string =>
  tie.by === 'group' ? `${GROUP}${tie.group}` : tie.by

/** The way behind such a text; an unknown one is fewer penalties. */
export function tieBreakOf(key: string): TieBreak {
  if (key.startsWith(GROUP)) return { by: 'group', group: key.slice(GROUP.length) }
  return key === 'endorsements' ? { by: 'endorsements' } : { by: 'fewer-penalties' }
}
