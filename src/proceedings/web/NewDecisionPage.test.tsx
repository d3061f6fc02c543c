import { expect, it } from 'vitest';
import { shown } from '../../ui/page.fixture.tsx';
import { network } from '../../web/network.fixture.ts';
import { NewDecisionPage } from './NewDecisionPage.tsx';

const notYours = {
  code: 'silence.not-your-act',
  kind: 'forbidden',
  values: { role: 'cted' },
} as const;

it('says beforehand why the reader may not enter a decision', async () => {
  const asked = network(({ path }) =>
    path === '/written-procedure-rule'
      ? {
          ...{ zone: 'America/New_York', inForce: null, former: [], refused: null },
          refusedToEnter: { meeting: notYours, written: notYours },
        }
      : { rows: [], count: 0, next: null },
  );
  const view = await shown(NewDecisionPage, { path: '/decisions/new', at: '/decisions/new' });
  await view.findByText(/This is for somebody else to do/);
  const button = view.getByRole('button', { name: 'Record and seal' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  await view.user.click(button);
  expect(view.queryByRole('dialog')).toBeNull();
  expect(asked.some(({ method }) => method === 'POST')).toBe(false);
});
