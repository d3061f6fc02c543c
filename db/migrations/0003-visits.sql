-- Visits: what the register prints, what a file is made of, and the one series of numbers.
-- What happened in a file is in the journal; nothing here repeats it, save copies that a filter or a policy needs.
-- Which rows each class may read or write is said in src/visits/policy.sql.

create table visit_type (
  code text primary key,
  framework_applies boolean not null,
  report_type text not null
);
comment on table visit_type is 'Maintained list of types of visit (S/2020/731 II.8; V-001).';
comment on column visit_type.framework_applies is 'Only such visits follow the stages and clocks of the framework (V-001).';
comment on column visit_type.report_type is 'The report types of the guidelines of 2018 are a list of their own (A-28).';
insert into visit_type (code, framework_applies, report_type) values
  ('comprehensive', true, 'comprehensive'),
  ('focused', true, 'focused-or-regional'),
  ('follow-up', true, 'follow-up'),
  ('regional', true, 'focused-or-regional'),
  ('advocacy', false, 'advocacy');

create table visit_number_series (
  training boolean primary key,
  last_number integer not null check (last_number >= 0)
);
comment on table visit_number_series is 'The last number given. One series for real visits, another for training, so that practice leaves no gap in the record (A-019).';
insert into visit_number_series (training, last_number) values (false, 0), (true, 0);

create table visit (
  file_id uuid primary key,
  number integer not null check (number > 0),
  training boolean not null,
  state_code text not null check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  type text not null references visit_type (code),
  ordinal smallint check (ordinal > 0),
  year smallint not null,
  form text not null default 'on-site' check (form in ('on-site', 'hybrid')),
  origin text not null check (origin in ('record', 'file')),
  procedure_id text not null,
  conducting_body text not null default 'cted' check (conducting_body = 'cted'),
  method_template text not null default 'ctc-2020',
  starts_on date,
  ends_on date,
  printed_source text,
  printed_language text,
  printed_state text,
  printed_type text,
  printed_ordinal text,
  printed_dates text,
  notes text[] not null default '{}',
  open_to_public boolean not null default false,
  opened_at timestamptz not null default now(),
  unique (training, number),
  check ((origin = 'record') = (num_nulls(printed_source, printed_language, printed_state, printed_type, printed_dates) = 0))
);
comment on column visit.number is 'Never used again; a visit is never deleted (A-019).';
comment on column visit.ordinal is 'Which visit to this State it is, where stated (A-020).';
comment on column visit.procedure_id is 'The procedure the file was opened under; it keeps it.';
comment on column visit.conducting_body is 'CTED, on behalf of the Committee; no other body can be entered (S/2020/731 II.6; V-003).';
comment on column visit.method_template is 'The one published method every visit follows (S/2020/731 I.3; V-004).';
comment on column visit.starts_on is 'First day of the first component; copied from visit_component for order and filters.';
comment on column visit.ends_on is 'Last day of the last component; copied from visit_component.';
comment on column visit.printed_source is 'The list a record row was printed in; this and the next five are null for a file.';
comment on column visit.printed_dates is 'The dates as the source prints them, letter for letter (A-024).';
comment on column visit.notes is 'Notes on the printed row, in English, as carried from the source file (A-024).';
comment on column visit.open_to_public is 'A printed record, or a file with a press release out (S/2020/731 V(y)); copied for the policies.';
create index visit_by_state on visit (state_code);
create index visit_by_year on visit (year);

create table visit_component (
  component_id uuid primary key,
  file_id uuid not null references visit (file_id),
  state_code text not null,
  open_to_public boolean not null default false,
  kind text not null check (kind in ('virtual', 'physical')),
  position smallint not null,
  starts_on date not null,
  ends_on date,
  state text not null default 'planned' check (state in ('planned', 'held', 'dropped')),
  unique (file_id, position),
  check (ends_on >= starts_on)
);
comment on table visit_component is 'Virtual and physical parts of a visit, all under one number (S/2022/529 annex I para 17; A-027, V-188).';
comment on column visit_component.state_code is 'Copied from the visit, for policies and for the check that no two visits to one State overlap (A-022).';
comment on column visit_component.state is 'dropped: the Committee decided that the virtual component stands as the visit (V-192).';
create index visit_component_by_state on visit_component (state_code, starts_on);

create table visit_component_plan (
  component_id uuid primary key references visit_component (component_id),
  file_id uuid not null references visit (file_id),
  state_code text not null,
  sessions date[] not null default '{}',
  programme text,
  team text[] not null default '{}'
);
comment on table visit_component_plan is 'What the public does not see of a component: its sittings, programme and team (V-188).';

create table visit_basis (
  file_id uuid primary key references visit (file_id),
  outside_list_reason text check (outside_list_reason = 'rapid-response'),
  outside_list_asked_by text check (outside_list_asked_by in ('government', 'un-country-team')),
  hybrid_decision_id uuid,
  hybrid_reason text,
  hybrid_consent text,
  check ((outside_list_reason is null) = (outside_list_asked_by is null)),
  check ((hybrid_decision_id is null) = (hybrid_reason is null) and (hybrid_reason is null) = (hybrid_consent is null))
);
comment on table visit_basis is 'The decision of the Committee that approved the visit (S/2020/731 VI.1(b)) is in the journal, with the entry visit-approved.';
comment on column visit_basis.outside_list_reason is 'A visit outside the adopted list is one of rapid response after an attack (S/2022/529 annex I para 33; A-026).';
comment on column visit_basis.hybrid_reason is 'The form is temporary and sets no precedent, so each choice says why (A-028).';
comment on column visit_basis.hybrid_consent is 'The State''s letter that agrees to the form (V-191).';

create table hybrid_decision (
  decision_id uuid primary key,
  decision text not null,
  file_id uuid references visit (file_id),
  adopted_on date not null,
  ends_on date,
  check (ends_on >= adopted_on)
);
comment on table hybrid_decision is 'Decisions of the Committee that allow the hybrid form: standing, or for one file (S/2022/529 annex I para 20; V-191).';
alter table visit_basis add foreign key (hybrid_decision_id) references hybrid_decision (decision_id);

create table visit_confirmation (
  confirmation_id uuid primary key,
  file_id uuid not null references visit (file_id),
  component_id uuid references visit_component (component_id),
  code text not null,
  values jsonb not null default '{}',
  confirmed_by uuid not null,
  confirmed_at timestamptz not null default now()
);
comment on table visit_confirmation is 'Warnings that were read and gone past; kept for good (A-023).';

create table visit_deviation (
  deviation_id uuid primary key,
  file_id uuid not null references visit (file_id),
  part text not null check (part in ('objectives', 'themes', 'report-structure')),
  departure text not null,
  reason text not null,
  recorded_on date not null,
  recorded_by uuid not null
);
comment on table visit_deviation is 'Where a file departs from the published method, and why (S/2020/731 I.3; V-004).';

create table visit_participant (
  file_id uuid not null references visit (file_id),
  organisation_id text not null,
  ended_on date,
  primary key (file_id, organisation_id)
);
comment on table visit_participant is 'An organization that takes part in a visit reads of its file what partners may know, and of no other (S/2020/731 annex note a).';
comment on column visit_participant.ended_on is 'From this day it takes part no longer, and reads nothing of the file.';
create index visit_participant_by_organisation on visit_participant (organisation_id);

-- The ground asks which files an organization takes part in; here is the answer.
create or replace function app.my_files() returns uuid[] language sql stable parallel safe security definer
  set search_path = ''
  return (
    select coalesce(array_agg(file_id), '{}') from public.visit_participant
    where organisation_id = app.my_organisation() and ended_on is null
  );

create table visit_limit (
  name text primary key,
  days smallint not null check (days between 1 and 366)
);
comment on table visit_limit is 'Limits set by an administrator. on-site-days: a longer physical component asks for a confirmation (A-023).';
insert into visit_limit (name, days) values ('on-site-days', 10);

-- What bars an act of a State or a partner although they may not know of it: the report is with the Committee, or adopted
-- (S/2020/731 VI.4(d), VI.4(f)). Asked only when such an act is entered, and only by those who have the file.
create function app.barring_entries(file uuid)
returns table (id uuid, event text, on_day date, recorded_at timestamptz, corrects uuid, voids uuid)
language sql stable security definer set search_path = ''
  begin atomic
    select entry.id, entry.event, entry.on_day, entry.recorded_at, entry.corrects, entry.voids
    from public.journal_entry as entry
    where entry.file_id = file
      and entry.event in ('final-draft-submitted', 'report-adopted')
      and (entry.state_code = app.my_state() or entry.file_id = any (app.my_files()))
    order by entry.seq;
  end;

-- Whoever carries in a printed list has to know which numbers are given (A-019), and learns nothing else of the files.
create function app.numbers_of_files() returns integer[] language sql stable security definer set search_path = ''
  return (
    select coalesce(array_agg(number), '{}') from public.visit
    where origin = 'file' and not training and current_setting('role', true) = 'stk_administrator'
  );

call app.restate_policies('visit_type');
call app.restate_policies('visit_number_series');
call app.restate_policies('visit');
call app.restate_policies('visit_component');
call app.restate_policies('visit_component_plan');
call app.restate_policies('visit_basis');
call app.restate_policies('hybrid_decision');
call app.restate_policies('visit_confirmation');
call app.restate_policies('visit_deviation');
call app.restate_policies('visit_limit');
call app.restate_policies('visit_participant');

grant select on visit_type to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant select, update (last_number) on visit_number_series to stk_secretariat, stk_administrator;
grant select on visit to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert, update on visit to stk_secretariat;
grant insert on visit to stk_administrator;
grant select on visit_component to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert, update on visit_component to stk_secretariat;
grant insert on visit_component to stk_administrator;
grant select on visit_component_plan to stk_secretariat, stk_committee, stk_state, stk_partner;
grant insert, update on visit_component_plan to stk_secretariat;
grant select on visit_basis to stk_secretariat, stk_committee;
grant insert, update on visit_basis to stk_secretariat;
grant select on visit_confirmation to stk_secretariat, stk_committee;
grant insert on visit_confirmation to stk_secretariat;
grant insert on visit_confirmation to stk_administrator;
grant select on visit_deviation to stk_secretariat, stk_committee;
grant insert on visit_deviation to stk_secretariat;
grant select, insert on hybrid_decision to stk_secretariat, stk_committee;
grant select on visit_limit to stk_secretariat, stk_administrator;
grant update (days) on visit_limit to stk_administrator;
grant select, insert, update (ended_on) on visit_participant to stk_secretariat;
