-- What may be erased is kept by administrators, who read none of the words (0014-retention.sql).
call app.restate_policies('retention_rule');
create policy administrator_reads on retention_rule for select to stk_administrator using (true);
-- Whoever enters a rule does so in their own name; any administrator ends it, once, and no one takes the end back.
create policy administrator_enters on retention_rule for insert to stk_administrator
  with check (entered_by = (select app.my_person()));
create policy administrator_ends on retention_rule for update to stk_administrator
  using (ended_on is null) with check (true);
