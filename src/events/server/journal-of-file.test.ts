import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { as, type TestWorld, testWorld } from '../../../tools/test/worlds/visit-world.ts';
import { type TestDatabase, testDatabase } from '../../database/server/database.fixture.ts';
import { publicReader } from '../../platform/actor.ts';
import type { getVisitFile } from '../../visits/server/index.ts';
import { getJournalOfFile } from './journal-of-file.ts';

let database: TestDatabase;
let world: TestWorld;
let fileId: string;
beforeAll(async () => {
  database = await testDatabase();
  world = await testWorld(database);
  fileId = await world.commented();
  await world.happened(fileId, 'pao-submitted', '2025-06-27');
});
afterAll(() => database.drop());

const reading = <T>(who: string, work: (db: Parameters<typeof getVisitFile>[0]) => Promise<T>) =>
  world.acting(as(who), work);

describe('the journal of a file', () => {
  it('comes in pages, the latest first, without the lines a reader may not know of', async () => {
    const events = async (who: string, limit: number) => {
      const seen: string[] = [];
      for (let after: string | null | undefined; after !== null; ) {
        const from = after;
        const page = await reading(who, (db) =>
          getJournalOfFile(db, as(who), fileId, { limit, ...(from && { after: from }) }),
        );
        seen.push(...page.rows.map(({ event }) => event));
        after = page.next;
      }
      return seen;
    };
    expect(await events('expert', 4)).toEqual(await events('expert', 100));
    expect((await events('expert', 3))[0]).toBe('pao-submitted');
    expect((await events('XAA', 3))[0]).toBe('state-comments-received');
    expect(await events('XAA', 3)).not.toContain('visit-file-opened');
  });

  it('tells the public what a press release told, and not who entered it', async () => {
    await world.happened(fileId, 'press-release-published', '2025-06-28');
    const nobody = publicReader('en');
    const { rows } = await world.acting(nobody, (db) => getJournalOfFile(db, nobody, fileId, { limit: 10 }));
    expect(rows).toMatchObject([
      { event: 'press-release-published', enteredBy: { roles: [], name: null }, hash: '', document: null },
    ]);
  });
});
