-- Registry: public facts. Everybody reads them, and only an administrator carries them in, by import from facts/.
-- Nobody deletes: there is no grant for it, and the list of States refuses it to its owner too (0002-registry.sql).

call app.restate_policies('state_group');
create policy everybody_reads on state_group for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public using (true);
create policy administrator_keeps on state_group to stk_administrator using (true) with check (true);

call app.restate_policies('state');
-- All Member States are treated alike, and any may be asked for a visit (S/2020/731 II.5): no reader is kept from one.
create policy everybody_reads on state for select to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public using (true); -- [V-002]
create policy administrator_keeps on state to stk_administrator using (true) with check (true);

call app.restate_policies('state_name');
create policy everybody_reads on state_name for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public using (true);
create policy administrator_keeps on state_name to stk_administrator using (true) with check (true);

call app.restate_policies('resolution');
create policy everybody_reads on resolution for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public using (true);
create policy administrator_keeps on resolution to stk_administrator using (true) with check (true);

call app.restate_policies('theme');
create policy everybody_reads on theme for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public using (true);
create policy administrator_keeps on theme to stk_administrator using (true) with check (true);

call app.restate_policies('subtopic');
create policy everybody_reads on subtopic for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public using (true);
create policy administrator_keeps on subtopic to stk_administrator using (true) with check (true);

call app.restate_policies('body');
create policy everybody_reads on body for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public using (true);
create policy administrator_keeps on body to stk_administrator using (true) with check (true);
