-- The installation: whether it is for training or for work, and how far its clock was moved; and who the worker is.

create table installation (
  one boolean primary key default true check (one),
  mode text not null default 'training' check (mode in ('training', 'live')),
  moved_by bigint not null default 0 check (moved_by >= 0),
  check (mode = 'training' or moved_by = 0)
);
comment on column installation.mode is 'training: anybody may be anybody and no file of a real State is kept; live: accounts and the real time. Said once';
comment on column installation.moved_by is 'Seconds by which the clock was moved forward, in training only; never back, because what was entered would lie ahead';
insert into installation default values;

-- The day it is by the clock of the program, stated with the other claims; without it, by the clock of the server.
create function app.today() returns date language sql stable parallel safe
  return coalesce(app.claim('today')::date, (now() at time zone 'UTC')::date);
create function app.is_training() returns boolean language sql stable parallel safe security definer set search_path = ''
  return (select mode = 'training' from public.installation);
-- The worker acts as the secretariat does, with a role no account has.
create function app.is_system() returns boolean language sql stable parallel safe
  return 'system' = any (app.my_roles());

-- How far the clock was moved, asked by every transaction before it steps down.
create function app.clock_moved_by() returns bigint language sql stable parallel safe security definer set search_path = ''
  return (select moved_by from public.installation);
revoke execute on function app.clock_moved_by() from public;
grant execute on function app.clock_moved_by() to stk_login;
create function app.installation_mode() returns text language sql stable parallel safe security definer set search_path = ''
  return (select mode from public.installation);
revoke execute on function app.installation_mode() from public;
grant execute on function app.installation_mode() to stk_login;
grant usage on schema app to stk_login;

call app.restate_policies('installation');
grant select, update (mode, moved_by) on installation to stk_administrator, stk_secretariat;

-- Said once and never taken back: a world in which anybody was anybody holds nothing to work with.
create function app.keep_live() returns trigger language plpgsql as $$
begin
  if old.mode = 'live' and new.mode <> 'live' then
    raise exception 'a live installation stays live' using errcode = 'restrict_violation';
  end if;
  if new.mode = 'live' and old.mode <> 'live'
    and (exists (select from public.person) or exists (select from public.visit where origin = 'file')) then
    raise exception 'an installation with a training world stays one for training' using errcode = 'restrict_violation';
  end if;
  if new.moved_by < old.moved_by then
    raise exception 'the clock is never moved back' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger keep_live before update on installation for each row execute function app.keep_live();
alter table installation enable always trigger keep_live;
