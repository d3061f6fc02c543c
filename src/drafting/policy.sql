-- A shared draft is whole: whoever is in it reads every word, those included that a version withholds or binds to some
-- readers. So it exists for those alone who write all of the report (SV-04 to SV-08 of the sharing table, line of CTED);
-- for everybody else there are the versions and the snapshots made from it.

call app.restate_policies('shared_draft');
create policy drafters_read on shared_draft for select to stk_secretariat
  using ((select app.my_roles())::text[] && '{cted,executive-director}');
create policy drafters_begin on shared_draft for insert to stk_secretariat
  with check ((select app.my_roles())::text[] && '{cted,executive-director}'
    and stored_by = (select app.my_person()));
-- Once adopted it is history: nothing of it changes (S/2020/731 VI.4(h)).
create policy drafters_store on shared_draft for update to stk_secretariat
  using ((select app.my_roles())::text[] && '{cted,executive-director}'
    and not file_id = any ((select app.files_after('report-adopted'))::uuid[]))
  with check (stored_by = (select app.my_person()));
