-- Who reads the programme of a visit, and who plans it. File and State stand on every row, so no policy joins.

-- The programme is settled between CTED and the State, and known to those who take part (VI.2(b)(iii), VI.3(a)).
call app.restate_policies('programme_sitting');
create policy secretariat_plans on programme_sitting to stk_secretariat using (true) with check (true);
create policy committee_reads on programme_sitting for select to stk_committee using (true);
create policy state_reads_its_own on programme_sitting for select to stk_state
  using (state_code = (select app.my_state()));
create policy participant_reads on programme_sitting for select to stk_partner
  using (file_id = any ((select app.my_files())::uuid[]));
