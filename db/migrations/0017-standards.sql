-- Standards: the provisions of the resolutions that the mechanism rests on, each in our own short words. A question of an
-- assessment rests on a provision, and the thread begins here. Who reads them is said in src/standards/policy.sql.

create table provision (
  provision_id uuid primary key,
  symbol text not null references resolution (symbol),
  paragraph text not null check (paragraph ~ '^\d+( \([a-z]\))?$'),
  position smallint not null check (position > 0),
  themes text[] not null check (cardinality(themes) > 0),
  words jsonb not null check (words ?& array['en', 'fr', 'es', 'ru', 'ar', 'zh']),
  unique (symbol, paragraph)
);
comment on table provision is 'Carried in from facts/provisions.json under stable ids: other records hang on them, so none is ever deleted.';
comment on column provision.paragraph is 'Operative paragraph as the resolution numbers it: 2 (e)';
comment on column provision.position is 'Place within its resolution';
comment on column provision.themes is 'Codes of the areas of a visit it belongs to (S/2020/731 IV)';
comment on column provision.words is 'Our own summary by language; the text of the resolution is not carried';
create index provision_by_symbol on provision (symbol, position);
create index provision_by_theme on provision using gin (themes);

call app.restate_policies('provision');
grant select on provision to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert on provision to stk_administrator;
grant update (symbol, paragraph, position, themes, words) on provision to stk_administrator;

create view standards_chain_record with (security_invoker = true) as
  select 'provision'::text as kind, provision_id as record_id, null::text as state_code, null::date as on_day,
    (select jsonb_object_agg(language, symbol || ', ' || paragraph || ' · ' || said)
      from jsonb_each_text(words) as spoken (language, said)) as words,
    '/standards/' || provision_id as place
  from provision;
-- Nothing comes before a provision; the question that rests on it makes the link.
create view standards_chain_link with (security_invoker = true) as
  select null::text as before_kind, null::uuid as before_id, null::text as after_kind, null::uuid as after_id
  where false;
grant select on standards_chain_record, standards_chain_link
  to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator, stk_reader;
