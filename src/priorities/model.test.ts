import { describe, expect, it } from 'vitest';
import { type Given, inOrder, judgementOf, type Needs, rounded, scoreOf, thirdOf } from './model.ts';

// The worked example of the specification: five invented States with the settings as they come.

const na = 'not-applicable' as const;
const unknown = 'missing' as const;
type Row = readonly [Given, Given, Given, Given, Given, Given, Given, number, number];
const example: Readonly<Record<string, Row>> = {
  A: [0.7, 0.6, 0.75, 0.5, 0.5, 0, 0.6, 0, 1],
  B: [0.55, na, 0.5, 0.5, 0.25, 1, 1, 1, 1],
  C: [0.8, 0.75, unknown, 0.75, 0.75, 0, 0.4, 0, 0],
  D: [0.35, 0.2, 0.25, 0.25, 0, 0, 0.9, 1, 1],
  E: [unknown, na, unknown, 0.5, 0.25, 1, 1, 0, 0],
};

function needsOf([gaps, open, trends, emerging, events, never, elapsed]: Row): Needs {
  return { gaps, 'open-recommendations': open, trends, emerging, events, 'never-visited': never, elapsed };
}

const scored = (demandShare: number, rows = example) =>
  Object.entries(rows).map(([state, row]) => ({
    state,
    lot: state,
    score: scoreOf(needsOf(row), { request: row[7], consent: row[8] }, demandShare),
  }));

const orderAt = (demandShare: number, rows = example) =>
  inOrder(scored(demandShare, rows))
    .ranked.map(({ state }) => state)
    .join(' ');

describe('the worked example', () => {
  it.each([
    ['A', 0.5725, 0.5725, 0.5725, 1, 0.5, 0.558],
    ['B', 0.6059, 0.6059, 0.6059, 1, 1, 0.6847],
    ['C', 0.6382, 0.5425, 0.6925, 0.85, 0, 0.5106],
    ['D', 0.2875, 0.2875, 0.2875, 1, 1, 0.43],
  ])('%s has need %d between %d and %d, coverage %d, demand %d and priority %d', (state, ...expected) => {
    const { need, low, high, coverage, demand, priority } = scored(0.2).find(
      (one) => one.state === state,
    )!.score;
    expect(
      [need, low, high, coverage, demand, priority].map((value) => rounded(value ?? Number.NaN)),
    ).toEqual(expected);
  });

  it('[VS-006] says what is missing and what it leaves open, and takes nothing in its place', () => {
    const { score } = scored(0.2).find(({ state }) => state === 'C')!;
    expect(score.missing).toEqual(['trends']);
    const withZero = scoreOf({ ...needsOf(example.C!), trends: 0 }, { request: 0, consent: 0 }, 0.2);
    const inFull = scoreOf({ ...needsOf(example.C!), trends: 1 }, { request: 0, consent: 0 }, 0.2);
    expect([score.low, score.high].map(rounded)).toEqual(
      [withZero.need, inFull.need].map((need) => rounded(need ?? Number.NaN)),
    );
    expect(score.need).not.toBe(withZero.need);
  });

  it('[VS-007] gives no rank below the least coverage; such States stand apart, the one that could need most first', () => {
    const rows = { ...example, F: [unknown, na, unknown, unknown, 0, 0, 0, 1, 1] as Row };
    const { ranked, unranked } = inOrder(scored(0.2, rows));
    expect(unranked.map(({ state }) => state)).toEqual(['E', 'F']);
    expect(ranked.map(({ state }) => state)).toEqual(['B', 'A', 'C', 'D']);
    const { score } = unranked[0]!;
    expect([score.low, score.high, score.coverage].map(rounded)).toEqual([0.3235, 0.8529, 0.4706]);
    expect(score.priority).toBeNull();
  });

  it.each([
    [0, 'C B A D'],
    [0.2, 'B A C D'],
    [0.5, 'B D A C'],
  ])('with a share of demand of %d the order is %s', (demandShare, order) => {
    expect(orderAt(demandShare)).toBe(order);
  });

  it('comes out alike whatever the order it is read in, and whoever else is on the list', () => {
    const reversed = Object.fromEntries(Object.entries(example).reverse());
    expect(orderAt(0.2, reversed)).toBe(orderAt(0.2));
    const nothing: Row = [unknown, unknown, unknown, unknown, unknown, unknown, unknown, 0, 0];
    expect(orderAt(0.2, { ...example, G: nothing })).toBe(orderAt(0.2));
  });

  it('parts States of equal priority and need by lot', () => {
    const same = { X: example.A!, Y: example.A! };
    const turned = scored(0.2, same).map((one) => ({ ...one, lot: one.state === 'X' ? 'b' : 'a' }));
    expect(inOrder(turned).ranked.map(({ state }) => state)).toEqual(['Y', 'X']);
  });
});

describe('what experts judge', () => {
  it.each([
    [[], unknown],
    [[3], unknown],
    [[2, 3], 0.625],
    [[4, 4], 1],
    [[1, 3], unknown],
    [[1, 3, 2], 0.5],
    [[0, 4, 4], 1],
  ])('[VS-011] of %j comes to %s: two judge, and a third where they differ by 2 or more', (scales, value) => {
    expect(judgementOf(scales)).toBe(value);
  });
});

it('parts an axis in three', () => {
  expect([0, 0.33, 0.34, 0.66, 0.67, 1].map(thirdOf)).toEqual([
    'low',
    'low',
    'medium',
    'medium',
    'high',
    'high',
  ]);
});
