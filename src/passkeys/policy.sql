-- Everybody keeps their own passkeys, and nobody reads or changes those of others.
call app.restate_policies('passkey');
create policy own_passkeys on passkey to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  using (person_id = (select app.my_person())) with check (person_id = (select app.my_person()));

-- Only the functions of the login role touch what a device was asked.
call app.restate_policies('passkey_challenge');
