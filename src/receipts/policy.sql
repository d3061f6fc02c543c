-- A receipt is for the State whose act it is, and for CTED, which gave it.
call app.restate_policies('document_receipt');
create policy secretariat_gives on document_receipt to stk_secretariat using (true) with check (true);
create policy state_reads_its_own on document_receipt for select to stk_state
  using (state_code = (select app.my_state()));
create policy state_is_given on document_receipt for insert to stk_state
  with check (state_code = (select app.my_state()) and not on_paper);
