-- Who knows which accounts there are.

call app.restate_policies('person');
-- CTED and the Committee work with everybody; an administrator keeps the accounts.
create policy inner_circle_reads on person for select to stk_secretariat, stk_committee using (true);
create policy administrator_keeps on person to stk_administrator using (true) with check (true);
-- Everybody else knows those who act for the same State or organisation, and who acts for none knows themselves.
create policy own_account on person for select to stk_public using (person_id = (select app.my_person()));
create policy same_state on person for select to stk_state using (state_code = (select app.my_state()));
create policy same_organisation on person for select to stk_partner
  using (organisation_id = (select app.my_organisation()));
-- In training anybody may be anybody, so the list of fictional persons is open.
create policy training_persons_are_known on person for select to stk_state, stk_partner, stk_public using (training);

-- Whoever keeps a body keeps its accounts and those of no other; fictional persons are kept by nobody.
create policy keeper_invites on person for insert to stk_state, stk_partner
  with check (body_id = (select app.my_kept_body()) and not training);
create policy keeper_changes on person for update to stk_state, stk_partner
  using (body_id = (select app.my_kept_body()) and not training) with check (true);

call app.restate_policies('invitation');
create policy administrator_keeps on invitation to stk_administrator using (true) with check (true);
create policy keeper_keeps on invitation to stk_state, stk_partner
  using (body_id = (select app.my_kept_body())) with check (body_id = (select app.my_kept_body()));
-- The worker mails the link, and makes its token only then.
create policy worker_mails on invitation to stk_secretariat using ((select app.is_system()));

-- What may be erased is kept by administrators, who read none of the words (0014-retention.sql).
call app.restate_policies('retention_rule');
create policy administrator_reads on retention_rule for select to stk_administrator using (true);
-- Whoever enters a rule does so in their own name; any administrator ends it, once, and no one takes the end back.
create policy administrator_enters on retention_rule for insert to stk_administrator
  with check (entered_by = (select app.my_person()));
create policy administrator_ends on retention_rule for update to stk_administrator
  using (ended_on is null) with check (true);

-- Grants are settled by CTED (S/2020/731 VI.3(a)); whoever holds one knows of it. What they open is asked by
-- app.my_files(), which reads above the rules.
call app.restate_policies('access_grant');
create policy secretariat_reads on access_grant for select to stk_secretariat using (true);
create policy secretariat_gives on access_grant for insert to stk_secretariat
  with check (given_by = (select app.my_person()));
create policy secretariat_ends on access_grant for update to stk_secretariat using (true) with check (true);
create policy holder_knows on access_grant for select to stk_partner
  using (person_id = (select app.my_person()) or organisation_id = (select app.my_organisation()));

-- Everybody signs for themselves, and only for a grant that runs (S/2020/731 V(s)).
call app.restate_policies('undertaking');
create policy secretariat_reads on undertaking for select to stk_secretariat using (true);
create policy own_is_known on undertaking for select to stk_partner using (person_id = (select app.my_person()));
create policy own_is_given on undertaking for insert to stk_partner
  with check (person_id = (select app.my_person()) and grant_id = any ((select app.my_grants())::uuid[]));
