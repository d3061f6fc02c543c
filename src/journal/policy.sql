-- Who may read and write the journal, its texts, and receipts.
-- Who may know of an entry is decided when it is entered and copied onto the row, so no policy joins.
-- What is not allowed here does not exist for the reader.

call app.restate_policies('journal_entry');

create policy secretariat_reads on journal_entry for select to stk_secretariat using (true);
-- An administrator keeps the log of the system and what was erased, and reads no journal of a visit (docs/decisions/0014).
create policy administrator_reads_the_log on journal_entry for select to stk_administrator
  using (chain = 'body:house' or event = 'text-erased');
create policy committee_reads on journal_entry for select to stk_committee using (committee_sees);
create policy state_reads on journal_entry for select to stk_state
  using (state_sees and state_code = (select app.my_state()));
create policy partner_reads on journal_entry for select to stk_partner
  using (partner_sees and file_id = any ((select app.my_files())::uuid[]));
create policy public_reads on journal_entry for select to stk_public using (public_sees);

-- Nobody enters anything in the name of somebody else, and a State nothing about another State.
create policy secretariat_enters on journal_entry for insert to stk_secretariat
  with check (by_person = (select app.my_person()));
create policy committee_enters on journal_entry for insert to stk_committee
  with check (by_person = (select app.my_person()) and committee_sees);
create policy state_enters on journal_entry for insert to stk_state
  with check (by_person = (select app.my_person()) and state_sees and state_code = (select app.my_state()));
create policy partner_enters on journal_entry for insert to stk_partner
  with check (
    by_person = (select app.my_person()) and partner_sees and file_id = any ((select app.my_files())::uuid[]));
-- What concerns the house and no file (accounts, the clock) is entered by whoever does it, and read by them and by administrators.
create policy everybody_enters_of_the_house on journal_entry for insert
  to stk_committee, stk_state, stk_partner, stk_administrator
  with check (by_person = (select app.my_person()) and chain = 'body:house');
create policy own_of_the_house_is_read on journal_entry for select to stk_committee, stk_state, stk_partner
  using (chain = 'body:house' and by_person = (select app.my_person()));
-- An administrator carries out retention rules, and enters nothing else of a file.
create policy administrator_enters_erasure on journal_entry for insert to stk_administrator
  with check (by_person = (select app.my_person()) and event = 'text-erased');

call app.restate_policies('journal_head');
create policy administrator_reads on journal_head for select to stk_administrator using (true);

call app.restate_policies('journal_text');
create policy secretariat_reads on journal_text for select to stk_secretariat using (true);
create policy committee_reads on journal_text for select to stk_committee using (committee_sees);
create policy state_reads on journal_text for select to stk_state
  using (state_sees and state_code = (select app.my_state()));
-- Only words that an entry is bound to are taken (app.bind_text), and the entry had to be allowed first.
create policy secretariat_adds on journal_text for insert to stk_secretariat with check (true);
create policy committee_adds on journal_text for insert to stk_committee with check (committee_sees);
create policy state_adds on journal_text for insert to stk_state
  with check (state_sees and state_code = (select app.my_state()));
create policy partner_adds on journal_text for insert to stk_partner
  with check (file_id = any ((select app.my_files())::uuid[]));
-- An administrator erases without reading.
create policy administrator_finds on journal_text for select to stk_administrator using (true);
create policy administrator_erases on journal_text for update to stk_administrator using (true) with check (true);

call app.restate_policies('act_receipt');
create policy own_is_read on act_receipt for select to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  using (person_id = (select app.my_person()));
create policy own_is_written on act_receipt for insert to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  with check (person_id = (select app.my_person()));
create policy own_is_answered on act_receipt for update to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator
  -- Of a receipt only the answer may be written (0001-ground.sql), so it stays with its person.
  using (person_id = (select app.my_person()) and answer is null) with check (true);
