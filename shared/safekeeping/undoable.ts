/**
 * What undoing means for a command. Edits of data are undone row by row. A vote and a decision are
 * never undone: they are annulled or corrected by a record of their own, and what they were based on
 * stays as it was from then on.
 */

export type UndoKind =
  /** Can be undone and redone. */
  | 'edit'
  /** Nothing done before it can be undone any more. */
  | 'final'
  /** Has a way back of its own, or changes nothing that people enter. */
  | 'apart'
  /** Has a way back of its own, and takes away what earlier steps made: those go with it. */
  | 'withdrawal'

/** Where nothing else is said of a command: features in which people enter data. */
const EDITED: ReadonlySet<string> = new Set(['units', 'campaigns', 'submissions', 'appraisal'])

const SAID: Readonly<Record<string, UndoKind>> = {
  'campaigns.open': 'apart',
  'campaigns.close': 'final',
  // The original file is thrown away: taken back means imported again.
  'submissions.undoImport': 'withdrawal',
  'meetings.setCouncil': 'edit',
  'meetings.importScores': 'edit',
  'meetings.setScores': 'edit',
  'meetings.openBallot': 'final',
  'meetings.vote': 'final',
  'meetings.closeBallot': 'final',
  'meetings.typeTally': 'final',
  'meetings.confirmBallot': 'final',
  'meetings.publishBallot': 'final',
  'meetings.annulBallot': 'final',
  'meetings.recordVotes': 'final',
  'meetings.seal': 'final',
  'meetings.annulMeeting': 'final',
  'decisions.update': 'edit',
  'decisions.setPaperSettings': 'edit',
  'decisions.setBaseSalary': 'edit',
  'decisions.issue': 'final',
  'decisions.correct': 'final',
  'decisions.withdraw': 'final',
  'reports.fund.record': 'edit',
  'reports.fund.cancel': 'edit',
}

/** What undoing means for a command, by the name of its procedure. */
export function undoKind(command: string): UndoKind {
  const said = SAID[command]
  if (said !== undefined) return said
  return EDITED.has(command.split('.', 1)[0] ?? '') ? 'edit' : 'apart'
}

/** How many steps of a campaign can be undone, one after the other. */
export const KEPT_STEPS = 50

/** A command that changed more rows than these (a very long list) has only its own way back. */
export const MOST_ROWS = 20_000
