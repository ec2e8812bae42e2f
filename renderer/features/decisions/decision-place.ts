import type { DecisionRow } from '#shared/decisions/contract.ts'

/** A decision's name in addresses and lists: unlike its id it stays when a draft is first saved. */
export const placeOf = ({
  award,
  supplement,
}: Pick<DecisionRow, 'award' | 'supplement'>): string =>
  supplement === 0 ? award : `${award}.${supplement}`
