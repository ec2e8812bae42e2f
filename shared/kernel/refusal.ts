/**
 * A refusal is something that a user can meet: it has a name and values, and its Vietnamese sentence
 * stands in shared/text/refusals.ts. Anything else that is thrown is a bug.
 */

export type RefusalValues = Readonly<Record<string, string | number>>

export class Refusal extends Error {
  readonly code: RefusalCode
  readonly values: RefusalValues

  constructor(code: RefusalCode, values: RefusalValues = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.values = values
  }
}

/** Every refusal of the application, in the order of the council's year. */
export const REFUSAL_CODES = [
  // safekeeping
  'STORE_MISSING',
  'STORE_NOT_OURS',
  'STORE_NEWER',
  'STORE_DAMAGED',
  'STORE_LOCKED',
  'STORE_OPEN_ELSEWHERE',
  'STORE_ON_NETWORK',
  'STORE_ON_REMOVABLE',
  'BACKUP_NOT_OURS',
  'BACKUP_DAMAGED',
  'BACKUP_LOCKED',
  'BACKUP_PASSPHRASE_WRONG',
  'BACKUP_UNKNOWN',
  'BACKUP_FOLDER',
  'RESTORE_NOT_UNDONE',
  'PACKAGE_NOT_OURS',
  'PACKAGE_DAMAGED',
  'PACKAGE_LOCKED',
  'PACKAGE_PASSPHRASE_WRONG',
  'MERGE_UNDECIDED',
  'MERGE_SEAL',
  'FILE_NOT_FOUND',
  'FILE_NOT_READABLE',
  'TARGET_BUSY',
  'TARGET_NOT_WRITABLE',
  'TARGET_NOT_BACKUP',
  'INPUT_INVALID',
  'PROCEDURE_UNKNOWN',
  'PORT_TAKEN',
  'SIGN_IN_NEEDED',
  'SIGN_IN_WRONG',
  'SIGN_IN_WAIT',
  'DESK_LOCKED',
  'ROLE_NEEDED',
  'USER_UNKNOWN',
  'USER_NAME_TAKEN',
  'USER_FIRST_OFFICE',
  'USER_LAST_OFFICE',
  'RECOVERY_WRONG',
  'UNDO_NONE',
  'REDO_NONE',
  'UNDO_BUILT_ON',
  'UNDO_FINAL',
  'PURGE_NOT_CLOSED',
  'PURGE_TOO_EARLY',
  'PURGE_NOT_CONFIRMED',
  // units
  'CATALOGUE_COLUMN_MISSING',
  'CATALOGUE_EMPTY',
  'CATALOGUE_ROW_BAD',
  'UNIT_UNKNOWN',
  'UNIT_AMBIGUOUS',
  // campaigns
  'PLAN_UNKNOWN',
  'PLAN_INVALID',
  'CAMPAIGN_NONE',
  'CAMPAIGN_SEVERAL',
  'CAMPAIGN_UNKNOWN',
  'CAMPAIGN_CLOSED',
  'CHANGE_INVALID',
  'CHANGE_BUILT_ON',
  'MILESTONE_UNKNOWN',
  // submissions
  'FILE_UNREADABLE',
  'IMPORT_NOTHING',
  'IMPORT_UNIT_UNKNOWN',
  'RECEIVED_COLUMN_MISSING',
  'RECEIVED_ROW_BAD',
  'RECEIPT_UNKNOWN',
  'RECEIPT_BUILT_ON',
  'NOMINATION_UNKNOWN',
  'COMPONENT_UNKNOWN',
  'REGISTRATION_UNKNOWN',
  // appraisal
  'EVIDENCE_UNKNOWN_KEY',
  'OVERRIDE_NOT_OPEN',
  'HISTORY_NOTHING',
  'HISTORY_IMPORT_UNKNOWN',
  'PETITION_UNKNOWN',
  'PETITION_DAY',
  // meetings
  'MEETING_UNKNOWN',
  'MEETING_SEALED',
  'RULE_UNKNOWN',
  'RULE_REQUIRED',
  'VOTES_REFUSED',
  'VOTES_COLUMN_MISSING',
  'SCORES_REFUSED',
  'NOTHING_TO_VOTE',
  'ALREADY_DECIDED',
  'QUORUM_NOT_MET',
  'BALLOT_UNKNOWN',
  'BALLOT_STATE',
  'BALLOT_STEP',
  'BALLOT_COUNTS',
  'CONFIRM_DIFFERS',
  'CONFIRM_SAME_PERSON',
  'MEMBER_UNKNOWN',
  // decisions
  'BASE_SALARY_UNKNOWN',
  'HOUSEHOLD_MONEY_UNKNOWN',
  'DECISION_UNKNOWN',
  'DECISION_EMPTY',
  'DECISION_ISSUED',
  'RECONCILIATION_DIFFERS',
  'DECISION_NOT_ISSUED',
  'CORRECTION_EMPTY',
  'TEMPLATE_UNREADABLE',
  'TEMPLATE_UNKNOWN',
  'TEMPLATE_FIELDS',
  'FORM_UNKNOWN',
  'FORM_NOBODY',
  'SCAN_UNREADABLE',
  // reports
  'NOTHING_TO_REMIND',
] as const
export type RefusalCode = (typeof REFUSAL_CODES)[number]
