-- What people keep for themselves is theirs: nobody else reads, changes or takes it away, an administrator neither.
-- Somebody without an account keeps nothing, because there is nobody to keep it for.

call app.restate_policies('saved_filter');
create policy own_is_kept on saved_filter to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator
  using (person_id = (select app.my_person())) with check (person_id = (select app.my_person()));
