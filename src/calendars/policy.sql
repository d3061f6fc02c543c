-- The feed of a person is theirs: nobody else reads it, the worker neither. Who asks with its token is found by
-- app.find_feed, before anybody is known.

call app.restate_policies('calendar_feed');
create policy own_is_kept on calendar_feed to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator
  using (person_id = (select app.my_person())) with check (person_id = (select app.my_person()));
