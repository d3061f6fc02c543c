-- CTED assesses (S/2020/731 II.6). The Committee reads an assessment from the day it was submitted, its State from the day
-- it was shared with it or adopted, and comments on it; nobody else knows of any (A-044).

call app.restate_policies('assessment');
create policy secretariat_assesses on assessment to stk_secretariat using (true) with check (true);
create policy committee_reads_what_was_submitted on assessment for select to stk_committee
  using (submitted_on <= (select app.today()));
create policy state_reads_its_own on assessment for select to stk_state
  using (assessment_id = any ((select app.shared_assessments())::uuid[]));

call app.restate_policies('answer');
create policy secretariat_assesses on answer to stk_secretariat using (true) with check (true);
create policy committee_reads_what_was_submitted on answer for select to stk_committee
  using (assessment_id = any ((select app.submitted_assessments())::uuid[]));
create policy state_reads_its_own on answer for select to stk_state
  using (assessment_id = any ((select app.shared_assessments())::uuid[]));

call app.restate_policies('answer_earlier');
create policy secretariat_assesses on answer_earlier to stk_secretariat using (true) with check (true);
create policy committee_reads_what_was_submitted on answer_earlier for select to stk_committee
  using (assessment_id = any ((select app.submitted_assessments())::uuid[]));
create policy state_reads_its_own on answer_earlier for select to stk_state
  using (assessment_id = any ((select app.shared_assessments())::uuid[]));

call app.restate_policies('answer_source');
create policy secretariat_assesses on answer_source to stk_secretariat using (true) with check (true);
create policy committee_reads_what_was_submitted on answer_source for select to stk_committee
  using (assessment_id = any ((select app.submitted_assessments())::uuid[]));
create policy state_reads_its_own on answer_source for select to stk_state
  using (assessment_id = any ((select app.shared_assessments())::uuid[]));

call app.restate_policies('answer_comment');
create policy secretariat_reads on answer_comment for select to stk_secretariat using (true);
create policy committee_reads_what_was_submitted on answer_comment for select to stk_committee
  using (assessment_id = any ((select app.submitted_assessments())::uuid[]));
create policy state_reads_its_own on answer_comment for select to stk_state
  using (assessment_id = any ((select app.shared_assessments())::uuid[]));
create policy state_comments on answer_comment for insert to stk_state
  with check (
    assessment_id = any ((select app.shared_assessments())::uuid[])
    and state_code = (select app.my_state()) and by_person = (select app.my_person())
  );

call app.restate_policies('answer_cause');
create policy secretariat_assesses on answer_cause to stk_secretariat using (true) with check (true);
create policy committee_reads_what_was_submitted on answer_cause for select to stk_committee
  using (assessment_id = any ((select app.submitted_assessments())::uuid[]));
create policy state_reads_its_own on answer_cause for select to stk_state
  using (assessment_id = any ((select app.shared_assessments())::uuid[]));
