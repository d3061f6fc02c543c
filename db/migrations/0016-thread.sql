-- What the parts of the thread stand on: a part after the visits asks the journal whether something has happened to a
-- file, and never keeps a copy of the answer. So what was opened or closed by an event is right in the same transaction.

create index journal_entry_by_event on journal_entry (event) where file_id is not null and voids is null;
create index journal_entry_by_corrected on journal_entry (corrects) where corrects is not null;
create index journal_entry_by_voided on journal_entry (voids) where voids is not null;

-- The files to which an event has happened. A policy wraps it, `file_id = any ((select app.files_after('report-adopted'))::uuid[])`,
-- so it is asked once for a query. It tells nobody anything but through the rows a policy lets through.
create function app.files_after(happened text) returns uuid[]
language sql stable parallel safe security definer set search_path = ''
  return coalesce((
    select array_agg(distinct entry.file_id) from public.journal_entry as entry
    where entry.event = happened and entry.file_id is not null and entry.voids is null
      and entry.on_day <= app.today()
      and not exists (select from public.journal_entry as later where later.corrects = entry.id or later.voids = entry.id)
  ), '{}');
comment on function app.files_after is 'Files to which the event has happened by the day of the program';

-- The same, where the latest word on it chose this option: a correction may have changed it.
create function app.files_where(happened text, chosen text) returns uuid[]
language sql stable parallel safe security definer set search_path = ''
  return coalesce((
    select array_agg(last_word.file_id) from (
      select distinct on (entry.file_id) entry.file_id, entry.detail ->> 'option' as option
      from public.journal_entry as entry
      where entry.event = happened and entry.file_id is not null and entry.voids is null
        and entry.on_day <= app.today()
        and not exists (select from public.journal_entry as later where later.corrects = entry.id or later.voids = entry.id)
      order by entry.file_id, entry.seq desc
    ) as last_word
    where last_word.option = chosen
  ), '{}');
comment on function app.files_where is 'Files where the event has happened and its latest entry chose the option';

-- Paragraphs that were released to whoever asks, in a version made for them. The part that makes versions restates this
-- function over its own table; until then nothing was released.
create function app.released_blocks() returns uuid[] language sql stable parallel safe
  return '{}'::uuid[];

-- The thread: every record that has a place in it, and what came before what. Each part makes its own two views over its
-- own tables, with security_invoker, so that a reader finds what the policies of those tables let through and nothing
-- else; the part named chain restates these two over all of them.
create view chain_record with (security_invoker = true) as
  select null::text as kind, null::uuid as record_id, null::text as state_code, null::date as on_day,
    null::jsonb as words, null::text as place
  where false;
comment on view chain_record is 'kind: provision, question, answer, proposed-visit, visit, finding, paragraph, recommendation, reply, need, project, decision, meeting, document';
comment on column chain_record.words is 'Title by language, as far as there is one: {"en": "..."}';
comment on column chain_record.place is 'Path of the page that shows it';

create view chain_link with (security_invoker = true) as
  select null::text as before_kind, null::uuid as before_id, null::text as after_kind, null::uuid as after_id
  where false;
comment on view chain_link is 'The record after rests on the record before; a link is found by whoever may read the row that makes it';

grant select on chain_record, chain_link
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator, stk_reader;
