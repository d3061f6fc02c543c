-- Duties that never sleep: what the passing of time has brought in each file, when to look again, and the proof that
-- nothing was missed. A lapse stays derived from the journal (0018-duties.md); what is kept here is that it was noticed.

create table duty_watch (
  file_id uuid primary key references visit (file_id),
  next_on date
);
comment on table duty_watch is 'When to look at a file again, so that thousands of quiet files cost a sweep nothing';
comment on column duty_watch.next_on is 'The first day that brings something if nobody acts; null when nothing runs. An entry in the journal sets it to the day of entry';
create index duty_watch_by_day on duty_watch (next_on, file_id) where next_on is not null;

-- Whatever enters something in the journal of a file has it looked at again, in the same transaction.
create function app.watch_file() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.duty_watch as watch (file_id, next_on)
  select visit.file_id, app.today() from public.visit where visit.file_id = new.file_id and visit.origin = 'file'
  on conflict (file_id) do update set next_on = least(watch.next_on, excluded.next_on);
  return null;
end $$;
create trigger watch_file after insert on journal_entry for each row
  when (new.file_id is not null) execute function app.watch_file();
insert into duty_watch (file_id, next_on) select file_id, app.today() from visit where origin = 'file';

create table duty_moment (
  moment_id uuid primary key default gen_random_uuid(),
  place bigint not null generated always as identity,
  file_id uuid not null references visit (file_id),
  state_code text not null,
  dedupe_key text not null check (char_length(dedupe_key) between 1 and 200),
  turn smallint not null default 1 check (turn > 0),
  clock text not null,
  expert text,
  kind text not null check (kind in ('lapse', 'overdue', 'marker', 'sent', 'reminder', 'due', 'alert', 'flag')),
  lawful_on date not null,
  due_on date,
  event text,
  opens text[] not null default '{}',
  told text[] not null default '{}',
  moot boolean not null,
  recorded_at timestamptz not null,
  committee_sees boolean not null,
  state_sees boolean not null,
  partner_sees boolean not null,
  unique (file_id, dedupe_key, turn)
);
comment on table duty_moment is 'Reminders, due days, lapses, alerts and flags as they were noticed; never changed and never deleted';
comment on column duty_moment.place is 'Order of recording';
comment on column duty_moment.state_code is 'Copied from the visit, so that no policy joins';
comment on column duty_moment.dedupe_key is 'Clock, entry that started it, kind, lawful day and due day: the same under repetition, another one after a real re-plan';
comment on column duty_moment.turn is 'Another one when a moment that was superseded holds again after all';
comment on column duty_moment.lawful_on is 'The day it bears by the rules; of a due day that passed, that day itself (P-03)';
comment on column duty_moment.event is 'What follows by rule: comments-period-lapsed and its like';
comment on column duty_moment.opens is 'Clocks that start with it';
comment on column duty_moment.told is 'The actors of the procedure who were told';
comment on column duty_moment.moot is 'Noticed only after there was nothing left to do about it; kept, and nobody was told';
comment on column duty_moment.committee_sees is 'Readers who may know of the clock, copied for the policies; the secretariat always does';

create table duty_supersession (
  moment_id uuid primary key references duty_moment (moment_id),
  file_id uuid not null,
  state_code text not null,
  because text not null check (because in ('date-corrected', 'entered-later')),
  superseded_at timestamptz not null,
  committee_sees boolean not null,
  state_sees boolean not null,
  partner_sees boolean not null
);
comment on table duty_supersession is 'Moments that should not have been, as the journal now stands; kept, with the reason';
comment on column duty_supersession.because is 'date-corrected: a date they rested on was corrected; entered-later: something that had happened before was entered after';
create index duty_supersession_by_file on duty_supersession (file_id);

create table duty_check (
  check_id uuid primary key default gen_random_uuid(),
  checked_at timestamptz not null,
  checked_on date not null,
  files integer not null,
  expected integer not null,
  waiting integer not null,
  missing integer not null,
  extra integer not null,
  findings jsonb not null default '[]' check (jsonb_typeof(findings) = 'array')
);
comment on table duty_check is 'Results of the watchdog: all moments worked out anew from the journals and compared with those recorded';
comment on column duty_check.waiting is 'Of today, in line for the next sweep';
comment on column duty_check.findings is 'The first of those missing and extra: file, key and lawful day';
create index duty_check_by_time on duty_check (checked_at);

create trigger refuse_change before update or delete or truncate on duty_moment
  for each statement execute function app.refuse_change();
create trigger refuse_change before update or delete or truncate on duty_supersession
  for each statement execute function app.refuse_change();
alter table duty_moment enable always trigger refuse_change;
alter table duty_supersession enable always trigger refuse_change;

call app.restate_policies('duty_watch');
call app.restate_policies('duty_moment');
call app.restate_policies('duty_supersession');
call app.restate_policies('duty_check');

grant select, update (next_on) on duty_watch to stk_secretariat;
grant select, insert on duty_moment to stk_secretariat;
grant select on duty_moment to stk_committee, stk_state, stk_partner;
grant select, insert on duty_supersession to stk_secretariat;
grant select on duty_supersession to stk_committee, stk_state, stk_partner;
grant select, insert on duty_check to stk_secretariat;
grant select on duty_check to stk_administrator;
