-- What is done without a person at the page: jobs, sweeps and who does them; notices, their way by mail, what people chose
-- about them, and calendar feeds. And the language in which CTED writes to a State.

-- The moment it is by the clock of the program, stated with the other claims.
create function app.now() returns timestamptz language sql stable parallel safe
  return coalesce(app.claim('now')::timestamptz, now());

create table job (
  job_id uuid primary key default gen_random_uuid(),
  queue text not null check (queue ~ '^[a-z][a-z0-9.-]{0,59}$'),
  payload jsonb not null check (jsonb_typeof(payload) = 'object' and app.is_coded(payload)),
  dedupe_key text not null unique check (dedupe_key ~ '^[A-Za-z0-9:._/-]{1,200}$'),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'dead', 'abandoned')),
  run_at timestamptz,
  attempts integer not null default 0,
  lease_holder uuid,
  lease_until timestamptz,
  last_code text check (last_code ~ '^[A-Za-z0-9._:-]{1,80}$'),
  enqueued_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  check ((state = 'running') = (lease_holder is not null) and (lease_holder is null) = (lease_until is null)),
  check ((state in ('done', 'dead', 'abandoned')) = (finished_at is not null))
);
create index job_that_may_run on job (run_at) where state in ('waiting', 'running');
comment on table job is 'Work left by a transaction for after it, done once or seen by an administrator; ids, days and codes only';
comment on column job.dedupe_key is 'One job for each key, however often it is asked for';
comment on column job.run_at is 'By the clock of the program, so that a clock that was moved runs what came due; null is at once';
comment on column job.lease_until is 'By the clock of the database server, which all workers share and nobody moves';
comment on column job.last_code is 'Why the last attempt failed';

create table sweep (
  name text primary key check (name ~ '^[a-z][a-z0-9.-]{0,59}$'),
  next_at timestamptz not null,
  lease_holder uuid,
  lease_until timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  last_code text check (last_code ~ '^[A-Za-z0-9._:-]{1,80}$'),
  check ((lease_holder is null) = (lease_until is null))
);
comment on table sweep is 'What is looked through again and again; its row is the lease, so that of several workers one does it';
comment on column sweep.finished_at is 'When it was last done to its end, by the clock of the program';

create table worker (
  worker_id uuid primary key,
  started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  stopped_at timestamptz
);
comment on table worker is 'Who does the jobs and was last seen when, by the clock of the database server';

-- Leaves a job, in the transaction of what causes it. Any class may; none may see or change what is there.
create function app.enqueue_job(queue text, payload jsonb, dedupe_key text, run_at timestamptz)
returns boolean language plpgsql security definer set search_path = '' as $$
begin
  insert into public.job (queue, payload, dedupe_key, run_at)
    values (enqueue_job.queue, enqueue_job.payload, enqueue_job.dedupe_key, enqueue_job.run_at)
    on conflict on constraint job_dedupe_key_key do nothing;
  return found;
end $$;
revoke execute on function app.enqueue_job(text, jsonb, text, timestamptz) from public;
grant execute on function app.enqueue_job(text, jsonb, text, timestamptz) to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;

create table notice (
  notice_id uuid primary key default gen_random_uuid(),
  dedupe_key text not null check (dedupe_key ~ '^[A-Za-z0-9:._/-]{1,200}$'),
  person_id uuid not null references person,
  kind text not null check (kind ~ '^[a-z][a-z0-9.-]{0,99}$'),
  content jsonb not null check (jsonb_typeof(content) = 'object' and app.is_coded(content)),
  link text not null check (link ~ '^/[A-Za-z0-9/_?=&.-]{0,200}$' and link !~ '^//'),
  lawful_on date not null,
  restricted boolean not null,
  statutory boolean not null,
  state_code text check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  file_id uuid,
  announced_at timestamptz not null default app.now(),
  read_at timestamptz,
  unique (dedupe_key, person_id)
);
create index notice_of_person on notice (person_id, announced_at desc);
comment on table notice is 'Something a person is told, stored before any mail is sent; read by that person alone';
comment on column notice.kind is 'Message id in the catalogue of the part that tells it';
comment on column notice.content is 'What the message has blanks for: codes, days, numbers';
comment on column notice.lawful_on is 'The day the rules give it, however late the worker was';
comment on column notice.restricted is 'Of its content nothing leaves the house by mail';
comment on column notice.statutory is 'Rests on a rule of the procedure: its mail can be gathered, never switched off';

create table notice_delivery (
  delivery_id uuid primary key default gen_random_uuid(),
  notice_id uuid not null unique references notice,
  person_id uuid not null references person,
  channel text not null default 'mail' check (channel = 'mail'),
  state text not null check (state in ('queued', 'sent', 'failed', 'held', 'not-wanted')),
  message_key text check (message_key ~ '^[a-z0-9-]{1,80}$'),
  attempts integer not null default 0,
  last_code text check (last_code ~ '^[A-Za-z0-9._:-]{1,80}$'),
  sent_at timestamptz,
  check ((state = 'sent') = (sent_at is not null))
);
create index notice_delivery_by_message on notice_delivery (message_key);
create index notice_delivery_waiting on notice_delivery (person_id) where state in ('queued', 'held');
comment on table notice_delivery is 'The way of a notice by mail. Says nothing of what the notice says, so that administrators may read it';
comment on column notice_delivery.state is 'held: kept until there is a mail server and an address; not-wanted: the person reads such notices here only';
comment on column notice_delivery.message_key is 'The mail it goes out in, and the left part of its Message-ID: the same on every attempt';

create table delivery_step (
  step_id uuid primary key default gen_random_uuid(),
  delivery_id uuid not null references notice_delivery,
  step text not null check (step in ('stored', 'tried', 'sent', 'deferred', 'failed', 'held', 'asked-again', 'not-wanted')),
  code text check (code ~ '^[A-Za-z0-9._:-]{1,80}$'),
  reply_id text check (reply_id ~ '^[A-Za-z0-9._:@+=-]{1,120}$'),
  happened_at timestamptz not null default app.now(),
  recorded_at timestamptz not null default clock_timestamp()
);
create index delivery_step_by_delivery on delivery_step (delivery_id, recorded_at);
comment on table delivery_step is 'The log of each delivery, only ever added to';
comment on column delivery_step.recorded_at is 'By the clock of the database server: the order of the steps, also when the clock of the program stands still';
comment on column delivery_step.reply_id is 'Under which number the mail server took it, where it says so';
create trigger refuse_change before update or delete or truncate on delivery_step
  for each statement execute function app.refuse_change();
alter table delivery_step enable always trigger refuse_change;

create table outbox_mail (
  message_key text primary key,
  person_id uuid not null references person,
  subject text not null,
  body text not null,
  kept_at timestamptz not null
);
comment on table outbox_mail is 'In training no mail leaves the house: what would have been sent is kept here, to be looked at';

create table notice_preference (
  person_id uuid primary key references person,
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  digest text not null check (digest in ('at-once', 'daily', 'weekly')),
  at_hour smallint not null check (at_hour between 0 and 23),
  zone text not null check (length(zone) between 1 and 60),
  without_mail text[] not null default '{}',
  version integer not null default 1
);
comment on column notice_preference.at_hour is 'Of the clock on the wall where the person is (zone)';
comment on column notice_preference.without_mail is 'Kinds that are read here only; a statutory one is left out of this list by the act';

create table calendar_feed (
  feed_id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person,
  token_sha256 text not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
  shows_content boolean not null,
  made_at timestamptz not null,
  ended_at timestamptz
);
create unique index calendar_feed_in_use on calendar_feed (person_id) where ended_at is null;
comment on table calendar_feed is 'An address a calendar reads without a sign-in: whoever has it reads the due days of its person';
comment on column calendar_feed.token_sha256 is 'Of the token in the address, which is 256 random bits, shown once and kept nowhere';
comment on column calendar_feed.shows_content is 'The person chose that restricted days say what is due; otherwise they say only that something is';

-- Whose feed an address is; asked by the login role for one address at a time.
create function app.find_feed(asked text)
returns table (person_id uuid, audience text, roles text[], state_code text, organisation_id text, language text, shows_content boolean)
language sql stable security definer set search_path = ''
begin atomic
  select p.person_id, p.audience, p.roles, p.state_code, p.organisation_id, coalesce(n.language, p.language), f.shows_content
    from public.calendar_feed f
    join public.person p on p.person_id = f.person_id
    left join public.notice_preference n on n.person_id = f.person_id
    where f.token_sha256 = asked and f.ended_at is null and p.status = 'active';
end;
revoke execute on function app.find_feed(text) from public;
grant execute on function app.find_feed(text) to stk_login;

call app.restate_policies('job');
call app.restate_policies('sweep');
call app.restate_policies('worker');
call app.restate_policies('notice');
call app.restate_policies('notice_delivery');
call app.restate_policies('delivery_step');
call app.restate_policies('outbox_mail');
call app.restate_policies('notice_preference');
call app.restate_policies('calendar_feed');

grant select, update on job to stk_secretariat;
grant select on job to stk_administrator;
grant update (state, run_at, attempts, finished_at) on job to stk_administrator;
grant select, insert, update on sweep to stk_secretariat;
grant select on sweep to stk_administrator;
grant select, insert, update, delete on worker to stk_secretariat;
grant select on worker to stk_administrator;

grant select on notice to stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator;
grant insert on notice to stk_secretariat;
grant update (read_at) on notice to stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator;
grant select, insert, update on notice_delivery to stk_secretariat;
grant select, update (state, last_code) on notice_delivery to stk_administrator;
grant select, insert on delivery_step to stk_secretariat, stk_administrator;
grant select, insert on outbox_mail to stk_secretariat;
grant select on outbox_mail to stk_committee, stk_state, stk_partner, stk_administrator;
grant select, insert, update on notice_preference to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator;
grant select, insert, update (ended_at) on calendar_feed to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator;

-- S/2020/731 V(d), VI.2(e): letters are in the language of correspondence, which is on the file.
alter table visit add column correspondence_language text
  check (correspondence_language in ('ar', 'zh', 'en', 'fr', 'ru', 'es'));
comment on column visit.correspondence_language is 'In which CTED writes to the State and the State chose to be written to; English until it is set';
