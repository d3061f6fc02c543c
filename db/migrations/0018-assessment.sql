-- Assessment: a questionnaire in editions, an assessment of a State in a numbered cycle, and its answers. A question keeps
-- its identity over the editions; each edition words it anew, and an answer stays under the edition it was given to
-- (A-059). Who reads what is said in src/assessment/policy.sql.

-- The Committee adopts an edition before it is used (A-061), and considers an assessment once it was submitted (A-052).
insert into decision_kind (body, kind, about) values ('ctc', 'assessment-adopted', 'body');

create table assessment_template (
  template_id uuid primary key,
  kind text not null check (kind in ('pia', 'oia', 'dis', 'e-dis')),
  edition smallint not null check (edition > 0),
  adopted_decision uuid references decision (decision_id),
  adopted_on date,
  unique (kind, edition),
  check ((adopted_decision is null) = (adopted_on is null))
);
comment on column assessment_template.kind is 'Preliminary implementation assessment, overview, detailed survey, or the survey in electronic form';
comment on column assessment_template.adopted_on is 'From this day assessments are begun under it, and under no earlier edition. Null while it is drafted';

create table question (
  question_id uuid primary key,
  provision_id uuid not null references provision (provision_id),
  theme_id text not null,
  subtopic_id text not null,
  answer_type text not null check (answer_type in ('rating', 'quantity'))
);
comment on table question is 'What stays the same over all editions: comparison between cycles goes by question_id';
comment on column question.theme_id is 'Code of an area of a visit, and below it of a sub-topic (S/2020/731 IV)';
comment on column question.answer_type is 'A rating with an explanation, or a number with one (A-054)';
create index question_by_provision on question (provision_id);

create table template_question (
  template_id uuid not null references assessment_template (template_id),
  question_id uuid not null references question (question_id),
  position smallint not null check (position > 0),
  wording jsonb not null check (wording ?& array['en', 'fr', 'es', 'ru', 'ar', 'zh']),
  evidence jsonb not null check (evidence ?& array['en', 'fr', 'es', 'ru', 'ar', 'zh']),
  adopted_on date,
  primary key (template_id, question_id)
);
comment on column template_question.evidence is 'What counts as evidence, by language';
comment on column template_question.adopted_on is 'Copied from the template, for the policies';
create index template_question_by_question on template_question (question_id);

create table assessment (
  assessment_id uuid primary key,
  state_code text not null,
  cycle smallint not null check (cycle > 0),
  template_id uuid not null references assessment_template (template_id),
  status text not null default 'running' check (status in ('running', 'submitted', 'adopted')),
  begun_on date not null,
  shared_on date,
  submitted_on date,
  adopted_on date,
  adopted_decision uuid references decision (decision_id),
  version integer not null default 1,
  unique (state_code, cycle),
  check ((status = 'running') = (submitted_on is null)),
  check ((status = 'adopted') = (adopted_on is not null) and (adopted_on is null) = (adopted_decision is null))
);
comment on column assessment.shared_on is 'From this day its State reads it and may comment';
comment on column assessment.submitted_on is 'From this day the Committee reads it, and no answer changes';
create index assessment_by_cycle on assessment (cycle, state_code);

create table answer (
  answer_id uuid primary key,
  assessment_id uuid not null references assessment (assessment_id),
  state_code text not null,
  question_id uuid not null references question (question_id),
  rating smallint check (rating between 0 and 4),
  quantity double precision,
  words jsonb not null default '{}',
  previous_answer_id uuid references answer (answer_id),
  version integer not null default 1,
  saved_on date not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  unique (assessment_id, question_id)
);
comment on column answer.rating is '0 to 4, our own scale: the sources name five options and no words for them. Null: not rated, which is not zero';
comment on column answer.words is 'The explanation by language, in the languages it was given in';
comment on column answer.previous_answer_id is 'The answer of the cycle before, from which this one began';
create index answer_by_question on answer (question_id, state_code);
create index answer_by_previous on answer (previous_answer_id);

create table answer_earlier (
  answer_id uuid not null references answer (answer_id),
  assessment_id uuid not null,
  state_code text not null,
  version integer not null,
  rating smallint,
  quantity double precision,
  words jsonb not null,
  saved_at timestamptz not null,
  saved_by uuid not null,
  primary key (answer_id, version)
);
comment on table answer_earlier is 'What an answer said before each change, by whom and when (A-058)';
create trigger refuse_change before update or delete or truncate on answer_earlier
  for each statement execute function app.refuse_change();

create table answer_source (
  source_id uuid primary key,
  answer_id uuid not null references answer (answer_id),
  assessment_id uuid not null,
  state_code text not null,
  document_id uuid references document (document_id),
  reference text check (length(reference) between 3 and 500),
  on_day date not null,
  check ((document_id is null) <> (reference is null))
);
comment on column answer_source.reference is 'A public source, named; a document on file is named by its id instead';
comment on column answer_source.on_day is 'As of which day the source says so';
create index answer_source_by_answer on answer_source (answer_id);
create index answer_source_by_document on answer_source (document_id);

create table answer_comment (
  comment_id uuid primary key,
  answer_id uuid not null references answer (answer_id),
  assessment_id uuid not null,
  state_code text not null,
  words jsonb not null,
  given_on date not null,
  given_at timestamptz not null,
  by_person uuid not null
);
comment on table answer_comment is 'What the State says of an answer; its words are never changed';
create index answer_comment_by_answer on answer_comment (answer_id);
create trigger refuse_change before update or delete or truncate on answer_comment
  for each statement execute function app.refuse_change();

create table answer_cause (
  answer_id uuid not null references answer (answer_id),
  assessment_id uuid not null,
  state_code text not null,
  kind text not null,
  record_id uuid not null,
  primary key (answer_id, kind, record_id)
);
comment on table answer_cause is 'Why a rating is another than in the cycle before: records of the thread';
create index answer_cause_by_record on answer_cause (record_id);

-- Policies ask these two once for a query: what was shared with its State, and what the Committee has before it.
create function app.shared_assessments() returns uuid[] language sql stable parallel safe security definer
  set search_path = ''
  return (
    select coalesce(array_agg(assessment_id), '{}') from public.assessment
    where state_code = app.my_state() and (shared_on <= app.today() or adopted_on <= app.today())
  );
create function app.submitted_assessments() returns uuid[] language sql stable parallel safe security definer
  set search_path = ''
  return (
    select coalesce(array_agg(assessment_id), '{}') from public.assessment where submitted_on <= app.today()
  );

call app.restate_policies('assessment_template');
call app.restate_policies('question');
call app.restate_policies('template_question');
call app.restate_policies('assessment');
call app.restate_policies('answer');
call app.restate_policies('answer_earlier');
call app.restate_policies('answer_source');
call app.restate_policies('answer_comment');
call app.restate_policies('answer_cause');

grant select on assessment_template, question, template_question, assessment, answer, answer_earlier, answer_source,
  answer_comment, answer_cause
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert on assessment_template, question, template_question to stk_secretariat, stk_administrator;
grant update (adopted_decision, adopted_on) on assessment_template to stk_secretariat;
grant update (adopted_on), delete on template_question to stk_secretariat;
grant insert on assessment, answer, answer_earlier to stk_secretariat;
grant update (status, shared_on, submitted_on, adopted_on, adopted_decision, version) on assessment to stk_secretariat;
grant update (rating, quantity, words, version, saved_on, saved_at, saved_by) on answer to stk_secretariat;
grant insert, delete on answer_source, answer_cause to stk_secretariat;
grant insert on answer_comment to stk_state;

create view assessment_chain_record with (security_invoker = true) as
  select 'question'::text as kind, template_question.question_id as record_id, null::text as state_code,
    max(template_question.adopted_on) as on_day,
    (array_agg(wording order by edition desc))[1] as words,
    '/assessments/questions#' || template_question.question_id as place
  from template_question join assessment_template using (template_id)
  group by template_question.question_id
  union all
  select 'answer', answer_id, assessment.state_code, saved_on,
    (
      select jsonb_object_agg(one.key, concat_ws(' ', one.value, answer.words ->> one.key))
      from jsonb_each_text(wording) as one
    ),
    '/assessments/' || assessment.assessment_id || '#' || answer.question_id
  from answer
    join assessment using (assessment_id)
    join template_question using (template_id, question_id);

create view assessment_chain_link with (security_invoker = true) as
  select 'provision'::text as before_kind, provision_id as before_id,
    'question'::text as after_kind, question_id as after_id
  from question
  union all
  select 'question', question_id, 'answer', answer_id from answer
  union all
  select 'answer', previous_answer_id, 'answer', answer_id from answer where previous_answer_id is not null
  union all
  select 'document', document_id, 'answer', answer_id from answer_source where document_id is not null
  union all
  select kind, record_id, 'answer', answer_id from answer_cause;

grant select on assessment_chain_record, assessment_chain_link
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator, stk_reader;
