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

-- A draft of the State is its own until sent (V(m)); what came on paper is CTED's until entered. The Committee is given
-- the comments with the final draft, and those that come later (SH-15, VI.4(e)).
call app.restate_policies('block_comment');
create policy secretariat_reads on block_comment for select to stk_secretariat
  using (entry_id is not null or on_paper);
create policy secretariat_enters_paper on block_comment for insert to stk_secretariat
  with check (on_paper and written_by = (select app.my_person()));
create policy secretariat_changes_paper on block_comment for update to stk_secretariat
  using (on_paper) with check (true);
create policy secretariat_takes_paper_away on block_comment for delete to stk_secretariat using (on_paper);
create policy committee_reads on block_comment for select to stk_committee
  using (entry_id is not null and file_id = any ((select app.files_after('final-draft-submitted'))::uuid[]));
create policy state_reads_its_own on block_comment for select to stk_state -- SH-16
  using (state_code = (select app.my_state()) and (entry_id is not null or not on_paper));
create policy state_writes_its_own on block_comment for insert to stk_state -- SH-12
  with check (state_code = (select app.my_state()) and not on_paper and written_by = (select app.my_person())
    and file_id = any ((select app.files_after('draft-shared-with-state'))::uuid[]));
create policy state_changes_its_own on block_comment for update to stk_state
  using (state_code = (select app.my_state()) and not on_paper) with check (true);
create policy state_takes_its_own_away on block_comment for delete to stk_state
  using (state_code = (select app.my_state()) and not on_paper);

call app.restate_policies('comment_disposition');
create policy secretariat_disposes on comment_disposition to stk_secretariat using (true) with check (true); -- SH-14
create policy committee_reads on comment_disposition for select to stk_committee -- SH-15
  using (file_id = any ((select app.files_after('final-draft-submitted'))::uuid[]));
create policy state_reads_its_own on comment_disposition for select to stk_state -- SH-16
  using (state_code = (select app.my_state())
    and file_id = any ((select app.files_after('report-adopted'))::uuid[]));

call app.restate_policies('confidentiality_reply');
create policy secretariat_enters_paper on confidentiality_reply to stk_secretariat using (true) with check (true);
create policy committee_reads on confidentiality_reply for select to stk_committee using (true); -- VI.4(h)
create policy state_answers on confidentiality_reply to stk_state
  using (state_code = (select app.my_state())) with check (state_code = (select app.my_state()));
