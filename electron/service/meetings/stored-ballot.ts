/**
 * Reads a ballot as it is stored. A meeting is read anew after every vote, and thousands of votes by
 * name stand in one ballot: a text that was read before is not read again.
 */
import { ballotSchema, type Ballot } from '#shared/meetings/ballot-life.ts'

/** As many as one sitting has open and closed at a time. */
const KEPT = 16
const read = new Map<string, Ballot>()

/** The ballot in `json`. Ballots are never changed in place, so readers may share one. */
export function storedBallot(json: string): Ballot {
  const known = read.get(json)
  read.delete(json)
  const ballot = known ?? ballotSchema.parse(JSON.parse(json))
  read.set(json, ballot)
  const [oldest] = read.size > KEPT ? read.keys() : []
  if (oldest !== undefined) read.delete(oldest)
  return ballot
}
