-- The draft of a report while several write it at once: the shared document as it was last stored, beside the blocks that
-- were made of it in the same transaction. It is whole or nothing, so only those read it who may write all of it.

create table shared_draft (
  report_id uuid primary key references report (report_id),
  file_id uuid not null,
  state_code text not null,
  document bytea not null check (octet_length(document) <= 16777216),
  version integer not null,
  stored_by uuid not null,
  stored_at timestamptz not null
);
comment on table shared_draft is 'What editors share while they write; the words of the report are those of report_block';
comment on column shared_draft.document is 'State of the document by the encoding of Yjs: enough for every editor to go on from, also one who was away';
comment on column shared_draft.version is 'Version of the report whose blocks say the same; where the report has gone on without, its blocks are taken over';

-- Who is in the session of a token, without its being used by that: an editor that is only open keeps nobody signed in.
create function app.look_at_session(digest text, at timestamptz)
returns table (person_id uuid, audience text, roles text[], state_code text, organisation_id text)
language sql stable security definer set search_path = ''
  begin atomic
    select p.person_id, p.audience, p.roles, p.state_code, p.organisation_id
    from public.access_session s join public.person p on p.person_id = s.person_id
    where s.token_sha256 = digest and s.ended_at is null and p.ended_on is null
      and (s.until > at and s.idle_until > at or s.method = 'training' and p.training and app.is_training());
  end;
revoke execute on function app.look_at_session from public;
grant execute on function app.look_at_session to stk_login;

call app.restate_policies('shared_draft');

grant select on shared_draft
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert, update (document, version, stored_by, stored_at) on shared_draft to stk_secretariat;
