import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { type Filter, Filters } from './Filters.tsx';
import { shown } from './page.fixture.tsx';

const filters: readonly Filter[] = [
  { is: 'text', name: 'search', label: 'State' },
  {
    is: 'choice',
    name: 'type',
    label: 'Type',
    choices: [
      { value: 'focused', label: 'Focused' },
      { value: 'follow-up', label: 'Follow-up' },
    ],
  },
];

const filtered = (at: string) => shown(() => <Filters of={filters} />, { at });

describe('the filters of a list', () => {
  it('are what the address says, so that a link shows the list as it was seen', async () => {
    await filtered('/list?search=xaa&type=follow-up');
    expect((await screen.findByLabelText<HTMLInputElement>('State')).value).toBe('xaa');
    expect(screen.getByLabelText<HTMLSelectElement>('Type').value).toBe('follow-up');
  });

  it('write into the address what is chosen and typed, and keep what else is there', async () => {
    const { user } = await filtered('/list?sort=-state&after=abc');
    await user.selectOptions(await screen.findByLabelText('Type'), 'Focused');
    await user.type(screen.getByLabelText('State'), 'xa');
    const search = new URLSearchParams(location.search);
    expect(Object.fromEntries(search)).toEqual({ sort: '-state', type: 'focused', search: 'xa' }); // from the first page
  });

  it('are all taken away by one press', async () => {
    const { user } = await filtered('/list?search=xaa&type=follow-up&sort=state');
    await user.click(await screen.findByRole('button', { name: 'Clear 2 filters' }));
    expect(location.search).toBe('?sort=state');
    expect(screen.getByLabelText<HTMLInputElement>('State').value).toBe('');
  });

  it('are one tap away on a telephone, where it is said how many are in use; what is searched for stays', async () => {
    const telephone = Object.assign(window.matchMedia(''), { matches: true });
    vi.stubGlobal('matchMedia', () => telephone);
    const more: Filter = {
      is: 'choice',
      name: 'form',
      label: 'Form',
      choices: [{ value: 'hybrid', label: 'Hybrid' }],
    };
    await shown(() => <Filters of={[...filters, more]} />, { at: '/list?search=xaa&type=follow-up' });
    const folded = (await screen.findByText('Filters, 1 in use')).closest('details');
    expect(folded?.open).toBe(false);
    expect(folded?.contains(screen.getByLabelText('Type'))).toBe(true);
    expect(folded?.contains(screen.getByLabelText('State'))).toBe(false);
    vi.unstubAllGlobals();
  });
});
