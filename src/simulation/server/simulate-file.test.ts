import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitTold } from '../../../tools/test/worlds/told-visit.ts';
import { missionOf, trainingPersons } from '../../access/server/index.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { type ActorDb, withActor } from '../../database/server/with-actor.ts';
import type { Actor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { addTrainingStates } from '../../training/server/index.ts';
import { getVisitFile } from '../../visits/server/index.ts';
import { simulateFile } from './simulate-file.ts';

let database: TestDatabase;
let fileId: string;
beforeAll(async () => {
  database = await testDatabase();
  await addTrainingStates(database);
  fileId = await visitTold(database, { state: 'XAA', ended: '2025-03-14' }, [
    ['draft-shared-with-state', '2025-04-28'],
    ['comments-reminder-sent', '2025-05-14'],
    ['extension-requested', '2025-05-20', { days: 30 }],
    ['extension-granted', '2025-05-23', { until: day('2025-06-27') }],
    ['state-comments-received', '2025-06-25'],
  ]);
});
afterAll(() => database.drop());

const acting = <T>(who: string, work: (db: ActorDb, actor: Actor) => Promise<T>): Promise<T> => {
  const actor = { ...(who === 'expert' ? trainingPersons.expert : missionOf(who)), language: 'en' as const };
  return withActor(database, actor, (db) => work(db, actor));
};

const theFile = () =>
  acting('expert', (db, actor) => getVisitFile(db, actor, fileId, { view: 'stood' }, day('2025-06-28')));

describe('[V-013] a simulation', () => {
  const assume = (who: string, ...assumed: (readonly [string, string])[]) =>
    acting(who, (db, actor) =>
      simulateFile(
        db,
        actor,
        fileId,
        { assumed: assumed.map(([event, on]) => ({ event, on: day(on) })) },
        day('2025-06-28'),
      ),
    );

  it('gives all due days for events that are assumed, and writes nothing', async () => {
    const before = await theFile();
    const { clocks, asOf } = await assume(
      'expert',
      ['final-draft-submitted', '2025-07-09'],
      ['report-adopted', '2025-08-01'],
      ['report-transmitted', '2025-08-04'],
    );
    const due = Object.fromEntries(clocks.map((clock) => [clock.id, clock.due]));
    expect(asOf).toBe('2025-08-04');
    expect(due).toMatchObject({ 'D-12': '2025-07-10', 'D-16': '2025-09-03', 'D-18': '2026-02-04' });
    expect(await theFile()).toEqual(before);
  });

  it('says which of the assumed events could not be', async () => {
    const { refused } = await assume(
      'expert',
      ['report-adopted', '2025-07-01'],
      ['tea-was-served', '2025-07-02'],
    );
    expect(refused.map(({ event, refusal }) => [event, refusal.code])).toEqual([
      ['report-adopted', 'procedure.cause-missing'],
      ['tea-was-served', 'procedure.unknown-event'],
    ]);
  });

  it('tells a reader nothing of events that reader may not know of', async () => {
    const { refused, clocks } = await assume('XAA', ['report-adopted', '2025-07-01']);
    expect(refused.map(({ refusal }) => refusal.code)).toEqual(['procedure.unknown-event']);
    expect(clocks.map(({ id }) => id)).not.toContain('D-14');
  });
});
