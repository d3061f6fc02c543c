-- Priorities: reasons, factors and judgements behind a proposed visit go no further than CTED, which gives them, and the
-- Committee, which decides (S/2020/731 VI.1(a)-(b)).

call app.restate_policies('visit_reason');
create policy secretariat_keeps on visit_reason to stk_secretariat using (true) with check (true);
create policy committee_reads on visit_reason for select to stk_committee using (true);

call app.restate_policies('visit_factor');
create policy secretariat_keeps on visit_factor to stk_secretariat using (true) with check (true);
create policy committee_reads on visit_factor for select to stk_committee using (true);

call app.restate_policies('visit_factor_answer');
create policy secretariat_keeps on visit_factor_answer to stk_secretariat using (true) with check (true);
create policy committee_reads on visit_factor_answer for select to stk_committee using (true);

-- Two experts judge apart: each writes in the own name.
call app.restate_policies('visit_scale');
create policy secretariat_reads on visit_scale for select to stk_secretariat using (true);
create policy expert_judges on visit_scale for insert to stk_secretariat
  with check (person_id = (select app.my_person()));
create policy committee_reads on visit_scale for select to stk_committee using (true);
