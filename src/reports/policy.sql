-- Who reads what of a report, by the sharing rules SH-10 to SH-23: a version exists for a reader once its act has
-- happened to the file. What is not allowed here does not exist for the reader.

call app.restate_policies('report');
create policy secretariat_keeps on report to stk_secretariat using (true) with check (true);
create policy committee_reads on report for select to stk_committee -- SH-13
  using (file_id = any ((select app.files_after('draft-shared-with-state'))::uuid[]));
create policy state_reads_its_own on report for select to stk_state -- SH-12
  using (state_code = (select app.my_state())
    and file_id = any ((select app.files_after('draft-shared-with-state'))::uuid[]));

-- The text under work is CTED's; once adopted it is the report itself (SH-20, SH-21). The Committee works on it with CTED
-- while comments of members are carried into it (VI.4(f)).
call app.restate_policies('report_block');
create policy secretariat_reads on report_block for select to stk_secretariat using (true);
create policy secretariat_writes on report_block for insert to stk_secretariat with check (true);
create policy secretariat_changes on report_block for update to stk_secretariat using (true) with check (true);
create policy secretariat_takes_away on report_block for delete to stk_secretariat using (true);
create policy committee_reads on report_block for select to stk_committee
  using (file_id = any ((select app.files_after('report-adopted'))::uuid[])
    or file_id = any ((select app.files_after('member-comments-received'))::uuid[]));
create policy state_reads_its_own on report_block for select to stk_state
  using (state_code = (select app.my_state())
    and file_id = any ((select app.files_after('report-transmitted'))::uuid[]));
create policy state_marks_its_own on report_block for update to stk_state -- V(u)
  using (state_code = (select app.my_state())
    and file_id = any ((select app.files_after('confidentiality-indicated'))::uuid[])) with check (true);
-- What was released to whoever asks, in a version made for them (SH-24 to SH-29).
create policy partner_reads_what_was_released on report_block for select to stk_partner
  using (block_id = any ((select app.released_blocks())::uuid[]));

call app.restate_policies('report_snapshot');
create policy secretariat_keeps on report_snapshot to stk_secretariat using (true) with check (true);
create policy committee_reads on report_snapshot for select to stk_committee -- SH-13, SH-17, SH-19, SH-20
  using ((kind = 'SV-04' and file_id = any ((select app.files_after('draft-shared-with-state'))::uuid[]))
    or (kind = 'SV-06' and file_id = any ((select app.files_after('final-draft-submitted'))::uuid[]))
    or (kind = 'SV-07' and file_id = any ((select app.files_after('draft-amended'))::uuid[]))
    or (kind = 'SV-08' and file_id = any ((select app.files_after('report-adopted'))::uuid[])));
create policy committee_amends_and_adopts on report_snapshot for insert to stk_committee
  with check ((kind = 'SV-07' and file_id = any ((select app.files_after('draft-amended'))::uuid[]))
    or (kind = 'SV-08' and file_id = any ((select app.files_after('report-adopted'))::uuid[])));
create policy state_reads_its_own on report_snapshot for select to stk_state -- SH-12, SH-18, SH-21
  using (state_code = (select app.my_state())
    and ((kind = 'SV-04' and file_id = any ((select app.files_after('draft-shared-with-state'))::uuid[]))
      or (kind = 'SV-08' and file_id = any ((select app.files_after('report-transmitted'))::uuid[]))));

call app.restate_policies('snapshot_block');
create policy secretariat_keeps on snapshot_block to stk_secretariat using (true) with check (true);
create policy committee_reads on snapshot_block for select to stk_committee
  using ((kind = 'SV-04' and file_id = any ((select app.files_after('draft-shared-with-state'))::uuid[]))
    or (kind = 'SV-06' and file_id = any ((select app.files_after('final-draft-submitted'))::uuid[]))
    or (kind = 'SV-07' and file_id = any ((select app.files_after('draft-amended'))::uuid[]))
    or (kind = 'SV-08' and file_id = any ((select app.files_after('report-adopted'))::uuid[])));
create policy committee_amends_and_adopts on snapshot_block for insert to stk_committee
  with check ((kind = 'SV-07' and file_id = any ((select app.files_after('draft-amended'))::uuid[]))
    or (kind = 'SV-08' and file_id = any ((select app.files_after('report-adopted'))::uuid[])));
create policy state_reads_its_own on snapshot_block for select to stk_state
  using (state_code = (select app.my_state())
    and ((kind = 'SV-04' and file_id = any ((select app.files_after('draft-shared-with-state'))::uuid[]))
      or (kind = 'SV-08' and file_id = any ((select app.files_after('report-transmitted'))::uuid[]))));
