import { expect, it } from 'vitest';
import { mutationsOf, mutationsOfFunctions } from './mutations.ts';

const file = `call app.restate_policies('visit');
create policy everybody_reads on visit for select to stk_public using (true);
create policy state_acts on visit for update to stk_state
  using (state_code = (select app.my_state()) and origin = 'file') with check (state_code = 'XAA');
`;

it('breaks each policy in every single place', () => {
  const mutations = mutationsOf(file);
  expect(mutations.map(({ broken }) => broken)).toEqual([
    'visit: everybody_reads left out',
    'visit: state_acts left out',
    'visit: state_acts, using without: state_code = (select app.my_state())',
    "visit: state_acts, using without: origin = 'file'",
    "visit: state_acts, with check without: state_code = 'XAA'",
  ]);
  expect(mutations[3]?.text).toContain(
    "using (state_code = (select app.my_state()) and true) with check (state_code = 'XAA');",
  );
  expect(mutations[2]?.text).toContain("using (true and origin = 'file') with check");
  expect(mutations[1]?.text).not.toContain('state_acts');
});

it('takes each class out of a policy that is for several', () => {
  const two = 'create policy some_read on visit for select\n  to stk_state, stk_public using (true);\n';
  expect(mutationsOf(two).map(({ broken }) => broken)).toEqual([
    'visit: some_read left out',
    'visit: some_read without stk_state',
    'visit: some_read without stk_public',
  ]);
  expect(mutationsOf(two)[1]?.text).toContain('to stk_public using (true)');
});

it('breaks each condition of a function that policies ask, and of no other', () => {
  const migration = `create function app.my_files() returns uuid[] language sql stable
  return (
    select coalesce(array_agg(file_id), '{}') from public.part
    where organisation_id = app.my_organisation() and ended_on is null
  );
comment on function app.my_files is 'Files where the organization of whoever asks takes part';

create function app.others() returns integer language sql return (select 1 where true and 2 = 2);
create table next (id text);
`;
  const broken = mutationsOfFunctions(migration, ['my_files']);
  expect(broken.map((one) => one.broken)).toEqual([
    'app.my_files without: organisation_id = app.my_organisation()',
    'app.my_files without: ended_on is null',
  ]);
  expect(broken[1]?.text).toContain('where organisation_id = app.my_organisation() and true');
});
