import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, momentOn, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { verifyJournal } from '../../journal/server/verify.ts';
import type { Actor } from '../../platform/actor.ts';
import { day } from '../../procedure/calendar.ts';
import { getVisitFile, openFile } from '../../visits/server/index.ts';
import { correctEvent } from './correct-event.ts';
import { getJournalOfFile } from './journal-of-file.ts';

let database: TestDatabase;
let world: TestWorld;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
});
afterAll(() => database.drop());

const linesOf = (fileId: string) =>
  world.acting(
    as('expert'),
    async (db) => (await getJournalOfFile(db, as('expert'), fileId, { limit: 100 })).rows,
  );

async function corrected(
  fileId: string,
  event: string,
  on: string,
  {
    by = as('expert'),
    document,
    entered = '2025-06-01',
  }: { by?: Actor; document?: string; entered?: string } = {},
) {
  const line = (await linesOf(fileId)).findLast((one) => one.event === event);
  return world.acting(by, async (db) => {
    const { version } = await openFile(db, by, fileId);
    const asked = { on: day(on), reason: 'The day was misread.', version, ...(document && { document }) };
    return correctEvent(db, by, { fileId, entryId: line?.entryId ?? fileId }, asked, momentOn(entered));
  });
}

describe('[V-010] changing the day of an event', () => {
  it('recomputes every open due day that depends on it', async () => {
    const fileId = await world.visitEnded({ state: 'XAA', on: '2025-03-14' });
    const { changes } = await corrected(fileId, 'visit-ended', '2025-03-17', { by: as('head') });
    expect(changes.filter(({ clock }) => ['D-06', 'D-07', 'T-05'].includes(clock))).toEqual([
      { clock: 'D-06', was: '2025-03-28', now: '2025-03-31' },
      { clock: 'D-07', was: '2025-04-28', now: '2025-05-01' },
      { clock: 'T-05', was: '2026-03-14', now: '2026-03-17' },
    ]);
    const { clocks, endsOn } = await world.file(fileId, '2025-06-01');
    const drafting = clocks.find(({ id }) => id === 'D-07');
    expect(drafting?.due).toBe('2025-05-01');
    expect(drafting?.calculation?.earlier).toEqual([
      { from: '2025-03-14', due: '2025-04-28', because: 'corrected' },
    ]);
    expect(endsOn).toBe('2025-03-17');
  });

  it('writes old day, new day, author and reason into the journal, and leaves the first line as it was', async () => {
    const fileId = await world.draftShared({ state: 'XAB', ended: '2025-03-14', on: '2025-04-25' });
    await corrected(fileId, 'draft-shared-with-state', '2025-04-24');
    await corrected(fileId, 'draft-shared-with-state', '2025-04-23');
    const [second, first, wrong] = await linesOf(fileId);
    expect(wrong).toMatchObject({ on: '2025-04-25', corrects: null, correctedBy: second!.entryId });
    expect(first).toMatchObject({
      on: '2025-04-24',
      corrects: { entryId: wrong!.entryId, was: '2025-04-25' },
      reason: 'The day was misread.',
      enteredBy: { roles: ['cted'], name: null },
    });
    expect(second!.corrects).toEqual({ entryId: wrong!.entryId, was: '2025-04-24' });
    expect((await verifyJournal(database)).firstBroken).toBeNull();
  });

  it('leaves what was known before it readable', async () => {
    const fileId = await world.draftShared({ state: 'XAC', ended: '2025-03-14', on: '2025-04-25' });
    await corrected(fileId, 'draft-shared-with-state', '2025-04-20', { entered: '2025-05-10' });
    const dueOn = (view: 'stood' | 'known') =>
      world.acting(as('expert'), async (db) => {
        const asked = { on: day('2025-05-01'), view };
        const { clocks } = await getVisitFile(db, as('expert'), fileId, asked, day('2025-06-01'));
        return clocks.find(({ id }) => id === 'D-08')?.due;
      });
    expect(await dueOn('known')).toBe('2025-05-25');
    expect(await dueOn('stood')).toBe('2025-05-20');
  });
});

describe('a correction is refused', () => {
  let fileId: string;
  beforeAll(async () => {
    fileId = await world.draftShared({ state: 'XAD', ended: '2025-03-14', on: '2025-04-25' });
  });

  it.each([
    [
      'before the cause of the event',
      'draft-shared-with-state',
      '2025-03-13',
      {},
      'procedure.before-its-cause',
    ],
    [
      'after what followed from it',
      'visit-ended',
      '2025-04-26',
      { by: as('head') },
      'procedure.before-its-cause',
    ],
    ['into the future', 'draft-shared-with-state', '2025-06-02', {}, 'procedure.in-the-future'],
    ['by somebody whose act it is not', 'visit-ended', '2025-03-15', {}, 'visits.not-your-act'],
    ['of an act of the State without a paper', 'consent-given', '2024-12-15', {}, 'visits.document-missing'],
    ['of a line that is not there', 'report-adopted', '2025-05-01', {}, 'events.entry-not-found'],
    [
      'by those who may not know of the file',
      'visit-ended',
      '2025-03-15',
      { by: as('XAE') },
      'visits.not-found',
    ],
  ] as const)('%s', async (_, event, on, details, code) => {
    const before = await linesOf(fileId);
    expect(await refusalOf(corrected(fileId, event, on, details))).toBe(code);
    expect(await linesOf(fileId)).toEqual(before);
  });
});
