-- What a person is told is theirs: nobody else reads it, CTED and administrators neither. The worker writes it and sends it.
-- An administrator sees how each mail fares, and nothing of what it says.

call app.restate_policies('notice');
create policy own_is_read on notice for select to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator
  using (person_id = (select app.my_person()));
-- Of a notice only the moment it was read may be written (0008), so it stays what it was and whose it was.
create policy own_is_marked on notice for update to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator
  using (person_id = (select app.my_person()) and read_at is null) with check (true);
create policy worker_reads on notice for select to stk_secretariat using ((select app.is_system()));
create policy worker_tells on notice for insert to stk_secretariat with check ((select app.is_system()));

call app.restate_policies('notice_delivery');
create policy worker_sends on notice_delivery to stk_secretariat
  using ((select app.is_system())) with check ((select app.is_system()));
create policy administrator_reads on notice_delivery for select to stk_administrator using (true);
create policy administrator_asks_again on notice_delivery for update to stk_administrator
  using (state = 'failed') with check (state = 'queued');

call app.restate_policies('delivery_step');
create policy worker_reads on delivery_step for select to stk_secretariat using ((select app.is_system()));
create policy worker_logs on delivery_step for insert to stk_secretariat with check ((select app.is_system()));
create policy administrator_reads on delivery_step for select to stk_administrator using (true);
create policy administrator_logs on delivery_step for insert to stk_administrator with check (step = 'asked-again');

-- In training only: mails that stay in the house.
call app.restate_policies('outbox_mail');
create policy worker_reads on outbox_mail for select to stk_secretariat using ((select app.is_system()));
create policy worker_keeps on outbox_mail for insert to stk_secretariat with check ((select app.is_system()));
create policy own_is_read on outbox_mail for select to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator
  using (person_id = (select app.my_person()));

call app.restate_policies('notice_preference');
create policy own_is_kept on notice_preference to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator
  using (person_id = (select app.my_person())) with check (person_id = (select app.my_person()));
create policy worker_reads on notice_preference for select to stk_secretariat using ((select app.is_system()));
