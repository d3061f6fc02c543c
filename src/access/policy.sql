-- Who knows which accounts there are.

call app.restate_policies('person');
-- CTED and the Committee work with everybody; an administrator keeps the accounts.
create policy inner_circle_reads on person for select to stk_secretariat, stk_committee using (true);
create policy administrator_keeps on person to stk_administrator using (true) with check (true);
-- Everybody else knows themselves, and those who act for the same State or organisation.
create policy own_account on person for select to stk_state, stk_partner, stk_public
  using (person_id = (select app.my_person()));
create policy same_state on person for select to stk_state using (state_code = (select app.my_state()));
create policy same_organisation on person for select to stk_partner
  using (organisation_id = (select app.my_organisation()));
-- In training anybody may be anybody, so the list of fictional persons is open.
create policy training_persons_are_known on person for select to stk_state, stk_partner, stk_public using (training);
