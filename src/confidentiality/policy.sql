-- The answer of a State on what is to stay confidential (V(u)).

call app.restate_policies('confidentiality_reply');
create policy secretariat_enters_paper on confidentiality_reply to stk_secretariat using (true) with check (true);
create policy committee_reads on confidentiality_reply for select to stk_committee using (true); -- VI.4(h)
create policy state_answers on confidentiality_reply to stk_state
  using (state_code = (select app.my_state())) with check (state_code = (select app.my_state()));
