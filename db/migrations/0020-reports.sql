-- Reports: the text of the report on a visit block by block, what was frozen of it at each act, what the State said of it
-- and what became of that, and what the State wants kept confidential. Whether something has happened to the file is asked
-- of the journal and kept nowhere here, so a corrected date never parts from the report. File and State stand on every
-- row, so no policy joins. Who may read which rows is said in src/reports/policy.sql.

create table report (
  report_id uuid primary key,
  file_id uuid not null unique references visit (file_id),
  state_code text not null check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  title jsonb not null check (jsonb_typeof(title) = 'object' and title <> '{}'),
  original_language text not null check (original_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  version integer not null default 1,
  begun_on date not null,
  begun_by uuid not null
);
create index report_by_state on report (state_code);
comment on table report is 'The report on a visit: one work, in as many languages as there are words';
comment on column report.version is 'Grows with every change of the draft';

create table report_block (
  block_id uuid primary key,
  report_id uuid not null references report (report_id),
  file_id uuid not null,
  state_code text not null,
  position integer not null check (position > 0),
  type text not null check (type in ('heading', 'paragraph', 'list', 'recommendation', 'table', 'note', 'footnote')),
  level smallint check (level between 1 and 3),
  under uuid references report_block (block_id) deferrable initially deferred,
  theme_id text check (theme_id ~ '^[a-z0-9-]{1,60}$'),
  finding_id uuid references finding (finding_id),
  repeats uuid[] not null default '{}',
  words jsonb not null check (jsonb_typeof(words) = 'object'),
  standing jsonb not null default '{}' check (jsonb_typeof(standing) = 'object'),
  audience text[] check (audience <@ '{participating-partner,un-partner}'),
  withheld boolean not null default false,
  written_on date not null,
  written_by uuid not null,
  unique (report_id, position) deferrable initially deferred,
  check ((type = 'heading') = (level is not null)),
  check ((type = 'footnote') = (under is not null))
);
create index report_block_by_report on report_block (report_id, position);
create index report_block_by_file on report_block (file_id);
create index report_block_by_finding on report_block (finding_id);
create index report_block_by_under on report_block (under);
create index report_block_by_repeats on report_block using gin (repeats);
comment on column report_block.block_id is 'Made by chance and kept through moving, splitting and merging; the same in every language and in every version';
comment on column report_block.under is 'Of a footnote: the block it belongs to';
comment on column report_block.repeats is 'Blocks whose substance this one repeats, as a summary or a recommendation does: it is withheld with any of them';
comment on column report_block.words is 'Plain text by language. Of a list the first line leads in and each further line is a point; of a table each line is a row, its cells parted by tabs, the head first';
comment on column report_block.standing is 'By language: draft or checked';
comment on column report_block.audience is 'Partners it may go to: null for all, none where the rule of its owner binds it to CTED, the Committee and the State (S/2020/731 V(j))';
comment on column report_block.withheld is 'Marked confidential by the State, or repeating what is (S/2020/731 V(u)); copied from the latest reply';

create table report_snapshot (
  snapshot_id uuid primary key,
  report_id uuid not null references report (report_id),
  file_id uuid not null,
  state_code text not null,
  kind text not null check (kind in ('SV-04', 'SV-06', 'SV-07', 'SV-08')),
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  entry_id uuid not null references journal_entry (id),
  decision_id uuid,
  unique (entry_id)
);
create index report_snapshot_by_report on report_snapshot (report_id, kind);
comment on table report_snapshot is 'The text as it stood when an act froze it: shared with the State, submitted, amended, adopted. Never changed';
comment on column report_snapshot.content is 'Title and languages; its blocks are rows of their own';
comment on column report_snapshot.sha256 is 'Of the canonical content with all blocks in order (src/reports/server/freeze.ts), also named by a line of the journal';
comment on column report_snapshot.entry_id is 'The event that froze it. Its day is read from the journal, where it may have been corrected';

create table snapshot_block (
  snapshot_id uuid not null references report_snapshot (snapshot_id),
  block_id uuid not null,
  report_id uuid not null,
  file_id uuid not null,
  state_code text not null,
  kind text not null,
  position integer not null,
  number text,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  primary key (snapshot_id, block_id)
);
create index snapshot_block_by_block on snapshot_block (block_id);
comment on column snapshot_block.kind is 'Copied from the snapshot, for the policies';
comment on column snapshot_block.number is 'As printed: of paragraphs and recommendations; null of what bears none';

create table block_comment (
  comment_id uuid primary key,
  report_id uuid not null references report (report_id),
  snapshot_id uuid not null references report_snapshot (snapshot_id),
  block_id uuid,
  file_id uuid not null,
  state_code text not null,
  kind text not null check (kind in ('factual-observation', 'new-development', 'other')),
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  words text not null check (length(words) between 1 and 10000),
  on_paper boolean not null,
  entry_id uuid references journal_entry (id),
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  foreign key (snapshot_id, block_id) references snapshot_block (snapshot_id, block_id)
);
create index block_comment_by_report on block_comment (report_id);
create index block_comment_by_block on block_comment (block_id);
comment on column block_comment.block_id is 'Null for a comment on the whole';
comment on column block_comment.entry_id is 'The event by which the State sent it; null while it is a draft that nobody else sees (S/2020/731 V(m))';
comment on column block_comment.on_paper is 'It came on paper and CTED entered it';

create table comment_disposition (
  comment_id uuid primary key references block_comment (comment_id),
  report_id uuid not null,
  file_id uuid not null,
  state_code text not null,
  outcome text not null check (outcome in ('accepted', 'partly', 'not-accepted', 'noted')),
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  reason text not null check (length(reason) between 1 and 10000),
  result text check (length(result) between 1 and 20000),
  version integer not null default 1,
  disposed_by uuid not null,
  disposed_on date not null,
  check ((outcome in ('accepted', 'partly')) = (result is not null))
);
create index comment_disposition_by_report on comment_disposition (report_id);
comment on table comment_disposition is 'What CTED did with a comment of the State (S/2020/731 V(n)); the State reads it once the report is adopted';
comment on column comment_disposition.result is 'The text that the passage reads as';

create table confidentiality_reply (
  reply_id uuid primary key,
  report_id uuid not null references report (report_id),
  file_id uuid not null,
  state_code text not null,
  option text not null check (option in ('CR-1', 'CR-2', 'CR-3')),
  entry_id uuid not null unique references journal_entry (id),
  marked uuid[] not null,
  given_by uuid not null,
  check ((option = 'CR-2') = (cardinality(marked) > 0))
);
create index confidentiality_reply_by_report on confidentiality_reply (report_id);
comment on table confidentiality_reply is 'What the State answered on confidentiality; a later answer stands in place of the one before, and both stay';
comment on column confidentiality_reply.marked is 'The blocks the State marked itself; what follows from them is worked out';

create trigger refuse_change before update or delete or truncate on report_snapshot
  for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on snapshot_block
  for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on confidentiality_reply
  for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on report for each statement execute function app.refuse_change();

-- What was adopted stands: afterwards only the mark of confidentiality changes (S/2020/731 VI.4(h), V(u)).
create function app.keep_adopted() returns trigger language plpgsql as $$
declare
  of_file uuid := coalesce(new.file_id, old.file_id);
begin
  if not of_file = any (app.files_after('report-adopted'))
    or (tg_op = 'UPDATE' and to_jsonb(new) - 'withheld' = to_jsonb(old) - 'withheld')
  then
    return coalesce(new, old);
  end if;
  raise exception 'an adopted report is never changed' using errcode = 'restrict_violation';
end $$;
create trigger keep_adopted before insert or update or delete on report_block
  for each row execute function app.keep_adopted();

-- What a State has sent stands as it sent it.
create function app.keep_sent() returns trigger language plpgsql as $$
begin
  if old.entry_id is null then
    return coalesce(new, old);
  end if;
  raise exception 'a comment that was sent is never changed' using errcode = 'restrict_violation';
end $$;
create trigger keep_sent before update or delete on block_comment for each row execute function app.keep_sent();

-- How many comments the State has sent on a report that nobody has disposed of: the final draft waits for them.
create function app.open_comments(report uuid) returns integer language sql stable parallel safe
  return (
    select count(*)::integer from public.block_comment as comment
    where comment.report_id = report and comment.entry_id is not null
      and not exists (select from public.comment_disposition as said where said.comment_id = comment.comment_id)
  );

create view reports_chain_record with (security_invoker = true) as
  select 'paragraph'::text as kind, block_id as record_id, state_code, written_on as on_day, words,
    '/reports/' || report_id || '#' || block_id as place
  from report_block where type not in ('heading', 'footnote');

create view reports_chain_link with (security_invoker = true) as
  select 'finding'::text as before_kind, finding_id as before_id, 'paragraph'::text as after_kind, block_id as after_id
  from report_block where finding_id is not null
  union all
  select 'paragraph', repeated, 'paragraph', block_id
  from report_block, unnest(repeats) as repeated;

call app.restate_policies('report');
call app.restate_policies('report_block');
call app.restate_policies('report_snapshot');
call app.restate_policies('snapshot_block');
call app.restate_policies('block_comment');
call app.restate_policies('comment_disposition');
call app.restate_policies('confidentiality_reply');

grant select on report, report_block, report_snapshot, snapshot_block, block_comment, comment_disposition, confidentiality_reply
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert, update (title, version) on report to stk_secretariat;
grant insert, delete, update (position, type, level, under, theme_id, finding_id, repeats, words, standing, audience, withheld, written_on, written_by)
  on report_block to stk_secretariat;
grant update (withheld) on report_block to stk_state;
grant insert on report_snapshot, snapshot_block to stk_secretariat, stk_committee;
grant insert, delete, update (kind, language, words, entry_id, version, written_by, written_at)
  on block_comment to stk_secretariat, stk_state;
grant insert, update (outcome, language, reason, result, version, disposed_by, disposed_on)
  on comment_disposition to stk_secretariat;
grant insert on confidentiality_reply to stk_secretariat, stk_state;
grant select on reports_chain_record, reports_chain_link
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator, stk_reader;
