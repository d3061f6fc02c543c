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
grant select (invitation_id, person_id, body_id, invited_by, made_at, until, outcome, ended_at), insert,
  update (token_sha256, until, outcome, ended_at) on invitation to stk_state, stk_partner, stk_administrator;

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
