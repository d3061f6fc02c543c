-- Assistance: what help a State needs to carry out a recommendation, who may know of it, and the projects of donors and
-- providers that answer needs, each in one of seven steps. File, State, block and organization stand on every row, so no
-- policy joins. Who may read which rows is said in src/assistance/policy.sql.

create table need (
  need_id uuid primary key,
  recommendation_id uuid references recommendation (recommendation_id),
  finding_id uuid references finding (finding_id),
  block_id uuid references report_block (block_id),
  file_id uuid not null references visit (file_id),
  state_code text not null check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  theme_id text check (theme_id ~ '^[a-z0-9-]{1,60}$'),
  priority text not null check (priority in ('usual', 'high')),
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  words jsonb not null check (jsonb_typeof(words) = 'object' and words <> '{}'),
  solution text not null check (length(solution) between 1 and 4000),
  made_by text not null check (made_by in ('state', 'cted')),
  made_on date not null,
  leave_document_id uuid references document (document_id),
  with_report boolean not null,
  approved_on date,
  withdrawn_on date,
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  check ((recommendation_id is null) <> (finding_id is null)),
  check (made_by = 'state' or leave_document_id is not null)
);
create index need_by_state on need (state_code);
create index need_by_file on need (file_id);
create index need_by_recommendation on need (recommendation_id);
create index need_by_finding on need (finding_id);
create index need_by_block on need (block_id);
comment on table need is 'A need of assistance, settled with the State (S/2020/731 III.9.3(a)); confidential until it is cleared';
comment on column need.block_id is 'The paragraph it rests on: of its recommendation, or the one that reports its finding';
comment on column need.words is 'The shortfall behind it, in the language it was written in (S/2020/731 III.9.3(b))';
comment on column need.leave_document_id is 'The paper by which the State agreed to what CTED entered for it';
comment on column need.with_report is 'The State lets it be known with the report, once the paragraph it rests on is with partners';
comment on column need.approved_on is 'Day from which the overall approval of the State covers it (S/2020/731 VI.3(c))';
comment on column need.withdrawn_on is 'Day on which the State took its leave back: from then on no partner and no donor knows of it';

create table project (
  project_id uuid primary key,
  organisation_id text not null references body (body_id),
  state_code text not null check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  words jsonb not null check (jsonb_typeof(words) = 'object' and words <> '{}'),
  pillars text[] not null check (cardinality(pillars) > 0 and pillars <@ '{I,II,III,IV}'),
  step text not null check (step in
    ('conceptualization', 'analysis', 'planning', 'funding', 'initiation', 'implementation', 'evaluation', 'closed')),
  budget numeric(14, 2) check (budget > 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  committed numeric(14, 2) check (committed >= 0),
  outcome text check (outcome in ('met', 'partly', 'not')),
  begun_on date not null,
  version integer not null default 1,
  written_by uuid not null,
  written_at timestamptz not null,
  check ((budget is null) = (currency is null)),
  check ((step = 'closed') = (outcome is not null))
);
create index project_by_organisation on project (organisation_id);
create index project_by_state on project (state_code);
comment on table project is 'What a donor or provider does about needs of one State, in exactly one of seven steps or closed';
comment on column project.pillars is 'Of the Global Counter-Terrorism Strategy; at least one';
comment on column project.outcome is 'Whether the needs it answers are met, said with the evaluation that closes it';

create table project_need (
  project_id uuid not null references project (project_id),
  need_id uuid not null references need (need_id),
  organisation_id text not null,
  state_code text not null,
  file_id uuid not null,
  primary key (project_id, need_id)
);
create index project_need_by_need on project_need (need_id);

create table project_step (
  step_id uuid primary key,
  project_id uuid not null references project (project_id),
  organisation_id text not null,
  state_code text not null,
  left_step text not null,
  next_step text not null,
  conditions text[] not null,
  language text not null check (language in ('ar', 'zh', 'en', 'fr', 'ru', 'es')),
  evidence text not null check (length(evidence) between 1 and 4000),
  without_product text check (length(without_product) between 1 and 1000),
  on_day date not null,
  entry_id uuid not null references journal_entry (id),
  taken_by uuid not null,
  taken_at timestamptz not null
);
create index project_step_by_project on project_step (project_id, taken_at);
comment on table project_step is 'How a project went from one step to the next: what was fulfilled, and on which evidence. Never changed';

create trigger refuse_change before update or delete or truncate on project_step
  for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on need for each statement execute function app.refuse_change();
create trigger refuse_change before delete or truncate on project for each statement execute function app.refuse_change();

call app.restate_policies('need');
call app.restate_policies('project');
call app.restate_policies('project_need');
call app.restate_policies('project_step');

grant select on need, project, project_need, project_step
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert on need to stk_secretariat, stk_state;
grant update (approved_on, withdrawn_on, version) on need to stk_secretariat, stk_state;
grant insert on project, project_need, project_step to stk_partner;
grant update (step, committed, outcome, version) on project to stk_partner;

create view assistance_chain_record with (security_invoker = true) as
  select 'need'::text as kind, need_id as record_id, state_code, made_on as on_day, words, '/needs/' || need_id as place
  from need
  union all
  select 'project', project_id, state_code, begun_on, words, '/projects/' || project_id
  from project;

create view assistance_chain_link with (security_invoker = true) as
  select 'recommendation'::text as before_kind, recommendation_id as before_id, 'need'::text as after_kind,
    need_id as after_id
  from need where recommendation_id is not null
  union all
  select 'finding', finding_id, 'need', need_id from need where finding_id is not null
  union all
  select 'need', need_id, 'project', project_id from project_need;

grant select on assistance_chain_record, assistance_chain_link
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator, stk_reader;
