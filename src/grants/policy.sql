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
