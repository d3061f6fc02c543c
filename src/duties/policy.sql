-- What time brought in which visit, for whom; put down by the worker and by nobody else.

-- When to look at a file again is the business of the worker alone.
call app.restate_policies('duty_watch');
create policy worker_looks on duty_watch to stk_secretariat using ((select app.is_system()));

-- What time brought is noticed by the worker, and read by whoever may know of the clock.
call app.restate_policies('duty_moment');
create policy worker_records on duty_moment for insert to stk_secretariat with check ((select app.is_system()));
create policy secretariat_reads on duty_moment for select to stk_secretariat using (true);
create policy committee_reads on duty_moment for select to stk_committee using (committee_sees);
create policy state_reads_its_own on duty_moment for select to stk_state
  using (state_sees and state_code = (select app.my_state()));
create policy participant_reads on duty_moment for select to stk_partner
  using (partner_sees and file_id = any ((select app.my_files())::uuid[]));

call app.restate_policies('duty_supersession');
create policy worker_records on duty_supersession for insert to stk_secretariat with check ((select app.is_system()));
create policy secretariat_reads on duty_supersession for select to stk_secretariat using (true);
create policy committee_reads on duty_supersession for select to stk_committee using (committee_sees);
create policy state_reads_its_own on duty_supersession for select to stk_state
  using (state_sees and state_code = (select app.my_state()));
create policy participant_reads on duty_supersession for select to stk_partner
  using (partner_sees and file_id = any ((select app.my_files())::uuid[]));

-- The proof that nothing was missed is shown to those who keep the house.
call app.restate_policies('duty_check');
create policy worker_records on duty_check for insert to stk_secretariat with check ((select app.is_system()));
create policy secretariat_reads on duty_check for select to stk_secretariat using (true);
create policy administrator_reads on duty_check for select to stk_administrator using (true);
