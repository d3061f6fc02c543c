-- What leaves the house: versions made from the adopted report, each of its copies by its hash, to whom it was released
-- by which event, and who opened it. The bytes lie beside the database. A version holds the blocks its readers get and no
-- other: what is withheld is nowhere in these rows. Which rows each class may read is said in src/versions/policy.sql.

create table report_version (
  version_id uuid primary key,
  report_id uuid not null,
  file_id uuid not null,
  state_code text not null check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  kind text not null check (kind in ('SV-08', 'SV-09', 'SV-10')),
  numbering text not null check (numbering in ('placeholder', 'gap', 'renumber')),
  snapshot_id uuid not null,
  content jsonb not null check (jsonb_typeof(content) = 'object'),
  content_sha256 text not null check (content_sha256 ~ '^[0-9a-f]{64}$'),
  issued_on date not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  check (kind = 'SV-09' or numbering = 'placeholder')
);
create index report_version_by_report on report_version (report_id, kind);
create index report_version_by_file on report_version (file_id);
comment on column report_version.kind is 'SV-08 adopted report, SV-09 without confidential information, SV-10 limited distribution (S/2020/731 V(u), V(v))';
comment on column report_version.numbering is 'What stands in the place of a withheld paragraph: a line, a gap in the numbers, or nothing at all';
comment on column report_version.snapshot_id is 'Of the adopted report it was made from';
comment on column report_version.content is 'The filtered text that every copy is rendered from';
comment on column report_version.content_sha256 is 'Of the content as canonical JSON';

create table version_block (
  version_id uuid not null references report_version,
  block_id uuid not null,
  kind text not null,
  file_id uuid not null,
  state_code text not null,
  position integer not null check (position > 0),
  primary key (version_id, block_id)
);
create index version_block_by_block on version_block (block_id);
comment on column version_block.position is 'In this version, so that it tells nothing of what was left out';

create table version_release (
  version_id uuid not null references report_version,
  audience text not null check (audience in
    ('committee', 'visited-state', 'un-partner', 'participating-partner')),
  event text not null,
  kind text not null,
  file_id uuid not null,
  state_code text not null,
  primary key (version_id, audience)
);
create index version_release_by_file on version_release (file_id);
create index version_release_by_audience on version_release (audience, event);
comment on table version_release is 'To whom a version is open, and the event that opens it; closed again when the event is taken back';

create table version_copy (
  copy_id uuid primary key,
  version_id uuid not null references report_version,
  kind text not null,
  file_id uuid not null,
  state_code text not null,
  terms text not null check (terms in ('plain', 'limited')),
  language text not null check (language in ('en', 'ar', 'zh')),
  format text not null check (format in ('html', 'pdf')),
  state text not null check (state in ('waiting', 'made', 'refused', 'failed', 'cancelled')),
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes integer check (bytes > 0),
  made_at timestamptz,
  code text check (code ~ '^[a-z-]{1,40}$'),
  block_id uuid,
  unique (version_id, terms, language, format),
  check ((state = 'made') = (sha256 is not null and bytes is not null and made_at is not null)),
  check ((state in ('refused', 'failed')) = (code is not null))
);
create index version_copy_by_sha256 on version_copy (sha256);
comment on column version_copy.terms is 'limited: under the disclaimer of limited distribution, on its first page and in every footer (S/2020/731 V(u), A-19)';
comment on column version_copy.state is 'cancelled: not asked for, or taken out of the queue; it can be asked for again';
comment on column version_copy.code is 'Why it was not made; the block concerned, when there is one, stands beside it';

create table version_reading (
  reading_id uuid primary key,
  copy_id uuid not null references version_copy,
  version_id uuid not null,
  file_id uuid not null,
  state_code text not null,
  person_id uuid not null,
  read_at timestamptz not null
);
create index version_reading_by_version on version_reading (version_id, read_at);
comment on table version_reading is 'Who opened which copy. Never updated and never deleted';

-- What a copy, a block or a release is of follows from its version, and a reading from its copy, whoever writes the row.
create function app.bind_to_version() returns trigger language plpgsql set search_path = '' as $$
begin
  select kind, file_id, state_code into strict new.kind, new.file_id, new.state_code
    from public.report_version where version_id = new.version_id;
  return new;
end $$;
create trigger bind_to_version before insert on version_block for each row execute function app.bind_to_version();
create trigger bind_to_version before insert on version_release for each row execute function app.bind_to_version();
create trigger bind_to_version before insert on version_copy for each row execute function app.bind_to_version();

create function app.bind_to_copy() returns trigger language plpgsql set search_path = '' as $$
begin
  select version_id, file_id, state_code into strict new.version_id, new.file_id, new.state_code
    from public.version_copy where copy_id = new.copy_id;
  return new;
end $$;
create trigger bind_to_copy before insert on version_reading for each row execute function app.bind_to_copy();

-- A version, its blocks and its readings stay as they were; a copy that was made stays what it is.
create trigger refuse_change before update or delete or truncate on report_version
  for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on version_block
  for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on version_release
  for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on version_reading
  for each statement execute function app.refuse_change();
alter table report_version enable always trigger refuse_change;
alter table version_block enable always trigger refuse_change;
alter table version_release enable always trigger refuse_change;
alter table version_reading enable always trigger refuse_change;

create function app.keep_made_copy() returns trigger language plpgsql as $$
begin
  if old.state = 'made' then raise exception 'a copy that was made is not changed'; end if;
  return new;
end $$;
create trigger keep_made_copy before update on version_copy for each row execute function app.keep_made_copy();

-- Versions open to an audience now. The release names its event, and what else the sharing rule asks for of partners is
-- asked of the journal: a reply that marks the whole report closes SV-09 (SH-24), any reply closes SV-10, whose copy was given while
-- the State had not yet said what is confidential (SH-28). The lapse itself is never entered: it comes by time, and the
-- State can only be told of it afterwards.
create function app.versions_released_to(of_audience text) returns uuid[]
language sql stable parallel safe security definer set search_path = ''
  return coalesce((
    select array_agg(given.version_id)
    from (
      -- Asked once for each event, not for each release.
      select named.event, app.files_after(named.event) as files
      from (select distinct event from public.version_release where audience = of_audience) as named
    ) as opened
    join public.version_release as given on given.event = opened.event and given.audience = of_audience
    where given.file_id = any (opened.files)
      and (given.audience in ('committee', 'visited-state')
        or given.kind = 'SV-09'
          and given.file_id = any ((select app.files_after('confidentiality-indicated'))::uuid[])
          and given.file_id <> all ((select app.files_where('confidentiality-indicated', 'CR-3'))::uuid[])
        or given.kind = 'SV-10'
          and given.file_id = any ((select app.files_after('state-informed-of-limited-sharing'))::uuid[])
          and given.file_id <> all ((select app.files_after('confidentiality-indicated'))::uuid[]))
  ), '{}');

-- Paragraphs that whoever asks may read in some version: what the policies of version_block let through.
create or replace function app.released_blocks() returns uuid[]
language sql stable parallel safe security invoker set search_path = ''
  return coalesce((select array_agg(distinct block_id) from public.version_block), '{}');

-- Whether a copy with these bytes was ever made here. Says nothing else, to whoever holds one.
create function app.copy_is_genuine(digest text) returns boolean
language sql stable security definer set search_path = ''
  return exists (select from public.version_copy where sha256 = digest);

call app.restate_policies('report_version');
call app.restate_policies('version_block');
call app.restate_policies('version_release');
call app.restate_policies('version_copy');
call app.restate_policies('version_reading');

grant select on report_version, version_block, version_release, version_copy, version_reading
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert on report_version, version_block, version_release, version_copy to stk_secretariat;
grant update (state, sha256, bytes, made_at, code, block_id) on version_copy to stk_secretariat;
grant insert on version_reading to stk_secretariat, stk_committee, stk_state, stk_partner;
