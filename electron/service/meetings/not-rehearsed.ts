/** Keeps rehearsals out of whatever reads meetings and ballots across a campaign. */
import type { Reader } from '#electron/store/reader.ts'

/** For `.where('meeting.id', 'not in', rehearsals(reader))`: the meetings that were only practised. */
export const rehearsals = (reader: Reader) =>
  reader.selectFrom('meeting_terms').where('rehearsal', '=', 1).select('meeting_id')
