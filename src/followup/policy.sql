-- Who reads what of the follow-up. File, State and block stand on every row, so no policy joins; whether something has
-- happened to the file is asked of the journal, so a correction opens and closes in the same transaction.

call app.restate_policies('recommendation');
create policy secretariat_reads on recommendation for select to stk_secretariat using (true);
-- Nobody takes up in the name of somebody else.
create policy secretariat_takes_up on recommendation for insert to stk_secretariat
  with check (taken_up_by = (select app.my_person()));
-- What stands in the report is read by whoever reads the report: SH-20, SH-21.
create policy committee_reads on recommendation for select to stk_committee
  using (file_id = any ((select app.files_after('report-adopted'))::uuid[]));
create policy state_reads_its_own on recommendation for select to stk_state
  using (state_code = (select app.my_state()) and file_id = any ((select app.files_after('report-transmitted'))::uuid[]));
-- A partner reads a recommendation if its paragraph stands in a version that was released to it: SH-24, SH-28.
create policy partner_reads_what_was_released on recommendation for select to stk_partner
  using (block_id = any ((select app.released_blocks())::uuid[]));
