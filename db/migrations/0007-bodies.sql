-- Bodies people act for, how accounts begin and end, and grants that open one file and end by themselves.

create table body (
  body_id text primary key check (body_id ~ '^[a-z][a-z0-9-]{1,39}$'),
  kind text not null check (kind in ('secretariat', 'committee', 'organisation', 'expert-group')),
  un_system boolean not null,
  compact text not null check (compact in ('lead', 'party', 'not-stated')),
  training boolean not null,
  name jsonb not null,
  cite text[] not null,
  check (training = starts_with(body_id, 'training-')),
  check (training = (cardinality(cite) = 0))
);
comment on table body is 'Whoever people act for, beside the States, which stand in state and are bodies too';
comment on column body.un_system is 'What may be shared depends on it (S/2020/731 V(t), V(w))';
comment on column body.compact is 'What the source says of its place in the Global Counter-Terrorism Coordination Compact; not-stated where it says nothing';
comment on column body.training is 'Fictional, for training; follows from the id, so that it can pass for no other';
comment on column body.name is 'In the six languages, by code';
comment on column body.cite is 'Where the source names it';
call app.restate_policies('body');
grant select on body to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert, update on body to stk_administrator;

alter table person
  add column language text not null default 'en' check (language in ('en', 'fr', 'es', 'ru', 'ar', 'zh')),
  add column status text not null default 'active' check (status in ('invited', 'active', 'ended')),
  add column status_at timestamptz not null default now(),
  add column keeps_body boolean not null default false,
  add column version integer not null default 1,
  add column recovery_asked_by uuid,
  add column body_id text generated always as (
    coalesce(state_code, organisation_id, case audience
      when 'secretariat' then 'cted' when 'administrator' then 'cted' when 'committee' then 'ctc' end)) stored,
  add foreign key (organisation_id) references body (body_id),
  add check ((status = 'ended') = (ended_on is not null)),
  add check (not keeps_body or audience in ('state', 'partner')),
  add check (audience <> 'state' or roles <@ array['visited-state', 'permanent-mission', 'national-focal-point', 'national-expert']),
  add check (audience <> 'partner' or roles <@ array[
    'visiting-delegation', 'visiting-expert', 'partner-expert', 'participating-partner', 'non-attending-partner',
    'specialized-agency', 'unct', 'undss', 'unoct', 'un-partner', 'outside-partner', 'donor']);
comment on column person.status is 'invited: the account waits for the person to accept, at first or after a recovery, and nobody is in it';
comment on column person.status_at is 'By the clock of the program; sessions that end with the status end then';
comment on column person.keeps_body is 'Administers the accounts of the own body, and of no other';
comment on column person.recovery_asked_by is 'Asked to recover the account; somebody else has to confirm it';
comment on column person.body_id is 'Whom the person acts for: a State by its code, otherwise a row of body; null for those who act for none';
create index person_by_body on person (body_id);
-- One living account for each address: whoever comes back after an account of theirs ended can be invited anew.
alter table person drop constraint person_mail_address_key;
create unique index one_account_for_each_address on person (mail_address) where status <> 'ended';

-- Whose accounts the asker keeps: the own body, while the own account lives.
create function app.my_kept_body() returns text language sql stable parallel safe security definer set search_path = ''
  return (
    select body_id from public.person
    where person_id = app.my_person() and keeps_body and status = 'active');

-- Whoever ends or recovers an account ends its sessions in the same transaction; a recovered one loses its ways in too.
create function app.close_account() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update public.access_session set ended_at = new.status_at where person_id = new.person_id and ended_at is null;
  delete from public.password where person_id = new.person_id;
  delete from public.one_time_secret where person_id = new.person_id;
  delete from public.recovery_code where person_id = new.person_id;
  delete from public.passkey where person_id = new.person_id;
  delete from public.known_device where person_id = new.person_id;
  return new;
end $$;
create trigger close_account after update of status on person
  for each row when (old.status = 'active' and new.status <> 'active') execute function app.close_account();

-- What an account is for does not change after it was made; whoever needs another function gets another account.
grant insert, update (status, status_at, ended_on, keeps_body, roles, version, recovery_asked_by) on person
  to stk_state, stk_partner;

create table invitation (
  invitation_id uuid primary key,
  person_id uuid not null references person,
  body_id text,
  token_sha256 text unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  invited_by uuid not null,
  made_at timestamptz not null,
  until timestamptz not null,
  outcome text check (outcome in ('accepted', 'withdrawn')),
  ended_at timestamptz,
  check ((outcome is null) = (ended_at is null))
);
comment on table invitation is 'The way into an account that nobody is in: at first, or after a recovery';
comment on column invitation.token_sha256 is 'Of the token of the link sent last, which is 256 random bits and kept nowhere; null until one was made';
comment on column invitation.until is 'Seven days after the link was made, by the clock of the program';
create unique index one_open_invitation on invitation (person_id) where outcome is null;
call app.restate_policies('invitation');
grant select (invitation_id, person_id, body_id, invited_by, made_at, until, outcome, ended_at) on invitation
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator;
grant insert, update (token_sha256, until, outcome, ended_at) on invitation to stk_state, stk_partner, stk_administrator;

-- What somebody with the link of an invitation is told before they are anybody here.
create function app.read_invitation(digest text, at timestamptz)
returns table (person_id uuid, function_id text, body_id text, name text, language text, mail_address text, until timestamptz)
language sql stable security definer set search_path = ''
  begin atomic
    select p.person_id, p.function_id, p.body_id, p.name, p.language, p.mail_address, i.until
    from public.invitation i join public.person p on p.person_id = i.person_id
    where i.token_sha256 = digest and i.outcome is null and i.until > at and p.status = 'invited';
  end;

-- Takes an invitation, once: whose account is open now; null when the link is worth nothing.
create function app.accept_invitation(digest text, at timestamptz, on_day date, given_name text, given_language text)
returns uuid language plpgsql security definer set search_path = '' as $$
declare
  invited uuid;
begin
  update public.invitation set outcome = 'accepted', ended_at = at
    where token_sha256 = digest and outcome is null and until > at returning person_id into invited;
  if not found then return null; end if;
  update public.person
    set status = 'active', status_at = at, name = given_name, language = given_language, version = version + 1
    where person_id = invited and status = 'invited';
  if not found then return null; end if;
  perform app.enter_of_account('account-opened', invited, at, on_day, jsonb_build_object('account', invited));
  return invited;
end $$;

do $$
declare
  signature text;
begin
  foreach signature in array array[
    'read_invitation(text, timestamptz)', 'accept_invitation(text, timestamptz, date, text, text)'
  ] loop
    execute format('revoke execute on function app.%s from public', signature);
    execute format('grant execute on function app.%s to stk_login', signature);
  end loop;
end $$;

-- Grants. Each opens one file to an organization or a person, for a purpose and by an approval, and ends by itself: by
-- its day through the policies, by its event in the transaction that enters the event. It takes the place of
-- visit_participant: an organization that takes part has a grant.
create table access_grant (
  grant_id uuid primary key default gen_random_uuid(),
  file_id uuid not null references visit (file_id),
  state_code text not null,
  organisation_id text references body (body_id),
  person_id uuid references person,
  scope text not null default 'participants' check (scope in ('participants')),
  purpose text not null default 'takes-part' check (purpose in ('takes-part', 'advises', 'coordinates')),
  approved_by text not null check (length(approved_by) between 3 and 200),
  starts_on date not null,
  ends_on date,
  ends_with_event text check (ends_with_event ~ '^[a-z][a-z0-9.-]{0,79}$'),
  ended_on date,
  given_by uuid not null,
  check (num_nonnulls(organisation_id, person_id) = 1),
  check (ends_on is null or ends_on >= starts_on)
);
comment on column access_grant.state_code is 'Copied from the file, so that no policy has to join';
comment on column access_grant.scope is 'participants: of the file, what those who take part may know (S/2020/731 annex note a)';
comment on column access_grant.approved_by is 'The decision or paragraph it rests on';
comment on column access_grant.starts_on is 'Opens nothing before';
comment on column access_grant.ends_on is 'The last day on which it opens anything; null when an event or somebody ends it';
comment on column access_grant.ends_with_event is 'Ends in the transaction that enters this event in the file';
comment on column access_grant.ended_on is 'From this day it opens nothing, whatever else it says';
create index access_grant_by_file on access_grant (file_id);
create index access_grant_by_organisation on access_grant (organisation_id);
create index access_grant_by_person on access_grant (person_id);
create unique index one_grant_in_force on access_grant (file_id, organisation_id) where ended_on is null and organisation_id is not null;

create table undertaking (
  grant_id uuid not null references access_grant,
  person_id uuid not null references person,
  signed_at timestamptz not null,
  primary key (grant_id, person_id)
);
comment on table undertaking is 'Of confidentiality, given by each person before a grant opens anything to them (S/2020/731 V(s))';

insert into body (body_id, kind, un_system, compact, training, name, cite)
  select distinct organisation_id, 'organisation', true, 'not-stated', true, '{}'::jsonb, '{}'::text[]
  from visit_participant on conflict do nothing;
insert into access_grant (file_id, state_code, organisation_id, approved_by, starts_on, ended_on, given_by)
  select p.file_id, v.state_code, p.organisation_id, 'S/2020/731 VI.3(a)', current_date, p.ended_on,
    '00000000-0000-0000-0000-000000000000'
  from visit_participant p join visit v on v.file_id = p.file_id;

-- Grants that name the asker or their organization and run on this day, signed for or not.
create function app.my_grants() returns uuid[] language sql stable parallel safe security definer set search_path = ''
  return (
    select coalesce(array_agg(grant_id), '{}') from public.access_grant
    where (person_id = app.my_person() or organisation_id = app.my_organisation())
      and starts_on <= app.today() and (ends_on is null or ends_on >= app.today())
      and (ended_on is null or ended_on > app.today()));
-- The files they open: each person has given the undertaking for themselves.
create or replace function app.my_files() returns uuid[] language sql stable parallel safe security definer
  set search_path = ''
  return (
    select coalesce(array_agg(distinct g.file_id), '{}')
    from public.access_grant g join public.undertaking u on u.grant_id = g.grant_id
    where g.grant_id = any (app.my_grants()) and u.person_id = app.my_person());
drop table visit_participant;

-- Ends what an event ends. Asked by whoever enters the event, so it looks whether it was entered.
create function app.end_grants_on(file uuid, ending text) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  ended integer;
begin
  update public.access_grant set ended_on = app.today()
    where file_id = file and ends_with_event = ending and ended_on is null
      and exists (select from public.journal_entry where file_id = file and event = ending);
  get diagnostics ended = row_count;
  return ended;
end $$;

-- A successor gets the running grants of a person, and signs for them anew. Asked by who keeps the body of both.
create function app.pass_grants_on(old_holder uuid, new_holder uuid, on_day date) returns integer
language plpgsql security definer set search_path = '' as $$
declare
  passed integer;
begin
  if current_setting('role', true) <> 'stk_administrator' and exists (
    select from public.person where person_id in (old_holder, new_holder) and body_id is distinct from app.my_kept_body())
  then
    raise exception 'grants are passed on within the body one keeps' using errcode = 'insufficient_privilege';
  end if;
  insert into public.access_grant
    (file_id, state_code, person_id, scope, purpose, approved_by, starts_on, ends_on, ends_with_event, given_by)
    select file_id, state_code, new_holder, scope, purpose, approved_by, greatest(starts_on, on_day), ends_on,
      ends_with_event, app.my_person()
    from public.access_grant
    where person_id = old_holder and (ended_on is null or ended_on > on_day) and (ends_on is null or ends_on >= on_day);
  get diagnostics passed = row_count;
  update public.access_grant set ended_on = on_day where person_id = old_holder and ended_on is null;
  return passed;
end $$;

call app.restate_policies('access_grant');
call app.restate_policies('undertaking');
grant select on access_grant to stk_secretariat, stk_partner;
grant insert, update (ended_on) on access_grant to stk_secretariat;
grant select on undertaking to stk_secretariat, stk_partner;
grant insert on undertaking to stk_partner;
