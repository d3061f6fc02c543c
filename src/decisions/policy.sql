-- Decisions are the Committee's; CTED files them and prepares the texts. The State concerned reads a decision once it
-- was told (S/2020/731 VI.4(d) for an extension). Nobody else reads any.

call app.restate_policies('decision_kind');
create policy everybody_reads on decision_kind for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);

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
