/**
 * The board: the state of a campaign without its nominations, of which only counts and the first few
 * names are told. Equal to what the state says (status.ts) and far smaller where there are many.
 */
import { KeptStanding } from './kept-standing.ts'
import type { StatusInput } from './status-input.ts'
import type { CampaignStatus } from './status-report.ts'
import type { Waiting } from './unit-part.ts'

export { NAMED, type Named } from './unit-part.ts'

export interface CampaignBoard extends Omit<CampaignStatus, 'nominations'> {
  readonly waiting: Waiting
  /** Ids of the units over their quota that have not said whom they keep. */
  readonly mustChoose: readonly string[]
}

/**
 * The board at `input.at`. `decided`: ids of the nominations on which the council decided. Near-linear
 * in its input; nothing is made of a nomination but what it adds to the counts.
 */
export function campaignBoard(input: StatusInput, decided: ReadonlySet<string>): CampaignBoard {
  const standing = new KeptStanding(input)
  standing.take(input, { decided })
  standing.finish({ lines: false })
  return standing.board(input.at)
}
