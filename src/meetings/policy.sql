-- Who reads meetings. Whether one is open and who was admitted stands on every row, so no policy joins.

-- Open meetings are shown to all, and so is the list printed in S/2022/529; a closed one is for those admitted.
call app.restate_policies('meeting');
create policy secretariat_keeps on meeting to stk_secretariat using (true) with check (origin = 'house');
create policy committee_reads on meeting for select to stk_committee using (true);
create policy admitted_state_reads on meeting for select to stk_state
  using ((select app.my_state()) = any (admitted));
create policy everybody_reads_what_is_open on meeting for select
  to stk_state, stk_partner, stk_public, stk_administrator using (is_open or origin = 'record'); -- [A-144]
create policy administrator_loads on meeting for insert to stk_administrator with check (origin = 'record');
create policy administrator_puts_right on meeting for update to stk_administrator
  using (origin = 'record') with check (origin = 'record');

-- A State that is admitted reads the items that concern it, and no other.
call app.restate_policies('agenda_item');
create policy secretariat_keeps on agenda_item to stk_secretariat using (true) with check (true);
create policy committee_reads on agenda_item for select to stk_committee using (true);
create policy admitted_state_reads on agenda_item for select to stk_state
  using ((select app.my_state()) = any (admitted) and state_code = (select app.my_state()));
create policy everybody_reads_what_is_open on agenda_item for select
  to stk_state, stk_partner, stk_public, stk_administrator using (is_open);

call app.restate_policies('meeting_paper');
create policy secretariat_keeps on meeting_paper to stk_secretariat using (true) with check (true);
create policy committee_reads on meeting_paper for select to stk_committee using (true);
create policy admitted_state_reads on meeting_paper for select to stk_state
  using ((select app.my_state()) = any (admitted) and state_code = (select app.my_state()));
create policy everybody_reads_what_is_open on meeting_paper for select
  to stk_state, stk_partner, stk_public, stk_administrator using (is_open);

call app.restate_policies('meeting_decision');
create policy secretariat_keeps on meeting_decision to stk_secretariat using (true) with check (true);
create policy committee_reads on meeting_decision for select to stk_committee using (true);
create policy admitted_state_reads on meeting_decision for select to stk_state
  using ((select app.my_state()) = any (admitted) and state_code = (select app.my_state()));
create policy everybody_reads_what_is_open on meeting_decision for select
  to stk_state, stk_partner, stk_public, stk_administrator using (is_open);
