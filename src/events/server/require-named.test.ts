import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalOf } from '../../../tools/test/worlds/acting.ts';
import { as, momentOn, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { fixedClock } from '../../database/server/clock.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { recordMeetingDecision } from '../../decisions/server/index.ts';
import { day } from '../../procedure/calendar.ts';
import { openFile } from '../../visits/server/index.ts';
import { getJournalOfFile } from './journal-of-file.ts';
import { recordEvent } from './record-event.ts';

let database: TestDatabase;
let world: TestWorld;
let fileId: string;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
  database.clock.follow(fixedClock('2025-07-01T16:00:00Z', 'America/New_York'));
  fileId = await world.draftShared({ state: 'XAA', ended: '2025-03-14', on: '2025-04-25' });
  await world.happened(fileId, 'extension-requested', '2025-05-20', { days: 20 });
});
afterAll(() => database.drop());

type Kind = 'extension' | 'report-adopted';
const decided = (kind: Kind, outcome: 'approved' | 'not-adopted', onFile = fileId) =>
  world.acting(as('expert'), async (db) => {
    const texts = { en: { title: `A decision on ${kind}`, words: 'In words.' } };
    const asked = { kind, fileId: onFile, texts, meetingNumber: 5, meetingOn: day('2025-05-21'), outcome };
    return (await recordMeetingDecision(db, as('expert'), asked, database.clock)).decisionId;
  });

const enters = (event: string, decisionId: string) =>
  world.acting(as('chair'), async (db) => {
    const { version } = await openFile(db, as('chair'), fileId);
    const given = { on: day('2025-05-22'), until: day('2025-06-20'), decisionId, version };
    return recordEvent(db, as('chair'), fileId, { event, ...given }, momentOn('2025-05-22'));
  });

describe('an event the Committee decides', () => {
  it('is refused on a decision that does not allow it', async () => {
    const other = await world.visitApproved({ state: 'XAB', on: '2025-01-10' });
    const wrong = [
      [randomUUID(), 'decisions.not-found'],
      [await decided('extension', 'not-adopted'), 'decisions.not-taken'],
      [await decided('report-adopted', 'approved'), 'decisions.other-kind-extension'],
      [await decided('extension', 'approved', other), 'decisions.other-file'],
    ] as const;
    for (const [decisionId, code] of wrong) {
      expect(await refusalOf(enters('extension-granted', decisionId))).toBe(code);
    }
    const granted = await decided('extension', 'approved');
    expect(await refusalOf(enters('extension-refused', granted))).toBe('decisions.not-taken');
  });

  it('names the one it rests on in the journal, to those who may know of the decision', async () => {
    const decisionId = await decided('extension', 'approved');
    await enters('extension-granted', decisionId);
    const namedFor = async (who: string) => {
      const page = await world.acting(as(who), (db) => getJournalOfFile(db, as(who), fileId, { limit: 50 }));
      return page.rows.find(({ event }) => event === 'extension-granted')?.decisionId;
    };
    expect(await namedFor('chair')).toBe(decisionId);
    expect(await namedFor('expert')).toBe(decisionId);
    expect(await namedFor('XAA')).toBeNull();
  });

  it('alone can name one', async () => {
    const decisionId = await decided('extension', 'approved');
    const naming = world.acting(as('expert'), async (db) => {
      const { version } = await openFile(db, as('expert'), fileId);
      const asked = { event: 'assessment-updated', on: day('2025-06-02'), decisionId, version };
      return recordEvent(db, as('expert'), fileId, asked, momentOn('2025-06-02'));
    });
    expect(await refusalOf(naming)).toBe('events.rests-on-no-decision');
  });
});
