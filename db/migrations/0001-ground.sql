-- The ground: who asks, how a table is closed, the journal, and receipts that make a repeated act harmless.

create table app.migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
);
comment on column app.migration.sha256 is 'Of the file as it was applied; a file that was changed afterwards is refused';
alter table app.migration enable row level security;
create policy reader_reads on app.migration for select to stk_reader using (true);
grant select on app.migration to stk_reader;

-- Who asks. Policies wrap these as (select app.my_state()), so each is evaluated once for a query and not for a row.

create function app.claim(name text) returns text language sql stable parallel safe
  return nullif(current_setting('app.' || name, true), '');
create function app.my_person() returns uuid language sql stable parallel safe
  return app.claim('person_id')::uuid;
create function app.my_state() returns text language sql stable parallel safe
  return app.claim('state_code');
create function app.my_organisation() returns text language sql stable parallel safe
  return app.claim('organisation_id');
create function app.my_roles() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(app.claim('roles'), ','), '{}');

-- Closes a table and forgets every policy on it. A policy.sql calls this first and then states the whole present
-- rule. Whoever verifies or exports reads all rows. Grants are given once, in the migration that makes the table.
create procedure app.restate_policies(name text) language plpgsql as $$
declare
  target regclass := name::regclass;
  existing record;
begin
  execute format('alter table %s enable row level security', target);
  for existing in select polname from pg_policy where polrelid = target loop
    execute format('drop policy %I on %s', existing.polname, target);
  end loop;
  execute format('grant select on %s to stk_reader', target);
  execute format('create policy reader_reads on %s for select to stk_reader using (true)', target);
end $$;

-- The files whose sharing an organisation takes part in. The ground knows of none; the part that keeps files with
-- participants restates this function (create or replace) over its own table.
create function app.my_files() returns uuid[] language sql stable parallel safe
  return '{}'::uuid[];

-- The journal. One chain for each State or body; what is called the journal of a file is a view of its chain.

create table journal_head (
  chain text primary key,
  seq bigint not null,
  hash text not null
);
comment on table journal_head is 'The last link of each chain. Locked while a link is added; to be anchored outside';

-- True for what may stand in a journal: ids, dates, codes, digests, numbers. A name or a sentence is none of these.
create function app.is_coded(value jsonb) returns boolean language plpgsql immutable parallel safe as $$
begin
  return case jsonb_typeof(value)
    when 'object' then not exists (
      select from jsonb_each(value) as field
      where field.key !~ '^[a-z][A-Za-z0-9-]{0,39}$' or not app.is_coded(field.value))
    when 'array' then not exists (
      select from jsonb_array_elements(value) as element where not app.is_coded(element.value))
    when 'string' then (value #>> '{}') ~ '^([a-z0-9][a-z0-9._:/+-]{0,127}|[A-Z0-9][A-Z0-9._:/+-]{0,127})$'
    else true
  end;
end $$;

create table journal_entry (
  chain text not null check (chain ~ '^[a-z]+:[A-Za-z0-9-]{1,60}$'),
  seq bigint not null default 0 check (seq > 0),
  id uuid not null unique default gen_random_uuid(),
  file_id uuid,
  state_code text check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  event text not null check (event ~ '^[a-z][a-z0-9.-]{0,79}$'),
  on_day date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  by_person uuid not null,
  committee_sees boolean not null default false,
  state_sees boolean not null default false,
  partner_sees boolean not null default false,
  public_sees boolean not null default false,
  detail jsonb not null default '{}' check (jsonb_typeof(detail) = 'object' and app.is_coded(detail)),
  text_digests jsonb not null default '{}' check (jsonb_typeof(text_digests) = 'object' and app.is_coded(text_digests)),
  corrects uuid references journal_entry (id),
  voids uuid references journal_entry (id),
  prev_hash text not null default '' check (prev_hash ~ '^[0-9a-f]{64}$'),
  hash text not null default '' check (hash ~ '^[0-9a-f]{64}$'),
  primary key (chain, seq),
  check (corrects is null or voids is null)
);
create index journal_entry_by_file on journal_entry (file_id, seq);
comment on table journal_entry is 'Never updated and never deleted, not even by the owner; a mistake is corrected by a further entry';
comment on column journal_entry.chain is 'state:XAA or body:ctc';
comment on column journal_entry.seq is 'Place in the chain, without gaps; shown to nobody outside, because gaps would tell of entries one may not see';
comment on column journal_entry.state_code is 'The State concerned, copied here so that no policy has to join';
comment on column journal_entry.on_day is 'The day it happened';
comment on column journal_entry.recorded_at is 'When it was entered: a file as it was known on a past day is read by this';
comment on column journal_entry.committee_sees is 'Which classes of readers may know of it; the secretariat always does';
comment on column journal_entry.state_sees is 'The State concerned may know of it';
comment on column journal_entry.partner_sees is 'Organisations that take part in the file may know of it';
comment on column journal_entry.public_sees is 'Anybody may know of it';
comment on column journal_entry.detail is 'Ids, dates, codes, digests and numbers only, so that names and words stay erasable (decision record 0007)';
comment on column journal_entry.text_digests is 'For each text in journal_text: sha-256 of its salt and its words';
comment on column journal_entry.corrects is 'The entry whose date or details this one replaces';
comment on column journal_entry.voids is 'The entry that this one takes back altogether';
comment on column journal_entry.prev_hash is 'Hash of the link before; sixty-four zeros in the first';
comment on column journal_entry.hash is 'sha-256 of the canonical text of this entry, which includes prev_hash';

-- The text that is hashed: one field a line. No field can hold a line break, so no two entries share a text.
-- src/platform/server/journal-canonical.ts says the same in TypeScript; verify compares the two.
create function app.journal_canonical(entry journal_entry) returns text language sql stable parallel safe
  return concat_ws(E'\n',
    'stocktake-journal-1', entry.chain, entry.seq::text, entry.prev_hash, entry.id::text,
    coalesce(entry.file_id::text, '-'), coalesce(entry.state_code, '-'), entry.event,
    to_char(entry.on_day, 'YYYY-MM-DD'),
    to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    entry.by_person::text, coalesce(entry.corrects::text, '-'), coalesce(entry.voids::text, '-'),
    concat_ws(',', entry.committee_sees::text, entry.state_sees::text, entry.partner_sees::text, entry.public_sees::text),
    entry.detail::text, entry.text_digests::text);

-- Puts an entry at the end of its chain. It runs as the owner, because no reader may write the head of a chain.
create function app.add_link() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  head public.journal_head;
begin
  insert into public.journal_head (chain, seq, hash) values (new.chain, 0, repeat('0', 64)) on conflict do nothing;
  select * into head from public.journal_head where chain = new.chain for update;
  new.seq := head.seq + 1;
  new.prev_hash := head.hash;
  new.hash := encode(sha256(convert_to(app.journal_canonical(new), 'UTF8')), 'hex');
  update public.journal_head set seq = new.seq, hash = new.hash where chain = new.chain;
  return new;
end $$;
create trigger add_link before insert on journal_entry for each row execute function app.add_link();

create function app.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed: enter a correction instead', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger refuse_change before update or delete or truncate on journal_entry
  for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on journal_head
  for each statement execute function app.refuse_change();
alter table journal_entry enable always trigger refuse_change;
alter table journal_head enable always trigger refuse_change;

-- Words that belong to an entry. They can be erased under a retention rule; the entry and its chain stay as they are.
create table journal_text (
  entry_id uuid not null references journal_entry (id),
  kind text not null check (kind ~ '^[a-z][A-Za-z0-9-]{0,39}$'),
  file_id uuid,
  state_code text,
  committee_sees boolean not null default false,
  state_sees boolean not null default false,
  words text,
  salt text,
  erased_by uuid references journal_entry (id),
  primary key (entry_id, kind),
  check ((erased_by is null) = (words is not null) and (words is null) = (salt is null))
);
comment on column journal_text.words is 'Null once erased';
comment on column journal_text.salt is 'Erased with the words, or they could be guessed from the digest in the entry';
comment on column journal_text.erased_by is 'The entry text-erased, which names the rule that allowed it';

-- Who may read a text follows from its entry, and only the words the entry is bound to are taken.
create function app.bind_text() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  entry public.journal_entry;
begin
  select * into strict entry from public.journal_entry where id = new.entry_id;
  if entry.text_digests ->> new.kind is distinct from encode(sha256(convert_to(new.salt || new.words, 'UTF8')), 'hex') then
    raise exception 'the entry is not bound to this text' using errcode = 'check_violation';
  end if;
  new.file_id := entry.file_id;
  new.state_code := entry.state_code;
  new.committee_sees := entry.committee_sees;
  new.state_sees := entry.state_sees;
  return new;
end $$;
create trigger bind_text before insert on journal_text for each row execute function app.bind_text();

-- The one change a text may undergo: its words and salt go, under an entry that says so.
create function app.only_erase() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if old.erased_by is null and new.words is null and new.salt is null
    and row(new.entry_id, new.kind, new.file_id, new.state_code, new.committee_sees, new.state_sees)
      is not distinct from row(old.entry_id, old.kind, old.file_id, old.state_code, old.committee_sees, old.state_sees)
    and exists (
      select from public.journal_entry
      where id = new.erased_by and event = 'text-erased'
        and detail ->> 'entry' = old.entry_id::text and detail ->> 'kind' = old.kind)
  then
    return new;
  end if;
  raise exception 'a text is only ever erased, under an entry that says so' using errcode = 'restrict_violation';
end $$;
create trigger only_erase before update on journal_text for each row execute function app.only_erase();
create trigger refuse_change before delete or truncate on journal_text
  for each statement execute function app.refuse_change();
alter table journal_text enable always trigger only_erase;
alter table journal_text enable always trigger refuse_change;

-- Receipts. An act sent twice with the same key has its effect once, and both get the first answer.
create table act_receipt (
  person_id uuid not null,
  key text not null check (key ~ '^[A-Za-z0-9_-]{8,64}$'),
  act text not null,
  request_sha256 text not null,
  answer jsonb,
  recorded_at timestamptz not null default now(),
  primary key (person_id, key)
);
comment on column act_receipt.request_sha256 is 'The same key with another request is refused';
comment on column act_receipt.answer is 'Null only inside the transaction of the act';

-- Closed from the first migration on: which rows each class may read or write is said in src/platform/policy.sql.
call app.restate_policies('journal_head');
call app.restate_policies('journal_entry');
call app.restate_policies('journal_text');
call app.restate_policies('act_receipt');

grant select on journal_head to stk_administrator;
grant select, insert on journal_entry to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator;
grant select (chain, seq, id, file_id, state_code, event, on_day, recorded_at, detail, text_digests, corrects, voids)
  on journal_entry to stk_public;
grant select, insert on journal_text to stk_secretariat, stk_committee, stk_state;
grant insert on journal_text to stk_partner;
-- An administrator erases without reading.
grant select (entry_id, kind, erased_by), update (words, salt, erased_by) on journal_text to stk_administrator;
grant select, insert, update (answer) on act_receipt to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
