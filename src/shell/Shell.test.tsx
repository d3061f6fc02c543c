import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { shown } from '../ui/page.fixture.tsx';
import { useSearchKey } from './keys.tsx';
import { Shell } from './Shell.tsx';

const goals = [
  { key: 'h', path: '/', title: 'main.home' },
  { key: 's', path: '/states', title: 'registry.states' },
];

function Inside({ children }: { readonly children: string }) {
  return (
    <Shell goals={goals} search={<Box />} person={<span>nobody</span>} foot={null}>
      <h1>{children}</h1>
    </Shell>
  );
}

function Box() {
  const ref = useSearchKey();
  return <input ref={ref} type="search" aria-label="Search" />;
}

const States = () => <Inside>states</Inside>;
const atHome = () =>
  shown(() => <Inside>home</Inside>, { routes: [{ path: '/states', load: async () => States }] });

describe('the shell', () => {
  it('leads past the header with its first link', async () => {
    const { user } = await atHome();
    await screen.findByText('home');
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Skip to the content');
    expect(document.activeElement?.getAttribute('href')).toBe('#main');
    expect(screen.getByRole('main').id).toBe('main');
  });

  it('goes to a page by g and its letter', async () => {
    const { user } = await atHome();
    await screen.findByText('home');
    await user.keyboard('gs');
    await screen.findByText('states');
  });

  it('goes to the search by a slash, and writes a letter there as a letter', async () => {
    const { user } = await atHome();
    const search = await screen.findByLabelText<HTMLInputElement>('Search');
    await user.keyboard('/');
    expect(document.activeElement).toBe(search);
    await user.keyboard('gs?/');
    expect(search.value).toBe('gs?/');
    expect(location.pathname).toBe('/');
  });

  it('lists the keys by a question mark, and turns them off for those they get in the way of', async () => {
    const { user } = await atHome();
    await screen.findByText('home');
    await user.keyboard('?');
    await screen.findByRole('dialog', { name: 'Keyboard keys' });
    await user.click(screen.getByRole('checkbox', { name: 'Keys are on' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.keyboard('gs?');
    expect(location.pathname).toBe('/');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
