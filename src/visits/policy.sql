-- Who reads which visit, and who may write it. What is not allowed here does not exist for the reader.
-- State, openness to the public and file id are copied onto every row, so no policy joins.

call app.restate_policies('visit_type');
create policy everybody_reads on visit_type for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);

-- CTED gives the numbers when it opens a file; an administrator carries in a printed list and lets the series go on
-- after it (A-019, A-024).
call app.restate_policies('visit_number_series');
create policy secretariat_numbers on visit_number_series to stk_secretariat using (true) with check (true);
create policy administrator_goes_on on visit_number_series to stk_administrator using (true) with check (true);

call app.restate_policies('visit');
-- CTED carries out every visit for the Committee (I.3, II.6).
create policy secretariat_keeps on visit to stk_secretariat using (true) with check (true);
-- The Committee follows every file (VI.1(b), VI.4(j)).
create policy committee_reads on visit for select to stk_committee using (true);
-- A State has its own files (I.4, V(m), V(p)).
create policy state_reads_its_own on visit for select to stk_state using (state_code = (select app.my_state()));
-- An organisation has the files it takes part in (annex note a, V(j)).
create policy participant_reads on visit for select to stk_partner
  using (file_id = any ((select app.my_files())::uuid[])); -- [D-058]
-- Printed lists, and visits that a press release has told of (SH-34, V(y)).
create policy everybody_reads_what_is_public on visit for select
  to stk_state, stk_partner, stk_public, stk_administrator using (open_to_public);

create policy administrator_carries_in on visit for insert to stk_administrator with check (origin = 'record');

call app.restate_policies('visit_component');
create policy secretariat_plans on visit_component to stk_secretariat using (true) with check (true);
create policy committee_reads on visit_component for select to stk_committee using (true);
create policy state_reads_its_own on visit_component for select to stk_state using (state_code = (select app.my_state()));
create policy participant_reads on visit_component for select to stk_partner
  using (file_id = any ((select app.my_files())::uuid[]));
create policy everybody_reads_what_is_public on visit_component for select
  to stk_state, stk_partner, stk_public, stk_administrator using (open_to_public);

create policy administrator_carries_in on visit_component for insert to stk_administrator
  with check (open_to_public);

-- Programme, sittings and team: settled between CTED and the State, known to those who take part (VI.2(b), VI.3(a)).
call app.restate_policies('visit_component_plan');
create policy secretariat_plans on visit_component_plan to stk_secretariat using (true) with check (true);
create policy committee_reads on visit_component_plan for select to stk_committee using (true);
create policy state_reads_its_own on visit_component_plan for select to stk_state
  using (state_code = (select app.my_state()));
create policy participant_reads on visit_component_plan for select to stk_partner
  using (file_id = any ((select app.my_files())::uuid[]));

-- Why a visit is made, what was gone past and where it departs from the method: for CTED and the Committee, which reviews.
call app.restate_policies('visit_basis');
create policy secretariat_keeps on visit_basis to stk_secretariat using (true) with check (true);
create policy committee_reads on visit_basis for select to stk_committee using (true);

call app.restate_policies('visit_confirmation');
create policy secretariat_keeps on visit_confirmation to stk_secretariat
  using (true) with check (confirmed_by = (select app.my_person()));
create policy committee_reads on visit_confirmation for select to stk_committee using (true);
create policy administrator_carries_in on visit_confirmation for insert to stk_administrator
  with check (confirmed_by = (select app.my_person()));

call app.restate_policies('visit_deviation');
create policy secretariat_keeps on visit_deviation to stk_secretariat
  using (true) with check (recorded_by = (select app.my_person()));
create policy committee_reads on visit_deviation for select to stk_committee using (true);

-- The Committee decides on the hybrid form; CTED files the decision (V-191).
call app.restate_policies('hybrid_decision');
create policy secretariat_files on hybrid_decision to stk_secretariat using (true) with check (true);
create policy committee_decides on hybrid_decision to stk_committee using (true) with check (true);

-- The administrator sets the limit, CTED is held to it (A-023).
call app.restate_policies('visit_limit');
create policy secretariat_reads on visit_limit for select to stk_secretariat using (true);
create policy administrator_sets on visit_limit to stk_administrator using (true) with check (true);
