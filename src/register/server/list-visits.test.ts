import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitTold } from '../../../tools/test/worlds/told-visit.ts';
import { openWorldOfTraining } from '../../../tools/test/worlds/training-world.ts';
import { type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { missionOf, trainingPersons } from '../../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { exportAsJson, exportAsTable } from './export-register.ts';
import { listVisits } from './list-visits.ts';

const actorOf = (who: string): Actor => ({
  ...(who === 'expert' ? trainingPersons.expert : missionOf(who)),
  language: 'en',
});
const expert = actorOf('expert');

let database: TestDatabase;
const reading = <T>(who: string, work: (db: ActorDb) => Promise<T>): Promise<T> =>
  withActor(database, actorOf(who), work);

describe('the register of files', () => {
  let fileId: string;
  let world: TestWorld;
  beforeAll(async () => {
    database = await testDatabase();
    world = await testWorld(database);
    fileId = await visitTold(database, { state: 'XAA', ended: '2025-03-14' }, [
      ['draft-shared-with-state', '2025-04-28'],
      ['comments-reminder-sent', '2025-05-14'],
      ['extension-requested', '2025-05-20', { days: 30 }],
      ['extension-granted', '2025-05-23', { until: day('2025-06-27') }],
      ['state-comments-received', '2025-06-25'],
    ]);
  });
  afterAll(() => database.drop());

  it('as a table opens in a spreadsheet and runs nothing there', async () => {
    await database.admin.query("update visit set notes = '{=1+1}' where file_id = $1", [fileId]);
    const asked = { sort: 'number', direction: 'up', training: true } as const;
    const { text } = await reading('expert', (db) => exportAsTable(db, expert, asked, day('2025-06-28')));
    const [head, row] = text.replace(/^\uFEFF/, '').split('\n');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(head).toMatch(/^number,year,state_code,state_name,type,/);
    expect(row).toContain("'=1+1");
    expect(row).toContain('Norvale');
    const json = await reading('expert', (db) => exportAsJson(db, expert, asked, day('2025-06-28')));
    expect(JSON.parse(json.text)).toMatchObject({
      asOf: '2025-06-28',
      visits: [{ fileId, stateCode: 'XAA' }],
    });
  });

  it('finds files by where they stand, as far as the reader may know', async () => {
    const inStage = async (who: string, stage: string) => {
      const asked = { sort: 'number', direction: 'up', training: true, stage } as const;
      const { rows } = await reading(who, (db) =>
        listVisits(db, actorOf(who), asked, { limit: 10 }, day('2025-06-28')),
      );
      return rows.map((row) => row.fileId);
    };
    expect(await inStage('expert', 'ST-16')).toEqual([fileId]);
    expect(await inStage('XAA', 'ST-16')).toEqual([]); // when it ends is not for the State to know
    expect(await inStage('expert', 'ST-13')).toEqual([]);
  });

  it('follows what is entered, for each reader apart', async () => {
    const shown = async (who: string) => {
      const asked = { sort: 'number', direction: 'up', training: true, state: 'XAC' } as const;
      const { rows } = await reading(who, (db) =>
        listVisits(db, actorOf(who), asked, { limit: 1 }, day('2025-06-28')),
      );
      return [rows[0]?.stage, rows[0]?.nextDue?.id];
    };
    const ended = await visitTold(database, { state: 'XAC', ended: '2025-06-13' }, []);
    expect([await shown('expert'), await shown('XAC')]).toEqual([
      ['ST-12', 'D-03'],
      ['ST-12', 'D-03'],
    ]);
    await world.happened(ended, 'press-release-published', '2025-06-14');
    expect([await shown('expert'), await shown('XAC')]).toEqual([
      ['ST-12', 'D-04'],
      ['ST-12', 'D-07'],
    ]);
    await world.happened(ended, 'draft-shared-with-state', '2025-06-20');
    expect((await shown('XAC'))[0]).toBe('ST-13');
  });
});

describe('the register of the training world', () => {
  const today = day('2026-01-15');
  const asked = { sort: 'number', direction: 'up', training: true } as const;
  beforeAll(async () => {
    ({ database } = await openWorldOfTraining());
  });
  afterAll(() => database.drop());

  it('never mixes with the real register', async () => {
    const real = await withActor(database, expert, (db) =>
      listVisits(db, expert, { ...asked, training: false }, { limit: 10 }, today),
    );
    expect(real.totals.visits).toBe(0);
    const training = await withActor(database, expert, (db) =>
      listVisits(db, expert, asked, { limit: 50 }, today),
    );
    expect(training.totals.visits).toBe(24);
    expect(training.rows.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, at) => at + 1));
  });
});
