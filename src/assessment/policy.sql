-- CTED assesses (S/2020/731 II.6). The Committee reads an assessment from the day it was submitted, its State from the day
-- it was shared with it or adopted, and comments on it; nobody else knows of any (A-044).

call app.restate_policies('assessment_template');
create policy secretariat_keeps on assessment_template to stk_secretariat using (true) with check (true);
-- The Committee reads what it is to adopt (A-061).
create policy committee_reads on assessment_template for select to stk_committee using (true);
create policy state_reads_what_is_adopted on assessment_template for select to stk_state
  using (adopted_on <= (select app.today()));
create policy administrator_reads on assessment_template for select to stk_administrator using (true);
-- The first edition is carried in, not adopted: only the Committee does that.
create policy administrator_carries_in on assessment_template for insert to stk_administrator
  with check (adopted_on is null);

call app.restate_policies('question');
create policy secretariat_keeps on question to stk_secretariat using (true) with check (true);
create policy committee_reads on question for select to stk_committee using (true);
create policy state_reads on question for select to stk_state using (true);
create policy administrator_carries_in on question to stk_administrator using (true) with check (true);

call app.restate_policies('template_question');
create policy secretariat_keeps on template_question to stk_secretariat using (true) with check (true);
create policy committee_reads on template_question for select to stk_committee using (true);
create policy state_reads_what_is_adopted on template_question for select to stk_state
  using (adopted_on <= (select app.today()));
create policy administrator_carries_in on template_question to stk_administrator
  using (true) with check (adopted_on is null);

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
