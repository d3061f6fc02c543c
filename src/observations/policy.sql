-- What a State says of its report, and what became of it.

-- A draft of the State is its own until sent (V(m)); what came on paper is CTED's until entered. The Committee is given
-- the comments with the final draft, and those that come later (SH-15, VI.4(e)).
call app.restate_policies('block_comment');
create policy secretariat_reads on block_comment for select to stk_secretariat
  using (entry_id is not null or on_paper); -- [V-121]
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
