import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  as,
  type DeskWorld,
  deskWorld,
  readers,
  today,
  world,
} from '../../../tools/test/worlds/desk-world.ts';
import { daysBetween } from '../../procedure/calendar.ts';
import { exportOverviewAsJson, exportOverviewAsTable } from './export-overview.ts';
import { listOverview, type OverviewFilter, type OverviewKey } from './overview.ts';

let desk: DeskWorld;
beforeAll(async () => {
  desk = await deskWorld();
});
afterAll(() => desk.database.drop());

const usual: OverviewFilter = { sort: 'due', direction: 'up' };
const asked = (
  filter: Partial<OverviewFilter> = {},
  page: { limit?: number; after?: OverviewKey | undefined } = {},
  actor = as('director'),
) =>
  desk.acting(actor, (db) =>
    listOverview(
      db,
      actor,
      { ...usual, ...filter, ...world },
      { limit: page.limit ?? 200, after: page.after },
    ),
  );
const states = (rows: readonly { readonly stateCode: string }[]) => rows.map(({ stateCode }) => stateCode);

describe('the overview', () => {
  it('has every file, the most pressing first, with totals', async () => {
    const { rows, totals } = await asked();
    expect(rows).toHaveLength(24);
    expect(totals.files).toBe(24);
    expect(totals.late).toBe(rows.filter(({ late }) => late > 0).length);
    const days = rows.map(({ nextDue }) => nextDue?.due ?? '9999-12-31');
    expect(days).toEqual(days.toSorted());
  });

  it('is narrowed by what is late, by what is due soon, and by stage, region, party, type, State and words', async () => {
    const late = await asked({ late: true });
    expect(late.rows.length).toBeGreaterThan(0);
    expect(late.rows.every((row) => row.late > 0 && row.daysLate > 0)).toBe(true);
    const soon = await asked({ within: 14 });
    expect(soon.rows.length).toBeGreaterThan(0);
    for (const { nextDue } of soon.rows)
      expect(daysBetween(today, nextDue?.due ?? today)).toBeLessThanOrEqual(14);

    expect(states((await asked({ stage: 'ST-13' })).rows)).toContain('XAK');
    expect((await asked({ stage: 'ST-13' })).rows.every(({ stage }) => stage === 'ST-13')).toBe(true);
    expect(states((await asked({ region: '009' })).rows).sort()).toEqual(['XAJ', 'XAT']);
    expect((await asked({ type: 'regional' })).rows.every(({ type }) => type === 'regional')).toBe(true);
    expect(states((await asked({ state: 'XAK' })).rows)).toEqual(['XAK']);
    expect(states((await asked({ search: 'galdr' })).rows)).toEqual(['XAK']);
    const [row] = (await asked({ search: 'galdr' })).rows;
    expect(states((await asked({ search: String(row?.number) })).rows)).toEqual(['XAK']);
  });

  it('shows for a party the clock of that party, not one of another', async () => {
    const { rows } = await asked({ obliged: 'visited-state' });
    expect(rows.length).toBeGreaterThan(2);
    expect(new Set(rows.map(({ nextDue }) => nextDue?.obliged))).toEqual(new Set(['visited-state']));
  });

  it.each(['due', 'state', 'number', 'stage', 'late'] as const)(
    'comes in pages by %s that hold every file once, both ways',
    async (sort) => {
      for (const direction of ['up', 'down'] as const) {
        const whole = (await asked({ sort, direction })).rows.map(({ fileId }) => fileId);
        const seen: string[] = [];
        let after: OverviewKey | undefined;
        do {
          const { rows, next } = await asked({ sort, direction }, { limit: 7, after });
          seen.push(...rows.map(({ fileId }) => fileId));
          after = next ?? undefined;
        } while (after);
        expect(seen).toEqual(whole);
      }
      const [up, down] = [await asked({ sort }), await asked({ sort, direction: 'down' })];
      expect(states(down.rows)).toEqual(states(up.rows).reverse());
    },
  );

  it('tells each reader of the files on their desk and no other', async () => {
    const filesFor = async (reader: string) => {
      const actor = readers[reader];
      if (!actor) throw new Error(reader);
      return states((await asked({}, {}, actor)).rows);
    };
    expect(await filesFor('the Committee')).toHaveLength(24);
    expect(new Set(await filesFor('the visited State'))).toEqual(new Set(['XAK']));
    expect(await filesFor('a partner of another visit')).toEqual([]);
    expect(await filesFor('the public')).toEqual([]);
    expect(await filesFor('an administrator')).toEqual([]);
  });

  it('leaves the house as a table and as data with the rows of the screen, in its order', async () => {
    const actor = as('director');
    const filter = { ...usual, late: true, ...world };
    const [table, data] = await desk.acting(actor, async (db) => [
      await exportOverviewAsTable(db, actor, filter),
      await exportOverviewAsJson(db, actor, filter),
    ]);
    const wanted = states((await asked({ late: true })).rows);
    const lines: { state_code: string }[] = parse(table.text, { columns: true, bom: true });
    expect(lines.map(({ state_code }) => state_code)).toEqual(wanted);
    const { files, asOf }: { files: { stateCode: string; nextDue: object }[]; asOf: string } = JSON.parse(
      data.text,
    );
    expect(states(files)).toEqual(wanted);
    expect(asOf).toBe(today);
    expect(Object.keys(files[0]?.nextDue ?? {})).toEqual(['id', 'obliged', 'due', 'outcome', 'daysLeft']);
  });
});
