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
