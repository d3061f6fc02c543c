-- How one gets in: everybody keeps their own ways in and devices, and nobody reads or changes those of others. Before
-- somebody is signed in, the login role asks functions (db/migrations/0006-accounts.sql). A session of a fictional
-- person is shown to nobody: anybody may be that person.
call app.restate_policies('access_session');
create policy own_sessions on access_session for select to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  using (person_id = (select app.my_person()) and method <> 'training');
create policy own_sessions_are_ended on access_session for update to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  using (person_id = (select app.my_person()) and method <> 'training') with check (true);

call app.restate_policies('password');
create policy own_password on password to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  using (person_id = (select app.my_person())) with check (person_id = (select app.my_person()));

call app.restate_policies('one_time_secret');
create policy own_secret on one_time_secret to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  using (person_id = (select app.my_person())) with check (person_id = (select app.my_person()));

call app.restate_policies('recovery_code');
create policy own_codes on recovery_code to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  using (person_id = (select app.my_person())) with check (person_id = (select app.my_person()));

-- Only the functions of the login role touch these.
call app.restate_policies('known_device');
call app.restate_policies('sign_in_tally');
