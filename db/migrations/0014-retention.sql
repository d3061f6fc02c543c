-- Retention: what may be erased, when, and by which rule of the mechanism. Without a rule nothing is erased (P-29).

create table retention_rule (
  rule_id text primary key check (rule_id ~ '^[a-z][a-z0-9-]{1,39}$'),
  subject text not null check (subject in ('texts', 'accounts')),
  kinds text[] not null default '{}',
  months integer not null check (months between 1 and 1200),
  basis text not null check (length(basis) between 3 and 400),
  entered_by uuid not null,
  entered_on date not null,
  ended_on date,
  check ((subject = 'texts') = (cardinality(kinds) > 0))
);
comment on table retention_rule is 'The source states no period (P-29), so each rule is entered with the decision that allows it';
comment on column retention_rule.subject is 'texts: words kept beside journal entries; accounts: name and address of people whose account has ended';
comment on column retention_rule.kinds is 'Kinds of texts it covers, for example reason';
comment on column retention_rule.months is 'After so many months: since the day of the entry, or since the account ended';
comment on column retention_rule.basis is 'The decision or paragraph that allows it, in words';
comment on column retention_rule.ended_on is 'From this day nothing more is erased under it; what was, still names it';

call app.restate_policies('retention_rule');
grant select, insert, update (ended_on) on retention_rule to stk_administrator;

-- What a rule covers on a day: which words there are and since when, and not one of the words. For administrators.
create function app.texts_under(rule text, as_of date)
returns table (entry_id uuid, kind text, chain text, state_code text, on_day date)
language sql stable security definer set search_path = ''
  begin atomic
    select words.entry_id, words.kind, entry.chain, entry.state_code, entry.on_day
    from public.retention_rule as named
      join public.journal_text as words on words.kind = any (named.kinds)
      join public.journal_entry as entry on entry.id = words.entry_id
    where current_setting('role', true) = 'stk_administrator'
      and named.rule_id = rule and named.subject = 'texts'
      and (named.ended_on is null or named.ended_on > as_of)
      and words.erased_by is null
      and entry.on_day + make_interval(months => named.months) <= as_of
    order by entry.on_day, words.entry_id, words.kind;
  end;

create function app.accounts_under(rule text, as_of date)
returns table (person_id uuid, ended_on date)
language sql stable security definer set search_path = ''
  begin atomic
    select holder.person_id, holder.ended_on
    from public.retention_rule as named
      join public.person as holder on holder.ended_on + make_interval(months => named.months) <= as_of
    where current_setting('role', true) = 'stk_administrator'
      and named.rule_id = rule and named.subject = 'accounts'
      and (named.ended_on is null or named.ended_on > as_of)
      and (holder.name is not null or holder.mail_address is not null)
    order by holder.ended_on, holder.person_id;
  end;

-- Which kinds of words there are at all, so that a rule can be entered without reading any.
create function app.text_kinds() returns text[] language sql stable security definer set search_path = ''
  return (
    select coalesce(array_agg(distinct kind order by kind), '{}') from public.journal_text
    where current_setting('role', true) = 'stk_administrator'
  );
