-- What was circulated is known to CTED, which circulated it, and to each reader it was put before; who else was
-- addressed and who has opened it is known to CTED alone.

call app.restate_policies('circulation');
create policy secretariat_circulates on circulation to stk_secretariat using (true) with check (true);
create policy addressee_reads on circulation for select to stk_committee, stk_state, stk_partner
  using (circulation_id = any ((select app.my_circulations())::uuid[])); -- [D-037]

call app.restate_policies('circulation_reader');
create policy secretariat_addresses on circulation_reader to stk_secretariat using (true) with check (true);
create policy own_row on circulation_reader for select to stk_committee, stk_state, stk_partner
  using (person_id = (select app.my_person()));
