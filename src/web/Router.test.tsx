import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Link } from '../ui/Link.tsx';
import { shown } from '../ui/page.fixture.tsx';
import { useAddress, usePathPart } from './address.ts';

function List() {
  const address = useAddress();
  return (
    <>
      <p>type: {address.get('type') || 'any'}</p>
      <button type="button" onClick={() => address.set({ type: 'focused' })}>
        focused only
      </button>
      <button
        type="button"
        onClick={() => {
          address.set({ type: '' });
          address.set({ state: 'XAA' });
        }}
      >
        two changes
      </button>
      <Link to="/list/:one" params={{ one: 'a b' }}>
        open one
      </Link>
      <Link to="/list?type=focused">the same page</Link>
      <Link to="/nowhere">nowhere</Link>
      <Link to="/broken">broken</Link>
    </>
  );
}

function One() {
  return <p>one: {usePathPart('one')}</p>;
}

function Broken(): never {
  throw new Error('this page is broken');
}

const routes = [
  { path: '/list/:one', load: async () => One },
  { path: '/broken', load: async () => Broken },
];
const onList = () => shown(List, { at: '/list?state=XAB', routes });

describe('a link', () => {
  it('changes the page and the address without a new document', async () => {
    const { user } = await onList();
    await user.click(await screen.findByText('open one'));
    await screen.findByText('one: a b');
    expect(location.pathname).toBe('/list/a%20b');
  });

  it('leaves to the browser what the reader asks of it, another tab for one', async () => {
    const { user } = await onList();
    const link = await screen.findByText('open one');
    link.addEventListener('click', (event) => event.preventDefault());
    await user.keyboard('{Control>}');
    await user.click(link);
    expect(location.pathname).toBe('/list');
  });

  it('is named current on its own page and on the pages below', async () => {
    const { user } = await onList();
    expect((await screen.findByText('the same page')).getAttribute('aria-current')).toBe('page');
    expect(screen.getByText('open one').hasAttribute('aria-current')).toBe(false);
    await user.click(screen.getByText('open one'));
  });
});

describe('the address', () => {
  it('takes a filter in the place of the one before, so that going back leaves the list', async () => {
    const { user } = await onList();
    const pages = history.length;
    await user.click(await screen.findByText('focused only'));
    await screen.findByText('type: focused');
    expect(location.search).toBe('?state=XAB&type=focused');
    expect(history.length).toBe(pages);
  });

  it('keeps both of two changes made in one breath', async () => {
    const { user } = await onList();
    await user.click(await screen.findByText('focused only'));
    await user.click(screen.getByText('two changes'));
    expect(location.search).toBe('?state=XAA');
  });

  it('leads back to where the reader was', async () => {
    const { user } = await onList();
    await user.click(await screen.findByText('open one'));
    await screen.findByText('one: a b');
    history.back();
    await screen.findByText('type: any');
    expect(location.search).toBe('?state=XAB');
  });
});

describe('a page', () => {
  it('that is not there says so', async () => {
    const { user } = await onList();
    await user.click(await screen.findByText('nowhere'));
    await screen.findByText('not found');
  });

  it('that fails is shown as failed, and the next one is not', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { user } = await onList();
    await user.click(await screen.findByText('broken'));
    await screen.findByText(/failed: Error: this page is broken/);
    history.back();
    await waitFor(() => expect(screen.getByText('type: any')).toBeTruthy());
    quiet.mockRestore();
  });
});
