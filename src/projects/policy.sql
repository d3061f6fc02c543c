-- Who knows of which project, its steps, and the needs it answers (app.cleared_needs stands with assistance).

-- A project is its organization's; CTED and the Committee follow it, and the State whose needs it answers.
call app.restate_policies('project');
create policy secretariat_reads on project for select to stk_secretariat using (true);
create policy committee_reads on project for select to stk_committee using (true);
create policy state_reads_of_its_own on project for select to stk_state using (state_code = (select app.my_state()));
create policy organisation_reads_its_own on project for select to stk_partner
  using (organisation_id = (select app.my_organisation()));
create policy organisation_begins on project for insert to stk_partner
  with check (organisation_id = (select app.my_organisation()) and written_by = (select app.my_person()));
create policy organisation_moves_its_own on project for update to stk_partner
  using (organisation_id = (select app.my_organisation())) with check (true);

-- Which need a project answers is known to whoever may know of both.
call app.restate_policies('project_need');
create policy secretariat_reads on project_need for select to stk_secretariat using (true);
create policy committee_reads on project_need for select to stk_committee
  using (file_id = any ((select app.files_after('report-adopted'))::uuid[]));
create policy state_reads_of_its_own on project_need for select to stk_state
  using (state_code = (select app.my_state()));
create policy organisation_reads_its_own on project_need for select to stk_partner
  using (organisation_id = (select app.my_organisation())
    and need_id = any ((select app.cleared_needs())::uuid[]));
create policy organisation_links_what_is_cleared on project_need for insert to stk_partner
  with check (organisation_id = (select app.my_organisation())
    and need_id = any ((select app.cleared_needs())::uuid[]));

call app.restate_policies('project_step');
create policy secretariat_reads on project_step for select to stk_secretariat using (true);
create policy committee_reads on project_step for select to stk_committee using (true);
create policy state_reads_of_its_own on project_step for select to stk_state
  using (state_code = (select app.my_state()));
create policy organisation_reads_its_own on project_step for select to stk_partner
  using (organisation_id = (select app.my_organisation()));
create policy organisation_takes_its_own on project_step for insert to stk_partner
  with check (organisation_id = (select app.my_organisation()) and taken_by = (select app.my_person()));
