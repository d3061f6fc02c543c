-- Follow-up: the recommendations of an adopted report, what the State replies to each, with its evidence, and what CTED
-- makes of the reply. Whether something has happened to the file is asked of the journal and kept nowhere here. File, State
-- and block stand on every row, so no policy joins. Who may read which rows is said in src/followup/policy.sql.

create table recommendation (
  recommendation_id uuid primary key,
  block_id uuid not null unique references report_block (block_id),
  report_id uuid not null references report (report_id),
  file_id uuid not null references visit (file_id),
  state_code text not null check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  position integer not null check (position > 0),
  theme_id text check (theme_id ~ '^[a-z0-9-]{1,60}$'),
  finding_id uuid references finding (finding_id),
  means text not null default 'own' check (means in ('own', 'with-help')),
  priority text not null default 'usual' check (priority in ('usual', 'high')),
  words jsonb not null check (jsonb_typeof(words) = 'object' and words <> '{}'),
  on_day date not null,
  taken_up_by uuid not null,
  taken_up_at timestamptz not null
);
create index recommendation_by_file on recommendation (file_id, position);
create index recommendation_by_state on recommendation (state_code);
create index recommendation_by_finding on recommendation (finding_id);
comment on table recommendation is 'A recommendation of an adopted report, taken up to be followed (S/2020/731 V(p), VI.4(j))';
comment on column recommendation.block_id is 'The paragraph it is: its words go where the paragraph goes and nowhere else';
comment on column recommendation.position is 'Of the paragraph in the adopted report; it orders, and is told to nobody, because a gap would tell of what was left out';
comment on column recommendation.means is 'Whether the State can carry it out itself or needs the help of others (S/2020/731 III.9.4(b))';
comment on column recommendation.words is 'As adopted, by language';
comment on column recommendation.on_day is 'Day of the adoption';

create table recommendation_reply (
  reply_id uuid primary key,
  recommendation_id uuid not null references recommendation (recommendation_id),
  file_id uuid not null,
  state_code text not null,
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  steps text not null check (length(steps) between 1 and 8000),
  steps_on date,
  claimed text not null check (claimed in ('implemented', 'largely', 'partly', 'not')),
  help text check (length(help) between 1 and 4000),
  on_paper boolean not null,
  sent_on date,
  entry_id uuid references journal_entry (id),
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  check ((sent_on is null) = (entry_id is null))
);
create index recommendation_reply_by_recommendation on recommendation_reply (recommendation_id, written_at);
create index recommendation_reply_by_file on recommendation_reply (file_id);
create unique index recommendation_reply_written on recommendation_reply (recommendation_id, on_paper) where sent_on is null;
comment on table recommendation_reply is 'What the State says of its steps on one recommendation; written first, sent with others as one response (S/2020/731 V(p))';
comment on column recommendation_reply.claimed is 'What the State itself says it has come to; the scale is our setting, the source gives none';
comment on column recommendation_reply.on_paper is 'It came on paper and CTED entered it, to the same effect';
comment on column recommendation_reply.entry_id is 'The response of the State that it was sent with; null while nobody but its writer sees it';

create table reply_evidence (
  evidence_id uuid primary key,
  reply_id uuid not null references recommendation_reply (reply_id),
  file_id uuid not null,
  state_code text not null,
  document_id uuid references document (document_id),
  reference text check (length(reference) between 1 and 500),
  on_paper boolean not null,
  sent boolean not null default false,
  check ((document_id is null) <> (reference is null))
);
create index reply_evidence_by_reply on reply_evidence (reply_id);
create index reply_evidence_by_document on reply_evidence (document_id);
comment on column reply_evidence.document_id is 'A document on file, or else a public reference';
comment on column reply_evidence.sent is 'Copied from the reply, for the policies';

create table reply_view (
  view_id uuid primary key,
  reply_id uuid not null references recommendation_reply (reply_id),
  recommendation_id uuid not null references recommendation (recommendation_id),
  file_id uuid not null,
  state_code text not null,
  judged text not null check (judged in ('implemented', 'largely', 'partly', 'not')),
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  reason text not null check (length(reason) between 1 and 4000),
  on_day date not null,
  written_by uuid not null,
  written_at timestamptz not null
);
create index reply_view_by_recommendation on reply_view (recommendation_id, written_at);
create index reply_view_by_reply on reply_view (reply_id);
comment on table reply_view is 'What CTED makes of a reply, with the reason; a later view stands in place of the one before, and both stay. The scale is our setting';

-- What was sent stands as the State sent it; a view stands as it was given.
create function app.keep_sent_reply() returns trigger language plpgsql as $$
begin
  if old.sent_on is null then return new; end if;
  raise exception 'a reply that was sent is never changed' using errcode = 'restrict_violation';
end $$;
create trigger keep_sent before update on recommendation_reply for each row execute function app.keep_sent_reply();
create trigger refuse_change before delete or truncate on recommendation_reply
  for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on reply_view
  for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on recommendation
  for each statement execute function app.refuse_change();

call app.restate_policies('recommendation');
call app.restate_policies('recommendation_reply');
call app.restate_policies('reply_evidence');
call app.restate_policies('reply_view');

grant select on recommendation, recommendation_reply, reply_evidence, reply_view
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert on recommendation, reply_view to stk_secretariat;
grant insert, update (language, steps, steps_on, claimed, help, sent_on, entry_id, version, written_by, written_at)
  on recommendation_reply to stk_secretariat, stk_state;
grant insert, delete, update (sent) on reply_evidence to stk_secretariat, stk_state;

create view followup_chain_record with (security_invoker = true) as
  select 'recommendation'::text as kind, recommendation_id as record_id, state_code, on_day, words,
    '/recommendations/' || recommendation_id as place
  from recommendation
  union all
  select 'reply', reply_id, state_code, sent_on, jsonb_build_object(language, left(steps, 300)),
    '/recommendations/' || recommendation_id || '#' || reply_id
  from recommendation_reply where sent_on is not null;

create view followup_chain_link with (security_invoker = true) as
  select 'paragraph'::text as before_kind, block_id as before_id, 'recommendation'::text as after_kind,
    recommendation_id as after_id
  from recommendation
  union all
  select 'recommendation', recommendation_id, 'reply', reply_id from recommendation_reply where sent_on is not null
  union all
  select 'document', document_id, 'reply', reply_id from reply_evidence where document_id is not null and sent;

grant select on followup_chain_record, followup_chain_link
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator, stk_reader;
