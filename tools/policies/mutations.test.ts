import { expect, it } from 'vitest';
import { mutationsOf } from './mutations.ts';

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
