-- The roles of Stocktake. Run by an administrator of the server at every migration; repeating it changes nothing.
--
--   stk_owner     owns every table and function, and nobody logs in as it
--   stk_migrator  may log in and step up to stk_owner: for those who do not want to migrate as an administrator
--   stk_login     the application: owns nothing, may read nothing, may only state claims and step down to a role below
--   stk_<class>   one for each class of readers; policies are written for these (decision record 0002)
--   stk_reader    reads everything and does nothing else: for verifying the journal and for exporting
--
-- A role inherits the policies of every role it is a member of. So none of the classes is a member of another,
-- and only stk_login, which inherits nothing, is a member of any (src/database/server/roles.test.ts).

do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'stk_owner', 'stk_migrator', 'stk_login', 'stk_reader',
    'stk_secretariat', 'stk_committee', 'stk_state', 'stk_partner', 'stk_public', 'stk_administrator'
  ] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin noinherit', role_name);
    end if;
  end loop;
end $$;

alter role stk_login login;
alter role stk_migrator login;

grant stk_reader, stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator to stk_login;
grant stk_owner to stk_migrator;

-- An administrator who is no superuser has to be a member of what it acts for.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = session_user) then
    execute format('grant stk_owner, stk_login to %I', session_user);
  end if;
end $$;

-- A statement or a transaction that was forgotten gives its locks back. The embedded engine has its own watchdog.
alter role stk_login set statement_timeout = '30s';
-- A statement of ours takes milliseconds; compiling one takes seconds.
alter role stk_login set jit = off;
alter role stk_login set idle_in_transaction_session_timeout = '60s';
alter role stk_login set timezone = 'UTC';

do $$
begin
  execute format('revoke create, temporary on database %I from public', current_database());
end $$;
create schema if not exists app authorization stk_owner;
grant usage, create on schema public to stk_owner;
revoke create on schema public from public;
grant usage on schema public, app to
  stk_reader, stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;

-- Claims are stated by the login role before it steps down; from then on they are frozen. Where the server is run by
-- somebody else, this may be refused: then SQL that was smuggled into a query could change claims. The rest holds.
do $$
begin
  revoke execute on function pg_catalog.set_config(text, text, boolean) from public;
  grant execute on function pg_catalog.set_config(text, text, boolean) to stk_login;
exception when insufficient_privilege then
  raise warning 'set_config stays open to every role: this server does not let us close it';
end $$;
