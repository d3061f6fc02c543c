import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refused } from '../../platform/refusal.ts';
import { createSaver, type Draft } from './saver.ts';

const empty: Draft = { rating: null, quantity: null, words: {}, sources: [], causes: [] };
const stale = new Refused({ code: 'platform.stale', kind: 'conflict' });
const noCause = new Refused({ code: 'answers.cause-missing', kind: 'bad-input' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A house that answers as told, one answer for each request, and remembers what it was sent. */
function house(...answers: readonly (number | Error)[]) {
  const sent: { draft: Draft; version: number; key: string }[] = [];
  const saver = createSaver({ draft: empty, version: 1 }, async (draft, version, key) => {
    const answer = answers[sent.push({ draft, version, key }) - 1];
    if (typeof answer !== 'number') throw answer ?? new Error('nothing was to be sent any more');
    return { version: answer };
  });
  return { saver, sent };
}
const passes = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('an answer that is being written', () => {
  it('is sent once after a pause, with all that was written until then', async () => {
    const { saver, sent } = house(2);
    saver.change({ words: { en: 'A' } });
    await passes(700);
    saver.change({ words: { en: 'A law' }, rating: 3 });
    expect(saver.now().standing.is).toBe('waiting');
    await passes(800);
    expect(sent).toMatchObject([{ draft: { words: { en: 'A law' }, rating: 3 }, version: 1 }]);
    expect(saver.now()).toMatchObject({ version: 2, standing: { is: 'saved' } });
  });

  it('is sent again when something was written while it was on its way, on top of the version that came back', async () => {
    const { saver, sent } = house(2, 3);
    saver.change({ rating: 1 });
    saver.sendNow();
    saver.change({ rating: 2 });
    await passes(900);
    expect(sent.map(({ version, draft }) => [version, draft.rating])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(saver.now()).toMatchObject({ version: 3, standing: { is: 'saved' } });
  });

  it('is kept and tried again by itself when the line is broken, under the same key', async () => {
    const { saver, sent } = house(new TypeError('Failed to fetch'), 2);
    saver.change({ rating: 1 });
    await passes(800);
    expect(saver.now().standing.is).toBe('unreachable');
    await passes(5000);
    expect(saver.now().standing.is).toBe('saved');
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
  });

  it('is never sent over what somebody else saved, until the writer has chosen', async () => {
    const { saver, sent } = house(stale, 6);
    saver.change({ rating: 1 });
    await passes(800);
    saver.change({ rating: 2 });
    await passes(60_000);
    expect(saver.now()).toMatchObject({ standing: { is: 'overtaken' }, draft: { rating: 2 } });
    expect(sent).toHaveLength(1);
    saver.goOnFrom(5);
    await passes(0);
    expect(sent[1]).toMatchObject({ version: 5, draft: { rating: 2 } });
    expect(saver.now().standing.is).toBe('saved');
  });

  it('stays as it was written when it is refused, and says why', async () => {
    const { saver } = house(noCause, 2);
    saver.change({ rating: 4 });
    await passes(800);
    expect(saver.now()).toMatchObject({
      draft: { rating: 4 },
      standing: { is: 'refused', refusal: { code: 'answers.cause-missing' } },
    });
    saver.change({ causes: [{ kind: 'reply', recordId: '00000000-0000-4000-8000-000000000001' }] });
    await passes(800);
    expect(saver.now().standing.is).toBe('saved');
  });
});
