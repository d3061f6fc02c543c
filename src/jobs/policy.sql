-- What is done without a person: the worker does it; administrators see what stands still, and set it going or give it up.
-- Nobody inserts: a job is left through app.enqueue_job.
call app.restate_policies('job');
create policy worker_does on job to stk_secretariat using ((select app.is_system()));
create policy administrator_reads on job for select to stk_administrator using (true);
create policy administrator_takes_up on job for update to stk_administrator
  using (state = 'dead') with check (state in ('waiting', 'abandoned'));

call app.restate_policies('sweep');
create policy worker_does on sweep to stk_secretariat
  using ((select app.is_system())) with check ((select app.is_system()));
create policy administrator_reads on sweep for select to stk_administrator using (true);

call app.restate_policies('worker');
create policy worker_says on worker to stk_secretariat
  using ((select app.is_system())) with check ((select app.is_system()));
create policy administrator_reads on worker for select to stk_administrator using (true);
