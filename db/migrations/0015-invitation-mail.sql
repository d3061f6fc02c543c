-- The link of an invitation goes by mail. The worker makes the token when it sends, so that none lies in a job.

alter table invitation add column mail text check (mail in ('queued', 'sent', 'kept', 'no-server', 'failed'));
comment on column invitation.mail is 'How the mail with the link stands; kept: in the outbox of training. Null when the keeper was shown the link instead, which ends a mail that waits';
grant select (mail), insert (mail), update (mail) on invitation to stk_state, stk_partner, stk_administrator;
grant select (mail), update (token_sha256, until, mail) on invitation to stk_secretariat;
grant select (mail) on invitation to stk_committee;
