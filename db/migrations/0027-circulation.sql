-- Circulation: a document or a version of a report put before a circle of readers, in which languages it is there and by
-- when others were asked for, and when each reader first opened it. The opening is noted by the reading itself, so it can
-- be had neither before the reader may read nor without reading. Policies: src/circulation/policy.sql.

create table circulation (
  circulation_id uuid primary key,
  kind text not null check (kind in ('document', 'report-version')),
  document_id uuid references document (document_id),
  version_id uuid references report_version (version_id),
  file_id uuid,
  state_code text check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  training boolean not null,
  circles text[] not null check (cardinality(circles) > 0 and circles <@ '{committee,secretariat,state,participants}'),
  needed_on date,
  asked jsonb not null default '{}' check (jsonb_typeof(asked) = 'object'),
  circulated_on date not null,
  circulated_at timestamptz not null,
  circulated_by uuid not null,
  check (num_nonnulls(document_id, version_id) = 1),
  check ((kind = 'document') = (document_id is not null)),
  check (not circles && '{state,participants}' or state_code is not null)
);
create index circulation_by_document on circulation (document_id);
create index circulation_by_version on circulation (version_id);
comment on column circulation.circles is 'To whom: members of the Committee, CTED itself, the State concerned, those who take part in the visit';
comment on column circulation.needed_on is 'The day by which its readers need it, that of a meeting for one; circulated after it, it is told to be late';
comment on column circulation.asked is 'Languages asked for beside those that are there, each with the day by which: {"fr": "2026-12-01"}';

create table circulation_reader (
  circulation_id uuid not null references circulation (circulation_id),
  person_id uuid not null,
  circle text not null check (circle in ('committee', 'secretariat', 'state', 'participants')),
  document_id uuid,
  version_id uuid,
  circulated_at timestamptz not null,
  first_opened_at timestamptz check (first_opened_at >= circulated_at),
  reminded_on date,
  primary key (circulation_id, person_id)
);
create index circulation_reader_by_person on circulation_reader (person_id);
create index circulation_reader_unopened on circulation_reader (person_id, document_id, version_id)
  where first_opened_at is null;
comment on table circulation_reader is 'Each person it was put before when it was circulated';
comment on column circulation_reader.document_id is 'Copied from the circulation, as version_id and circulated_at are, for the reading that notes the opening';
comment on column circulation_reader.first_opened_at is 'Set by the first reading after it was circulated, never by hand';

create function app.bind_to_circulation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  select document_id, version_id, circulated_at into strict new.document_id, new.version_id, new.circulated_at
    from public.circulation where circulation_id = new.circulation_id;
  new.first_opened_at := null;
  return new;
end $$;
create trigger bind_to_circulation before insert on circulation_reader
  for each row execute function app.bind_to_circulation();

-- Whoever reads notes it in the log of readings; that is the opening.
create function app.note_first_opening() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.circulation_reader set first_opened_at = new.read_at
    where person_id = new.person_id and first_opened_at is null and circulated_at <= new.read_at
      and case tg_table_name when 'document_reading' then document_id = (to_jsonb(new) ->> 'document_id')::uuid
        else version_id = (to_jsonb(new) ->> 'version_id')::uuid end;
  return null;
end $$;
create trigger note_first_opening after insert on document_reading
  for each row execute function app.note_first_opening();
create trigger note_first_opening after insert on version_reading
  for each row execute function app.note_first_opening();

create trigger refuse_change before delete or truncate on circulation for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on circulation_reader
  for each statement execute function app.refuse_change();

-- What was put before whoever asks.
create function app.my_circulations() returns uuid[] language sql stable parallel safe security definer set search_path = ''
  return (
    select coalesce(array_agg(circulation_id), '{}') from public.circulation_reader where person_id = app.my_person());

call app.restate_policies('circulation');
call app.restate_policies('circulation_reader');

grant select on circulation, circulation_reader
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert on circulation, circulation_reader to stk_secretariat;
grant update (reminded_on) on circulation_reader to stk_secretariat;
