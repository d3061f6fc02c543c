// Made from the migrated database by `npm run schema`. Not to be edited.

import type { ColumnType, GeneratedAlways } from 'kysely';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** Written as JSON text, read as what it says. */
type Json = ColumnType<unknown, string, string>;
/** May be left out when a row is inserted. */
type Default<T> = ColumnType<T, T | undefined, T>;
type DefaultJson = ColumnType<unknown, string | undefined, string>;

export type AccessGrant = {
  grant_id: Default<string>;
  file_id: string;
  state_code: string;
  organisation_id: string | null;
  person_id: string | null;
  scope: Default<string>;
  purpose: Default<string>;
  approved_by: string;
  starts_on: Day;
  ends_on: Day | null;
  ends_with_event: string | null;
  ended_on: Day | null;
  given_by: string;
};

export type AccessSession = {
  session_id: Default<string>;
  token_sha256: string;
  person_id: string;
  method: string;
  device_label: string;
  opened_at: Instant;
  last_seen_at: Instant;
  idle_until: Instant | null;
  until: Instant | null;
  ended_at: Instant | null;
};

export type ActReceipt = {
  person_id: string;
  key: string;
  act: string;
  request_sha256: string;
  answer: Json | null;
  recorded_at: Default<Instant>;
};

export type AgendaItem = {
  agenda_item_id: string;
  meeting_id: string;
  position: number;
  titles: Json;
  state_code: string | null;
  is_open: boolean;
  admitted: string[];
};

export type Answer = {
  answer_id: string;
  assessment_id: string;
  state_code: string;
  question_id: string;
  rating: number | null;
  quantity: number | null;
  words: DefaultJson;
  previous_answer_id: string | null;
  version: Default<number>;
  saved_on: Day;
  saved_at: Instant;
  saved_by: string;
};

export type AnswerCause = {
  answer_id: string;
  assessment_id: string;
  state_code: string;
  kind: string;
  record_id: string;
};

export type AnswerComment = {
  comment_id: string;
  answer_id: string;
  assessment_id: string;
  state_code: string;
  words: Json;
  given_on: Day;
  given_at: Instant;
  by_person: string;
};

export type AnswerEarlier = {
  answer_id: string;
  assessment_id: string;
  state_code: string;
  version: number;
  rating: number | null;
  quantity: number | null;
  words: Json;
  saved_at: Instant;
  saved_by: string;
};

export type AnswerSource = {
  source_id: string;
  answer_id: string;
  assessment_id: string;
  state_code: string;
  document_id: string | null;
  reference: string | null;
  on_day: Day;
};

export type AppMigration = {
  name: string;
  sha256: string;
  applied_at: Default<Instant>;
};

export type Assessment = {
  assessment_id: string;
  state_code: string;
  cycle: number;
  template_id: string;
  status: Default<string>;
  begun_on: Day;
  shared_on: Day | null;
  submitted_on: Day | null;
  adopted_on: Day | null;
  adopted_decision: string | null;
  version: Default<number>;
};

export type AssessmentChainLink = {
  before_kind: string | null;
  before_id: string | null;
  after_kind: string | null;
  after_id: string | null;
};

export type AssessmentChainRecord = {
  kind: string | null;
  record_id: string | null;
  state_code: string | null;
  on_day: Day | null;
  words: Json | null;
  place: string | null;
};

export type AssessmentTemplate = {
  template_id: string;
  kind: string;
  edition: number;
  adopted_decision: string | null;
  adopted_on: Day | null;
};

export type AssistanceChainLink = {
  before_kind: string | null;
  before_id: string | null;
  after_kind: string | null;
  after_id: string | null;
};

export type AssistanceChainRecord = {
  kind: string | null;
  record_id: string | null;
  state_code: string | null;
  on_day: Day | null;
  words: Json | null;
  place: string | null;
};

export type BlockComment = {
  comment_id: string;
  report_id: string;
  snapshot_id: string;
  block_id: string | null;
  file_id: string;
  state_code: string;
  kind: string;
  language: string;
  words: string;
  on_paper: boolean;
  entry_id: string | null;
  version: Default<number>;
  written_by: string;
  written_at: Instant;
};

export type Body = {
  body_id: string;
  kind: string;
  un_system: boolean;
  compact: string;
  training: boolean;
  name: Json;
  cite: string[];
};

export type CalendarFeed = {
  feed_id: Default<string>;
  person_id: string;
  token_sha256: string;
  shows_content: boolean;
  made_at: Instant;
  ended_at: Instant | null;
};

export type ChainLink = {
  before_kind: string | null;
  before_id: string | null;
  after_kind: string | null;
  after_id: string | null;
};

export type ChainRecord = {
  kind: string | null;
  record_id: string | null;
  state_code: string | null;
  on_day: Day | null;
  words: Json | null;
  place: string | null;
};

export type Circulation = {
  circulation_id: string;
  kind: string;
  document_id: string | null;
  version_id: string | null;
  file_id: string | null;
  state_code: string | null;
  training: boolean;
  circles: string[];
  needed_on: Day | null;
  asked: DefaultJson;
  circulated_on: Day;
  circulated_at: Instant;
  circulated_by: string;
};

export type CirculationReader = {
  circulation_id: string;
  person_id: string;
  circle: string;
  document_id: string | null;
  version_id: string | null;
  circulated_at: Instant;
  first_opened_at: Instant | null;
  reminded_on: Day | null;
};

export type CommentDisposition = {
  comment_id: string;
  report_id: string;
  file_id: string;
  state_code: string;
  outcome: string;
  language: string;
  reason: string;
  result: string | null;
  version: Default<number>;
  disposed_by: string;
  disposed_on: Day;
};

export type ConductChainLink = {
  before_kind: string | null;
  before_id: string | null;
  after_kind: string | null;
  after_id: string | null;
};

export type ConductChainRecord = {
  kind: string | null;
  record_id: string | null;
  state_code: string | null;
  on_day: Day | null;
  words: Json | null;
  place: string | null;
};

export type ConfidentialityReply = {
  reply_id: string;
  report_id: string;
  file_id: string;
  state_code: string;
  option: string;
  entry_id: string;
  marked: string[];
  given_by: string;
};

export type Decision = {
  decision_id: string;
  body: string;
  kind: string;
  file_id: string | null;
  state_code: string | null;
  manner: string;
  meeting_number: number | null;
  agenda_item: string | null;
  rule_id: string | null;
  follows_id: string | null;
  corrects_id: string | null;
  round: Default<number>;
  opened_at: Instant | null;
  closes_at: Instant | null;
  held_until: Instant | null;
  objected: Default<boolean>;
  version: Default<number>;
  outcome: string | null;
  decided_at: Instant | null;
  decided_on: Day | null;
  record_sha256: string | null;
  sealed_by: string | null;
  told_state_on: Day | null;
};

export type DecisionAddressee = {
  decision_id: string;
  round: number;
  person_id: string;
};

export type DecisionKind = {
  body: string;
  kind: string;
  about: string;
};

export type DecisionText = {
  decision_id: string;
  round: number;
  language: string;
  title: string;
  words: string;
  sha256: string;
  state_code: string | null;
  told_state_on: Day | null;
};

export type DeliveryStep = {
  step_id: Default<string>;
  delivery_id: string;
  step: string;
  code: string | null;
  reply_id: string | null;
  happened_at: Default<Instant>;
  recorded_at: Default<Instant>;
};

export type Document = {
  document_id: string;
  training: boolean;
  type: string;
  class: string;
  titles: Json;
  original_language: string;
  symbol: string | null;
  temporary_number: string | null;
  dated_on: Day;
  issued_by: string;
  state_code: string | null;
  file_id: string | null;
  withdrawn_on: Day | null;
  withdrawn_because: string | null;
  version: Default<number>;
  filed_by: string;
  filed_at: Instant;
};

export type DocumentReading = {
  reading_id: string;
  document_id: string;
  version_id: string;
  person_id: string;
  kind: string;
  read_at: Instant;
  copy_sha256: string | null;
  class: string;
  state_code: string | null;
  file_id: string | null;
};

export type DocumentReceipt = {
  receipt_id: string;
  entry_id: string;
  entry_hash: string;
  state_code: string;
  file_id: string;
  event: string;
  received_on: Day;
  entered_as: string;
  on_paper: boolean;
  document_id: string | null;
  document_sha256: string | null;
  language: string;
  issued_at: Instant;
  text_sha256: string;
};

export type DocumentSeries = {
  year: number;
  training: boolean;
  last_number: number;
};

export type DocumentUpload = {
  upload_id: string;
  person_id: string;
  sha256: string;
  media_type: string;
  bytes: number;
  file_name: string;
  received_at: Instant;
  expires_at: Instant;
};

export type DocumentVersion = {
  version_id: string;
  document_id: string;
  language: string;
  number: number;
  sha256: string;
  media_type: string;
  bytes: number;
  file_name: string;
  filed_by: string;
  filed_at: Instant;
  superseded_by: string | null;
  superseded_at: Instant | null;
  class: string;
  state_code: string | null;
  file_id: string | null;
};

export type Duty = {
  duty_id: string;
  item_id: string;
  section: string;
  year: number;
  due_on: Day;
  needed: number;
  from_on: Day | null;
  training: boolean;
  opened_by: string;
  opened_on: Day;
};

export type DutyCheck = {
  check_id: Default<string>;
  checked_at: Instant;
  checked_on: Day;
  files: number;
  expected: number;
  waiting: number;
  missing: number;
  extra: number;
  findings: DefaultJson;
};

export type DutyEvidence = {
  evidence_id: string;
  duty_id: string;
  section: string;
  kind: string;
  record_id: string;
  happened_on: Day;
  given_by: string;
  given_at: Instant;
};

export type DutyMoment = {
  moment_id: Default<string>;
  place: GeneratedAlways<number>;
  file_id: string;
  state_code: string;
  dedupe_key: string;
  turn: Default<number>;
  clock: string;
  expert: string | null;
  kind: string;
  lawful_on: Day;
  due_on: Day | null;
  event: string | null;
  opens: Default<string[]>;
  told: Default<string[]>;
  moot: boolean;
  recorded_at: Instant;
  committee_sees: boolean;
  state_sees: boolean;
  partner_sees: boolean;
};

export type DutySupersession = {
  moment_id: string;
  file_id: string;
  state_code: string;
  because: string;
  superseded_at: Instant;
  committee_sees: boolean;
  state_sees: boolean;
  partner_sees: boolean;
};

export type DutyWatch = {
  file_id: string;
  next_on: Day | null;
};

export type Finding = {
  finding_id: string;
  file_id: string;
  state_code: string;
  note_id: string;
  answer_id: string | null;
  theme_id: string;
  subtopic_id: string | null;
  kind: string;
  words: Json;
  sources: string[];
  agreed: Default<string>;
  state_words: Json | null;
  settled_on: Day | null;
  on_day: Day;
  version: Default<number>;
  written_by: string;
  written_at: Instant;
};

export type FollowupChainLink = {
  before_kind: string | null;
  before_id: string | null;
  after_kind: string | null;
  after_id: string | null;
};

export type FollowupChainRecord = {
  kind: string | null;
  record_id: string | null;
  state_code: string | null;
  on_day: Day | null;
  words: Json | null;
  place: string | null;
};

export type HybridDecision = {
  decision_id: string;
  decision: string;
  file_id: string | null;
  adopted_on: Day;
  ends_on: Day | null;
};

export type Installation = {
  one: Default<boolean>;
  mode: Default<string>;
  moved_by: Default<number>;
};

export type Invitation = {
  invitation_id: string;
  person_id: string;
  body_id: string | null;
  token_sha256: string | null;
  invited_by: string;
  made_at: Instant;
  until: Instant;
  outcome: string | null;
  ended_at: Instant | null;
  mail: string | null;
};

export type Job = {
  job_id: Default<string>;
  queue: string;
  payload: Json;
  dedupe_key: string;
  state: Default<string>;
  run_at: Instant | null;
  attempts: Default<number>;
  lease_holder: string | null;
  lease_until: Instant | null;
  last_code: string | null;
  enqueued_at: Default<Instant>;
  finished_at: Instant | null;
};

export type JournalEntry = {
  chain: string;
  seq: Default<number>;
  id: Default<string>;
  file_id: string | null;
  state_code: string | null;
  event: string;
  on_day: Day;
  recorded_at: Default<Instant>;
  by_person: string;
  committee_sees: Default<boolean>;
  state_sees: Default<boolean>;
  partner_sees: Default<boolean>;
  public_sees: Default<boolean>;
  detail: DefaultJson;
  text_digests: DefaultJson;
  corrects: string | null;
  voids: string | null;
  prev_hash: Default<string>;
  hash: Default<string>;
};

export type JournalHead = {
  chain: string;
  seq: number;
  hash: string;
};

export type JournalText = {
  entry_id: string;
  kind: string;
  file_id: string | null;
  state_code: string | null;
  committee_sees: Default<boolean>;
  state_sees: Default<boolean>;
  words: string | null;
  salt: string | null;
  erased_by: string | null;
};

export type KnownDevice = {
  person_id: string;
  token_sha256: string;
  first_at: Instant;
  last_at: Instant;
};

export type Meeting = {
  meeting_id: string;
  origin: string;
  record_row: number | null;
  training: boolean;
  number: number | null;
  format: string;
  is_open: boolean;
  status: string;
  on_day: Day | null;
  on_month: string | null;
  titles: Json;
  conveners: string[];
  virtual: boolean;
  follows_id: string | null;
  admitted: Default<string[]>;
  themes: Default<string[]>;
  notes: Default<string[]>;
  version: Default<number>;
  entered_by: string | null;
  entered_at: Instant;
};

export type MeetingDecision = {
  decision_id: string;
  meeting_id: string;
  agenda_item_id: string;
  state_code: string | null;
  is_open: boolean;
  admitted: string[];
};

export type MeetingPaper = {
  agenda_item_id: string;
  document_id: string;
  meeting_id: string;
  put_on: Day;
  state_code: string | null;
  is_open: boolean;
  admitted: string[];
};

export type Need = {
  need_id: string;
  recommendation_id: string | null;
  finding_id: string | null;
  block_id: string | null;
  file_id: string;
  state_code: string;
  theme_id: string | null;
  priority: string;
  language: string;
  words: Json;
  solution: string;
  made_by: string;
  made_on: Day;
  leave_document_id: string | null;
  with_report: boolean;
  approved_on: Day | null;
  withdrawn_on: Day | null;
  version: Default<number>;
  written_by: string;
  written_at: Instant;
};

export type Notice = {
  notice_id: Default<string>;
  dedupe_key: string;
  person_id: string;
  kind: string;
  content: Json;
  link: string;
  lawful_on: Day;
  restricted: boolean;
  statutory: boolean;
  state_code: string | null;
  file_id: string | null;
  announced_at: Default<Instant>;
  read_at: Instant | null;
};

export type NoticeDelivery = {
  delivery_id: Default<string>;
  notice_id: string;
  person_id: string;
  channel: Default<string>;
  state: string;
  message_key: string | null;
  attempts: Default<number>;
  last_code: string | null;
  sent_at: Instant | null;
};

export type NoticePreference = {
  person_id: string;
  language: string;
  digest: string;
  at_hour: number;
  zone: string;
  without_mail: Default<string[]>;
  version: Default<number>;
};

export type OneTimeSecret = {
  person_id: string;
  sealed: string;
  last_step: number;
  confirmed_at: Instant;
};

export type OutboxMail = {
  message_key: string;
  person_id: string;
  subject: string;
  body: string;
  kept_at: Instant;
};

export type Passkey = {
  credential_id: string;
  passkey_id: Default<string>;
  person_id: string;
  public_key: string;
  counter: number;
  transports: string[];
  name: string;
  made_at: Instant;
  last_used_at: Instant | null;
};

export type PasskeyChallenge = {
  challenge_sha256: string;
  person_id: string | null;
  until: Instant;
};

export type Password = {
  person_id: string;
  hash: string;
  salt: string;
  cost: number;
  blocks: number;
  lanes: number;
  changed_at: Instant;
};

export type Person = {
  person_id: string;
  training: boolean;
  audience: string;
  roles: string[];
  state_code: string | null;
  organisation_id: string | null;
  function_id: string;
  name: string | null;
  mail_address: string | null;
  ended_on: Day | null;
  language: Default<string>;
  status: Default<string>;
  status_at: Default<Instant>;
  keeps_body: Default<boolean>;
  version: Default<number>;
  recovery_asked_by: string | null;
  body_id: GeneratedAlways<string | null>;
};

export type PlanningChainLink = {
  before_kind: string | null;
  before_id: string | null;
  after_kind: string | null;
  after_id: string | null;
};

export type PlanningChainRecord = {
  kind: string | null;
  record_id: string | null;
  state_code: string | null;
  on_day: Day | null;
  words: Json | null;
  place: string | null;
};

export type Programme = {
  programme_id: string;
  body: string;
  year: number;
  titles: Json;
  starts_on: Day;
  ends_on: Day;
  letter_on: Day;
  placement: string;
  parent_id: string | null;
  resolutions: string[];
};

export type ProgrammeChainLink = {
  before_kind: string | null;
  before_id: string | null;
  after_kind: string | null;
  after_id: string | null;
};

export type ProgrammeChainRecord = {
  kind: string | null;
  record_id: string | null;
  state_code: string | null;
  on_day: Day | null;
  words: Json | null;
  place: string | null;
};

export type ProgrammeItem = {
  item_id: string;
  programme_id: string;
  position: number;
  section: string;
  section_words: Json;
  kind: string;
  words: Json;
  output: Json;
  cite: string;
  actor: string;
  supporting: string[];
  recurrence: string;
  due: Json | null;
  resolutions: string[];
  lead_resolutions: string[];
  documents: string[];
  actions: Json;
  mirror_id: string | null;
  difference_kind: string | null;
  difference: Json | null;
};

export type ProgrammeSitting = {
  sitting_id: string;
  file_id: string;
  state_code: string;
  kind: string;
  on_day: Day;
  starts_at: string;
  ends_at: string;
  zone: string;
  place: string;
  institution: Json;
  counterpart: string;
  visitors: string;
  themes: string[];
  language: string;
  interpreted: boolean;
  dropped: Default<boolean>;
  version: Default<number>;
  entered_by: string;
  changed_at: Instant;
};

export type Project = {
  project_id: string;
  organisation_id: string;
  state_code: string;
  language: string;
  words: Json;
  pillars: string[];
  step: string;
  budget: string | null;
  currency: string | null;
  committed: string | null;
  outcome: string | null;
  begun_on: Day;
  version: Default<number>;
  written_by: string;
  written_at: Instant;
};

export type ProjectNeed = {
  project_id: string;
  need_id: string;
  organisation_id: string;
  state_code: string;
  file_id: string;
};

export type ProjectStep = {
  step_id: string;
  project_id: string;
  organisation_id: string;
  state_code: string;
  left_step: string;
  next_step: string;
  conditions: string[];
  language: string;
  evidence: string;
  without_product: string | null;
  on_day: Day;
  entry_id: string;
  taken_by: string;
  taken_at: Instant;
};

export type ProposedVisit = {
  proposed_visit_id: string;
  list_id: string;
  year: number;
  training: boolean;
  state_code: string;
  type: string;
  proposed_on: Day;
  adopted_on: Day | null;
  announced_on: Day | null;
  file_id: string | null;
  version: Default<number>;
};

export type Provision = {
  provision_id: string;
  symbol: string;
  paragraph: string;
  position: number;
  themes: string[];
  words: Json;
  checked: Default<string>;
};

export type Question = {
  question_id: string;
  provision_id: string;
  theme_id: string;
  subtopic_id: string;
  answer_type: string;
};

export type Recommendation = {
  recommendation_id: string;
  block_id: string;
  report_id: string;
  file_id: string;
  state_code: string;
  position: number;
  theme_id: string | null;
  finding_id: string | null;
  means: Default<string>;
  priority: Default<string>;
  words: Json;
  on_day: Day;
  taken_up_by: string;
  taken_up_at: Instant;
};

export type RecommendationReply = {
  reply_id: string;
  recommendation_id: string;
  file_id: string;
  state_code: string;
  language: string;
  steps: string;
  steps_on: Day | null;
  claimed: string;
  help: string | null;
  on_paper: boolean;
  sent_on: Day | null;
  entry_id: string | null;
  version: Default<number>;
  written_by: string;
  written_at: Instant;
};

export type RecoveryCode = {
  person_id: string;
  code_sha256: string;
  used_at: Instant | null;
};

export type ReplyEvidence = {
  evidence_id: string;
  reply_id: string;
  file_id: string;
  state_code: string;
  document_id: string | null;
  reference: string | null;
  on_paper: boolean;
  sent: Default<boolean>;
};

export type ReplyView = {
  view_id: string;
  reply_id: string;
  recommendation_id: string;
  file_id: string;
  state_code: string;
  judged: string;
  language: string;
  reason: string;
  on_day: Day;
  written_by: string;
  written_at: Instant;
};

export type Report = {
  report_id: string;
  file_id: string;
  state_code: string;
  title: Json;
  original_language: string;
  version: Default<number>;
  begun_on: Day;
  begun_by: string;
};

export type ReportBlock = {
  block_id: string;
  report_id: string;
  file_id: string;
  state_code: string;
  position: number;
  type: string;
  level: number | null;
  under: string | null;
  theme_id: string | null;
  finding_id: string | null;
  repeats: Default<string[]>;
  words: Json;
  standing: DefaultJson;
  audience: string[] | null;
  withheld: Default<boolean>;
  written_on: Day;
  written_by: string;
};

export type ReportSnapshot = {
  snapshot_id: string;
  report_id: string;
  file_id: string;
  state_code: string;
  kind: string;
  content: Json;
  sha256: string;
  entry_id: string;
  decision_id: string | null;
};

export type ReportVersion = {
  version_id: string;
  report_id: string;
  file_id: string;
  state_code: string;
  kind: string;
  numbering: string;
  snapshot_id: string;
  content: Json;
  content_sha256: string;
  issued_on: Day;
  issued_by: string;
  issued_at: Instant;
};

export type ReportsChainLink = {
  before_kind: string | null;
  before_id: string | null;
  after_kind: string | null;
  after_id: string | null;
};

export type ReportsChainRecord = {
  kind: string | null;
  record_id: string | null;
  state_code: string | null;
  on_day: Day | null;
  words: Json | null;
  place: string | null;
};

export type Resolution = {
  symbol: string;
  body: string;
  kind: string;
  number: string;
  year: number;
  adopted_on: Day | null;
  title: string;
  title_kind: string;
  title_status: string;
  subject: string;
  cited_in: DefaultJson;
};

export type RetentionRule = {
  rule_id: string;
  subject: string;
  kinds: Default<string[]>;
  months: number;
  basis: string;
  entered_by: string;
  entered_on: Day;
  ended_on: Day | null;
};

export type SavedFilter = {
  filter_id: string;
  person_id: string;
  list: string;
  name: string;
  search: string;
  place: number;
  saved_at: Default<Instant>;
};

export type SessionNote = {
  note_id: string;
  sitting_id: string;
  file_id: string;
  state_code: string;
  on_day: Day;
  language: string;
  discussion: string;
  conclusions: string;
  to_take_up: string | null;
  summarized_by_entry: string | null;
  version: Default<number>;
  written_by: string;
  written_at: Instant;
};

export type SharedDraft = {
  report_id: string;
  file_id: string;
  state_code: string;
  document: Buffer;
  version: number;
  stored_by: string;
  stored_at: Instant;
};

export type SignInTally = {
  kind: string;
  digest: string;
  failures: number;
  last_failed_at: Instant;
  held_until: Instant | null;
};

export type SnapshotBlock = {
  snapshot_id: string;
  block_id: string;
  report_id: string;
  file_id: string;
  state_code: string;
  kind: string;
  position: number;
  number: string | null;
  content: Json;
};

export type StandardsChainLink = {
  before_kind: string | null;
  before_id: string | null;
  after_kind: string | null;
  after_id: string | null;
};

export type StandardsChainRecord = {
  kind: string | null;
  record_id: string | null;
  state_code: string | null;
  on_day: Day | null;
  words: Json | null;
  place: string | null;
};

export type State = {
  code: string;
  fictional: boolean;
  iso2: string | null;
  m49: string | null;
  region_code: string;
  sub_region_code: string | null;
  intermediate_region_code: string | null;
  admitted_on: Day | null;
  original_member: Default<boolean>;
  notes: Default<string[]>;
};

export type StateGroup = {
  code: string;
  level: string;
  parent_code: string | null;
};

export type StateName = {
  state_code: string;
  language: string;
  name: string;
  formal_name: string;
  list_name: string | null;
  folded: string;
  place: number;
};

export type Subtopic = {
  procedure_id: string;
  theme_code: string;
  code: string;
  position: number;
  cite: string;
  name: string;
  elements: Default<string[]>;
};

export type Sweep = {
  name: string;
  next_at: Instant;
  lease_holder: string | null;
  lease_until: Instant | null;
  started_at: Instant | null;
  finished_at: Instant | null;
  last_code: string | null;
};

export type TemplateQuestion = {
  template_id: string;
  question_id: string;
  position: number;
  wording: Json;
  evidence: Json;
  adopted_on: Day | null;
};

export type Theme = {
  procedure_id: string;
  code: string;
  number: number;
  cite: string;
  name: string;
};

export type Undertaking = {
  grant_id: string;
  person_id: string;
  signed_at: Instant;
};

export type VersionBlock = {
  version_id: string;
  block_id: string;
  kind: string;
  file_id: string;
  state_code: string;
  position: number;
};

export type VersionCopy = {
  copy_id: string;
  version_id: string;
  kind: string;
  file_id: string;
  state_code: string;
  terms: string;
  language: string;
  format: string;
  state: string;
  sha256: string | null;
  bytes: number | null;
  made_at: Instant | null;
  code: string | null;
  block_id: string | null;
};

export type VersionReading = {
  reading_id: string;
  copy_id: string;
  version_id: string;
  file_id: string;
  state_code: string;
  person_id: string;
  read_at: Instant;
};

export type VersionRelease = {
  version_id: string;
  audience: string;
  event: string;
  kind: string;
  file_id: string;
  state_code: string;
};

export type Visit = {
  file_id: string;
  number: number;
  training: boolean;
  state_code: string;
  type: string;
  ordinal: number | null;
  year: number;
  form: Default<string>;
  origin: string;
  procedure_id: string;
  conducting_body: Default<string>;
  method_template: Default<string>;
  starts_on: Day | null;
  ends_on: Day | null;
  printed_source: string | null;
  printed_language: string | null;
  printed_state: string | null;
  printed_type: string | null;
  printed_ordinal: string | null;
  printed_dates: string | null;
  notes: Default<string[]>;
  open_to_public: Default<boolean>;
  opened_at: Default<Instant>;
  correspondence_language: string | null;
};

export type VisitBasis = {
  file_id: string;
  outside_list_reason: string | null;
  outside_list_asked_by: string | null;
  hybrid_decision_id: string | null;
  hybrid_reason: string | null;
  hybrid_consent: string | null;
};

export type VisitComponent = {
  component_id: string;
  file_id: string;
  state_code: string;
  open_to_public: Default<boolean>;
  kind: string;
  position: number;
  starts_on: Day;
  ends_on: Day | null;
  state: Default<string>;
};

export type VisitComponentPlan = {
  component_id: string;
  file_id: string;
  state_code: string;
  sessions: Default<Day[]>;
  programme: string | null;
  team: Default<string[]>;
};

export type VisitConfirmation = {
  confirmation_id: string;
  file_id: string;
  component_id: string | null;
  code: string;
  values: DefaultJson;
  confirmed_by: string;
  confirmed_at: Default<Instant>;
};

export type VisitDeviation = {
  deviation_id: string;
  file_id: string;
  part: string;
  departure: string;
  reason: string;
  recorded_on: Day;
  recorded_by: string;
};

export type VisitFactor = {
  factor_id: string;
  proposed_visit_id: string;
  list_id: string;
  state_code: string;
  input: string;
  criterion: string;
  value: string | null;
  applies: boolean;
  as_of: Day;
};

export type VisitFactorAnswer = {
  factor_id: string;
  answer_id: string;
  proposed_visit_id: string;
  state_code: string;
};

export type VisitLimit = {
  name: string;
  days: number;
};

export type VisitList = {
  list_id: string;
  year: number;
  training: boolean;
  status: Default<string>;
  opened_on: Day;
  demand_share: Default<string>;
  lot_seed: string;
  submitted_on: Day | null;
  decision_id: string | null;
  adopted_on: Day | null;
  announced_on: Day | null;
  announced_to: Default<string[]>;
  version: Default<number>;
};

export type VisitNumberSeries = {
  training: boolean;
  last_number: number;
};

export type VisitReason = {
  proposed_visit_id: string;
  list_id: string;
  state_code: string;
  words: Json;
  helping: string[];
  none_can_help: boolean;
  request: string;
  consent: string;
  given_by: string;
};

export type VisitScale = {
  scale_id: string;
  proposed_visit_id: string;
  list_id: string;
  state_code: string;
  input: string;
  criterion: string;
  scale: number;
  words: Json;
  source: string;
  person_id: string;
  given_on: Day;
};

export type VisitType = {
  code: string;
  framework_applies: boolean;
  report_type: string;
};

export type Worker = {
  worker_id: string;
  started_at: Default<Instant>;
  seen_at: Default<Instant>;
  stopped_at: Instant | null;
};

export type WrittenRule = {
  rule_id: string;
  body: string;
  cite: string;
  period_days: number;
  counting: string;
  holds: string;
  hold_days: number | null;
  reminder_hours: number[];
  chair_decision: string | null;
  entered_at: Instant;
  entered_by: string;
  ended_at: Instant | null;
  ended_by: string | null;
};

export type DB = {
  access_grant: AccessGrant;
  access_session: AccessSession;
  act_receipt: ActReceipt;
  agenda_item: AgendaItem;
  answer: Answer;
  answer_cause: AnswerCause;
  answer_comment: AnswerComment;
  answer_earlier: AnswerEarlier;
  answer_source: AnswerSource;
  'app.migration': AppMigration;
  assessment: Assessment;
  assessment_chain_link: AssessmentChainLink;
  assessment_chain_record: AssessmentChainRecord;
  assessment_template: AssessmentTemplate;
  assistance_chain_link: AssistanceChainLink;
  assistance_chain_record: AssistanceChainRecord;
  block_comment: BlockComment;
  body: Body;
  calendar_feed: CalendarFeed;
  chain_link: ChainLink;
  chain_record: ChainRecord;
  circulation: Circulation;
  circulation_reader: CirculationReader;
  comment_disposition: CommentDisposition;
  conduct_chain_link: ConductChainLink;
  conduct_chain_record: ConductChainRecord;
  confidentiality_reply: ConfidentialityReply;
  decision: Decision;
  decision_addressee: DecisionAddressee;
  decision_kind: DecisionKind;
  decision_text: DecisionText;
  delivery_step: DeliveryStep;
  document: Document;
  document_reading: DocumentReading;
  document_receipt: DocumentReceipt;
  document_series: DocumentSeries;
  document_upload: DocumentUpload;
  document_version: DocumentVersion;
  duty: Duty;
  duty_check: DutyCheck;
  duty_evidence: DutyEvidence;
  duty_moment: DutyMoment;
  duty_supersession: DutySupersession;
  duty_watch: DutyWatch;
  finding: Finding;
  followup_chain_link: FollowupChainLink;
  followup_chain_record: FollowupChainRecord;
  hybrid_decision: HybridDecision;
  installation: Installation;
  invitation: Invitation;
  job: Job;
  journal_entry: JournalEntry;
  journal_head: JournalHead;
  journal_text: JournalText;
  known_device: KnownDevice;
  meeting: Meeting;
  meeting_decision: MeetingDecision;
  meeting_paper: MeetingPaper;
  need: Need;
  notice: Notice;
  notice_delivery: NoticeDelivery;
  notice_preference: NoticePreference;
  one_time_secret: OneTimeSecret;
  outbox_mail: OutboxMail;
  passkey: Passkey;
  passkey_challenge: PasskeyChallenge;
  password: Password;
  person: Person;
  planning_chain_link: PlanningChainLink;
  planning_chain_record: PlanningChainRecord;
  programme: Programme;
  programme_chain_link: ProgrammeChainLink;
  programme_chain_record: ProgrammeChainRecord;
  programme_item: ProgrammeItem;
  programme_sitting: ProgrammeSitting;
  project: Project;
  project_need: ProjectNeed;
  project_step: ProjectStep;
  proposed_visit: ProposedVisit;
  provision: Provision;
  question: Question;
  recommendation: Recommendation;
  recommendation_reply: RecommendationReply;
  recovery_code: RecoveryCode;
  reply_evidence: ReplyEvidence;
  reply_view: ReplyView;
  report: Report;
  report_block: ReportBlock;
  report_snapshot: ReportSnapshot;
  report_version: ReportVersion;
  reports_chain_link: ReportsChainLink;
  reports_chain_record: ReportsChainRecord;
  resolution: Resolution;
  retention_rule: RetentionRule;
  saved_filter: SavedFilter;
  session_note: SessionNote;
  shared_draft: SharedDraft;
  sign_in_tally: SignInTally;
  snapshot_block: SnapshotBlock;
  standards_chain_link: StandardsChainLink;
  standards_chain_record: StandardsChainRecord;
  state: State;
  state_group: StateGroup;
  state_name: StateName;
  subtopic: Subtopic;
  sweep: Sweep;
  template_question: TemplateQuestion;
  theme: Theme;
  undertaking: Undertaking;
  version_block: VersionBlock;
  version_copy: VersionCopy;
  version_reading: VersionReading;
  version_release: VersionRelease;
  visit: Visit;
  visit_basis: VisitBasis;
  visit_component: VisitComponent;
  visit_component_plan: VisitComponentPlan;
  visit_confirmation: VisitConfirmation;
  visit_deviation: VisitDeviation;
  visit_factor: VisitFactor;
  visit_factor_answer: VisitFactorAnswer;
  visit_limit: VisitLimit;
  visit_list: VisitList;
  visit_number_series: VisitNumberSeries;
  visit_reason: VisitReason;
  visit_scale: VisitScale;
  visit_type: VisitType;
  worker: Worker;
  written_rule: WrittenRule;
};
