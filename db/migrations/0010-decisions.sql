-- Decisions of a body: the record others can require, taken at a meeting or by the written no-objection procedure.
-- What happened in a written procedure is in the journal (chain of the body, under the id of the decision); a decision
-- repeats of it only what a policy or a list needs. Who may read which rows is said in src/decisions/policy.sql.

create table decision_kind (
  body text not null check (body ~ '^[a-z0-9-]{1,20}$'),
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  about text not null check (about in ('body', 'file', 'either')),
  primary key (body, kind)
);
comment on table decision_kind is 'What a body of a mechanism decides on; another mechanism adds its own rows. Held to src/decisions/kinds.ts by a test';
comment on column decision_kind.about is 'Whether it concerns one file of one State, which may then be told of it, or the body as a whole';
insert into decision_kind (body, kind, about) values
  ('ctc', 'list-adopted', 'body'),
  ('ctc', 'template-adopted', 'body'),
  ('ctc', 'visit-approved', 'either'),
  ('ctc', 'extension', 'file'),
  ('ctc', 'report-adopted', 'file'),
  ('ctc', 'activity', 'body'),
  ('ctc', 'hybrid-form', 'either');

create table written_rule (
  rule_id uuid primary key,
  body text not null,
  cite text not null check (length(cite) between 3 and 300),
  period_days smallint not null check (period_days between 1 and 60),
  counting text not null check (counting in ('calendar-days', 'business-days')),
  holds text not null check (holds in ('none', 'until-lifted', 'days')),
  hold_days smallint check (hold_days between 1 and 60),
  reminder_hours smallint[] not null,
  chair_decision text check (length(chair_decision) between 3 and 300),
  entered_at timestamptz not null,
  entered_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  check ((holds = 'days') = (hold_days is not null)),
  check ((ended_at is null) = (ended_by is null))
);
comment on table written_rule is 'The rule that allows the written no-objection procedure (P-18, D-047). Without one in force there is no such procedure';
comment on column written_rule.cite is 'Where the rule stands; quoted in every use of the procedure';
comment on column written_rule.counting is 'How the days of the shortest period are counted';
comment on column written_rule.holds is 'none: nobody may hold; until-lifted: a hold stops the period until its member lifts it; days: at most hold_days';
comment on column written_rule.reminder_hours is 'Hours before the closing at which those who may speak are reminded';
comment on column written_rule.chair_decision is 'The decision of the Chair under which an administrator entered it; null where the Chair did';
comment on column written_rule.ended_at is 'When it was switched off. Procedures under way go on under the rule they were opened with';
create unique index written_rule_in_force on written_rule (body) where ended_at is null;

create function app.keep_rule() returns trigger language plpgsql as $$
begin
  if old.ended_at is null and to_jsonb(new) - 'ended_at' - 'ended_by' = to_jsonb(old) - 'ended_at' - 'ended_by' then
    return new;
  end if;
  raise exception 'a rule is switched off and replaced, never changed' using errcode = 'restrict_violation';
end $$;
create trigger keep_rule before update on written_rule for each row execute function app.keep_rule();

create table decision (
  decision_id uuid primary key,
  body text not null,
  kind text not null,
  file_id uuid,
  state_code text check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  manner text not null check (manner in ('meeting', 'written')),
  meeting_number integer check (meeting_number between 1 and 99999),
  agenda_item text check (length(agenda_item) between 1 and 40),
  rule_id uuid references written_rule (rule_id),
  follows_id uuid references decision (decision_id),
  corrects_id uuid references decision (decision_id),
  round smallint not null default 1,
  opened_at timestamptz,
  closes_at timestamptz,
  held_until timestamptz,
  objected boolean not null default false,
  version integer not null default 1,
  outcome text check (outcome in ('noted', 'approved', 'returned', 'further-action', 'adopted', 'not-adopted', 'lapsed')),
  decided_at timestamptz,
  decided_on date,
  record_sha256 text check (record_sha256 ~ '^[0-9a-f]{64}$'),
  sealed_by uuid references journal_entry (id),
  told_state_on date,
  foreign key (body, kind) references decision_kind (body, kind),
  check ((manner = 'meeting') = (meeting_number is not null)),
  check ((manner = 'written') = (rule_id is not null and opened_at is not null)),
  check ((outcome is null) = (sealed_by is null) and (outcome is null) = (decided_on is null)
    and (outcome is null) = (record_sha256 is null)),
  check (manner = 'written' or outcome is not null),
  -- Silence adopts at the closing instant and at no other, and never over an objection (D-048).
  check (manner = 'meeting' or outcome is distinct from 'adopted' or (not objected and decided_at = closes_at)),
  check (told_state_on is null or (state_code is not null and outcome is not null))
);
comment on column decision.file_id is 'The file it concerns. In the journal a decision has entries under its own id';
comment on column decision.follows_id is 'The written procedure that came to nothing and is taken up again by this one';
comment on column decision.corrects_id is 'The decision that this one takes the place of: nothing sealed is changed';
comment on column decision.closes_at is 'When silence adopts it, as far as is known now; null while a hold without an end is in force';
comment on column decision.held_until is 'Until when the holds stop the period by the rule; with closes_at null, until they are lifted';
comment on column decision.objected is 'An objection is in force in this round';
comment on column decision.outcome is 'Null until sealed. What the clock has decided before it was sealed is worked out for every reader';
comment on column decision.decided_at is 'The lawful instant, not that of sealing; null for a meeting, of which only the day is known';
comment on column decision.record_sha256 is 'Of the canonical record (src/decisions/server/record.ts), which the journal entry sealed_by names as well';
comment on column decision.told_state_on is 'From this day the State concerned knows of it';
create unique index decision_corrected_once on decision (corrects_id) where corrects_id is not null;
create index decision_by_file on decision (file_id);

create table decision_text (
  decision_id uuid not null references decision (decision_id),
  round smallint not null,
  language text not null check (language in ('en', 'fr', 'es', 'ru', 'ar', 'zh')),
  title text not null check (length(title) between 1 and 300),
  words text not null check (length(words) between 1 and 20000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  state_code text,
  told_state_on date,
  primary key (decision_id, round, language)
);
comment on table decision_text is 'The language versions of the text; a revised text is a round of its own, and the former stays';
comment on column decision_text.told_state_on is 'Copied from the decision, on the text that was decided on only';

create table decision_addressee (
  decision_id uuid not null references decision (decision_id),
  round smallint not null,
  person_id uuid not null,
  primary key (decision_id, round, person_id)
);
comment on table decision_addressee is 'The members of the body when the round was opened. That somebody said nothing is written nowhere';

-- Which decisions await a word of this person: policies ask it, so that only those addressed can object or hold.
create function app.my_procedures() returns uuid[] language sql stable parallel safe security definer
  set search_path = ''
  return (
    select coalesce(array_agg(distinct decision_id), '{}') from public.decision_addressee
    where person_id = app.my_person()
  );

-- The State a file concerns, for those who decide on it. A visit of a printed list is history and decided on no more.
create function app.state_of_file(file uuid) returns text language sql stable parallel safe security definer
  set search_path = ''
  return (
    select state_code from public.visit
    where file_id = file and origin = 'file'
      and current_setting('role', true) in ('stk_secretariat', 'stk_committee')
  );

-- Nothing changes once sealed, save that the State is told.
create function app.keep_sealed() returns trigger language plpgsql as $$
begin
  if old.outcome is not null and (old.told_state_on is not null or new.told_state_on is null
    or to_jsonb(new) - 'told_state_on' - 'version' <> to_jsonb(old) - 'told_state_on' - 'version')
  then
    raise exception 'a sealed decision is never changed: take a further one' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_sealed before update on decision for each row execute function app.keep_sealed();
create trigger refuse_change before delete or truncate on decision for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on decision_text for each statement execute function app.refuse_change();

call app.restate_policies('decision_kind');
call app.restate_policies('written_rule');
call app.restate_policies('decision');
call app.restate_policies('decision_text');
call app.restate_policies('decision_addressee');

grant select on decision_kind to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant select on written_rule to stk_secretariat, stk_committee, stk_administrator;
grant insert, update (ended_at, ended_by) on written_rule to stk_committee, stk_administrator;
grant select, insert on decision to stk_secretariat, stk_committee;
grant update (round, closes_at, held_until, objected, version, outcome, decided_at, decided_on, record_sha256, sealed_by, told_state_on)
  on decision to stk_secretariat;
grant update (closes_at, held_until, objected, version, outcome, decided_at, decided_on, record_sha256, sealed_by)
  on decision to stk_committee;
-- Not how it came about: who objected and what was held is for the Committee and CTED.
grant select (decision_id, body, kind, file_id, state_code, corrects_id, round, version, outcome, decided_at,
  decided_on, record_sha256, told_state_on) on decision to stk_state, stk_partner, stk_public, stk_administrator;
grant select, insert on decision_text to stk_secretariat, stk_committee;
grant update (told_state_on) on decision_text to stk_secretariat;
grant select on decision_text to stk_state, stk_partner, stk_public, stk_administrator;
grant select, insert on decision_addressee to stk_secretariat, stk_committee;
