-- Desks: what people keep for themselves. A saved filter is the address of a list under a name; it holds nothing of what
-- the list shows, and whoever opens it sees what they may see then.

create table saved_filter (
  filter_id uuid primary key,
  person_id uuid not null,
  list text not null check (list in ('visits', 'overview', 'documents', 'decisions', 'notices')),
  name text not null check (char_length(name) between 1 and 80),
  search text not null check (char_length(search) <= 1000),
  place integer not null,
  saved_at timestamptz not null default now(),
  unique (person_id, list, name)
);
comment on table saved_filter is 'Filters of lists that a person keeps under a name, each for that person alone; no record of the mechanism';
comment on column saved_filter.list is 'Which list: a page of ours, by a short name';
comment on column saved_filter.search is 'What stands in the address of the list after the question mark';
comment on column saved_filter.place is 'Place among the filters of that person; the order is theirs';

call app.restate_policies('saved_filter');

grant select, insert, delete on saved_filter to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator;
grant update (name, place) on saved_filter to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_administrator;

-- Which States agreed to release, as the public list says (S/2020/731 V(x)). A State and a partner read no entry of the
-- files of others, the public those open to it; so that the figure is the same for all, it is taken from what the public
-- may know and from nothing else.
create function app.states_that_agreed(in_training boolean) returns text[] language sql stable security definer
  set search_path = ''
  return (
    select coalesce(array_agg(distinct visit.state_code order by visit.state_code), '{}')
    from public.journal_entry as entry
    join public.visit on visit.file_id = entry.file_id
    where entry.event = 'consent-list-updated' and entry.public_sees and entry.corrects is null
      and visit.open_to_public and visit.training = in_training
      and not exists (select from public.journal_entry as later where later.voids = entry.id)
  );
revoke execute on function app.states_that_agreed(boolean) from public;
grant execute on function app.states_that_agreed(boolean) to
  stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
