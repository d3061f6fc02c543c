-- How people get in: sessions, ways in, known devices, and what holds guessers back. Everything before a session exists
-- is asked by the login role through functions that answer one question each; no class of readers may ask them.

alter table person
  add column mail_address text unique check (mail_address = lower(mail_address) and length(mail_address) between 3 and 254),
  add column ended_on date;
comment on column person.mail_address is 'Under which the person signs in with a password; in small letters. Null for training persons, and once erased';
comment on column person.ended_on is 'From then on the account opens nothing and none of its sessions lives on';

create table access_session (
  session_id uuid primary key default gen_random_uuid(),
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  person_id uuid not null references person,
  method text not null check (method in ('training', 'invitation', 'password', 'passkey')),
  device_label text not null check (length(device_label) <= 80),
  opened_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_until timestamptz,
  until timestamptz,
  ended_at timestamptz,
  check ((until is null) = (method = 'training') and (idle_until is null) = (method = 'training'))
);
comment on table access_session is 'One row for each sign-in. Times are by the clock of the program';
comment on column access_session.token_sha256 is 'Of the token in the cookie, which is 256 random bits and kept nowhere';
comment on column access_session.method is 'training: anybody may be this fictional person, so the session proves nothing and ends only by leaving';
comment on column access_session.device_label is 'Browser and system as the browser says, for the list of devices';
comment on column access_session.idle_until is 'Put off by each request; the session is over when nobody came';
comment on column access_session.until is 'The session is over then, used or not';
create index access_session_by_person on access_session (person_id, opened_at);

create table password (
  person_id uuid primary key references person,
  hash text not null,
  salt text not null,
  cost integer not null check (cost between 1024 and 4194304),
  blocks smallint not null,
  lanes smallint not null,
  changed_at timestamptz not null
);
comment on table password is 'scrypt of the password; a way in only together with a one-time code';
comment on column password.cost is 'N of scrypt, with which this hash was made; blocks is r and lanes is p. A weaker hash is made anew at the next sign-in';

create table one_time_secret (
  person_id uuid primary key references person,
  sealed text not null,
  last_step bigint not null,
  confirmed_at timestamptz not null
);
comment on column one_time_secret.sealed is 'Sealed with the key of the installation, which lies outside the database (docs/decisions/0012)';
comment on column one_time_secret.last_step is 'The last step of thirty seconds whose code was used; none up to it is taken again';

create table recovery_code (
  person_id uuid not null references person,
  code_sha256 text not null check (code_sha256 ~ '^[0-9a-f]{64}$'),
  used_at timestamptz,
  primary key (person_id, code_sha256)
);
comment on column recovery_code.code_sha256 is 'Of eighty random bits, so a fast hash is enough';

create table passkey (
  credential_id text primary key,
  passkey_id uuid not null unique default gen_random_uuid(),
  person_id uuid not null references person,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  name text not null check (length(name) between 1 and 60),
  made_at timestamptz not null,
  last_used_at timestamptz
);
comment on column passkey.public_key is 'COSE, in base64url; the private key never leaves the device of the person';
comment on column passkey.counter is 'Of uses, where the device counts; one that goes back was copied and is refused';
create index passkey_by_person on passkey (person_id);

create table passkey_challenge (
  challenge_sha256 text primary key,
  person_id uuid references person,
  until timestamptz not null
);
comment on table passkey_challenge is 'Asked of a device and not answered yet; each is taken once';
comment on column passkey_challenge.person_id is 'Who adds a passkey; null for signing in, where nobody is known so far';

create table known_device (
  person_id uuid not null references person,
  token_sha256 text not null check (token_sha256 ~ '^[0-9a-f]{64}$'),
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (person_id, token_sha256)
);
comment on table known_device is 'Browsers in which the person signed in before: they are not held back by what others guessed';

create table sign_in_tally (
  kind text not null check (kind in ('device', 'pair', 'account', 'address')),
  digest text not null,
  failures integer not null,
  last_failed_at timestamptz not null,
  held_until timestamptz,
  primary key (kind, digest)
);
comment on table sign_in_tally is 'Failed sign-ins of one day, by what failed; without names and addresses, only their digests under the key of the installation';
comment on column sign_in_tally.kind is 'pair: one account from one address; account: from all unknown devices; address: all accounts; device: one account from a browser known to it';

call app.restate_policies('access_session');
call app.restate_policies('password');
call app.restate_policies('one_time_secret');
call app.restate_policies('recovery_code');
call app.restate_policies('passkey');
call app.restate_policies('passkey_challenge');
call app.restate_policies('known_device');
call app.restate_policies('sign_in_tally');

grant select on access_session to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant update (ended_at) on access_session to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
-- A hash, a secret and a key can be put in and taken away, and are never read by those they are of.
grant select (person_id, changed_at), insert, delete on password to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant select (person_id, confirmed_at), insert, delete on one_time_secret to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant select (person_id, used_at), insert, delete on recovery_code to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant select (person_id, passkey_id, credential_id, transports, name, made_at, last_used_at), insert, delete on passkey to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant update (name) on passkey to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;

-- Enters what happened to an account in the chain of the house; asked by the functions below and by nobody else.
create function app.enter_of_account(event text, person uuid, at timestamptz, on_day date, detail jsonb)
returns void language sql security definer set search_path = ''
  begin atomic
    insert into public.journal_entry (chain, event, on_day, recorded_at, by_person, detail)
    values ('body:house', event, on_day, at, person, jsonb_strip_nulls(detail));
  end;
revoke execute on function app.enter_of_account(text, uuid, timestamptz, date, jsonb) from public;

-- What somebody signed in did to their own account. The class of the public enters nothing else in a journal.
create function app.enter_own_account(event text, at timestamptz, on_day date, detail jsonb)
returns void language plpgsql security definer set search_path = '' as $$
begin
  if event not in ('way-in-added', 'way-in-changed', 'way-in-removed', 'session-ended') or app.my_person() is null then
    raise exception 'no event of an account: %', event using errcode = 'check_violation';
  end if;
  perform app.enter_of_account(event, app.my_person(), at, on_day, detail);
end $$;

-- Who asks with this token, and nobody when the session or the account has ended. A request puts off the end by idling,
-- at most once a minute, so that reading does not become writing.
create function app.find_session(digest text, at timestamptz, idle interval)
returns table (person_id uuid, audience text, roles text[], state_code text, organisation_id text)
language plpgsql security definer set search_path = '' as $$
declare
  seen timestamptz;
begin
  select p.person_id, p.audience, p.roles, p.state_code, p.organisation_id, s.last_seen_at
    into person_id, audience, roles, state_code, organisation_id, seen
    from public.access_session s join public.person p on p.person_id = s.person_id
    where s.token_sha256 = digest and s.ended_at is null and p.ended_on is null
      and (s.until > at and s.idle_until > at or s.method = 'training' and p.training and app.is_training());
  if not found then return; end if;
  if seen < at - interval '1 minute' then
    update public.access_session set last_seen_at = at, idle_until = case when until is not null then at + idle end
      where token_sha256 = digest;
  end if;
  return next;
end $$;

-- Opens a session: a fictional person for anybody in training, an account after a way in was shown or an invitation taken.
create function app.open_session(digest text, person uuid, how text, label text, at timestamptz, idle interval, whole interval)
returns boolean language plpgsql security definer set search_path = '' as $$
begin
  insert into public.access_session
    (token_sha256, person_id, method, device_label, opened_at, last_seen_at, idle_until, until)
  select digest, p.person_id, how, label, at, at,
    case when not p.training then at + idle end, case when not p.training then at + whole end
  from public.person p
  where p.person_id = person and p.ended_on is null
    and p.training = (how = 'training') and (how <> 'training' or app.is_training());
  return found;
end $$;

create function app.end_session(digest text, at timestamptz) returns void
language sql security definer set search_path = ''
  begin atomic
    update public.access_session set ended_at = at where token_sha256 = digest and ended_at is null;
  end;

-- The account of a name, with what its password and code are checked against; nothing for a name that nobody has.
create function app.find_account(asked text)
returns table (person_id uuid, hash text, salt text, cost integer, blocks smallint, lanes smallint, sealed text)
language sql stable security definer set search_path = ''
  begin atomic
    select p.person_id, w.hash, w.salt, w.cost, w.blocks, w.lanes, o.sealed
    from public.person p
      join public.password w on w.person_id = p.person_id
      join public.one_time_secret o on o.person_id = p.person_id
    where p.mail_address = asked and p.ended_on is null and not p.training;
  end;

create function app.find_passkey(credential text)
returns table (person_id uuid, public_key text, counter bigint, transports text[])
language sql stable security definer set search_path = ''
  begin atomic
    select k.person_id, k.public_key, k.counter, k.transports
    from public.passkey k join public.person p on p.person_id = k.person_id
    where k.credential_id = credential and p.ended_on is null;
  end;

-- Each of these is true once: a code, a step or a challenge that was used is worth nothing.
create function app.use_step(person uuid, step bigint) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.one_time_secret set last_step = step where person_id = person and last_step < step;
  return found;
end $$;

create function app.use_recovery_code(person uuid, digest text, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.recovery_code set used_at = at where person_id = person and code_sha256 = digest and used_at is null;
  return found;
end $$;

create function app.use_passkey(credential text, times bigint, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update public.passkey set counter = times, last_used_at = at
    where credential_id = credential and (counter < times or counter = 0 and times = 0);
  return found;
end $$;

create function app.keep_challenge(digest text, person uuid, at timestamptz, ends timestamptz) returns void
language sql security definer set search_path = ''
  begin atomic
    delete from public.passkey_challenge where until < at;
    insert into public.passkey_challenge (challenge_sha256, person_id, until) values (digest, person, ends);
  end;

create function app.take_challenge(digest text, person uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from public.passkey_challenge
    where challenge_sha256 = digest and person_id is not distinct from person and until >= at;
  return found;
end $$;

create function app.rehash_password(person uuid, new_hash text, new_salt text, n integer, r smallint, p smallint) returns void
language sql security definer set search_path = ''
  begin atomic
    update public.password set hash = new_hash, salt = new_salt, cost = n, blocks = r, lanes = p where person_id = person;
  end;

-- Whether the person signed in on this browser before.
create function app.knows_device(person uuid, digest text) returns boolean
language sql stable security definer set search_path = ''
  return exists (select from public.known_device where person_id = person and token_sha256 = digest);

-- The same, and from now on they did. Of a device beside those already known the person is told.
create function app.remember_device(person uuid, digest text, at timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  was_known boolean := app.knows_device(person, digest);
begin
  insert into public.known_device (person_id, token_sha256, first_at, last_at) values (person, digest, at, at)
    on conflict (person_id, token_sha256) do update set last_at = excluded.last_at;
  if not was_known and exists (select from public.known_device where person_id = person and token_sha256 <> digest) then
    perform app.enqueue_job('new-device', jsonb_build_object('person', person, 'device', left(digest, 16)),
      'new-device:' || person || ':' || left(digest, 16), null);
  end if;
  return was_known;
end $$;

-- Until when a sign-in with these marks is held back; null when it is not.
create function app.held_until(kinds text[], digests text[], at timestamptz) returns timestamptz
language sql stable security definer set search_path = ''
  return (
    select max(t.held_until) from public.sign_in_tally t
      join unnest(kinds, digests) as asked (kind, digest) on asked.kind = t.kind and asked.digest = t.digest
    where t.held_until > at);

-- Counts a failed sign-in under one mark, and says until when the next is held back; null when it is not. Each failure
-- beyond what is free doubles the pause. A day without one is forgotten.
create function app.count_failure(mark text, mark_digest text, free integer, pause interval, longest interval, at timestamptz)
returns timestamptz language plpgsql security definer set search_path = '' as $$
declare
  counted public.sign_in_tally;
begin
  delete from public.sign_in_tally where (kind, digest) in (
    select kind, digest from public.sign_in_tally
    where last_failed_at < at - interval '1 day' and (held_until is null or held_until < at) for update skip locked);
  insert into public.sign_in_tally as t (kind, digest, failures, last_failed_at) values (mark, mark_digest, 1, at)
    on conflict (kind, digest) do update set failures = t.failures + 1, last_failed_at = at
    returning * into counted;
  if counted.failures < free then return null; end if;
  update public.sign_in_tally
    set held_until = at + least(longest, pause * (2 ^ least(counted.failures - free, 16)))
    where kind = mark and digest = mark_digest returning held_until into counted.held_until;
  return counted.held_until;
end $$;

-- Forgets the failures under one mark, and says how many there were.
create function app.forget_failures(mark text, mark_digest text) returns integer
language sql security definer set search_path = ''
  begin atomic
    with gone as (delete from public.sign_in_tally where kind = mark and digest = mark_digest returning failures)
    select coalesce((select failures from gone), 0);
  end;

do $$
declare
  signature text;
begin
  foreach signature in array array[
    'enter_of_account(text, uuid, timestamptz, date, jsonb)', 'find_session(text, timestamptz, interval)',
    'open_session(text, uuid, text, text, timestamptz, interval, interval)', 'end_session(text, timestamptz)',
    'find_account(text)', 'find_passkey(text)', 'use_step(uuid, bigint)', 'use_recovery_code(uuid, text, timestamptz)',
    'use_passkey(text, bigint, timestamptz)', 'keep_challenge(text, uuid, timestamptz, timestamptz)',
    'take_challenge(text, uuid, timestamptz)', 'rehash_password(uuid, text, text, integer, smallint, smallint)',
    'knows_device(uuid, text)', 'remember_device(uuid, text, timestamptz)', 'held_until(text[], text[], timestamptz)',
    'count_failure(text, text, integer, interval, interval, timestamptz)', 'forget_failures(text, text)'
  ] loop
    execute format('revoke execute on function app.%s from public', signature);
    execute format('grant execute on function app.%s to stk_login', signature);
  end loop;
end $$;
