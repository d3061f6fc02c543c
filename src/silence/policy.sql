-- The rule by which silence decides, and to whom each text was sent. Nobody reads who kept silent.

-- P-18, D-047: the Chair switches the written procedure on, or an administrator who names the Chair's decision.
call app.restate_policies('written_rule');
create policy secretariat_reads on written_rule for select to stk_secretariat using (true);
create policy committee_reads on written_rule for select to stk_committee using (true);
create policy administrator_reads on written_rule for select to stk_administrator using (true);
create policy chair_enters on written_rule for insert to stk_committee
  with check (entered_by = (select app.my_person()) and 'committee-chair' = any ((select app.my_roles())::text[]));
create policy administrator_enters on written_rule for insert to stk_administrator
  with check (entered_by = (select app.my_person()) and chair_decision is not null);
create policy chair_ends on written_rule for update to stk_committee
  using ('committee-chair' = any ((select app.my_roles())::text[])) with check (ended_by = (select app.my_person()));
create policy administrator_ends on written_rule for update to stk_administrator
  using (true) with check (ended_by = (select app.my_person()));

call app.restate_policies('decision_addressee');
create policy secretariat_addresses on decision_addressee to stk_secretariat using (true) with check (true);
create policy committee_reads on decision_addressee for select to stk_committee using (true);
