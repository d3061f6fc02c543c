-- Programmes, meetings and duties: what the Committee and CTED set themselves, where they met and over which papers, and
-- whether what was owed by a day was given. A status is never typed: it follows from what was given as evidence.
-- Who may read which rows is said in src/programme/policy.sql.

create table programme (
  programme_id text primary key check (programme_id ~ '^[a-z]{3,5}-\d{4}$'),
  body text not null check (body in ('ctc', 'cted')),
  year smallint not null,
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  letter_on date not null,
  placement text not null,
  parent_id text references programme (programme_id),
  resolutions text[] not null,
  unique (body, year),
  check ((body = 'cted') = (parent_id is not null))
);
comment on table programme is 'One work programme for each body and year, as it was sent to the Council';
comment on column programme.titles is 'By language. Loaded programmes stand in English, in our own words';
comment on column programme.placement is 'Where it stands in the letter: annex or enclosure';
comment on column programme.parent_id is 'A programme of CTED names that of the Committee for the same period';
comment on column programme.resolutions is 'The resolutions that guide it';

create table programme_item (
  item_id text primary key check (item_id ~ '^[a-z]{3,5}-\d{4}-[0-9A-Za-z]{2}$'),
  programme_id text not null references programme (programme_id),
  position smallint not null,
  section text not null check (section ~ '^[A-Z]{1,3}$'),
  section_words jsonb not null,
  kind text not null check (kind in ('task', 'priority', 'statement')),
  words jsonb not null check (jsonb_typeof(words) = 'object' and words <> '{}'),
  output jsonb not null,
  cite text not null,
  actor text not null,
  supporting text[] not null,
  recurrence text not null,
  due jsonb,
  resolutions text[] not null,
  lead_resolutions text[] not null,
  documents text[] not null,
  actions jsonb not null,
  mirror_id text references programme_item (item_id) deferrable initially deferred,
  difference_kind text check (difference_kind in ('role', 'wording', 'content', 'timing', 'actor-reversal')),
  difference jsonb,
  unique (programme_id, position),
  check ((mirror_id is null) = (difference_kind is null))
);
create index programme_item_by_mirror on programme_item (mirror_id);
comment on column programme_item.section is 'Heading of the programme it stands under: L the letter, I, II, A to G, III';
comment on column programme_item.words is 'By language; what there is in one language only is shown marked with it';
comment on column programme_item.output is 'What can be measured of it';
comment on column programme_item.cite is 'The paragraph, as in the index of citations';
comment on column programme_item.recurrence is 'How often; regular where the source says regularly and no interval';
comment on column programme_item.due is 'The rule of time; null where the source states none';
comment on column programme_item.lead_resolutions is 'Those of them that the item names first';
comment on column programme_item.mirror_id is 'The item of the same number in the programme of the other body';
comment on column programme_item.difference_kind is 'In what the two differ';

create table meeting (
  meeting_id uuid primary key,
  origin text not null check (origin in ('record', 'house')),
  record_row smallint unique,
  training boolean not null,
  number integer check (number between 1 and 99999),
  format text not null check (format in ('closed-meeting', 'special-meeting', 'joint-special-meeting', 'open-briefing',
    'joint-open-briefing', 'closed-briefing', 'cted-briefing', 'joint-briefing', 'open-meeting', 'informal-meeting')),
  is_open boolean not null,
  status text not null check (status in ('planned', 'held', 'postponed', 'cancelled')),
  on_day date,
  on_month text check (on_month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  conveners text[] not null check (cardinality(conveners) > 0),
  virtual boolean not null,
  follows_id uuid references meeting (meeting_id),
  admitted text[] not null default '{}',
  themes text[] not null default '{}',
  notes text[] not null default '{}',
  version integer not null default 1,
  entered_by uuid,
  entered_at timestamptz not null,
  check (on_day is null or on_month is null),
  check (status <> 'held' or on_day is not null or on_month is not null),
  check ((origin = 'record') = (record_row is not null)),
  check ((origin = 'house') = (entered_by is not null))
);
create unique index meeting_by_number on meeting (number) where number is not null;
create index meeting_by_day on meeting (on_day);
create index meeting_by_follows on meeting (follows_id);
comment on column meeting.origin is 'record: of the list printed in S/2022/529, which everybody reads; house: planned here';
comment on column meeting.number is 'Of a numbered meeting of the Committee: what was decided at it bears the same';
comment on column meeting.is_open is 'Whether it is shown to all Member States and the public; a closed one exists only for those admitted';
comment on column meeting.on_month is 'YYYY-MM where only the month is known';
comment on column meeting.conveners is 'Ids of bodies, or names as printed; it is in the list of each';
comment on column meeting.admitted is 'States admitted to a closed meeting, to the items that concern them';
comment on column meeting.notes is 'What the printed list leaves open, in English';

create table agenda_item (
  agenda_item_id uuid primary key,
  meeting_id uuid not null references meeting (meeting_id),
  position smallint not null check (position > 0),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  state_code text check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  is_open boolean not null,
  admitted text[] not null,
  unique (meeting_id, position)
);
comment on column agenda_item.state_code is 'The State it concerns, which reads it when it is admitted to the meeting';
comment on column agenda_item.is_open is 'Copied from the meeting by app.bind_to_meeting, as admitted is';

create table meeting_paper (
  agenda_item_id uuid not null references agenda_item (agenda_item_id),
  document_id uuid not null references document (document_id),
  meeting_id uuid not null references meeting (meeting_id),
  put_on date not null,
  state_code text,
  is_open boolean not null,
  admitted text[] not null,
  primary key (agenda_item_id, document_id)
);
create index meeting_paper_by_document on meeting_paper (document_id);
create index meeting_paper_by_meeting on meeting_paper (meeting_id);
comment on table meeting_paper is 'A paper put before a meeting. Who may read the paper is said by the document alone';

create table meeting_decision (
  decision_id uuid primary key references decision (decision_id),
  meeting_id uuid not null references meeting (meeting_id),
  agenda_item_id uuid not null references agenda_item (agenda_item_id),
  state_code text,
  is_open boolean not null,
  admitted text[] not null
);
create index meeting_decision_by_meeting on meeting_decision (meeting_id);
create index meeting_decision_by_item on meeting_decision (agenda_item_id);
comment on table meeting_decision is 'What was decided at a meeting, under which item. The decision itself stands in its register';

create table duty (
  duty_id uuid primary key,
  item_id text not null references programme_item (item_id),
  section text not null,
  year smallint not null,
  due_on date not null,
  needed smallint not null check (needed between 1 and 12),
  from_on date,
  training boolean not null,
  opened_by uuid not null,
  opened_on date not null,
  unique (item_id, year, due_on)
);
comment on table duty is 'An item of a programme owed by a day. Whether it was met follows from its evidence';
comment on column duty.section is 'Copied from the item, so that no policy joins';
comment on column duty.due_on is 'Worked out from the rule of the item; of a period, its last day';
comment on column duty.needed is 'How many times the item asks for it within the period';
comment on column duty.from_on is 'The day a period of months is counted from; null where the year is';

create table duty_evidence (
  evidence_id uuid primary key,
  duty_id uuid not null references duty (duty_id),
  section text not null,
  kind text not null check (kind in ('provision', 'question', 'answer', 'proposed-visit', 'visit', 'finding', 'paragraph',
    'recommendation', 'reply', 'need', 'project', 'decision', 'meeting', 'document')),
  record_id uuid not null,
  happened_on date not null,
  given_by uuid not null,
  given_at timestamptz not null,
  unique (duty_id, kind, record_id)
);
comment on table duty_evidence is 'A record that shows that a duty was met. Never changed and never deleted';
comment on column duty_evidence.happened_on is 'The day of the record itself, or, where it bears none, the day it was given as evidence';

-- Who may know of an item, a paper or a decision follows from the meeting and the item, whoever writes the row.
create function app.bind_to_meeting() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  select is_open, admitted into strict new.is_open, new.admitted
    from public.meeting where meeting_id = new.meeting_id;
  if tg_table_name <> 'agenda_item' then
    select state_code into strict new.state_code
      from public.agenda_item where agenda_item_id = new.agenda_item_id and meeting_id = new.meeting_id;
  end if;
  return new;
end $$;
create trigger bind_to_meeting before insert on agenda_item for each row execute function app.bind_to_meeting();
create trigger bind_to_meeting before insert on meeting_paper for each row execute function app.bind_to_meeting();
create trigger bind_to_meeting before insert on meeting_decision for each row execute function app.bind_to_meeting();

create trigger refuse_change before delete or truncate on meeting for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on meeting_decision
  for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on duty for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on duty_evidence
  for each statement execute function app.refuse_change();

-- A paper comes before the meeting it was put to, and the meeting before what was decided at it.
create view programme_chain_record with (security_invoker = true) as
  select 'meeting'::text as kind, meeting_id as record_id, null::text as state_code, on_day, titles as words,
    '/meetings/' || meeting_id as place
  from meeting;

create view programme_chain_link with (security_invoker = true) as
  select 'meeting'::text as before_kind, meeting_id as before_id, 'decision'::text as after_kind, decision_id as after_id
  from meeting_decision
  union all
  select 'document', document_id, 'meeting', meeting_id from meeting_paper
  union all
  select 'meeting', follows_id, 'meeting', meeting_id from meeting where follows_id is not null;

call app.restate_policies('programme');
call app.restate_policies('programme_item');
call app.restate_policies('meeting');
call app.restate_policies('agenda_item');
call app.restate_policies('meeting_paper');
call app.restate_policies('meeting_decision');
call app.restate_policies('duty');
call app.restate_policies('duty_evidence');

grant select on programme, programme_item, meeting, agenda_item, meeting_paper, meeting_decision, duty, duty_evidence
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert, update on programme, programme_item to stk_administrator;
grant insert, update on meeting to stk_administrator;
grant insert, update (number, status, on_day, on_month, version) on meeting to stk_secretariat;
grant insert on agenda_item, meeting_paper, meeting_decision, duty, duty_evidence to stk_secretariat;
grant select on programme_chain_record, programme_chain_link
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator, stk_reader;
