-- Planning: the yearly risk-based list of visits. CTED proposes, the Committee decides (S/2020/731 VI.1(a)-(b)). What was
-- judged stands in tables of its own, because more people read the adopted list than the scores behind it. Who reads what
-- is said in src/planning/policy.sql.

create table visit_list (
  list_id uuid primary key,
  year smallint not null check (year between 2001 and 2200),
  training boolean not null,
  status text not null default 'draft' check (status in ('draft', 'submitted', 'adopted')),
  opened_on date not null,
  demand_share numeric(3, 2) not null default 0.2 check (demand_share between 0 and 0.5),
  lot_seed text not null check (length(lot_seed) between 8 and 64),
  submitted_on date,
  decision_id uuid references decision (decision_id),
  adopted_on date,
  announced_on date,
  announced_to text[] not null default '{}',
  version integer not null default 1,
  unique (year, training),
  check ((status = 'draft') = (submitted_on is null)),
  check ((status = 'adopted') = (decision_id is not null) and (decision_id is null) = (adopted_on is null)),
  check (announced_on is null or status = 'adopted'),
  check (announced_on is not null or announced_to = '{}')
);
comment on column visit_list.demand_share is 'Share of requests and consent in the priority; our setting until the Committee approves a set of parameters';
comment on column visit_list.lot_seed is 'Entered before anything is judged; parts States of equal priority and need';
comment on column visit_list.announced_on is 'From this day a State reads its own entry';
comment on column visit_list.announced_to is 'The States that are on it, copied for the policies';
create index visit_list_by_decision on visit_list (decision_id);

create table proposed_visit (
  proposed_visit_id uuid primary key,
  list_id uuid not null references visit_list (list_id),
  year smallint not null,
  training boolean not null,
  state_code text not null references state (code),
  type text not null references visit_type (code),
  proposed_on date not null,
  adopted_on date,
  announced_on date,
  file_id uuid unique references visit (file_id),
  version integer not null default 1,
  unique (list_id, state_code),
  check (announced_on is null or adopted_on is not null),
  check (file_id is null or adopted_on is not null)
);
comment on column proposed_visit.adopted_on is 'Copied from the decision that listed it, for the policies';
create index proposed_visit_by_state on proposed_visit (state_code);

create table visit_reason (
  proposed_visit_id uuid primary key references proposed_visit (proposed_visit_id),
  list_id uuid not null,
  state_code text not null,
  words jsonb not null check (words <> '{}'),
  helping text[] not null,
  none_can_help boolean not null,
  request numeric(2, 1) not null check (request in (0, 0.5, 1)),
  consent numeric(2, 1) not null check (consent in (0, 0.5, 1)),
  given_by uuid not null,
  check ((cardinality(helping) = 0) = none_can_help)
);
comment on column visit_reason.words is 'Why this visit, by language (S/2020/731 VI.1(b))';
comment on column visit_reason.helping is 'Bodies of the registry that can help with the assessment and give assistance; that none can is said on purpose';

create table visit_factor (
  factor_id uuid primary key,
  proposed_visit_id uuid not null references proposed_visit (proposed_visit_id),
  list_id uuid not null,
  state_code text not null,
  input text not null check (input in ('gaps', 'open-recommendations', 'never-visited', 'elapsed')),
  criterion text not null check (criterion in ('K1', 'K8', 'K10')),
  value numeric(5, 4) check (value between 0 and 1),
  applies boolean not null,
  as_of date not null,
  unique (proposed_visit_id, input),
  check (applies or value is null)
);
comment on table visit_factor is 'Computed from records when the State was proposed, and kept as it then was';
comment on column visit_factor.value is 'Null: missing, which is never taken for zero';
comment on column visit_factor.applies is 'False: leaves the denominator, as open recommendations of a State never visited';

create table visit_factor_answer (
  factor_id uuid not null references visit_factor (factor_id),
  answer_id uuid not null references answer (answer_id),
  proposed_visit_id uuid not null,
  state_code text not null,
  primary key (factor_id, answer_id)
);
create index visit_factor_answer_by_answer on visit_factor_answer (answer_id);
create index visit_factor_answer_by_visit on visit_factor_answer (proposed_visit_id);

create table visit_scale (
  scale_id uuid primary key,
  proposed_visit_id uuid not null references proposed_visit (proposed_visit_id),
  list_id uuid not null,
  state_code text not null,
  input text not null check (input in ('trends', 'emerging', 'events')),
  criterion text not null check (criterion in ('K2', 'K3', 'K4')),
  scale smallint not null check (scale between 0 and 4),
  words jsonb not null check (words <> '{}'),
  source text not null check (length(source) between 3 and 500),
  person_id uuid not null,
  given_on date not null,
  unique (proposed_visit_id, input, person_id)
);
comment on table visit_scale is 'What one expert judges of a State, with reasons and a source; two judge apart, a third where they differ by 2 or more';

call app.restate_policies('visit_list');
call app.restate_policies('proposed_visit');
call app.restate_policies('visit_reason');
call app.restate_policies('visit_factor');
call app.restate_policies('visit_factor_answer');
call app.restate_policies('visit_scale');

grant select on visit_list, proposed_visit, visit_reason, visit_factor, visit_factor_answer, visit_scale
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert on visit_list, proposed_visit, visit_reason, visit_factor, visit_factor_answer, visit_scale
  to stk_secretariat;
grant update (status, submitted_on, decision_id, adopted_on, announced_on, announced_to, version) on visit_list to stk_secretariat;
grant update (words, helping, none_can_help, request, consent, given_by) on visit_reason to stk_secretariat;
grant update (adopted_on, announced_on, file_id, version) on proposed_visit to stk_secretariat;

create view planning_chain_record with (security_invoker = true) as
  select 'proposed-visit'::text as kind, proposed_visit_id as record_id, state_code, proposed_on as on_day,
    (select jsonb_object_agg(named.language, named.name || ' · ' || year)
      from state_name as named where named.state_code = proposed_visit.state_code) as words,
    '/planning/' || list_id || '#' || proposed_visit_id as place
  from proposed_visit;

create view planning_chain_link with (security_invoker = true) as
  select 'answer'::text as before_kind, answer_id as before_id,
    'proposed-visit'::text as after_kind, proposed_visit_id as after_id
  from visit_factor_answer
  union all
  select 'proposed-visit', proposed_visit_id, 'visit', file_id from proposed_visit where file_id is not null
  union all
  select 'proposed-visit', proposed_visit_id, 'decision', decision_id
  from proposed_visit join visit_list using (list_id)
  where decision_id is not null;

grant select on planning_chain_record, planning_chain_link
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator, stk_reader;
