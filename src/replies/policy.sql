-- Who reads which reply of a State, its evidence, and what CTED makes of it.

-- The response of the State: written by itself, or by CTED from paper; sent, it is read by the Committee (SH-36) and CTED
-- (SH-37) once the response was received, and by no partner.
call app.restate_policies('recommendation_reply');
create policy secretariat_reads on recommendation_reply for select to stk_secretariat
  using (on_paper or (sent_on is not null
    and file_id = any ((select app.files_after('implementation-response-received'))::uuid[])));
create policy secretariat_writes_from_paper on recommendation_reply for insert to stk_secretariat
  with check (on_paper and written_by = (select app.my_person()));
create policy secretariat_changes_from_paper on recommendation_reply for update to stk_secretariat
  using (on_paper) with check (true);
create policy committee_reads on recommendation_reply for select to stk_committee
  using (sent_on is not null and file_id = any ((select app.files_after('implementation-response-received'))::uuid[]));
create policy state_reads_its_own on recommendation_reply for select to stk_state
  using (state_code = (select app.my_state()) and (not on_paper or sent_on is not null));
create policy state_writes_its_own on recommendation_reply for insert to stk_state
  with check (state_code = (select app.my_state()) and not on_paper and written_by = (select app.my_person()));
create policy state_changes_its_own on recommendation_reply for update to stk_state
  using (state_code = (select app.my_state()) and not on_paper) with check (true);

-- Evidence goes with its reply.
call app.restate_policies('reply_evidence');
create policy secretariat_reads on reply_evidence for select to stk_secretariat
  using (on_paper or (sent and file_id = any ((select app.files_after('implementation-response-received'))::uuid[])));
create policy secretariat_adds_from_paper on reply_evidence for insert to stk_secretariat with check (on_paper);
create policy secretariat_sends_from_paper on reply_evidence for update to stk_secretariat
  using (on_paper) with check (true);
create policy secretariat_takes_back on reply_evidence for delete to stk_secretariat using (on_paper and not sent);
create policy committee_reads on reply_evidence for select to stk_committee
  using (sent and file_id = any ((select app.files_after('implementation-response-received'))::uuid[]));
create policy state_reads_its_own on reply_evidence for select to stk_state
  using (state_code = (select app.my_state()) and (not on_paper or sent));
create policy state_adds_its_own on reply_evidence for insert to stk_state
  with check (state_code = (select app.my_state()) and not on_paper);
create policy state_sends_its_own on reply_evidence for update to stk_state
  using (state_code = (select app.my_state()) and not on_paper) with check (true);
create policy state_takes_back on reply_evidence for delete to stk_state
  using (state_code = (select app.my_state()) and not on_paper and not sent);

-- What CTED makes of a reply is what it reports after twelve months: the Committee reads it from then on (SH-38), and the
-- State what concerns it, not before the Committee.
call app.restate_policies('reply_view');
create policy secretariat_reads on reply_view for select to stk_secretariat using (true);
create policy secretariat_gives on reply_view for insert to stk_secretariat
  with check (written_by = (select app.my_person()));
create policy committee_reads on reply_view for select to stk_committee
  using (file_id = any ((select app.files_after('follow-up-report-submitted'))::uuid[]));
create policy state_reads_its_own on reply_view for select to stk_state
  using (state_code = (select app.my_state())
    and file_id = any ((select app.files_after('follow-up-report-submitted'))::uuid[]));
