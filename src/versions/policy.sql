-- Who reads which version of an adopted report (SH-20 to SH-29). A release says to whom a version is open and by which
-- event; nobody reads one that was not released to them. Partners read copies on their own terms: those of the United
-- Nations the plain one, others that took part the one under the disclaimer (A-19). To partners that did not take part
-- and are not of the United Nations, to donors and to the public nothing is released (SH-22, SH-23, SH-27, SH-29).

call app.restate_policies('report_version');
create policy secretariat_makes on report_version to stk_secretariat using (true) with check (true);
create policy committee_reads on report_version for select to stk_committee
  using (version_id = any ((select app.versions_released_to('committee'))::uuid[]));
create policy state_reads_its_own on report_version for select to stk_state
  using (state_code = (select app.my_state()) and version_id = any ((select app.versions_released_to('visited-state'))::uuid[]));
-- SH-24, SH-25
create policy un_partner_reads on report_version for select to stk_partner
  using (version_id = any ((select app.versions_released_to('un-partner'))::uuid[]) and (select app.my_roles()) && '{un-partner,unoct,unct,undss,specialized-agency}'); -- [V-156]
-- SH-26, SH-28
create policy participant_reads on report_version for select to stk_partner
  using (
    (select app.my_roles()) && array['participating-partner', 'partner-expert']
    and file_id = any ((select app.my_files())::uuid[])
    and version_id = any ((select app.versions_released_to('participating-partner'))::uuid[]));

call app.restate_policies('version_block');
create policy secretariat_makes on version_block to stk_secretariat using (true) with check (true);
create policy committee_reads on version_block for select to stk_committee
  using (version_id = any ((select app.versions_released_to('committee'))::uuid[]));
create policy state_reads_its_own on version_block for select to stk_state
  using (state_code = (select app.my_state()) and version_id = any ((select app.versions_released_to('visited-state'))::uuid[]));
create policy un_partner_reads on version_block for select to stk_partner
  using (
    (select app.my_roles()) && array['un-partner', 'unoct', 'unct', 'undss', 'specialized-agency']
    and version_id = any ((select app.versions_released_to('un-partner'))::uuid[]));
create policy participant_reads on version_block for select to stk_partner
  using (
    (select app.my_roles()) && array['participating-partner', 'partner-expert']
    and file_id = any ((select app.my_files())::uuid[])
    and version_id = any ((select app.versions_released_to('participating-partner'))::uuid[]));

call app.restate_policies('version_copy');
create policy secretariat_makes on version_copy to stk_secretariat using (true) with check (true);
create policy committee_reads on version_copy for select to stk_committee
  using (version_id = any ((select app.versions_released_to('committee'))::uuid[]));
create policy state_reads_its_own on version_copy for select to stk_state
  using (state_code = (select app.my_state()) and version_id = any ((select app.versions_released_to('visited-state'))::uuid[]));
create policy un_partner_reads on version_copy for select to stk_partner
  using (
    terms = 'plain'
    and (select app.my_roles()) && array['un-partner', 'unoct', 'unct', 'undss', 'specialized-agency']
    and version_id = any ((select app.versions_released_to('un-partner'))::uuid[]));
create policy participant_reads on version_copy for select to stk_partner
  using (
    terms = 'limited'
    and (select app.my_roles()) && array['participating-partner', 'partner-expert']
    and file_id = any ((select app.my_files())::uuid[])
    and version_id = any ((select app.versions_released_to('participating-partner'))::uuid[]));

-- To whom it went is known to CTED, to the Committee and to the State it speaks of.
call app.restate_policies('version_release');
create policy secretariat_releases on version_release to stk_secretariat using (true) with check (true);
create policy committee_reads on version_release for select to stk_committee
  using (version_id = any ((select app.versions_released_to('committee'))::uuid[]));
create policy state_reads_its_own on version_release for select to stk_state
  using (state_code = (select app.my_state()) and version_id = any ((select app.versions_released_to('visited-state'))::uuid[]));

-- Who opened a copy: one log, for CTED and for the State of the report (V-166). Whoever opens one writes their own line.
call app.restate_policies('version_reading');
create policy secretariat_reads on version_reading for select to stk_secretariat using (true);
create policy state_reads_its_own on version_reading for select to stk_state
  using (state_code = (select app.my_state()) and version_id = any ((select app.versions_released_to('visited-state'))::uuid[]));
create policy reader_is_noted on version_reading for insert
  to stk_secretariat, stk_committee, stk_state, stk_partner
  with check (person_id = (select app.my_person()));
