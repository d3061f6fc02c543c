-- Who may file which document stands with its table (../documents/policy.sql).

-- A file that was sent and is not filed yet exists for its sender alone; the worker takes away what nobody filed.
call app.restate_policies('document_upload');
create policy own_is_kept on document_upload to stk_secretariat, stk_state
  using (person_id = (select app.my_person())) with check (person_id = (select app.my_person()));
create policy worker_finds on document_upload for select to stk_secretariat
  using ((select app.is_system()));
create policy worker_sweeps on document_upload for delete to stk_secretariat
  using ((select app.is_system()));

-- Numbers are given by app.next_document_number, which reads above the rules.
call app.restate_policies('document_series');
