-- Registry: the States, the groups they belong to, and what they are held to: resolutions and themes.
-- Everybody reads it and only an administrator carries facts in, so that the list of States stays what it is (A-051).

create table state_group (
  code text primary key check (code ~ '^[0-9]{3}$'),
  level text not null check (level in ('region', 'sub-region', 'intermediate-region')),
  parent_code text references state_group (code),
  check ((level = 'region') = (parent_code is null))
);
comment on table state_group is 'Regions of the standard M49; the name is the message registry.group-<code>';

create table state (
  code text primary key check (code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  fictional boolean not null,
  iso2 text unique check (iso2 ~ '^[A-Z]{2}$'),
  m49 text unique check (m49 ~ '^[0-9]{3}$'),
  region_code text not null references state_group (code),
  sub_region_code text references state_group (code),
  intermediate_region_code text references state_group (code),
  admitted_on date,
  original_member boolean not null default false,
  notes text[] not null default '{}',
  check (fictional = (code ~ '^(X[A-Z]{2}|S[0-9]{3})$')),
  check (fictional = (admitted_on is null))
);
comment on table state is 'The 193 Member States, and fictional States for training and measuring. No column takes a State out of selection (S/2020/731 II.5; V-002)';
comment on column state.code is 'ISO 3166-1; XAA to XZZ in training, S001 to S193 in measurements';
comment on column state.fictional is 'Follows from the code, so that no fictional State can pass for a Member State';
comment on column state.admitted_on is 'Day of admission to the United Nations';
create index state_by_region on state (region_code);

create table state_name (
  state_code text not null references state (code),
  language text not null check (language in ('en', 'fr', 'es', 'ru', 'ar', 'zh')),
  name text not null check (name <> ''),
  formal_name text not null check (formal_name <> ''),
  list_name text,
  folded text not null,
  place smallint not null,
  primary key (state_code, language)
);
comment on column state_name.list_name is 'With its article after it, as printed in lists; null where it has none';
comment on column state_name.folded is 'All forms without case, accents and vowel marks, for search';
comment on column state_name.place is 'Place in the alphabet of the language, worked out at each import: databases sort by too few languages';
create index state_name_by_place on state_name (language, place);

create table resolution (
  symbol text primary key,
  body text not null,
  kind text not null,
  number text not null,
  year smallint not null,
  adopted_on date,
  title text not null,
  title_kind text not null,
  title_status text not null,
  subject text not null,
  cited_in jsonb not null default '{}'
);
comment on column resolution.title is 'Resolutions of the Council have none of their own: then it is the agenda item (title_kind)';
comment on column resolution.title_status is 'Whether the title was seen in a public page, is generally known, or is our description';
comment on column resolution.cited_in is 'Document of the mechanism to how often its running text mentions this one';
create index resolution_by_year on resolution (year, symbol);

create table theme (
  procedure_id text not null,
  code text not null,
  number smallint not null,
  cite text not null,
  name text not null,
  primary key (procedure_id, code)
);
comment on table theme is 'The areas of a visit, as the procedure lists them; the list is open (S/2020/731 IV(a))';

create table subtopic (
  procedure_id text not null,
  theme_code text not null,
  code text not null,
  position smallint not null,
  cite text not null,
  name text not null,
  elements text[] not null default '{}',
  primary key (procedure_id, theme_code, code),
  foreign key (procedure_id, theme_code) references theme (procedure_id, code)
);

-- Nobody takes a State off the list, not even the owner; a name that changed is carried in over the old one.
create function app.keep_states() returns trigger language plpgsql as $$
begin
  raise exception 'the list of States is not cut' using errcode = 'restrict_violation'; -- [A-051]
  return null;
end $$;
create trigger keep_states before delete or truncate on state
  for each statement execute function app.keep_states();
create trigger keep_states before delete or truncate on state_name
  for each statement execute function app.keep_states();
alter table state enable always trigger keep_states;
alter table state_name enable always trigger keep_states;

-- Closed from the start: which rows each class may read or write is said in src/registry/policy.sql.
call app.restate_policies('state_group');
call app.restate_policies('state');
call app.restate_policies('state_name');
call app.restate_policies('resolution');
call app.restate_policies('theme');
call app.restate_policies('subtopic');

grant select on state_group, state, state_name, resolution, theme, subtopic to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert on state_group, state, state_name, resolution, theme, subtopic to stk_administrator;
-- What is counted by (code, fictional) stays; everything said about it may be put right.
grant update (level, parent_code) on state_group to stk_administrator;
grant update (iso2, m49, region_code, sub_region_code, intermediate_region_code, admitted_on, original_member, notes)
  on state to stk_administrator;
grant update (name, formal_name, list_name, folded, place) on state_name to stk_administrator;
grant update (body, kind, number, year, adopted_on, title, title_kind, title_status, subject, cited_in)
  on resolution to stk_administrator;
grant update (number, cite, name) on theme to stk_administrator;
grant update (position, cite, name, elements) on subtopic to stk_administrator;
