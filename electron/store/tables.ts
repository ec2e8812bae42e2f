import type {
  AuditTable,
  DeskUserTable,
  SettingTable,
  SourceFileTable,
} from './tables/safekeeping.ts'
import type { ExportLogTable, PurgeTable, UndoRowTable, UndoStepTable } from './tables/undo.ts'
import type { AttachmentContentTable, AttachmentTable } from './tables/attachments.ts'
import type { FundEntryTable } from './tables/fund.ts'
import type { UnitTable, UnitAliasTable } from './tables/units.ts'
import type { CampaignTable, CampaignUnitTable, CampaignChangeTable } from './tables/campaigns.ts'
import type {
  SubmissionTable,
  NomineeTable,
  NominationTable,
  ListingTable,
  PaperTable,
  MilestoneReceiptTable,
  RegistrationTable,
  DossierReturnTable,
} from './tables/submissions.ts'
import type {
  ColumnLayoutTable,
  DistinctPersonTable,
  ImportChangeTable,
} from './tables/import-memory.ts'
import type {
  EvidenceTable,
  EndorsementTable,
  OverrideTable,
  ConclusionTable,
} from './tables/appraisal.ts'
import type {
  ClusterEndorsementTable,
  ClusterExclusionTable,
  ClusterMemberTable,
  ClusterOfficeTable,
  ClusterSheetTable,
  ClusterTermsTable,
} from './tables/clusters.ts'
import type {
  HistoryImportTable,
  InitiativeTable,
  PastAwardTable,
  PetitionTable,
  SuddenAwardTable,
  VoluntaryRegistrationTable,
} from './tables/history.ts'
import type {
  MemberTable,
  MeetingTable,
  AttendanceTable,
  AgendaItemTable,
  ScoreTable,
  BallotTable,
  BallotLineTable,
  OutcomeTable,
} from './tables/meetings.ts'
import type {
  ConflictTable,
  MeetingEventTable,
  MeetingTermsTable,
  RubricTable,
  ScoringTable,
} from './tables/meeting-records.ts'
import type {
  BaseSalaryTable,
  CertificateFormTable,
  DecisionChangeTable,
  DecisionLineTable,
  DecisionTable,
  OfficeTemplateTable,
} from './tables/decisions.ts'
import type {
  AttachedAuditTable,
  HandOverTable,
  KnownVersionTable,
  MergeDecisionTable,
  RowVersionTable,
} from './tables/handover.ts'

/**
 * The tables as Kysely sees them, in the order of the council's year. Columns are named as in SQL.
 * Days are `YYYY-MM-DD`, moments local `YYYY-MM-DDTHH:MM`, flags 0/1, money whole đồng, scores
 * hundredths; columns ending in `_json` hold a document that is parsed with its schema when read.
 */
export interface Tables {
  audit: AuditTable
  setting: SettingTable
  source_file: SourceFileTable
  desk_user: DeskUserTable
  undo_step: UndoStepTable
  undo_row: UndoRowTable
  purge: PurgeTable
  export_log: ExportLogTable
  unit: UnitTable
  unit_alias: UnitAliasTable
  campaign: CampaignTable
  campaign_unit: CampaignUnitTable
  campaign_change: CampaignChangeTable
  submission: SubmissionTable
  nominee: NomineeTable
  nomination: NominationTable
  listing: ListingTable
  paper: PaperTable
  milestone_receipt: MilestoneReceiptTable
  registration: RegistrationTable
  dossier_return: DossierReturnTable
  attachment: AttachmentTable
  attachment_content: AttachmentContentTable
  column_layout: ColumnLayoutTable
  distinct_person: DistinctPersonTable
  import_change: ImportChangeTable
  evidence: EvidenceTable
  endorsement: EndorsementTable
  cluster_member: ClusterMemberTable
  cluster_office: ClusterOfficeTable
  cluster_terms: ClusterTermsTable
  cluster_sheet: ClusterSheetTable
  cluster_exclusion: ClusterExclusionTable
  cluster_endorsement: ClusterEndorsementTable
  override: OverrideTable
  conclusion: ConclusionTable
  history_import: HistoryImportTable
  past_award: PastAwardTable
  initiative: InitiativeTable
  petition: PetitionTable
  sudden_award: SuddenAwardTable
  voluntary_registration: VoluntaryRegistrationTable
  member: MemberTable
  meeting: MeetingTable
  attendance: AttendanceTable
  agenda_item: AgendaItemTable
  score: ScoreTable
  ballot: BallotTable
  ballot_line: BallotLineTable
  outcome: OutcomeTable
  conflict: ConflictTable
  meeting_terms: MeetingTermsTable
  meeting_event: MeetingEventTable
  rubric: RubricTable
  scoring: ScoringTable
  base_salary: BaseSalaryTable
  decision: DecisionTable
  decision_line: DecisionLineTable
  decision_change: DecisionChangeTable
  office_template: OfficeTemplateTable
  fund_entry: FundEntryTable
  certificate_form: CertificateFormTable
  row_version: RowVersionTable
  known_version: KnownVersionTable
  hand_over: HandOverTable
  merge_decision: MergeDecisionTable
  attached_audit: AttachedAuditTable
}
