-- Who reads programmes, meetings and duties. What a row is needed for stands on it, so no policy joins.

-- The programmes are documents of the Council for everybody; what is loaded comes with the program.
call app.restate_policies('programme');
create policy everybody_reads on programme for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);
create policy administrator_loads on programme for insert to stk_administrator with check (true);
create policy administrator_puts_right on programme for update to stk_administrator using (true) with check (true);

call app.restate_policies('programme_item');
create policy everybody_reads on programme_item for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);
create policy administrator_loads on programme_item for insert to stk_administrator with check (true);
create policy administrator_puts_right on programme_item for update to stk_administrator using (true) with check (true);

-- The status of items is between the Committee and CTED; UNOCT reads that of the items of coordination.
call app.restate_policies('duty');
create policy secretariat_keeps on duty to stk_secretariat using (true) with check (true);
create policy committee_reads on duty for select to stk_committee using (true);
create policy unoct_reads_coordination on duty for select to stk_partner
  using (section = 'D' and 'unoct' = any ((select app.my_roles())::text[]));

call app.restate_policies('duty_evidence');
create policy secretariat_keeps on duty_evidence to stk_secretariat using (true) with check (true);
create policy committee_reads on duty_evidence for select to stk_committee using (true);
create policy unoct_reads_coordination on duty_evidence for select to stk_partner
  using (section = 'D' and 'unoct' = any ((select app.my_roles())::text[]));
