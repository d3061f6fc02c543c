-- Who reads the notes of the sittings of a visit and its findings, and who writes them. What is not allowed here does
-- not exist for the reader. File and State stand on every row, so no policy joins.

-- A note is working material of CTED and of whoever wrote it, under the undertaking (SH-01, SH-02; V(s), VI.3(b)).
call app.restate_policies('session_note');
create policy secretariat_keeps on session_note to stk_secretariat using (true) with check (true);
create policy expert_keeps_own on session_note to stk_partner
  using (written_by = (select app.my_person()) and file_id = any ((select app.my_files())::uuid[]))
  with check (written_by = (select app.my_person()) and file_id = any ((select app.my_files())::uuid[])
    and (select app.my_roles())::text[] && '{visiting-delegation,visiting-expert,partner-expert}');

call app.restate_policies('finding');
create policy secretariat_keeps on finding to stk_secretariat using (true) with check (true);
-- An expert keeps what they wrote (SH-02).
create policy expert_keeps_own on finding to stk_partner
  using (written_by = (select app.my_person()) and file_id = any ((select app.my_files())::uuid[]))
  with check (written_by = (select app.my_person()) and file_id = any ((select app.my_files())::uuid[])
    and (select app.my_roles())::text[] && '{visiting-delegation,visiting-expert,partner-expert}');
-- The experts of the delegation work with the findings of their visit until the final draft is with the Committee
-- (SH-06, SH-11; annex note a).
create policy expert_reads_while_drafting on finding for select to stk_partner
  using (file_id = any ((select app.my_files())::uuid[])
    and (select app.my_roles())::text[] && '{visiting-delegation,visiting-expert,partner-expert}'
    and file_id <> all ((select app.files_after('final-draft-submitted'))::uuid[]));
-- The Committee reads what was found with the PAO (SH-07) or with the draft (SH-13), whichever comes first.
create policy committee_reads_with_the_assessment on finding for select to stk_committee
  using (file_id = any ((select app.files_after('pao-submitted'))::uuid[])
    or file_id = any ((select app.files_after('draft-shared-with-state'))::uuid[]));
-- The State reads the main results that were presented to it in the closing meeting (V(k), VI.3(b)).
create policy state_reads_what_was_presented on finding for select to stk_state
  using (state_code = (select app.my_state()) and agreed in ('agreed', 'not-agreed')
    and file_id = any ((select app.files_after('closing-meeting-held'))::uuid[]));
