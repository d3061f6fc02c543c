-- Registry: public facts. Everybody reads them, and only an administrator carries them in, by import from facts/.
-- Nobody deletes: there is no grant for it, and the list of States refuses it to its owner too (0002-registry.sql).

call app.restate_policies('state_group');
create policy everybody_reads on state_group for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);
create policy administrator_adds on state_group for insert to stk_administrator with check (true);
create policy administrator_puts_right on state_group for update to stk_administrator using (true);

-- All Member States are treated alike, and any may be asked for a visit (S/2020/731 II.5; V-002): no reader is kept
-- from one, and no reader but an administrator adds one (A-051).
call app.restate_policies('state');
create policy everybody_reads on state for select to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true); -- [V-002]
create policy administrator_adds on state for insert to stk_administrator with check (true);
create policy administrator_puts_right on state for update to stk_administrator using (true);

call app.restate_policies('state_name');
create policy everybody_reads on state_name for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);
create policy administrator_adds on state_name for insert to stk_administrator with check (true);
create policy administrator_puts_right on state_name for update to stk_administrator using (true);

call app.restate_policies('resolution');
create policy everybody_reads on resolution for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);
create policy administrator_adds on resolution for insert to stk_administrator with check (true);
create policy administrator_puts_right on resolution for update to stk_administrator using (true);

call app.restate_policies('theme');
create policy everybody_reads on theme for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);
create policy administrator_adds on theme for insert to stk_administrator with check (true);
create policy administrator_puts_right on theme for update to stk_administrator using (true);

call app.restate_policies('subtopic');
create policy everybody_reads on subtopic for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator using (true);
create policy administrator_adds on subtopic for insert to stk_administrator with check (true);
create policy administrator_puts_right on subtopic for update to stk_administrator using (true);
