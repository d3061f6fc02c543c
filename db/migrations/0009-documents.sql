-- Documents: what is on file, each edition of it, who opened it, and the receipts of States.
-- The bytes lie beside the database, by their hash; a row says which they are. Nothing here is deleted but uploads that
-- nobody filed. Which rows each class may read or write is said in src/documents/policy.sql.

create table document (
  document_id uuid primary key,
  training boolean not null,
  type text not null check (type ~ '^[a-z0-9-]{1,40}$'),
  class text not null check (class in
    ('general', 'committee-and-cted', 'committee-cted-and-state', 'cted-working', 'state-only-and-cted', 'participants')),
  titles jsonb not null check (jsonb_typeof(titles) = 'object' and titles <> '{}'),
  original_language text not null check (original_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  symbol text unique check (symbol ~ '^[A-Z][A-Z0-9.]*(/[A-Za-z0-9.() -]+)+$'),
  temporary_number text unique,
  dated_on date not null,
  issued_by text not null check (issued_by in ('security-council', 'committee', 'cted', 'state', 'partner')),
  state_code text check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  file_id uuid,
  withdrawn_on date,
  withdrawn_because text,
  version integer not null default 1,
  filed_by uuid not null,
  filed_at timestamptz not null,
  check (symbol is not null or temporary_number is not null),
  check (class not in ('committee-cted-and-state', 'state-only-and-cted') or state_code is not null),
  check (class <> 'participants' or file_id is not null),
  check ((withdrawn_on is null) = (withdrawn_because is null))
);
create index document_by_file on document (file_id);
create index document_by_state on document (state_code);
comment on column document.class is 'Who may read it; copied onto editions, readings and receipts, so that no policy joins';
comment on column document.titles is 'By language, in as many of the six as there are';
comment on column document.symbol is 'Of an issued document; null until it is known';
comment on column document.temporary_number is 'Of a series of our own, kept when a symbol is given later';
comment on column document.withdrawn_because is 'Words, not in the journal, so that they can be erased';

create table document_version (
  version_id uuid primary key,
  document_id uuid not null references document (document_id),
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  number integer not null check (number > 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes integer not null check (bytes > 0),
  file_name text not null,
  filed_by uuid not null,
  filed_at timestamptz not null,
  superseded_by uuid references document_version (version_id),
  superseded_at timestamptz,
  class text not null,
  state_code text,
  file_id uuid,
  unique (document_id, language, number),
  check ((superseded_by is null) = (superseded_at is null))
);
create index document_version_by_sha256 on document_version (sha256);
comment on column document_version.number is 'In the chain of one language: a further one supersedes the one before and deletes nothing';
comment on column document_version.sha256 is 'Names the bytes; they are hashed again on each opening';
comment on column document_version.class is 'Copied from the document by app.bind_to_document';

create table document_upload (
  upload_id uuid primary key,
  person_id uuid not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  media_type text not null,
  bytes integer not null,
  file_name text not null,
  received_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table document_upload is 'Files that were sent and looked through, and are filed by whoever sent them or swept away';

create table document_reading (
  reading_id uuid primary key,
  document_id uuid not null references document (document_id),
  version_id uuid not null references document_version (version_id),
  person_id uuid not null,
  kind text not null check (kind in ('opened', 'downloaded', 'printed')),
  read_at timestamptz not null,
  copy_sha256 text check (copy_sha256 ~ '^[0-9a-f]{64}$'),
  class text not null,
  state_code text,
  file_id uuid
);
create index document_reading_by_document on document_reading (document_id, read_at);
create index document_reading_by_copy on document_reading (copy_sha256);
comment on table document_reading is 'Who opened what. Never updated and never deleted';
comment on column document_reading.copy_sha256 is 'Of the copy that was handed out, with its mark: whose a copy was can be found by it';

create table document_series (
  year smallint not null,
  training boolean not null,
  last_number integer not null,
  primary key (year, training)
);

create table document_receipt (
  receipt_id uuid primary key,
  entry_id uuid not null unique references journal_entry (id),
  entry_hash text not null check (entry_hash ~ '^[0-9a-f]{64}$'),
  state_code text not null,
  file_id uuid not null,
  event text not null,
  received_on date not null,
  entered_as text not null,
  on_paper boolean not null,
  document_id uuid references document (document_id),
  document_sha256 text check (document_sha256 ~ '^[0-9a-f]{64}$'),
  language text not null,
  issued_at timestamptz not null,
  text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
  check (not on_paper or document_sha256 is not null)
);
comment on table document_receipt is 'What a State holds in its hand after an act of its own. Never updated and never deleted';
comment on column document_receipt.entered_as is 'The function of whoever entered it, never a name';
comment on column document_receipt.entry_hash is 'The link of the chain: with it the State can prove later that the line was there';
comment on column document_receipt.text_sha256 is 'Of the text that can be checked outside';

-- Who may read an edition or a reading follows from its document, whoever writes the row.
create function app.bind_to_document() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  select class, state_code, file_id into strict new.class, new.state_code, new.file_id
    from public.document where document_id = new.document_id;
  return new;
end $$;
create trigger bind_to_document before insert on document_version for each row execute function app.bind_to_document();
create trigger bind_to_document before insert on document_reading for each row execute function app.bind_to_document();

create function app.carry_class() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.document_version set class = new.class where document_id = new.document_id;
  return null;
end $$;
create trigger carry_class after update of class on document for each row execute function app.carry_class();

create trigger refuse_change before update or delete or truncate on document_reading
  for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on document_receipt
  for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on document for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on document_version
  for each statement execute function app.refuse_change();
alter table document_reading enable always trigger refuse_change;
alter table document_receipt enable always trigger refuse_change;
alter table document enable always trigger refuse_change;
alter table document_version enable always trigger refuse_change;

-- The next number of a series. Whoever files takes one, and nobody reads how many there are.
create function app.next_document_number(of_year integer, of_training boolean) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  taken integer;
begin
  insert into public.document_series (year, training, last_number) values (of_year, of_training, 1)
    on conflict (year, training) do update set last_number = public.document_series.last_number + 1
    returning last_number into taken;
  return taken;
end $$;
revoke execute on function app.next_document_number(integer, boolean) from public;
grant execute on function app.next_document_number(integer, boolean) to stk_secretariat, stk_state;

-- Whether a receipt with this text was ever given, and its line still stands in the journal as it did. Says nothing else.
create function app.receipt_is_genuine(receipt uuid, digest text) returns boolean
language sql stable security definer set search_path = ''
  return exists (
    select from public.document_receipt as given
      join public.journal_entry as entry on entry.id = given.entry_id and entry.hash = given.entry_hash
    where given.receipt_id = receipt and given.text_sha256 = digest
  );

call app.restate_policies('document');
call app.restate_policies('document_version');
call app.restate_policies('document_upload');
call app.restate_policies('document_reading');
call app.restate_policies('document_series');
call app.restate_policies('document_receipt');

grant select on document, document_version
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert, update (type, class, titles, symbol, dated_on, withdrawn_on, withdrawn_because, version) on document to stk_secretariat;
grant insert on document to stk_state;
grant insert, update (superseded_by, superseded_at) on document_version to stk_secretariat;
grant insert on document_version to stk_state;
grant select, insert, delete on document_upload to stk_secretariat, stk_state;
grant select on document_reading to stk_secretariat, stk_state;
grant insert on document_reading
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant select, insert on document_receipt to stk_secretariat, stk_state;
