import { describe, expect, it } from 'vitest';
import { fetchWords, isWaiting, onWords, partsHeld, readCatalogue, wordsHeld } from './catalogues.ts';

describe('the messages of a language', () => {
  it('come part by part, and what is here stays', async () => {
    expect(isWaiting('fr')).toBe(false); // nothing was asked for
    await fetchWords('fr', []);
    expect(wordsHeld('fr')).toHaveProperty(['web.product']);
    expect(wordsHeld('fr')).not.toHaveProperty(['visits.title']);
    expect(isWaiting('fr')).toBe(true);

    let told = 0;
    const stop = onWords(() => {
      told += 1;
    });
    await Promise.all([fetchWords('fr', ['visits']), fetchWords('fr', ['documents'])]);
    expect(partsHeld('fr')).toEqual(expect.arrayContaining(['visits', 'documents']));
    expect(wordsHeld('fr')).toHaveProperty(['visits.title']);
    expect(wordsHeld('fr')).toHaveProperty(['documents.title']);
    expect(told).toBe(2);
    await fetchWords('fr', ['visits', 'nowhere']);
    expect(told).toBe(2);
    stop();
  });

  it('are whole in the end, and the same as all at once', async () => {
    const whole = await readCatalogue('fr');
    expect(isWaiting('fr')).toBe(false);
    expect(whole).toHaveProperty(['chain.title']);
    expect(Object.keys(whole).length).toBeGreaterThan(1000);
  });
});
