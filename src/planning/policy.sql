-- Planning: CTED proposes and the Committee decides (S/2020/731 VI.1(a)-(b)); both read the whole of it. The adopted list
-- is read by the Office of Counter-Terrorism, and by a State its own entry, once announced.

call app.restate_policies('visit_list');
create policy secretariat_keeps on visit_list to stk_secretariat using (true) with check (true);
create policy committee_reads on visit_list for select to stk_committee using (true);
create policy office_reads_adopted on visit_list for select to stk_partner
  using (adopted_on <= (select app.today()) and 'unoct' = any ((select app.my_roles())::text[]));
create policy state_on_it_reads on visit_list for select to stk_state
  using ((select app.my_state()) = any (announced_to));

call app.restate_policies('proposed_visit');
create policy secretariat_keeps on proposed_visit to stk_secretariat using (true) with check (true);
create policy committee_reads on proposed_visit for select to stk_committee using (true);
create policy office_reads_adopted on proposed_visit for select to stk_partner
  using (adopted_on <= (select app.today()) and 'unoct' = any ((select app.my_roles())::text[]));
create policy state_reads_own_announced on proposed_visit for select to stk_state
  using (state_code = (select app.my_state()) and announced_on <= (select app.today()));
