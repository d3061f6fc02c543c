import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  as,
  type DeskWorld,
  deskWorld,
  readers,
  today,
  world,
} from '../../../tools/test/worlds/desk-world.ts';
import type { Actor } from '../../platform/actor.ts';
import type { DeskLine, LineGroup } from '../shapes.ts';
import { listDeskActs, listDeskPapers, listMyVisits } from './desk.ts';
import { listDeskLines } from './lines.ts';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await deskWorld();
});
afterAll(() => desk.database.drop());

const page = (actor: Actor, group: LineGroup, limit = 200, after?: readonly [string, string]) =>
  desk.acting(actor, (db) => listDeskLines(db, actor, { group, ...world }, { limit, after }));
const clocks = (lines: readonly DeskLine[]) =>
  lines.map(({ stateCode, reading }) => `${stateCode} ${reading.id}`);

describe('the desk of a person', () => {
  it('holds what is due from them, late ones apart, and what others owe', async () => {
    const expert = as('expert');
    const [late, due, waiting] = [
      await page(expert, 'late'),
      await page(expert, 'due'),
      await page(expert, 'waiting'),
    ];
    expect(clocks(due.rows)).toContain('XAJ D-07');
    expect(clocks(waiting.rows)).toContain('XAK D-08');
    expect(late.rows.every(({ reading }) => reading.outcome === 'overdue')).toBe(true);
    expect(due.rows.some(({ reading }) => reading.outcome === 'overdue')).toBe(false);
    expect(due.counts).toEqual({
      late: late.rows.length,
      due: due.rows.length,
      waiting: waiting.rows.length,
      ahead: due.counts.ahead,
    });
  });

  it('puts the most pressing first, and what has no stated time last', async () => {
    const { rows } = await page(as('expert'), 'due');
    const days = rows.map(({ reading }) => reading.due ?? '9999-12-31');
    expect(days.length).toBeGreaterThan(5);
    expect(days).toEqual(days.toSorted());
  });

  it('says of each line why, and which act of the reader ends it', async () => {
    const { rows } = await page(as('expert'), 'due');
    const line = rows.find(({ stateCode, reading }) => stateCode === 'XAJ' && reading.id === 'D-07');
    expect(line?.reading.calculation?.trigger).toBe('visit-ended');
    expect(line?.reading.cites.length).toBeGreaterThan(0);
    expect(line?.act).toEqual({ event: 'draft-shared-with-state', allowed: true, refusal: null });
  });

  it('comes in pages that hold every line once', async () => {
    const expert = as('expert');
    const whole = (await page(expert, 'waiting')).rows.map(({ lineId }) => lineId);
    const seen: string[] = [];
    let after: readonly [string, string] | undefined;
    do {
      const { rows, next } = await page(expert, 'waiting', 4, after);
      seen.push(...rows.map(({ lineId }) => lineId));
      after = next ?? undefined;
    } while (after);
    expect(whole.length).toBeGreaterThan(8);
    expect(seen).toEqual(whole);
  });

  it('of the Committee holds what it has to decide', async () => {
    const { rows } = await page(as('member'), 'due');
    expect(clocks(rows)).toContain('XAL D-09');
    expect(rows.every(({ reading }) => reading.obliged.startsWith('committee'))).toBe(true);
  });

  it('of a State holds its own files only, although others are open to everybody', async () => {
    for (const group of ['late', 'due', 'waiting', 'ahead'] as const) {
      const { rows } = await page(as('XAK'), group);
      expect(rows.filter(({ stateCode }) => stateCode !== 'XAK')).toEqual([]);
    }
    expect(clocks((await page(as('XAK'), 'due')).rows)).toEqual(['XAK D-08']);
  });

  it('is empty for a partner of another visit, the public and an administrator', async () => {
    for (const who of ['a partner of another visit', 'the public', 'an administrator']) {
      const reader = readers[who];
      if (!reader) throw new Error(who);
      for (const group of ['late', 'due', 'waiting', 'ahead'] as const)
        expect((await page(reader, group)).rows).toEqual([]);
    }
  });

  it('looks ahead by day, never behind', async () => {
    const { rows } = await page(as('expert'), 'ahead');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows.every(({ reading }) => reading.due !== null && reading.due >= today)).toBe(true);
  });
});

describe('what a person may do although no clock of theirs runs', () => {
  it('is what the act of the person is, and is lawful now', async () => {
    const expert = as('expert');
    const { rows } = await desk.acting(expert, (db) => listDeskActs(db, expert, world, { limit: 50 }));
    const byState = new Map(rows.map(({ stateCode, acts }) => [stateCode, acts.map(({ event }) => event)]));
    expect(byState.get('XAA')).toContain('council-decision-recorded');
    expect(byState.get('XAA')).not.toContain('consent-given'); // the act of the State
    expect(rows.every(({ acts }) => acts.every(({ cites }) => cites.length > 0))).toBe(true);
  });

  it('comes in pages that hold every file once', async () => {
    const expert = as('expert');
    const ask = (limit: number, after?: number) =>
      desk.acting(expert, (db) => listDeskActs(db, expert, world, { limit, after }));
    const whole = (await ask(50)).rows.map(({ number }) => number);
    const first = await ask(3);
    const second = await ask(3, first.next ?? undefined);
    expect([...first.rows, ...second.rows].map(({ number }) => number)).toEqual(whole.slice(0, 6));
  });
});

describe('papers before the Committee', () => {
  it('come latest first, each file as its reader may know it', async () => {
    const member = as('member');
    const papers = await desk.acting(member, (db) => listDeskPapers(db, member, world, { limit: 50 }));
    const days = papers.rows.map(({ on }) => on);
    expect(days).toEqual(days.toSorted().reverse());
    expect(papers.rows.map(({ event }) => event)).toContain('final-draft-submitted');

    const state = as('XAL');
    const known = await desk.acting(state, (db) => listDeskPapers(db, state, world, { limit: 50 }));
    expect(known.rows.map(({ stateCode, event }) => [stateCode, event])).toEqual([
      ['XAL', 'extension-requested'],
    ]);
  });

  it('go on from the last one seen', async () => {
    const member = as('member');
    const ask = (limit: number, after?: readonly [string, string]) =>
      desk.acting(member, (db) => listDeskPapers(db, member, world, { limit, after }));
    const whole = (await ask(50)).rows.map(({ entryId }) => entryId);
    const first = await ask(2);
    const second = await ask(2, first.next ?? undefined);
    expect([...first.rows, ...second.rows].map(({ entryId }) => entryId)).toEqual(whole.slice(0, 4));
  });
});

describe('the visits of a partner', () => {
  it('are those its organization takes part in, and no other', async () => {
    const visits = async (who: string) =>
      desk.acting(as(who), (db) => listMyVisits(db, as(who), world, { limit: 50 }));
    expect((await visits('visitingExpert')).rows.length).toBeGreaterThan(10);
    expect((await visits('bystander')).rows).toEqual([]);
  });
});
