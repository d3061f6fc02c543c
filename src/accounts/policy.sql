-- Invitations are kept by whoever keeps the account; the accounts themselves stand in src/access/policy.sql.
call app.restate_policies('invitation');
create policy administrator_keeps on invitation to stk_administrator using (true) with check (true);
create policy keeper_keeps on invitation to stk_state, stk_partner
  using (body_id = (select app.my_kept_body())) with check (body_id = (select app.my_kept_body()));
-- The worker mails the link, and makes its token only then.
create policy worker_mails on invitation to stk_secretariat using ((select app.is_system()));
