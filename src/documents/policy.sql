-- Who reads which document. Class, State and file stand on every row, so no policy joins. What is not allowed here does
-- not exist for the reader.

call app.restate_policies('document');
-- CTED keeps what is on file.
create policy secretariat_keeps on document to stk_secretariat using (true) with check (true);
-- The Committee reads what was made for it or sent to it, and no working paper of CTED.
create policy committee_reads on document for select to stk_committee
  using (class in ('committee-and-cted', 'committee-cted-and-state', 'participants'));
-- A State reads and files what is between it and CTED or the Committee, and nothing of another State.
create policy state_reads_its_own on document for select to stk_state
  using (state_code = (select app.my_state())
    and class in ('committee-cted-and-state', 'state-only-and-cted', 'participants'));
create policy state_files_its_own on document for insert to stk_state
  with check (filed_by = (select app.my_person()) and state_code = (select app.my_state())
    and class in ('committee-cted-and-state', 'state-only-and-cted'));
-- Whoever takes part in a visit reads what was made for those who take part (V(j)).
create policy participant_reads on document for select to stk_partner
  using (class = 'participants' and file_id = any ((select app.my_files())::uuid[]));
-- General distribution is for everybody.
create policy everybody_reads_what_is_general on document for select
  to stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (class = 'general');

call app.restate_policies('document_version');
create policy secretariat_keeps on document_version to stk_secretariat using (true) with check (true);
create policy committee_reads on document_version for select to stk_committee
  using (class in ('committee-and-cted', 'committee-cted-and-state', 'participants'));
create policy state_reads_its_own on document_version for select to stk_state
  using (state_code = (select app.my_state())
    and class in ('committee-cted-and-state', 'state-only-and-cted', 'participants'));
create policy state_files_its_own on document_version for insert to stk_state
  with check (filed_by = (select app.my_person()) and state_code = (select app.my_state())
    and class in ('committee-cted-and-state', 'state-only-and-cted'));
create policy participant_reads on document_version for select to stk_partner
  using (class = 'participants' and file_id = any ((select app.my_files())::uuid[]));
create policy everybody_reads_what_is_general on document_version for select
  to stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (class = 'general');

-- Who opened a document: for CTED, and for the State whose document it is.
call app.restate_policies('document_reading');
create policy secretariat_reads on document_reading for select to stk_secretariat using (true);
create policy state_reads_of_its_own on document_reading for select to stk_state
  using (state_code = (select app.my_state())
    and class in ('committee-cted-and-state', 'state-only-and-cted', 'participants'));
-- Nobody reads in the name of somebody else.
create policy own_is_noted on document_reading for insert
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  with check (person_id = (select app.my_person()));
