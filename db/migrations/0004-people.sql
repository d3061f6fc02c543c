-- People who use the house: one row an account. Names of real people can be erased; what they did is in the journal by id.

create table person (
  person_id uuid primary key,
  training boolean not null,
  audience text not null
    check (audience in ('secretariat', 'committee', 'state', 'partner', 'public', 'administrator')),
  roles text[] not null,
  state_code text check (state_code ~ '^[A-Z][A-Z0-9]{2,3}$'),
  organisation_id text,
  function_id text not null,
  name text,
  check ((audience = 'state') = (state_code is not null)),
  check ((audience = 'partner') = (organisation_id is not null))
);
comment on column person.training is 'A fictional person by function, whom anybody may be in training';
comment on column person.audience is 'The reading class; follows from the roles by src/access/roles.ts and is held to it by a test';
comment on column person.roles is 'Actors of S/2020/731';
comment on column person.function_id is 'Message id of the function, for example access.country-expert';
comment on column person.name is 'Null for training persons, who have no name';
create index person_by_state on person (state_code);

call app.restate_policies('person');

grant select on person to stk_secretariat, stk_committee, stk_state, stk_partner, stk_public, stk_administrator;
grant insert, update on person to stk_administrator;
