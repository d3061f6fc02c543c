import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Cite } from './Cite.tsx';
import type { Cited } from './cited.ts';
import { shown } from './page.fixture.tsx';

const found: Cited = {
  summary: 'The draft goes to the State.',
  rules: [{ id: 'D-07', kind: 'Clock', summary: 'Draft report to the State' }],
  address: 'https://example.org/document',
};

describe('a cite', () => {
  it('opens the rule in one press: our summary, the id of the rule, and where to read the document', async () => {
    const { user } = await shown(() => <Cite of="S/2020/731 V(m)" />, { cites: async () => found });
    await user.click(await screen.findByRole('button', { name: 'S/2020/731 V(m)' }));
    const dialog = await screen.findByRole('dialog', { name: 'S/2020/731 V(m)' });
    await waitFor(() => expect(dialog.textContent).toContain('D-07'));
    expect(dialog.textContent).toContain('One rule of ours rests on this paragraph');
    expect(screen.getByText('The draft goes to the State.').lang).toBe('en');
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://example.org/document');
  });

  it('says so where no rule rests on it, and closes', async () => {
    const nothing = { summary: null, rules: [], address: null };
    const { user } = await shown(() => <Cite of="S/2020/731 I" />, { cites: async () => nothing });
    await user.click(await screen.findByRole('button', { name: 'S/2020/731 I' }));
    await screen.findByText(/No rule of ours/);
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
