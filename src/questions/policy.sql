-- CTED keeps the questions (S/2020/731 II.6) and the Committee adopts them; States read those they are asked.

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
