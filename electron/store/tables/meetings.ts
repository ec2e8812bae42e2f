/** The council: members, meetings, scores, ballots, outcomes. */

export interface MemberTable {
  id: string
  campaign_id: string
  name: string
  role: string
  organisation: string | null
  unit_id: string | null
  chair: number
  position: number
  valid_from: string | null
  valid_to: string | null
}

export interface MeetingTable {
  id: string
  campaign_id: string
  at: string
  place: string | null
  title: string
  rule_json: string
  state: 'convened' | 'open' | 'sealed'
  sealed_at: string | null
  seal: string | null
  /** Counts of a recorded vote, where attendance was not taken by name. */
  attendance_json: string | null
}

export interface AttendanceTable {
  meeting_id: string
  member_id: string
  status: 'present' | 'absent' | 'excused' | 'late' | 'left-early' | 'written-opinion'
  stand_in: string | null
}

export interface AgendaItemTable {
  meeting_id: string
  nomination_id: string
  position: number
}

/** One score of one author's sheet. */
export interface ScoreTable {
  campaign_id: string
  nomination_id: string
  author_kind: 'member' | 'stage'
  /** The member as the sheet names him, or the stage. */
  author: string
  criterion: string
  mark: 'points' | 'abstain' | 'recuse' | 'absent'
  /** Hundredths of a point where the mark is `points`. */
  hundredths: number | null
}

export interface BallotTable {
  id: string
  meeting_id: string
  method: 'hands' | 'by-name' | 'secret' | 'recorded'
  title: string
  state: 'created' | 'open' | 'closed' | 'confirmed' | 'published' | 'annulled'
  position: number
  /** The whole ballot as shared/meetings/ballot-life.ts has it; of a recorded vote its papers and rule. */
  ballot_json: string
}

export interface BallotLineTable {
  ballot_id: string
  nomination_id: string
  position: number
  proposed: string
  /** The form put to the vote, after the council changed it where it did. */
  voted: string
  valid: number | null
  invalid: number | null
  yes: number | null
  no: number | null
  other: number | null
  passed: number | null
  /** Line number in the recorded-vote file. */
  file_line: number | null
  /** Snapshot at closing: what papers print later. */
  snapshot_json: string | null
}

/** What the council decided: apart from what was asked. */
export interface OutcomeTable {
  nomination_id: string
  campaign_id: string
  ballot_id: string
  award: string | null
  result: 'given' | 'forwarded' | 'refused' | 'deferred' | 'withdrawn'
}
