-- Who knows of which need. What is not allowed here does not exist for the reader.

-- Needs cleared for partners (SH-30, SH-31): covered by the overall approval of the State, or let go with the report, once
-- the paragraph the need rests on is with partners of the United Nations and not marked. The State may take its leave back
-- at any time. Asked once for a query; it tells nobody anything but through the rows a policy lets through.
create or replace function app.cleared_needs() returns uuid[]
language sql stable parallel safe security definer set search_path = ''
  return coalesce((
    select array_agg(asked.need_id) from public.need as asked
    where asked.withdrawn_on is null
      and (asked.approved_on is not null
        or (asked.with_report and exists (
          select from public.version_block as given
          where given.block_id = asked.block_id
            and given.version_id = any (app.versions_released_to('un-partner'))
            and not exists (select from public.report_block as paragraph
              where paragraph.block_id = asked.block_id and paragraph.withheld))))
  ), '{}');

call app.restate_policies('need');
create policy secretariat_reads on need for select to stk_secretariat using (true);
create policy secretariat_enters_from_paper on need for insert to stk_secretariat
  with check (made_by = 'cted' and written_by = (select app.my_person()));
create policy secretariat_enters_leave on need for update to stk_secretariat using (true) with check (true);
create policy committee_reads on need for select to stk_committee
  using (file_id = any ((select app.files_after('report-adopted'))::uuid[]));
-- The State from the closing meeting on (SH-32).
create policy state_reads_its_own on need for select to stk_state
  using (state_code = (select app.my_state())
    and file_id = any ((select app.files_after('closing-meeting-held'))::uuid[]));
create policy state_makes_its_own on need for insert to stk_state
  with check (state_code = (select app.my_state()) and made_by = 'state' and written_by = (select app.my_person()));
create policy state_gives_and_takes_leave on need for update to stk_state
  using (state_code = (select app.my_state())) with check (true);
-- Donors (SH-30) and entities of the United Nations (SH-31), and no other partner.
create policy provider_reads_what_is_cleared on need for select to stk_partner
  using (need_id = any ((select app.cleared_needs())::uuid[]) and (select app.my_roles()) && '{donor,un-partner,unoct,unct,undss,specialized-agency}'); -- [V-169]
