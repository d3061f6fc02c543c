-- Standards: public facts, as the resolutions themselves. Only an administrator carries them in, by import from facts/.

call app.restate_policies('provision');
create policy everybody_reads on provision for select
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public using (true);
create policy administrator_keeps on provision to stk_administrator using (true) with check (true);
