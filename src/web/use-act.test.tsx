import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { Refused } from '../platform/refusal.ts';
import { TroubleText } from '../ui/ErrorState.tsx';
import { shown } from '../ui/page.fixture.tsx';
import { RefusalText } from '../ui/RefusalText.tsx';
import { everything, useAct } from './use-act.ts';

const query = { queryKey: ['file'] };

type Call = (given: string, key: string) => Promise<string>;

function Acting({ call, onDone }: { readonly call: Call; readonly onDone: (answer: string) => void }) {
  const act = useAct(call, { renews: [query], onDone });
  return (
    <>
      <button type="button" onClick={() => act.press('x')}>
        do x
      </button>
      <button type="button" onClick={() => act.press('y')}>
        do y
      </button>
      {act.isPending && <p>working</p>}
      {act.refusal && <RefusalText refusal={act.refusal} />}
      {act.trouble && <TroubleText trouble={act.trouble} />}
    </>
  );
}

/** A page with an act whose answers are given one after the other. */
async function acting(...answers: readonly (() => Promise<string>)[]) {
  const keys: string[] = [];
  const done = vi.fn();
  const call: Call = (given, key) => {
    keys.push(`${given} ${key}`);
    return (answers[keys.length - 1] ?? (async () => 'done'))();
  };
  const view = await shown(() => <Acting call={call} onDone={done} />);
  view.queries.setQueryData(query.queryKey, 'old');
  const isStale = () => view.queries.getQueryState(query.queryKey)?.isInvalidated;
  return { ...view, keys, done, isStale };
}

const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));
const refused = (kind: 'conflict' | 'not-now') => () =>
  Promise.reject(new Refused({ code: 'platform.stale', kind }));

describe('an act', () => {
  it('renews what it may have changed, and says that it is done', async () => {
    const { user, done, isStale } = await acting();
    await user.click(await screen.findByText('do x'));
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith('done'));
    expect(isStale()).toBe(true);
  });

  it('renews the lists over all there is, whichever part it is of', async () => {
    const { user, queries, done } = await acting();
    queries.setQueryData([everything, 'due'], 'old');
    await user.click(await screen.findByText('do x'));
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith('done'));
    expect(queries.getQueryState([everything, 'due'])?.isInvalidated).toBe(true);
  });

  it('has a key of its own for each press', async () => {
    const { user, keys, done } = await acting();
    await user.click(await screen.findByText('do x'));
    await vi.waitFor(() => expect(done).toHaveBeenCalledTimes(1));
    await user.click(screen.getByText('do x'));
    await vi.waitFor(() => expect(done).toHaveBeenCalledTimes(2));
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('keeps its key where no answer came, so that pressing again does it once', async () => {
    const { user, keys, done } = await acting(unreachable);
    await user.click(await screen.findByText('do x'));
    await screen.findByText(/The server did not answer/);
    await user.click(screen.getByText('do x'));
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('has a new key where no answer came and something else is asked', async () => {
    const { user, keys, done } = await acting(unreachable);
    await user.click(await screen.findByText('do x'));
    await screen.findByText(/The server did not answer/);
    await user.click(screen.getByText('do y'));
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
    expect(keys[0]?.split(' ')[1]).not.toBe(keys[1]?.split(' ')[1]);
  });

  it('is not sent twice by a double press', async () => {
    const { user, keys } = await acting(() => new Promise(() => {}));
    await user.dblClick(await screen.findByText('do x'));
    await screen.findByText('working');
    expect(keys).toHaveLength(1);
  });

  it('says why it was refused, and has a new key after that', async () => {
    const { user, keys, isStale } = await acting(refused('not-now'));
    await user.click(await screen.findByText('do x'));
    await screen.findByText(/Somebody else has changed this/);
    expect(isStale()).toBe(false);
    await user.click(screen.getByText('do x'));
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('shows what is new when somebody else was there first', async () => {
    const { user, isStale } = await acting(refused('conflict'));
    await user.click(await screen.findByText('do x'));
    await screen.findByText(/Somebody else has changed this/);
    await vi.waitFor(() => expect(isStale()).toBe(true));
  });

  it('gives the number of a fault of the server', async () => {
    const fault = new Error('fault', {
      cause: { type: 'about:blank', title: 'x', status: 500, code: 'platform.fault', number: '4821-0937' },
    });
    const { user } = await acting(() => Promise.reject(fault));
    await user.click(await screen.findByText('do x'));
    await screen.findByText(/4821-0937/);
  });
});
