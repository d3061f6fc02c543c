-- Decisions are the Committee's; CTED files them and prepares the texts. The State concerned reads a decision once it
-- was told (S/2020/731 VI.4(d) for an extension). Nobody else reads any, and nobody reads who kept silent.

call app.restate_policies('decision_kind');
create policy everybody_reads on decision_kind for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);

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

call app.restate_policies('decision');
create policy secretariat_files on decision to stk_secretariat using (true) with check (true);
create policy committee_reads on decision for select to stk_committee using (true);
create policy committee_decides on decision for insert to stk_committee with check (manner = 'meeting');
-- Only those a text was addressed to can object to it or hold it; the Chair can withdraw it.
create policy addressee_speaks on decision for update to stk_committee
  using (decision_id = any ((select app.my_procedures())::uuid[])) with check (true);
create policy chair_withdraws on decision for update to stk_committee
  using ('committee-chair' = any ((select app.my_roles())::text[])) with check (true);
create policy state_reads_what_it_was_told on decision for select to stk_state
  using (state_code = (select app.my_state()) and told_state_on <= (select app.today()));

call app.restate_policies('decision_text');
create policy secretariat_files on decision_text to stk_secretariat using (true) with check (true);
create policy committee_reads on decision_text for select to stk_committee using (true);
create policy committee_adds on decision_text for insert to stk_committee with check (true);
create policy state_reads_what_it_was_told on decision_text for select to stk_state
  using (state_code = (select app.my_state()) and told_state_on <= (select app.today()));

call app.restate_policies('decision_addressee');
create policy secretariat_addresses on decision_addressee to stk_secretariat using (true) with check (true);
create policy committee_reads on decision_addressee for select to stk_committee using (true);
