-- Conduct of a visit: its programme by sittings, the note of each sitting, and the findings that rest on it.
-- Who may read which rows is said in src/conduct/policy.sql. File, State and day stand on every row, so no policy joins.

create table programme_sitting (
  sitting_id uuid primary key,
  file_id uuid not null references visit (file_id),
  state_code text not null check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  kind text not null check (kind in ('meeting', 'site-visit', 'closing-meeting')),
  on_day date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ends_at text not null check (ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at > starts_at),
  zone text not null check (length(zone) between 1 and 60),
  place text not null check (length(place) between 1 and 300),
  institution jsonb not null check (jsonb_typeof(institution) = 'object' and institution <> '{}'),
  counterpart text not null check (length(counterpart) between 1 and 500),
  visitors text not null check (length(visitors) between 1 and 500),
  themes text[] not null check (cardinality(themes) between 1 and 11),
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  interpreted boolean not null,
  dropped boolean not null default false,
  version integer not null default 1,
  entered_by uuid not null,
  changed_at timestamptz not null
);
create index programme_sitting_by_file on programme_sitting (file_id, on_day, starts_at);
comment on table programme_sitting is 'A sitting of the programme of a visit, settled between CTED and the State (S/2020/731 VI.2(b)(iii))';
comment on column programme_sitting.starts_at is 'On the clock of the place: the zone says which';
comment on column programme_sitting.institution is 'Whom the delegation meets, by language, in as many of the six as there are';
comment on column programme_sitting.counterpart is 'The national side by function, never by name';
comment on column programme_sitting.visitors is 'Who of the delegation takes part, by function, never by name';
comment on column programme_sitting.dropped is 'It will not be held; kept, because the programme once agreed had it';
comment on column programme_sitting.changed_at is 'What changed after the programme was agreed is shown as such';

create table session_note (
  note_id uuid primary key,
  sitting_id uuid not null references programme_sitting (sitting_id),
  file_id uuid not null references visit (file_id),
  state_code text not null check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  on_day date not null,
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  discussion text not null check (length(discussion) between 1 and 20000),
  conclusions text not null check (length(conclusions) between 1 and 20000),
  to_take_up text check (length(to_take_up) between 1 and 20000),
  summarized_by_entry uuid,
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  unique (sitting_id, written_by)
);
create index session_note_by_file on session_note (file_id);
comment on table session_note is 'What one of the delegation wrote down of a sitting: discussion, conclusions, points to take up again (S/2020/731 VI.3(b))';
comment on column session_note.on_day is 'Day of the sitting, copied so that no policy joins';
comment on column session_note.summarized_by_entry is 'The entry by which the head of the delegation summed the sitting up with this note; it is closed then';

create table finding (
  finding_id uuid primary key,
  file_id uuid not null references visit (file_id),
  state_code text not null check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  note_id uuid not null references session_note (note_id),
  answer_id uuid references answer (answer_id),
  theme_id text not null check (theme_id ~ '^[a-z0-9-]{1,60}$'),
  subtopic_id text check (subtopic_id ~ '^[a-z0-9-]{1,60}$'),
  kind text not null check (kind in ('shortfall', 'progress', 'good-practice')),
  words jsonb not null check (jsonb_typeof(words) = 'object' and words <> '{}'),
  sources text[] not null check (cardinality(sources) > 0 and sources <@
    '{government-exchange,on-site-observation,national-document,prior-assessment,partner-source,non-governmental-source}'),
  agreed text not null default 'open' check (agreed in ('open', 'agreed', 'not-agreed', 'not-raised')),
  state_words jsonb check (jsonb_typeof(state_words) = 'object' and state_words <> '{}'),
  settled_on date,
  on_day date not null,
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  check ((agreed = 'not-agreed') = (state_words is not null)),
  check ((agreed = 'open') = (settled_on is null))
);
create index finding_by_file on finding (file_id);
create index finding_by_note on finding (note_id);
create index finding_by_answer on finding (answer_id);
comment on table finding is 'What the delegation found, on which answer of the State it bears, and what became of it in the closing meeting';
comment on column finding.sources is 'Where it comes from (S/2020/731 III.9.1(d)); each finding states at least one';
comment on column finding.agreed is 'open until the closing meeting; then agreed, not agreed with the words of the State, or not raised (S/2020/731 V(k))';
comment on column finding.state_words is 'What the State said against it, by language';
comment on column finding.settled_on is 'Day of the closing meeting';
comment on column finding.on_day is 'Day of the sitting it was found in';

-- What was raised in the closing meeting stands as the State heard it.
create function app.keep_settled() returns trigger language plpgsql as $$
begin
  if old.agreed = 'open' then
    return new;
  end if;
  raise exception 'a finding is not changed after the closing meeting' using errcode = 'restrict_violation';
end $$;
create trigger keep_settled before update on finding for each row execute function app.keep_settled();
create trigger refuse_change before delete or truncate on finding for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on session_note for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on programme_sitting for each statement execute function app.refuse_change();

create view conduct_chain_record with (security_invoker = true) as
  select 'finding'::text as kind, finding_id as record_id, state_code, on_day, words,
    '/visits/' || file_id || '/findings#' || finding_id as place
  from finding;

create view conduct_chain_link with (security_invoker = true) as
  select 'visit'::text as before_kind, file_id as before_id, 'finding'::text as after_kind, finding_id as after_id
  from finding
  union all
  select 'answer', answer_id, 'finding', finding_id from finding where answer_id is not null;

call app.restate_policies('programme_sitting');
call app.restate_policies('session_note');
call app.restate_policies('finding');

grant select on programme_sitting, session_note, finding
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert on programme_sitting to stk_secretariat;
grant update (kind, on_day, starts_at, ends_at, zone, place, institution, counterpart, visitors, themes, language, interpreted, dropped, version, changed_at)
  on programme_sitting to stk_secretariat;
grant insert on session_note to stk_secretariat, stk_partner;
grant update (language, discussion, conclusions, to_take_up, version) on session_note to stk_secretariat, stk_partner;
grant update (summarized_by_entry) on session_note to stk_secretariat;
grant insert on finding to stk_secretariat, stk_partner;
grant update (answer_id, theme_id, subtopic_id, kind, words, sources, version) on finding to stk_secretariat, stk_partner;
grant update (agreed, state_words, settled_on) on finding to stk_secretariat;
grant select on conduct_chain_record, conduct_chain_link
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator, stk_reader;
