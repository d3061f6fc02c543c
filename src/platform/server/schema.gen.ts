// Made from the migrated database by `npm run schema`. Not to be edited.

import type { ColumnType, GeneratedAlways } from 'kysely';
import type { Day, Instant } from '../../procedure/calendar.ts';

/** Written as JSON text, read as what it says. */
type Json = ColumnType<unknown, string, string>;
/** May be left out when a row is inserted. */
type Default<T> = ColumnType<T, T | undefined, T>;
type DefaultJson = ColumnType<unknown, string | undefined, string>;

export type ActReceipt = {
  person_id: string;
  key: string;
  act: string;
  request_sha256: string;
  answer: Json | null;
  recorded_at: Default<Instant>;
};

export type AppMigration = {
  name: string;
  sha256: string;
  applied_at: Default<Instant>;
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

export type Person = {
  person_id: string;
  training: boolean;
  audience: string;
  roles: string[];
  state_code: string | null;
  organisation_id: string | null;
  function_id: string;
  name: string | null;
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

export type Theme = {
  procedure_id: string;
  code: string;
  number: number;
  cite: string;
  name: string;
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

export type VisitLimit = {
  name: string;
  days: number;
};

export type VisitNumberSeries = {
  training: boolean;
  last_number: number;
};

export type VisitParticipant = {
  file_id: string;
  organisation_id: string;
  ended_on: Day | null;
};

export type VisitType = {
  code: string;
  framework_applies: boolean;
  report_type: string;
};

export type DB = {
  act_receipt: ActReceipt;
  'app.migration': AppMigration;
  hybrid_decision: HybridDecision;
  installation: Installation;
  journal_entry: JournalEntry;
  journal_head: JournalHead;
  journal_text: JournalText;
  person: Person;
  resolution: Resolution;
  state: State;
  state_group: StateGroup;
  state_name: StateName;
  subtopic: Subtopic;
  theme: Theme;
  visit: Visit;
  visit_basis: VisitBasis;
  visit_component: VisitComponent;
  visit_component_plan: VisitComponentPlan;
  visit_confirmation: VisitConfirmation;
  visit_deviation: VisitDeviation;
  visit_limit: VisitLimit;
  visit_number_series: VisitNumberSeries;
  visit_participant: VisitParticipant;
  visit_type: VisitType;
};
